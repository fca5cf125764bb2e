"""What decisions of analysts hide from an export: actors that were joined with others, and claims struck out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kg.records import Actor, Claim, Decision, collect_records


class Hidden:
    """Knows the actors and claims that decisions have taken out of the graph."""

    def __init__(self, decisions: Iterable[Decision]):
        log = list(decisions)
        self._joined = collect_records(log)
        self._struck = {each.claim.id: each.claim for each in log if each.claim and not each.undone}

    def find(self, actor: Actor, identity: str) -> Actor | None:
        """Return who was told by this id, where `actor` stands now; None if no decision knows it."""
        return self._joined.get(replace(actor, id=identity).key)

    def list_struck(self, file: str) -> list[Claim]:
        """Return the claims of a document that decisions strike out."""
        return [claim for claim in self._struck.values() if claim.document == file]
