"""What decisions of analysts hide from an export: actors that were joined with others, and claims struck out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from kg.records import Actor, Claim, Decision, collect_records


class Hidden:
    """Knows the actors and claims that decisions have taken out of the graph."""

    def __init__(self, decisions: Iterable[Decision]):
        log = list(decisions)
        self._joined = collect_records(log)
        self._struck: dict[str, dict[str, Claim]] = defaultdict(dict)  # by document and id
        for claim in (each.claim for each in log if each.claim and not each.undone):
            self._struck[claim.document][claim.id] = claim

    def find(self, actor: Actor, identity: str) -> Actor | None:
        """Return who was told by this id, where `actor` stands now; None if no decision knows it."""
        is_incident, _ = actor.key
        return self._joined.get((is_incident, identity))

    def list_struck(self, file: str) -> Iterable[Claim]:
        """Return the claims of a document that decisions strike out."""
        return self._struck[file].values() if file in self._struck else ()
