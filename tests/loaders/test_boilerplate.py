"""What pages print around a story yields no claims, and the story does."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.boilerplate import find_boilerplate

HEADLINE = "Muscat carries a third message between Tehran and Washington"
BODY = [
    "Oman's foreign minister flew to Tehran on Sunday with a letter, and flew home with another. He met nobody else.",
    "Washington thanked him.",
    "Iran's foreign ministry said it had asked for nothing and been offered less, but would study what it was given.",
]


def dropped(*lines: str) -> list[str]:
    """Return those lines that are boilerplate as a whole, when they stand inside a story."""
    text = "\n".join([HEADLINE, *BODY, *lines])
    spans = find_boilerplate(text)
    found = []
    for line in [HEADLINE, *BODY, *lines]:
        start = text.rindex(line)
        if any(s <= start and start + len(line) <= e for s, e in spans):
            found.append(line)
    return found


@pytest.mark.parametrize(
    "line",
    [
        "See also: Norway hosts Philippine peace talks",
        "See also  Norway hosts Philippine peace talks",
        "See also\xa0 Norway hosts Philippine peace talks",
        "Read alsoGreece criticises Turkey over drilling ship",
        "ALSO READ | Chad expels Sudan's envoys",
        "Read more: Why is the strait so narrow?",
        "READ MORE Chad expels Sudan's envoys",
        "Related: Qatar thanks Kuwait for its efforts",
        "Watch: ministers leave the palace by the back door",
        "► Watch – the handshake that was not one",
        "Share this article",
        "Share",
        "ADVERTISEMENT",
        "312 comments",
        "4 min read",
        "Subscribe to our evening letter and never miss a summit.",
        "Sign up for Dispatches, our weekly letter from the capitals.",
        "Follow us on every network that still has a name.",
        "© 2024 The Harbour Gazette. All rights reserved.",
        "Copyright 2024 Harbour Gazette",
        "This article was amended on 3 May to correct the spelling of a minister's name.",
        "This story has been updated with Iran's answer.",
        "Correction: An earlier version gave the wrong day for the call.",
        "Editor's note: the envoy urged Iran to answer by Friday, not Saturday.",
        "Reporting by our bureaus; Editing by the night desk",
        "A. Haddad and M. Rossi contributed reporting.",
        "(Additional reporting by the Geneva bureau; writing by A. Haddad)",
        "The writer is a former ambassador to Oman.",
        "The views expressed here are the author's.",
        "We use cookies to remember you. You may refuse.",
        "Home | World | Opinion | Sport",
        "Last updated: 3 May 2024, 10:15",
        "https://harbourgazette.example/2024/05/03/muscat",
        "File photo: Iran's foreign minister meets Oman's sultan in 2022.",
        "Oman's minister (L) meets his Iranian colleague (R) at the airport.",
        "The two ministers shake hands in Tehran, May 2, 2024. REUTERS/A Photographer",
        "Iran's president waves to the crowd. (AP)",
        "Ministers of four states in Muscat last year. Photo: Harbour Gazette",
        "Image caption, Iran's president condemned the raid in a speech",
        "[2/5] Iran's president receives the sultan's letter in Tehran.",
        "FILE - Iran's president meets Oman's sultan in Muscat (AP Photo/A Photographer, File)",
        "Follow the Gazette's coverage of Iran at https://harbourgazette.example",
        "list 1 of 3Chad condemns Sudan",
        "Item 2 of 4 Oman's sultan meets Iran's president",
        "Published in Harbour Gazette, May 9th, 2024",
        "(With PTI inputs)",
    ],
)
def test_a_line_around_the_story_is_dropped(line):
    assert dropped(line) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Read more broadly, the accord obliges Chad to expel the rebels.",
        "See also the minister's letter, in which he condemned the raid.",
        "Watch groups accused Chad of arming the rebels.",
        "Related talks between Chad and Sudan collapsed in March.",
        "This article was invoked by Poland when it appealed to its allies.",
        "This report was rejected by Sudan.",
        "Published on Monday, the report accused Chad of arming the rebels.",
        "Updated maps show where Sudan condemned the crossing.",
        "For the latest round, Qatar invited both sides to Doha.",
        "Correction of the border was what Chad demanded from Sudan.",
        "Subscribers to the treaty condemned Chad.",
        "“Help us,” the president of Chad urged France.",
        "“Follow us to Doha,” Qatar's envoy told both delegations.",
        "Senators Graham (R) and Rubio (R) urged the president to call Tehran.",
        "The envoy spoke to Reuters in Muscat on Friday and accused Iran of delay.",
        "Iran's foreign minister, who met the sultan, condemned the strike, according to AFP.",
        "The European Union | the bloc that mediates | urged Iran to sign.",
        "More from Chad than from Sudan was asked, and Chad rejected it.",
        "Tehran did not.",
        "Follow-up talks on Iran opened in Muscat.",
        "Follow the money on Iran, the envoy urged.",
        "Published in Geneva, the treaty obliges Chad to call its neighbours.",
        "File in hand, the envoy accused Chad.",
        "Item 4 of the treaty obliges Chad to call Sudan.",
        "Credit lines from Iran were what Oman offered.",
    ],
)
def test_a_sentence_of_the_story_stays(line):
    assert dropped(line) == []


def test_a_cue_that_stands_alone_takes_the_headline_below_it():
    assert dropped("Read more", "Norway hosts Philippine peace talks", BODY[0] + " He said so.") == [
        "Read more",
        "Norway hosts Philippine peace talks",
    ]


def test_the_second_copy_of_a_line_is_dropped_and_the_first_stays():
    text = f"{HEADLINE}\n{HEADLINE}\n{BODY[0]}"
    assert find_boilerplate(text) == ((len(HEADLINE) + 1, 2 * len(HEADLINE) + 1),)


def test_headlines_of_other_stories_and_their_summaries_are_dropped_to_the_end():
    teasers = [
        "More from Diplomacy",
        "Sudan accuses Chad of sheltering rebels",
        "Khartoum says its patience is over",
        "France urges Mali to keep its promise",
        "Paris wants an answer before the summit opens.",
    ]
    assert dropped(*teasers) == teasers


def test_the_story_goes_on_after_a_list_in_its_middle():
    after = "Iran answered on Tuesday. It condemned the raid and thanked Oman for its trouble."
    assert dropped("Related stories", "Sudan accuses Chad", after) == ["Related stories", "Sudan accuses Chad"]


def test_top_stories_above_the_headline_is_a_label_and_no_list():
    text = "\n".join(["Top stories", HEADLINE, "Sultan receives both envoys", *BODY])
    assert find_boilerplate(text) == ((0, len("Top stories")),)


def test_a_caption_is_known_by_the_credit_on_the_line_below():
    caption = "Oman's foreign minister gestures during an interview in Muscat, May 2, 2024."
    assert dropped(caption, "Reuters") == [caption, "Reuters"]


def test_a_byline_below_the_headline_takes_no_headline_with_it():
    text = "\n".join(["Oman's minister meets Iran's president", "Reuters", *BODY])
    assert [text[s:e] for s, e in find_boilerplate(text)] == ["Reuters"]


def test_the_headline_is_no_link_to_another_story():
    text = "\n".join(["Explained: who urged Iran to sign", *BODY])
    assert find_boilerplate(text) == ()


def test_of_a_last_paragraph_only_the_reporters_go():
    last = "Iran condemned the raid. (Reporting by the Tehran bureau; editing by the night desk)"
    text = "\n".join([HEADLINE, *BODY, last])
    assert [text[s:e] for s, e in find_boilerplate(text)] == [
        " (Reporting by the Tehran bureau; editing by the night desk)"
    ]


def test_a_menu_of_very_short_lines_is_dropped():
    menu = ["World", "Africa", "Asia Pacific", "Our team"]
    assert dropped(*menu) == menu


@given(st.text(alphabet=st.sampled_from("aA .\n|:()\t\r\xa0©’“"), max_size=200))
def test_spans_are_in_order_apart_and_inside_any_text(text):
    spans = find_boilerplate(text)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(left[1] < right[0] for left, right in pairwise(spans))


AROUND = ["See also: X signs", "Related stories", "Share", "Reuters", "A b.", HEADLINE]


@given(st.lists(st.sampled_from(AROUND), max_size=8))
def test_a_long_paragraph_stays_whatever_stands_around_it(lines):
    paragraph = "The minister of Oman spoke to both sides. " * 10
    text = "\n".join([HEADLINE, *lines, paragraph, *lines])
    start = text.index(paragraph)
    assert not any(s < start + len(paragraph) - 1 and start < e for s, e in find_boilerplate(text))
