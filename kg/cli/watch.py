"""kg watch: what is new in folders, feeds and sitemaps, again and again."""

from __future__ import annotations

import datetime
import time
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.browser import is_local, local_folder
from kg.cli.options import database_options, open_graph
from kg.cli.output import say
from kg.cli.values import read_day
from kg.errors import UsageError

if TYPE_CHECKING:
    from kg.library.watching import Watch

_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}


def read_duration(text: str) -> float:
    """Return the seconds that a text such as 90s, 15m, 2h or 1d names."""
    number, unit = text[:-1], text[-1:]
    if unit not in _UNITS or not number.isdecimal() or not int(number):
        raise click.BadParameter(f"{text!r} is no length of time; write it as 90s, 15m, 2h or 1d.")
    return float(int(number) * _UNITS[unit])


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="FOLDER|FEED…")
@click.option("--once", is_flag=True, help="Look once, then end.")
@click.option("--every", type=read_duration, default="15m", show_default=True, metavar="TIME", help="Pause between looks.")
@click.option("--since", type=read_day, metavar="DATE", help="Leave out what a feed lists with an earlier day.")
@click.option("--most", type=click.IntRange(1), default=200, show_default=True, metavar="N",
              help="Pages of a feed that one look fetches; the rest waits for the next.")
@click.option("--pause", type=click.FloatRange(0), default=2.0, show_default=True, metavar="SECONDS",
              help="Least time between requests to one host; robots.txt may ask for more.")
@click.option("--agent", metavar="TEXT", help="How to introduce oneself to servers; name an address to write to.")
@click.option("--state", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path),
              help="Where to keep what was seen; else beside the database.")
@database_options
def watch(
    sources: tuple[str, ...], once: bool, every: float, since: datetime.date | None, most: int, pause: float,
    agent: str | None, state: Path | None, db: str | None, user: str | None,
) -> None:
    """Load what is new in folders, RSS and Atom feeds, and sitemaps, until Ctrl-C.

    Asks servers only for what has changed, at the pace and within the bounds that their robots.txt sets. A watch that was
    ended goes on where it was. With --once it exits with 1 if something could not be read.

    Example: kg watch reports/ https://example.org/news/rss.xml --every 1h
    """
    with ExitStack() as stack:
        watching = _open(stack, db, user, state, agent, pause, most, since)
        try:
            failed = _look(watching, sources)
            while not once:
                time.sleep(every)
                _look(watching, sources)
        except KeyboardInterrupt:
            say("ended; the next kg watch goes on here")
            return
    if failed:
        raise click.exceptions.Exit(1)


def _open(
    stack: ExitStack, db: str | None, user: str | None, state: Path | None, agent: str | None, pause: float, most: int,
    since: datetime.date | None,
) -> Watch:
    """Open graph, memory and client, which the stack closes; UsageError if another watch uses the same memory."""
    graph = stack.enter_context(open_graph(db, user, read_only=False))
    from filelock import FileLock, Timeout

    from kg.library.seen import Seen
    from kg.library.watching import Watch
    from loaders.feeds import AGENT, Client

    file = state or find_state(db)
    seen = stack.enter_context(Seen(file))
    try:
        stack.enter_context(FileLock(f"{file}.lock", timeout=0))
    except Timeout:
        raise UsageError("another kg watch uses this state", where=file, hint="name another: --state FILE") from None
    client = stack.enter_context(Client(agent or AGENT, pause))
    day = since.isoformat() if since else None
    return Watch(graph, seen, client, lambda error: say(f"kg: {error}"), most, day)


def _look(watching: Watch, sources: tuple[str, ...]) -> int:
    """Look at every source once; return how many items could not be read."""
    failed = 0
    for source in sources:
        result = watching.look(source)
        failed += result.failed
        say(str(result))
    return failed


def find_state(db: str | None) -> Path:
    """Return the file that keeps what was seen: in the folder of a local database, or for a server among one's own data."""
    if is_local(db):
        return local_folder(db) / "watch.sqlite"
    from hashlib import sha256

    from platformdirs import user_data_path

    return user_data_path("kg", appauthor=False) / f"watch-{sha256(str(db).encode()).hexdigest()[:12]}.sqlite"
