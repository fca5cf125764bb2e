"""Resolution: what the decisions that hold make of actors and claims."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from kg.graph.acts import find_act_id
from kg.graph.entries import ClaimRow, Entry
from kg.records import Actor, Claim, Decision

Key = tuple[bool, str]


class Resolution:
    """Decisions, taken in the order of their time, whatever the order in which they are given.

    Two actors that are said to be different stay apart: `overruled` holds the decisions that would join them.
    """

    def __init__(self, decisions: Iterable[Decision] = ()):
        holding = sorted((each for each in decisions if not each.undone), key=lambda each: each.order)
        self.overruled: list[Decision] = []
        self._parents: dict[Key, Key] = {}
        self._records: dict[Key, Actor] = {}
        self._names: dict[Key, str] = {}
        self._rejected: dict[str, Decision] = {}
        self._sentences: dict[tuple[str, ...], Decision] = {}
        self._apart = [_pair(each) for each in holding if each.kind == "different"]
        for each in holding:
            self._take(each)

    def _take(self, each: Decision) -> None:
        if each.kind == "same":
            self._join(each)
        elif each.kind == "rename" and each.actor and each.name:
            self._names[each.actor.key] = each.name
        elif each.kind == "reject" and each.claim:
            self._rejected[each.claim.id] = each
            self._sentences[_sentence(each.claim)] = each

    def _join(self, each: Decision) -> None:
        assert each.other is not None
        lost, kept = (self.root(key) for key in _pair(each))
        apart = ({self.root(one), self.root(two)} for one, two in self._apart)
        if lost[0] != kept[0] or any(pair == {lost, kept} for pair in apart):
            self.overruled.append(each)
        elif lost != kept:
            self._parents[lost] = kept
            if kept == each.other.key:
                self._records.setdefault(kept, each.other)

    def __bool__(self) -> bool:
        return bool(self._parents or self._names or self._rejected)

    def root(self, key: Key) -> Key:
        """Return the key of the actor that stands for this one."""
        while key in self._parents:
            key = self._parents[key]
        return key

    def resolve(self, actor: Actor) -> Actor:
        """Return the actor that stands for this one; it represents whom this one does."""
        root = self.root(actor.key)
        if root != actor.key:
            actor = replace(self._records[root], represents=actor.represents)
        name = self._names.get(root)
        return replace(actor, name=name) if name else actor

    def rejected(self, claims: Iterable[Claim]) -> dict[str, Decision]:
        """Return which of a document's claims are struck out, by id, with the decision.

        Where a rejected claim is not among them, since it is dated or attributed otherwise now or stands elsewhere in
        the text, its decision strikes out those that say the same of the same actors by the same sentence.
        """
        told = list(claims) if self._rejected else []
        ids = {claim.id for claim in told}
        found = {}
        for claim in told:
            decision = self._rejected.get(claim.id) or self._sentences.get(_sentence(claim))
            if decision and decision.claim and (decision.claim.id == claim.id or decision.claim.id not in ids):
                found[claim.id] = decision
        return found


def _pair(each: Decision) -> tuple[Key, Key]:
    assert each.actor is not None and each.other is not None
    return each.actor.key, each.other.key


def _sentence(claim: Claim) -> tuple[str, ...]:
    target = claim.target.id if claim.target else ""
    return claim.document, claim.relation, claim.source.id, target, claim.text


def resolve_entry(entry: Entry, resolution: Resolution, symmetric: Collection[str]) -> Entry:
    """Return the entry as the decisions make it: actors resolved, rejected claims apart."""
    struck = resolution.rejected(row.as_told for row in entry.claims)
    rows = tuple(resolve_row(row, resolution, symmetric) for row in entry.claims if row.id not in struck)
    rejected = tuple((row, struck[row.id]) for row in entry.claims if row.id in struck)
    return replace(entry, claims=rows, rejected=rejected)


def resolve_row(row: ClaimRow, resolution: Resolution, symmetric: Collection[str]) -> ClaimRow:
    """Return the claim with the actors that stand for those that it tells of; its id stays."""
    told = row.as_told
    target, speaker = told.target, told.attributed_to
    claim = replace(
        told, source=resolution.resolve(told.source), target=target and resolution.resolve(target),
        attributed_to=speaker and resolution.resolve(speaker),
    )
    return ClaimRow(row.id, find_act_id(claim, symmetric), claim, None if claim == told else told)
