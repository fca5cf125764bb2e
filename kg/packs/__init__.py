"""Questions as files: a header that declares parameters and columns above the Cypher that answers."""

from kg.packs.cypher import fill_in, list_parameters, write_literal
from kg.packs.header import read_question
from kg.packs.load import find_question, load_questions, read_packs
from kg.packs.nearest import hint_at
from kg.packs.question import Parameter, Question

__all__ = [
    "Parameter", "Question",
    "fill_in", "find_question", "hint_at", "list_parameters", "load_questions", "read_packs",
    "read_question", "write_literal",
]
