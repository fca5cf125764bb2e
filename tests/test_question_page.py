"""docs/questions.md and the answer in README are what their script writes."""

from benchmarks.question_page import PAGE, list_problems, make_pages
from kg.packs import load_questions


def test_the_pages_are_as_the_packs_and_the_sample_documents_have_them():
    assert list(list_problems(make_pages())) == []


def test_most_questions_find_something_in_the_sample_documents():
    page = PAGE.read_text(encoding="utf-8")
    assert page.count("$ kg query ") == len(load_questions())
    assert page.count("(nothing)") <= 2
