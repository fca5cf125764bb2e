import pytest

from loaders.syntax import split_sentences


def sentences(text: str) -> list[str]:
    return [text[start:stop] for start, stop in split_sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Okoro met Gen. Laila Haddad and Dr. H.E. Sonko in Dakar.",
        "Envoy J. D. Vance landed before A. K. Menon did.",
        "The U.S. Treasury and the U.N. Security Council disagreed.",
        "They spoke at 5 p.m. Monday and at 9 a.m. on Nov. 3 about Resolution No. 1701.",
        "Trade grew by 3.5 percent, or $2.4 billion, to 1.1 percent of output.",
        "Talks resumed ... but went nowhere.",
        '"Why not?" the minister asked reporters in Lima.',
        '"Will you sign?" Haddad asked her counterpart.',
        "Firms such as Kestrel Inc. and Alder Co. were named, along with vs. and e.g. entries.",
        "1. Recall of the ambassador",
    ],
)
def test_stops_within_a_sentence_do_not_end_it(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("He flew back to the U.S.", "The talks went on."),
        ("The call came at 5 p.m.", "It lasted an hour."),
        ("The answer was no.", "Nobody wondered."),
        ('"We shall not yield."', '"Nor shall we," said Oslo.'),
        ("Was it true?", "Nobody knew."),
        ("They agreed. . .".replace(". . .", "..."), "Then they did not."),
        ("The army denied it.[14]", "The navy did not."),
        ("Peru signed in 2011.", "Chile followed."),
        ("He spoke for long.", "al-Mansour left early."),
        ("It was Plan B.", "The first had failed."),
    ],
)
def test_stops_at_the_end_of_a_sentence_end_it(first: str, second: str) -> None:
    assert sentences(f"{first} {second}") == [first, second]


def test_lines_without_a_final_stop_are_sentences_of_their_own() -> None:
    text = "Oslo offers to host talks\nBy our correspondent in Lima\n\nNorway said it would help.\nPeru agreed."

    assert sentences(text) == [
        "Oslo offers to host talks",
        "By our correspondent in Lima",
        "Norway said it would help.",
        "Peru agreed.",
    ]


def test_hard_wrapped_prose_is_joined_across_its_lines() -> None:
    text = (
        "The foreign ministers of the two neighbours met for the first time in\n"
        "a decade on Tuesday and agreed to reopen a border crossing that has\n"
        "been closed since the war. They will meet again in the spring, their\n"
        "hosts said.\n"
        "\n"
        "Both capitals welcomed the news.\n"
    )

    assert [" ".join(sentence.split()) for sentence in sentences(text)] == [
        "The foreign ministers of the two neighbours met for the first time in a decade on Tuesday and agreed to "
        "reopen a border crossing that has been closed since the war.",
        "They will meet again in the spring, their hosts said.",
        "Both capitals welcomed the news.",
    ]


def test_headlines_of_like_length_are_not_taken_for_wrapped_prose() -> None:
    headlines = [
        "Norway offers to host border talks",
        "Peru expels the envoy of Atlantis",
        "Chile backs the truce in Bolivia",
    ]

    assert sentences("\n".join(headlines)) == headlines


def test_bullets_are_left_out_and_their_items_stay_apart() -> None:
    text = "The ministers:\n- condemned the attack\n• urged restraint on both\n* offered their help."

    assert sentences(text) == [
        "The ministers:",
        "condemned the attack",
        "urged restraint on both",
        "offered their help.",
    ]


@pytest.mark.parametrize(
    "opening",
    [
        "GENEVA, June 20 (Wire) -",
        "NEW DELHI:",
        "SEOUL, Nov. 28, 2010 —",
        "THE HAGUE, Netherlands (AP) —",
        "Geneva, 3 May 2021 –",
        "Nairobi (Reuters) -",
        "14:35 GMT -",
        "[09:12]",
        "3:15 p.m. ET",
        "1435 GMT",
    ],
)
def test_datelines_and_time_stamps_are_spans_of_their_own(opening: str) -> None:
    assert sentences(f"{opening} Kenya recalled its envoy.") == [opening, "Kenya recalled its envoy."]


@pytest.mark.parametrize(
    "text", ["Rao (India) - who had flown in - agreed.", "10:30 talks were put off.", "NATO agreed: it would stay."]
)
def test_what_only_looks_like_a_dateline_stays_in_its_sentence(text: str) -> None:
    assert sentences(text) == [text]


def test_spans_point_into_the_text_in_order_and_leave_out_white_space() -> None:
    text = "\n  One came.  Two left. \r\n\r\n\tThree stayed. "

    spans = split_sentences(text)

    assert [text[start:stop] for start, stop in spans] == ["One came.", "Two left.", "Three stayed."]
    assert spans == sorted(spans)


@pytest.mark.parametrize("text", ["", " \n\t ", "-", "...", "\u2028", "\x00"])
def test_texts_without_words_are_no_trouble(text: str) -> None:
    assert all(text[start:stop].strip() for start, stop in split_sentences(text))


@pytest.mark.parametrize("unit", ["a", ".", "A. ", '."', "x ", "\n", "- ", "(", "A.A", '" '])
def test_endless_lines_are_cut_into_pieces_that_a_parser_can_take(unit: str) -> None:
    text = unit * 20_000

    spans = split_sentences(text)

    assert all(stop - start <= 3000 for start, stop in spans)
    assert sum(stop - start for start, stop in spans) <= len(text)
