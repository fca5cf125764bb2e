"""What can stand for a value, for the TAB key: actors, documents and publishers of the graph, relations."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

import click
from click.shell_completion import CompletionItem

if TYPE_CHECKING:
    from kg.store import Rows

Complete = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]
_SECONDS = 2.0  # longer nobody waits for a TAB
_SHOWN = 50
_NAMED = "MATCH (n:{label}) RETURN n.name AS name, n.id AS id, '{label}' AS label"
_LABELS = ("State", "Official", "Organisation", "Incident")
_QUERIES = {
    "actor": " UNION ".join(_NAMED.format(label=label) for label in _LABELS),
    "state": _NAMED.format(label="State"),
    "document": "MATCH (d:Document) RETURN d.file AS name, d.file AS id, coalesce(d.publisher, '') AS label",
    "publisher": "MATCH (d:Document) RETURN DISTINCT d.publisher AS name, d.publisher AS id, 'publisher' AS label",
}  # each with the columns name, id, label


def complete_from_graph(kind: str) -> Complete:
    """Return the completion of an actor, state, document or publisher: none while the database does not run."""

    def complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        found = [row for row in _ask(ctx, _QUERIES[kind]) if row[0]]
        names = Counter(row[0] for row in found)
        return select(((name if names[name] == 1 else id, id, label) for name, id, label in found), incomplete)

    return complete


def complete_relation(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Complete a relation."""
    from kg.schema import load_schema

    return select(((r.name, r.name, r.meaning) for r in load_schema().relations.values()), incomplete)


def select(candidates: Iterable[tuple[str, str, str]], incomplete: str) -> list[CompletionItem]:
    """Return the candidates (value, other name, help) that begin as typed, else those of whose words one does."""
    typed, ordered = incomplete.casefold(), sorted(set(candidates))
    begun = [each for each in ordered if any(text.casefold().startswith(typed) for text in each[:2])]
    found = begun or [each for each in ordered if any(f" {typed}" in f" {text}".casefold() for text in each[:2])]
    return [CompletionItem(value, help=text) for value, _, text in found[:_SHOWN]]


def _ask(ctx: click.Context, query: str) -> Sequence[tuple[Any, ...]]:
    """Ask a database that runs. Whatever goes wrong, the TAB key says nothing: an error would spoil the command line."""
    from kg.cli.driver import import_driver

    import_driver()
    logging.disable(logging.CRITICAL)
    try:
        return _run(ctx.params.get("db"), ctx.params.get("user"), query).rows
    except Exception:
        return ()


def _run(db: str | None, user: str | None, query: str) -> Rows:
    from kg.cli.browser import is_local, local_folder
    from kg.store import Rows, connect, local

    if is_local(db) and local.status(local_folder(db)) is None:
        return Rows((), [])
    with connect(db, read_only=True, user=user) as store:
        return store.run(query, timeout=_SECONDS)
