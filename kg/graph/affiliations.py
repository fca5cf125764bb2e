"""Which affiliations belong in the graph, given the actors that claims name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from kg.records import Actor, Affiliation

REPRESENTS, MEMBER_OF = "REPRESENTS", "MEMBER_OF"


class Affiliations:
    """A dictionary of affiliations, looked up by either end."""

    def __init__(self, affiliations: Iterable[Affiliation] = ()):
        self._by_source: dict[str, list[Affiliation]] = defaultdict(list)
        self._members: dict[str, list[Affiliation]] = defaultdict(list)
        self._actors: dict[str, Actor] = {}
        for each in affiliations:
            self._by_source[each.source.id].append(each)
            if each.kind == MEMBER_OF:
                self._members[each.target.id].append(each)
            for actor in (each.source, each.target):
                self._actors.setdefault(actor.id, actor)

    def name(self, code: str) -> Actor:
        """Return the state of that code; the code is its name until somebody tells a better one."""
        return self._actors.get(code) or Actor("State", code, code)

    def represented(self, actor: Actor) -> list[Affiliation]:
        """Return whom the actor stands for: by the dictionary, and by what the claim says beyond it.

        A term that has ended says nothing of later years: an envoy who was a minister once still acts for the state.
        """
        known = [each for each in self._by_source.get(actor.id, ()) if each.kind == REPRESENTS]
        told = set(actor.represents) - {each.target.id for each in known if each.end is None} - {actor.id}
        return known + [Affiliation(REPRESENTS, actor, self.name(code)) for code in sorted(told)]

    def close(self, actors: Iterable[Actor]) -> list[Actor]:
        """Return the actors, each record once, with all whom they represent, directly or through a ministry."""
        found: dict[Actor, None] = {}
        waiting = list(actors)
        for actor in waiting:  # grows while it is walked through
            if actor not in found:
                found[actor] = None
                waiting.extend(each.target for each in self.represented(actor))
        return list(found)

    def memberships(self, ids: Collection[str]) -> Iterator[Affiliation]:
        """Yield the memberships at whose either end one of these actors stands."""
        for each in sorted(ids):
            yield from (it for it in self._by_source.get(each, ()) if it.kind == MEMBER_OF)
            yield from (it for it in self._members.get(each, ()) if it.source.id not in ids)
