"""Errors as the command line tells them: one line on standard error, and an exit code."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

from kg.errors import KgError, UsageError


class Failure(click.ClickException):
    """An error on its way to the user."""

    def show(self, file: Any = None) -> None:
        """Print the one line on standard error."""
        click.echo(f"kg: {self.message}", file=file, err=file is None)


class Misuse(Failure):
    """An error of the caller's."""

    exit_code = UsageError.exit_code


@contextmanager
def errors_shown() -> Iterator[None]:
    """Turn a KgError, or what click has to say of the arguments, into the line and the exit code for it."""
    try:
        yield
    except KgError as error:
        raise (Misuse if isinstance(error, UsageError) else Failure)(str(error)) from error
    except click.exceptions.NoArgsIsHelpError:
        raise  # a group without a command: its help is the answer
    except click.UsageError as error:
        raise Misuse(tell_misuse(error)) from error


def tell_misuse(error: click.UsageError) -> str:
    """Return in one line what is wrong with the arguments, and which help tells more."""
    text = " ".join(error.format_message().split()).rstrip(".")
    if isinstance(error, click.NoSuchOption) and (form := _find_format(error)):
        text = f"No such option '{error.option_name}'; write --format {form}"
    see = f" (see {error.ctx.command_path} --help)" if error.ctx else ""
    return f"{text[0].lower()}{text[1:]}{see}"


def _find_format(error: click.NoSuchOption) -> str | None:
    """Return the output format that an option was meant to name, as in --json."""
    from kg.tables import FORMATS

    name = error.option_name.lstrip("-")
    takes = error.ctx and any("--format" in each.opts for each in error.ctx.command.params)
    return name if takes and name in FORMATS else None
