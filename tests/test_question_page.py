"""docs/questions.md is what its script writes."""

from benchmarks.question_page import PAGE, list_problems, make_page
from kg.packs import load_questions


def test_the_page_is_as_the_packs_and_the_sample_documents_have_it():
    assert list(list_problems(make_page())) == []


def test_most_questions_find_something_in_the_sample_documents():
    page = PAGE.read_text(encoding="utf-8")
    assert page.count("$ kg query ") == len(load_questions())
    assert page.count("(nothing)") <= 2
