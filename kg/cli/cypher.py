"""kg cypher: a query of the user's own."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click

from kg.cli.options import database_options, open_graph
from kg.cli.output import output_options, say, write_answer


@click.command()
@click.argument("statement", metavar="STATEMENT")
@click.option("--param", "-p", "params", multiple=True, metavar="NAME=VALUE",
              help="Value of $NAME, as JSON or else as text; may be repeated.")
@click.option("--limit", type=click.IntRange(1), default=10_000, show_default=True, help="Most rows to fetch.")
@click.option("--timeout", type=float, default=60, show_default=True, metavar="SECONDS",
              help="Give up after so long.")
@output_options
@database_options
def cypher(
    statement: str, params: tuple[str, ...], limit: int, timeout: float, form: str | None, raw: bool, output: Path | None,
    db: str | None, user: str | None,
) -> None:
    """Run one Cypher query, or - to read it from standard input. It can only read.

    Example: kg cypher 'MATCH (a:State)-[u:URGED]->(b) RETURN a.name, b.name, u.date' --format csv
    """
    text = sys.stdin.read() if statement == "-" else statement
    with open_graph(db, user) as graph:
        answer = graph.cypher(text, dict(_read_param(param) for param in params), limit=limit, timeout=timeout)
    write_answer(answer.to_table(), form, output, raw)
    if answer.truncated:
        say(f"Only the first {limit} rows; --limit asks for more.")


def _read_param(param: str) -> tuple[str, Any]:
    name, given, value = param.partition("=")
    if not given or not name.isidentifier():
        raise click.BadParameter(f"{param!r} is not NAME=VALUE.", param_hint="--param")
    try:
        return name, json.loads(value)
    except ValueError:
        return name, value
