"""Options of the commands that read documents."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

_F = TypeVar("_F", bound=Callable[..., Any])


def reading_options(function: _F) -> _F:
    """Add --manifest, --published and --workers."""
    for option in (
        click.option("--workers", type=click.IntRange(1), default=1, show_default=True, metavar="N",
                     help="Processes that extract at once."),
        click.option("--published", metavar="DATE", help="Publication day of all documents, such as 2025-05-08."),
        click.option("--manifest", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path),
                     help="Table of file, publisher, published, url, title; else manifest.jsonl or .csv beside them."),
    ):
        function = option(function)
    return function
