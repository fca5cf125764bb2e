"""docs/questions.md: every question of the packs with what it answers on examples/documents; and README's first answer.

    python benchmarks/question_page.py            writes both
    python benchmarks/question_page.py --check    says whether they are as they would be written

The values are those of the guide for Neo4j Browser (schema/browser/examples.yaml). The documents are extracted and loaded
into a local database of its own, in a temporary folder.
"""

from __future__ import annotations

import shlex
import sys
import tempfile
from collections.abc import Iterator, Mapping
from io import StringIO
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from benchmarks.readme_answer import replace_answer
from kg import Graph
from kg.browser.generate import example_values
from kg.packs import Parameter, Question, load_questions
from kg.store import local
from kg.tables import Table, write_cell, write_table

ROOT = Path(__file__).resolve().parents[1]
PAGE, README = ROOT / "docs" / "questions.md", ROOT / "README.md"
_ROWS, _CELL, _LINE = 4, 60, 124
_TOP = """# Questions

Derived by `python benchmarks/question_page.py` from `queries/` and the documents of `examples/documents`; do not edit.

{count} questions in {packs} packs. A state stands for its officials and ministries. Every question also takes:

{shared}

{narrowing}
"""
_NARROWING = """`--source` and `--as-of` make an answer what it would be if only those documents had been loaded: acts that
they do not report are gone, and claims, documents and publishers are counted anew. `--cite` adds the sentences behind every
row with speaker, publisher, day, place in the document and the claims' ids, as footnotes with `--format md` and
`--format html`; with `--as-of` or `--source` it cites no other documents.

Below, the first rows of each answer are shown, columns side by side as far as they fit, long texts shortened."""


def write_page(graph: Graph) -> str:
    """Return the page, with what `graph` answers."""
    questions = load_questions()
    parts = [_head(questions)]
    for pack, members in groupby(questions.values(), key=lambda question: question.pack):
        parts.append(f"## {pack.capitalize()}\n")
        parts += [_write_question(question, graph) for question in members]
    return "\n".join(parts)


def _head(questions: Mapping[str, Question]) -> str:
    first = next(iter(questions.values()))
    shared = [p for p in first.parameters if all(p in question.parameters for question in questions.values())]
    packs = len({question.pack for question in questions.values()})
    lines = "\n".join(map(_write_parameter, shared))
    return _TOP.format(count=len(questions), packs=packs, shared=lines, narrowing=_NARROWING)


def _write_question(question: Question, graph: Graph) -> str:
    shared = {"since", "until", "source", "min_sources", "as_of"}
    own = [p for p in question.parameters if p.name not in shared]
    values = example_values(question)
    see = f"See also {', '.join(f'[{name}](#{name})' for name in question.see)}.\n" if question.see else ""
    return "\n".join([
        f"### {question.name}\n", f"{question.question}\n", *map(_write_parameter, own), *([""] if own else []),
        f"```console\n$ {_command(question, values)}\n{_answer(question, values, graph)}```\n", see,
    ])


def _write_parameter(parameter: Parameter) -> str:
    default = "" if parameter.required or parameter.default is None else f" (default {write_cell(parameter.default)})"
    return f"- `{parameter.option}`{', required' if parameter.required else ''}: {parameter.help}{default}"


def _command(question: Question, values: Mapping[str, Any]) -> str:
    words = ["kg", "query", question.name]
    for parameter in question.parameters:
        value = values[parameter.name]
        if value != parameter.default:
            words += [word for each in (value if isinstance(value, list) else [value]) for word in
                      (parameter.option, str(each))]
    return shlex.join(words)


def _answer(question: Question, values: Mapping[str, Any], graph: Graph) -> str:
    answer = graph.query(question.name, **{name: value for name, value in values.items() if value is not None})
    kept = [index for index, kind in enumerate(question.columns.values()) if kind != "acts"]
    names = [list(question.columns)[index] for index in kept]
    rows = [[_shorten(write_cell(row[index])) for index in kept] for row in answer.rows[:_ROWS]]
    if not rows:
        return "(nothing)\n"
    more = len(answer.rows) - len(rows)
    return _draw(names, rows) + (f"… {more} more\n" if more else "")


def _draw(names: list[str], rows: list[list[str]]) -> str:
    """Return the rows as a table, or one line a cell where they are too wide for it."""
    table = StringIO()
    write_table(Table(tuple(names), rows), table)
    if max(map(len, table.getvalue().splitlines())) <= _LINE:
        return table.getvalue()
    width = max(map(len, names))
    blocks = ("".join(f"{name:{width}}  {cell}\n" for name, cell in zip(names, row, strict=True) if cell) for row in rows)
    return "\n".join(blocks)


def _shorten(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _CELL else text[: _CELL - 1].rstrip() + "…"


def make_pages() -> dict[Path, str]:
    """Return the pages as they should be now."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            with Graph.open(folder) as graph:
                graph.load(ROOT / "examples" / "documents")
                return {PAGE: write_page(graph), README: replace_answer(README.read_text(encoding="utf-8"), graph)}
        finally:
            local.down(folder)


def list_problems(pages: Mapping[Path, str]) -> Iterator[str]:
    """Yield what in the pages on disk is not as it should be."""
    for path, page in pages.items():
        there = path.read_text(encoding="utf-8") if path.exists() else ""
        if there != page:
            differing = [new for new in page.splitlines() if new not in there.splitlines()]
            yield f"{path.name} is not up to date ({differing[:1]}); run python benchmarks/question_page.py"


@click.command()
@click.option("--check", is_flag=True, help="Write nothing; exit 1 if the page is not up to date.")
def main(check: bool) -> None:
    """Write the catalogue of questions, and the answer in README."""
    pages = make_pages()
    if check:
        sys.exit("\n".join(list_problems(pages)))
    for path, page in pages.items():
        path.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
