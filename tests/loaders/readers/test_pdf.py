"""PDFs are read in a process of their own, within limits."""

import pytest

from loaders.limits import Limits
from loaders.readers.paragraphs import join_pages
from tests.loaders.readers.inputs import make_pdf, make_pdf_around, read_error, read_one, write

SMALL = Limits(seconds=20, memory=1_000_000_000, size=2_000_000)


def test_printed_lines_become_paragraphs_with_title_and_day(tmp_path):
    lines = [
        "Statement of the foreign ministry", "The minister of Oman telephoned his colleague in",
        "Tehran and urged Iran to hold the cease-", "fire that both had signed.", "He thanked Iran.",
    ]
    data = make_pdf(lines, Title="Statement", CreationDate="D:20240503101500")
    document = read_one(write(tmp_path / "oman.pdf", data))
    assert document.text.split("\n\n") == [
        "Statement of the foreign ministry",
        "The minister of Oman telephoned his colleague in Tehran and urged Iran to hold the ceasefire that both had"
        " signed.",
        "He thanked Iran.",
    ]
    assert (document.title, document.published, document.published_from) == ("Statement", "2024-05-03", "created")


def test_what_a_pdf_says_of_its_day_goes_before_when_it_was_made(tmp_path):
    data = make_pdf(["MUSCAT, 3 May 2019", "The minister of Oman telephoned Iran."], CreationDate="D:20240503101500")
    document = read_one(write(tmp_path / "printed.pdf", data))
    assert (document.published, document.published_from) == ("2019-05-03", "dateline")


def test_heads_and_page_numbers_that_pages_repeat_are_left_out():
    pages = [f"Foreign ministry\n{n}\nOman urged Iran to sign treaty {n}, and Iran did.\nPage {n}" for n in "123"]
    text = join_pages(pages)
    assert "ministry" not in text and "Page" not in text
    assert text.count("Oman urged Iran") == 3


def test_a_sentence_goes_on_over_the_page():
    assert join_pages(["Oman urged Iran, in a letter that was long,", "to sign the treaty."]) == (
        "Oman urged Iran, in a letter that was long, to sign the treaty."
    )


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\nnothing else", "cannot read the PDF"),
        (make_pdf(["Oman urged Iran."])[:200], "cannot read the PDF"),
        (make_pdf_around(b""), "a PDF without text"),
        (make_pdf_around(b"", kids="[2 0 R]"), "cannot read the PDF"),
        (make_pdf_around(b"BT /F1 9 Tf (Oman) Tj ET\n" * 4_000_000, "/Filter /FlateDecode"), ""),
        (make_pdf_around(b"[" * 1_900_000), ""),
    ],
    ids=["no objects", "cut short", "no text", "pages that hold themselves", "a deflate bomb", "endless nesting"],
)
def test_a_broken_or_hostile_pdf_is_reported(tmp_path, data, what):
    assert read_error(write(tmp_path / "oman.pdf", data), limits=SMALL).what.startswith(what)


def test_more_pages_than_the_limit_are_refused(tmp_path):
    path = write(tmp_path / "oman.pdf", make_pdf(["Oman."], ["Iran."], ["Chad."]))
    assert read_error(path, limits=Limits(pages=2)).what == "more than 2 pages"
