"""The progress of a load, on a terminal only."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from kg.library.claimfiles import is_claim_file

if TYPE_CHECKING:
    from kg.store import LoadReport


@contextmanager
def show_progress(files: Sequence[str]) -> Iterator[Callable[[LoadReport], None] | None]:
    """Show documents done, their rate and the time left on standard error; yield what to call with each report.

    Yields None where standard error is no terminal.
    """
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("loading"), BarColumn(), MofNCompleteColumn(), TextColumn("documents"),
               TextColumn("{task.fields[rate]}"), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=_count(files), rate="")

        def update(report: LoadReport) -> None:
            done = report.new + report.changed + report.unchanged
            progress.update(task, completed=done, rate=f"{done / max(report.seconds, 0.001):.0f}/s")

        yield update


def _count(files: Sequence[str]) -> int | None:
    """Return how many documents there are, where that can be known before reading: one a file."""
    from loaders.readers.sources import find_sources

    if any(is_claim_file(name) or name.endswith((".jsonl", ".jsonl.gz")) for name in files):
        return None
    return len(find_sources(files))
