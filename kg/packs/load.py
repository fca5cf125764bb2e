"""Finding the questions: queries/<pack>/<question>.cypher."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kg.errors import DataError, UsageError
from kg.files import data_path
from kg.packs.header import read_parameters, read_question
from kg.packs.nearest import hint_at
from kg.packs.question import Question


@cache
def load_questions() -> dict[str, Question]:
    """Return the questions that ship with the project by name, pack by pack."""
    return read_packs(data_path("queries"))


def read_packs(folder: Path) -> dict[str, Question]:
    """Read every question below `folder`; DataError if two share a name or one refers to none.

    The parameters of the folder's parameters.yaml, if there is one, belong to every question.
    """
    questions: dict[str, Question] = {}
    common = folder / "parameters.yaml"
    shared = read_parameters(common) if common.exists() else ()
    for path in sorted(folder.glob("*/*.cypher")):
        question = read_question(path, shared)
        if question.name in questions:
            other = questions[question.name].pack
            raise DataError(f"question {question.name!r} is also in {other}", where=path)
        questions[question.name] = question
    for question in questions.values():
        for name in question.see:
            if name not in questions:
                raise DataError(f"'see' names {name!r}, which is no question", where=question.path)
    return questions


def find_question(name: str) -> Question:
    """Return a question by name; UsageError with the nearest name if there is none."""
    questions = load_questions()
    if name not in questions:
        raise UsageError(f"no question {name!r}", hint=hint_at(name, questions, "`kg query --help` lists them"))
    return questions[name]
