import pytest

from loaders.extraction.dates import Calendar

HISTORY = "On 25 January 1978 the long quarrel began. It would not be over before the two generals were gone. "


def story(*sentences):
    """Return the days of the last sentence of a history published in 2008."""
    calendar = Calendar("2008-12-14", HISTORY + " ".join(sentences))
    for sentence in (HISTORY, *sentences[:-1]):
        calendar.remember(sentence, calendar.find(sentence))
    return [moment.day for moment in calendar.find(sentences[-1])]


@pytest.mark.parametrize(
    ("sentences", "day"),
    [
        (["On 12 December he flew home."], "1978-12-12"),
        (["On 12 December he flew home.", "On 8 January the two signed."], "1979-01-08"),
        (["On 12 December he flew home.", "On the night of the 22nd the fleet sailed."], "1978-12-22"),
        (["On 12 December he flew home.", "He was back on Boxing Day."], "1978-12-26"),
        (["On 12 December he flew home.", "In 1984 they tried again.", "On 29 November they signed."], "1984-11-29"),
        (["The treaty of 1904 was forgotten.", "On 3 March they met."], "1978-03-03"),
        (["On 12 December he flew home.", "On the Friday they parted."], "1978-12-15"),
        (["On 12 December he flew home.", "On Friday the 22nd they parted."], "1978-12-22"),
        (["Published 14 December 2008.", "On 12 March he flew home."], "1978-03-12"),
        (["On 12 March he flew home.", "It had begun the previous November."], "1977-11-01"),
    ],
)
def test_a_history_keeps_its_year_and_goes_forward(sentences, day):
    assert story(*sentences) == [day]
