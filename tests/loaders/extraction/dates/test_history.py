from datetime import date

from loaders.extraction.dates.history import tells_history

STORY = "On 25 January 1978 the long quarrel began. It would not be over before the two generals were gone. "


def test_news_with_a_date_of_long_ago_is_no_history():
    news = "On Monday the two met. A treaty of 1904 binds them. They part on Friday."
    assert not tells_history(news, date(2024, 3, 6))


def test_years_of_the_past_make_a_history_whatever_its_day():
    assert tells_history(STORY + "Thirty years on, few remember.", date(2008, 12, 14))
    assert tells_history("On Monday the two met.", None)
