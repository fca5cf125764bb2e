"""What is known of the actors of a graph, to find those that are there twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kg.graph import Resolution
from kg.graph.duplicates import Profile, Suggestion, find_duplicates
from kg.library.actors import Match
from kg.records import Actor, Decision, collect_records
from kg.store import Store

_ACTORS = """
MATCH (a:Actor) WHERE NOT a:State
OPTIONAL MATCH (a)-[r:REPRESENTS]->(b:Actor)
RETURN a.id AS id, a.name AS name, labels(a) AS labels, collect(DISTINCT b.id) AS represents,
       collect(DISTINCT r.role) AS offices
"""
_INCIDENTS = """
MATCH (a:Incident)
RETURN a.id AS id, a.name AS name, labels(a) AS labels, [] AS represents, [] AS offices
"""


def suggest_duplicates(store: Store, least: float = 75.0, dictionary: bool = True) -> list[Suggestion]:
    """Return actors of the graph that may be the same, the likeliest first, without pairs said to be different.

    With `dictionary` an actor whom no dictionary knows is compared with the officials of the states for which it
    stands, whether or not the graph speaks of them.
    """
    profiles = [_profile(dict(zip(rows.columns, row, strict=True)))
                for rows in (store.run(_ACTORS), store.run(_INCIDENTS)) for row in rows.rows]
    among = _list_officials(profiles) if dictionary else []
    return find_duplicates(profiles, among, _apart(store.decisions()), least)


def _profile(row: dict[str, Any]) -> Profile:
    from loaders.dictionaries import find_body, load_offices

    label = next(each for each in row["labels"] if each != "Actor")
    known = load_offices().find(row["id"]) if label == "Official" else find_body(row["id"])
    names = tuple(dict.fromkeys((row["name"], *(getattr(known, "names", ()) if known else ()))))
    return Profile(Actor(label, row["id"], row["name"]), names, frozenset(row["represents"]),
                   frozenset(filter(None, row["offices"])), known is not None)


def _list_officials(profiles: list[Profile]) -> Iterator[Profile]:
    """Yield the dictionary's officials of the states for which unknown officials of the graph stand."""
    from loaders.dictionaries import load_offices

    there = {each.actor.id for each in profiles}
    places = {place for each in profiles if each.actor.label == "Official" and not each.known for place in each.represents}
    for person in load_offices().people if places else ():
        if person.id not in there and places & person.places():
            yield Profile(Actor("Official", person.id, person.name), person.names, frozenset(person.places()), known=True)


def _apart(decisions: list[Decision]) -> set[frozenset[tuple[bool, str]]]:
    resolution = Resolution(decisions)
    return {
        frozenset(resolution.root(actor.key) for actor in (each.actor, each.other) if actor)
        for each in decisions if each.kind == "different" and not each.undone
    }


def list_names(store: Store, match: Match) -> tuple[list[str], list[Decision]]:
    """Return by which other names and ids an actor is told, and the decisions about it."""
    decisions = [each for each in store.decisions() if not each.undone]
    resolution, own = Resolution(decisions), (match.label == "Incident", match.id)
    about = [
        each for each in decisions
        if any(actor and own in (actor.key, resolution.root(actor.key)) for actor in (each.actor, each.other))
    ]
    told = {
        f"{actor.name} ({actor.id})" if actor.id != match.id else actor.name
        for actor in collect_records(about).values()
        if resolution.root(actor.key) == own and (actor.id, actor.name) != (match.id, match.name)
    }
    return sorted(told), about
