"""Which actor of the graph the user means by a code, a name or an alias."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.errors import UsageError
from kg.graph import Resolution
from kg.packs import hint_at
from kg.records import Actor, collect_records, slug

if TYPE_CHECKING:
    from kg.store import Store

_RETURN = "RETURN n.id AS id, n.name AS name, labels(n) AS labels"
_BY_NAME = """
MATCH (n:{label}) WHERE n.id IN $ids {returns}
UNION MATCH (n:{label}) WHERE n.name = $name {returns}
"""
# An id is the name in plain letters, so that its words can be compared whatever the accents.
_BY_WORDS = """
MATCH (n:{label})
WHERE '-' + n.id + '-' CONTAINS '-' + $slug + '-' OR ' ' + toLower(n.name) + ' ' CONTAINS ' ' + $lower + ' ' {returns}
"""
_ALL = "MATCH (n:{label}) {returns}"
_SHOWN, _GUESSES = 6, 3  # actors that an error names, because they fit or because they come near


@dataclass(frozen=True, slots=True)
class Match:
    """An actor or incident of the graph."""

    id: str
    name: str
    label: str

    def __str__(self) -> str:
        return f"{self.name} ({self.label}, {self.id})"


Choose = Callable[[str, list[Match]], Match]


def find_actor(text: str, store: Store, state: bool = False, option: str = "", choose: Choose | None = None) -> str:
    """Return the id of the actor meant by `text`, or of the state if only that will do.

    If several fit, `choose` is asked which; without it UsageError names them, or those whose names come near when none
    fits. `option` says in errors where the name was given.
    """
    return find_match(text, store, state, option, choose).id


def find_match(text: str, store: Store, state: bool = False, option: str = "", choose: Choose | None = None) -> Match:
    """Return the actor meant, as `find_actor` finds it."""
    labels = ("State",) if state else ("Actor", "Incident")
    for matches in _search(text.strip(), labels, store):
        if len(matches) == 1:
            return matches[0]
        if matches:
            return choose(text, matches) if choose else _refuse(text, matches, option)
    known = [match.name for match in _run(_ALL, labels, store, {})]
    kind = "state" if state else "state or other actor"
    if not known:
        raise UsageError("the graph is empty", hint="load documents first: kg load FILE…")
    hint = hint_at(text, known, f"nothing loaded so far names such a {kind}", _GUESSES)
    raise UsageError(f"no {kind} {text!r} in the graph", where=option or None, hint=hint)


def _search(text: str, labels: tuple[str, ...], store: Store) -> Iterator[list[Match]]:
    """Yield what fits, the surest way of fitting first: id or name, decisions, dictionary, words of the name."""
    plain = slug(text)
    yield _run(_BY_NAME, labels, store, {"ids": [text, text.upper(), plain], "name": text})
    ids = _list_decided(text, plain, store)
    yield _run(_BY_NAME, labels, store, {"ids": ids, "name": ""}) if ids else []
    ids = _look_up(text)
    yield _run(_BY_NAME, labels, store, {"ids": ids, "name": ""}) if ids else []
    if plain:
        yield _run(_BY_WORDS, labels, store, {"slug": plain, "lower": text.lower()})


def _list_decided(text: str, plain: str, store: Store) -> list[str]:
    """Return the ids of those who stand for an actor that was told by this id or name."""
    decisions = store.decisions()
    resolution, folded = Resolution(decisions), text.casefold()
    told = (each for each in collect_records(decisions).values() if plain == each.id or folded == each.name.casefold())
    return sorted({resolution.resolve(each).id for each in told})


def known_actor(identity: str) -> Actor | None:
    """Return the state, body or official that the dictionaries have under an id."""
    from loaders.dictionaries import State, find_body, find_state, load_offices

    for label, find in (("State", find_state), ("Organisation", find_body), ("Official", load_offices().find)):
        if known := find(identity):
            return Actor(label, known.code if isinstance(known, State) else known.id, known.name)
    return None


def _look_up(text: str) -> list[str]:
    """Return the ids of the states and organisations that the dictionaries know under a name or alias."""
    from loaders.dictionaries import load_organisations, load_states

    folded = text.casefold()
    states = (s for s in load_states() if folded in _fold(s.name, *s.names, *s.demonyms, *s.capitals, *s.seats))
    bodies = (body for body in load_organisations() if folded in _fold(body.name, *body.names))
    return [*(state.code for state in states), *(body.id for body in bodies)]


def _fold(*names: str) -> set[str]:
    return {name.casefold() for name in names}


def _run(query: str, labels: tuple[str, ...], store: Store, params: dict[str, Any]) -> list[Match]:
    found = (
        Match(row[0], row[1], next(label for label in sorted(row[2], reverse=True) if label != "Actor"))
        for label in labels
        for row in store.run(query.format(label=label, returns=_RETURN), params).rows
    )
    return sorted(set(found), key=str)


def _refuse(text: str, matches: list[Match], option: str) -> Match:
    shown = ", ".join(map(str, matches[:_SHOWN])) + (" and more" if len(matches) > _SHOWN else "")
    raise UsageError(f"{text!r} fits several: {shown}", where=option or None, hint="give the id in brackets")
