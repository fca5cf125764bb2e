"""kg query: every question of the packs is a subcommand made from its header."""

from __future__ import annotations

import sys
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from kg.cli.browser import open_query, page_option
from kg.cli.group import Group
from kg.cli.options import database_options, open_graph
from kg.cli.output import output_options, say, say_nothing, write_answer
from kg.cli.values import ask_missing, make_option
from kg.library.citations import cite
from kg.packs import Question, fill_in, load_questions
from kg.plurals import count
from kg.tables import Table, find_form

_NARROWING = ("since", "until", "source", "min_sources", "as_of")


class _Questions(Group):
    noun = "question"

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(load_questions())

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        question = load_questions().get(name)
        return _make_command(question) if question else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        for pack, questions in groupby(load_questions().values(), key=lambda question: question.pack):
            with formatter.section(pack.capitalize()):
                formatter.write_dl([(question.name, question.question) for question in questions])


@click.group(cls=_Questions, subcommand_metavar="QUESTION [OPTIONS]")
def query() -> None:
    """Ask one of the questions below; each has its own --help.

    Example: kg query who-engaged-both-sides --a India --b Pakistan --since 2025-05-01
    """


def _make_command(question: Question) -> click.Command:
    def callback(**options: Any) -> None:
        _ask(question, options)

    command = click.Command(
        question.name, callback=callback, params=[make_option(p) for p in question.parameters],
        help=f"{question.title}: {question.question}\n\nExample: {question.example()}",
        epilog=f"Columns: {', '.join(question.columns)}.", short_help=question.question,
    )
    click.option("--show", is_flag=True, help="Print the Cypher with its values filled in; ask nothing.")(command)
    click.option("--browser", is_flag=True, help="Print its address in Neo4j Browser; on a terminal, open it.")(command)
    page_option(command)
    click.option("--cite", "citing", is_flag=True, help="Add the sentences behind every row.")(command)
    return output_options(database_options(command))


def _ask(question: Question, options: dict[str, Any]) -> None:
    values = ask_missing(question, {parameter.name: options[parameter.name] for parameter in question.parameters})
    with open_graph(options["db"], options["user"]) as graph:
        if options["show"]:
            click.echo(fill_in(question.cypher, graph.find_values(question, values)))
            return
        if options["browser"]:
            open_query(question, graph.find_values(question, values), options)
            return
        answer = graph.query(question.name, **values)
        if not answer.rows:
            say_nothing(graph, _tell_nothing(question, values))
        form = options["form"] or find_form(options["output"])
        table = cite(answer, graph.reader, form, options["citing"])
    write_answer(table, form, options["output"], options["raw"])
    if answer.rows and len(answer) == answer.values.get("top"):
        say(f"These are the first {len(answer)}; there may be more: --top {10 * len(answer)}")
    _point_on(question, table, options["output"])


def _tell_nothing(question: Question, values: dict[str, Any]) -> str:
    """Name the options that leave things out, since they may be why."""
    narrowing = (each for each in question.parameters if each.name in _NARROWING)
    given = [each.option for each in narrowing if values[each.name] not in (None, (), each.default)]
    among = f" with {' and '.join(given)}" if given else ""
    return f"Nothing in the graph answers this{among}. `kg query profile --actor …` shows what there is of an actor."


def _point_on(question: Question, table: Table, output: Path | None) -> None:
    if output:
        say(f"{count(len(table.rows), 'row')} written to {output}")
    elif table.rows and question.see and sys.stderr.isatty():
        say(f"See also: {', '.join(question.see)} (kg query <question> --help)")
