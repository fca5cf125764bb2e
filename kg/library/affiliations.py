"""What the dictionaries know of who stands for whom, as the graph takes it."""

from __future__ import annotations

from collections.abc import Iterator

from kg.records import Actor, Affiliation


def list_affiliations() -> Iterator[Affiliation]:
    """Yield every term of office, every ministry's state and every membership that the dictionaries hold."""
    from loaders.dictionaries import affiliations

    for entry in affiliations():
        source, target = _actor(entry.source_label, entry.source), _actor(entry.target_label, entry.target)
        if source and target:
            start, end = _first_day(entry.start), _last_day(entry.end)
            yield Affiliation(entry.relation, source, target, entry.role or None, start, end)


def _actor(label: str, identity: str) -> Actor | None:
    from loaders.dictionaries import find_body, find_state, load_offices

    known = {"State": find_state, "Organisation": find_body, "Official": load_offices().find}[label](identity)
    return Actor(label, identity, known.name) if known else None


def _first_day(date: str) -> str | None:
    """Return the first day of an ISO year, month or day."""
    return f"{date}-01-01"[:10] if len(date) == 4 else f"{date}-01"[:10] if date else None


def _last_day(date: str) -> str | None:
    """Return the last day of an ISO year, or a day itself; a month ends on the 28th, a day that every month has."""
    return f"{date}-12-31" if len(date) == 4 else f"{date}-28"[:10] if date else None
