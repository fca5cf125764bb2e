"""kg doctor: what is installed, running and loaded, and what to do."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.driver import import_driver
from kg.cli.options import database_options
from kg.cli.output import output_options, say, write_answer
from kg.plurals import count
from kg.tables import Table

_COLUMNS = ("part", "what", "state", "found", "what to do")


@click.command()
@output_options
@database_options
def doctor(form: str | None, output: Path | None, raw: bool, db: str | None, user: str | None) -> None:
    """Say what is installed, running and loaded, and what to do where something is amiss.

    Starts the local database if it does not run. Exits with 1 if there is a problem. Example: kg doctor
    """
    import_driver()
    from kg.library.diagnosis import diagnose

    findings = list(diagnose(db, user))
    rows = [(each.part, each.name, each.state, each.found, each.advice) for each in findings]
    write_answer(Table(_COLUMNS, rows), form, output, raw)
    problems = sum(each.state == "problem" for each in findings)
    say(count(problems, "problem") if problems else "Nothing is amiss.")
    if problems:
        raise click.exceptions.Exit(1)
