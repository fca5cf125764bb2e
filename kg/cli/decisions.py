"""kg decisions: what analysts have settled, as a log that travels."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from kg.cli.actors import undo
from kg.cli.deciding import deciding_options, make_table, open_curation
from kg.cli.group import Group
from kg.cli.options import database_options, open_graph
from kg.cli.output import open_output, output_option, output_options, say, write_answer
from kg.plurals import count
from kg.records import read_decision_log, write_json_lines


@click.group(cls=Group)
def decisions() -> None:
    """See what was settled about actors and claims, by whom and when, and carry it from one graph to another.

    Example: kg decisions export -o decisions.jsonl
    """


@decisions.command("list")
@click.option("--all", "undone", is_flag=True, help="Those that were taken back too.")
@output_options
@database_options
def list_(undone: bool, form: str | None, output: Path | None, raw: bool, db: str | None, user: str | None) -> None:
    """List the decisions that hold, the latest last. Example: kg decisions list --all"""
    with open_graph(db, user) as graph:
        found = [each for each in graph.reader.decisions() if undone or not each.undone]
    write_answer(make_table(found), form, output, raw)


@decisions.command()
@output_option
@database_options
def export(output: Path | None, db: str | None, user: str | None) -> None:
    """Write the whole log as JSON lines, with what was taken back. Example: kg decisions export -o decisions.jsonl"""
    with open_graph(db, user) as graph, open_output(output) as stream:
        number = write_json_lines((each.to_json() for each in graph.reader.decisions()), stream)
    if output:
        say(f"{count(number, 'decision')} written to {output}")


@decisions.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@deciding_options
def import_(file: Path, **opened: Any) -> None:
    """Add the decisions of a log that `kg decisions export` wrote; those that are there already change nothing.

    Documents may be loaded before or after. All of it or, if a line is wrong, nothing is taken. Example: kg decisions
    import decisions.jsonl
    """
    found = read_decision_log(file)
    with open_curation(**opened) as curation:
        new = curation.add(found)
    say(f"{count(len(found), 'decision')} read, {new} of them new or newly taken back")


decisions.add_command(undo)
