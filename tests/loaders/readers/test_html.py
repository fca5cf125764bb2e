"""Pages: the story is kept, what stands around it is not. Each page in `pages/` marks its own parts."""

from pathlib import Path

import lxml.html
import pytest

from loaders.limits import Limits
from tests.loaders.readers.inputs import read_error, read_one, write

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))
STORY = "<p>Oman's minister flew to Tehran on Sunday with a letter and urged Iran to answer it.</p>"


def plain(text: str) -> str:
    return " ".join(text.split())


def parts(page: Path, kind: str) -> list[str]:
    tree = lxml.html.document_fromstring(page.read_text(encoding="utf-8"))
    return [plain(element.text_content()) for element in tree.xpath(f'//*[@data-part="{kind}"]')]


def live_text(page: Path) -> str:
    """Return the stored text without its boilerplate."""
    document = read_one(page)
    text = list(document.text)
    for start, end in reversed(document.boilerplate):
        text[start:end] = "\n"
    return plain("".join(text))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_part_of_the_story_is_kept(page):
    text = live_text(page)
    assert [part for part in parts(page, "story") if part not in text] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_nothing_around_the_story_is_kept(page):
    text = live_text(page)
    assert [part for part in parts(page, "other") if part in text] == []


def test_metadata_give_title_publisher_address_and_day(tmp_path):
    page = """<html><head><title>Oman writes to Iran | The Wire</title><meta property="og:site_name" content="The Wire">
    <meta property="article:published_time" content="2024-05-03T23:30:00+04:00">
    <link rel="canonical" href="https://wire.example/oman"></head><body><h1>Oman writes to Iran</h1>%s</body></html>"""
    document = read_one(write(tmp_path / "oman.html", page % (STORY * 3)))
    assert (document.title, document.publisher, document.url) == (
        "Oman writes to Iran", "The Wire", "https://wire.example/oman",
    )
    assert (document.published, document.published_from) == ("2024-05-03", "metadata")
    assert document.text.startswith("Oman writes to Iran\nOman's minister flew")


def test_a_day_in_the_story_is_not_taken_for_the_day_of_publication(tmp_path):
    page = f"<html><body><h1>Marines</h1><p>They came ashore on 2 April 1982 at dawn.</p>{STORY}</body></html>"
    assert read_one(write(tmp_path / "oman.html", page)).published is None


@pytest.mark.parametrize("encoding", ["windows-1252", "iso-8859-9", "utf-8"])
def test_the_encoding_that_a_page_declares_is_used(tmp_path, encoding):
    page = f'<html><head><meta charset="{encoding}"></head><body><p>Türkiye urged Iran to sign today.</p></body></html>'
    assert "Türkiye urged" in read_one(write(tmp_path / "oman.html", page.encode(encoding))).text


def test_a_page_of_one_sentence_is_a_document(tmp_path):
    assert "urged Iran" in read_one(write(tmp_path / "oman.html", f"<html><body>{STORY}</body></html>")).text


def test_a_page_whose_text_is_only_in_its_metadata_is_a_document(tmp_path):
    body = "Oman urged Iran to sign. Iran rejected the text and thanked Oman for its efforts. " * 3
    page = f'<html><head><script type="application/ld+json">{{"@type":"NewsArticle","articleBody":"{body}"}}</script>'
    page += "</head><body><div id='app'></div></body></html>"
    assert "Iran rejected the text" in read_one(write(tmp_path / "oman.html", page)).text


@pytest.mark.parametrize(
    ("page", "what"),
    [
        ("<html><body></body></html>", "a page without an article"),
        ("<html><body><nav><a href='/'>Home</a></nav></body></html>", "a page without an article"),
        ('<html><head><meta charset="x-klingon"></head><body>Oman</body></html>', "unknown encoding 'x-klingon'"),
        ("<html><body>" + "<div>" * 100_000 + STORY, "a page without an article"),
    ],
    ids=["nothing", "a menu only", "an unknown encoding", "endless nesting"],
)
def test_a_page_without_a_story_is_reported(tmp_path, page, what):
    assert read_error(write(tmp_path / "oman.html", page)).what == what


def test_entities_of_a_page_reach_no_file_and_do_not_grow(tmp_path):
    secret = write(tmp_path / "secret.txt", "the password")
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "laugh"}">' for n in range(10))
    entities = f'<!DOCTYPE html [<!ENTITY x SYSTEM "{secret.as_uri()}">{laughs}]>'
    page = f"{entities}<html><body><p>Oman &x; &l9; urged Iran.</p>"
    text = read_one(write(tmp_path / "oman.html", page)).text
    assert "password" not in text and len(text) < 2000


def test_a_very_large_page_is_read_whole_in_a_process_of_its_own(tmp_path):
    page = "<html><body><h1>Oman</h1>" + "".join(
        f"<p>Oman urged Iran for the {n}th time to sign the treaty that both of them had drafted in the spring.</p>"
        for n in range(6_000)
    )
    text = read_one(write(tmp_path / "oman.html", page)).text
    assert text.count("Oman urged Iran") == 6_000


def test_a_page_that_takes_too_long_is_reported(tmp_path):
    page = "<html><body><p " + " ".join(f"a{n}=1" for n in range(100_000)) + f">{STORY}"
    error = read_error(write(tmp_path / "oman.html", page), limits=Limits(seconds=1))
    assert error.what in ("takes more than 1 seconds to read", "needs too much time or memory to read")
