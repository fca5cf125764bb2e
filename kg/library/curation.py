"""Curation: decisions about actors and claims, taken on a graph and kept in it."""

from __future__ import annotations

import getpass
import os
from collections.abc import Iterable, Sequence
from typing import Any

from kg.errors import UsageError
from kg.graph import Resolution
from kg.library.actors import Choose, find_match, known_actor
from kg.records import Actor, Claim, Decision, collect_records, make_decision
from kg.store import Store

_CLAIM = "MATCH (c:Claim) WHERE c.id STARTS WITH $id RETURN c.id AS id, c.text AS text LIMIT 3"


class Curation:
    """Decisions of one analyst, `by` name (default: KG_BY, else the login name), for one graph.

    Each method takes its decision at once, in one transaction, and returns it. Actors are given by name, id or alias.
    UsageError tells why a decision cannot be taken.
    """

    def __init__(self, store: Store, by: str | None = None, choose: Choose | None = None):
        self._store, self._choose = store, choose
        self.by = by or os.environ.get("KG_BY") or getpass.getuser()

    def decisions(self, undone: bool = False) -> list[Decision]:
        """Return the decisions that hold, or all, in the order of time."""
        return [each for each in self._store.decisions() if undone or not each.undone]

    def join(self, kept: str, others: Iterable[str], why: str | None = None) -> list[Decision]:
        """Say that others are the same as `kept`, whose id and name stay; `kept` may be one whom only dictionaries know."""
        known = self._store.decisions()
        stays = self._record(kept, known, new=True)
        joined = [self._record(each, known) for each in others]
        decisions = [make_decision("same", self.by, why, actor=each, other=stays) for each in joined]
        _check_joined(known, decisions)
        return self._take(decisions)

    def part(self, one: str, other: str, why: str | None = None) -> Decision:
        """Say that two are different: no decision joins them, those of before neither, and no suggestion does."""
        known = self._store.decisions()
        records = [self._record(each, known, told=True) for each in (one, other)]
        if records[0].key == records[1].key:
            raise UsageError(f"{one!r} and {other!r} are the same node", hint="name them by the ids that were joined")
        return self._take([make_decision("different", self.by, why, actor=records[0], other=records[1])])[0]

    def rename(self, actor: str, name: str, why: str | None = None) -> Decision:
        """Say what an actor is called; its id stays."""
        if not name.strip():
            raise UsageError("a name cannot be empty")
        record = self._record(actor, self._store.decisions())
        return self._take([make_decision("rename", self.by, why, actor=record, name=" ".join(name.split()))])[0]

    def reject(self, claim: str, why: str) -> Decision:
        """Strike a claim out, named by its id or as much of it as no other claim begins with."""
        return self._take([make_decision("reject", self.by, why, claim=self.find_claim(claim))])[0]

    def restore(self, claim: str, why: str | None = None) -> list[Decision]:
        """Take back what strikes a claim out."""
        struck = [each for each in self._store.rejected() if each.claim.id.startswith(claim) and claim]
        if len({each.claim.id for each in struck}) != 1:
            what = "several rejected claims" if struck else "no rejected claim"
            raise UsageError(f"{what} with the id {claim!r}", hint="`kg claims list --rejected` shows them")
        return self.undo([struck[0].decision.id], why)

    def undo(self, ids: Sequence[str], why: str | None = None) -> list[Decision]:
        """Take decisions back, named by their ids or as much of them as no other begins with."""
        known = self._store.decisions()
        return self._take([_find(each, known).undo(self.by, why) for each in ids])

    def add(self, decisions: Sequence[Decision]) -> int:
        """Add decisions of another graph, or of another analyst; return how many are new or newly taken back."""
        before = {each.id: each for each in self._store.decisions()}
        self._take(decisions)
        return sum(before.get(each.id) != each for each in self._store.decisions())

    def find_claim(self, text: str) -> Claim:
        """Return the claim that an id, or the beginning of one, names, as its document tells it."""
        found = self._store.run(_CLAIM, {"id": text}).rows if text else []
        if not found and text and any(each.claim.id.startswith(text) for each in self._store.rejected()):
            raise UsageError(f"claim {text} is struck out already", hint="`kg claims restore` takes it back")
        if len(found) != 1:
            what = "several claims" if found else "no claim"
            raise UsageError(f"{what} with the id {text!r}", hint="`kg claims list` shows ids")
        return self._store.tell_claim(found[0][0])

    def _take(self, decisions: Sequence[Decision]) -> list[Decision]:
        from kg.library.affiliations import list_affiliations

        self._store.decide(decisions, list_affiliations())
        return list(decisions)

    def _record(self, text: str, known: Sequence[Decision], new: bool = False, told: bool = False) -> Actor:
        """Return the actor as it was told; `new` lets the dictionaries help, `told` takes one that is joined already."""
        records = collect_records(known)
        joined = [each for each in records.values() if text in (each.id, each.name)]
        if told and len(joined) == 1:
            return joined[0]
        try:
            match = find_match(text, self._store, choose=self._choose)
        except UsageError:
            if new and (actor := known_actor(text)):
                return actor
            raise
        found = Actor(match.label, match.id, match.name)
        return records.get(found.key, found)


def _find(text: str, known: Iterable[Decision]) -> Decision:
    found = [each for each in known if each.id.startswith(text) and text]
    if len(found) != 1:
        raise UsageError(f"{'several decisions' if found else 'no decision'} with the id {text!r}",
                         hint="`kg decisions list` shows them")
    if found[0].undone:
        raise UsageError(f"decision {found[0].id} was taken back by {found[0].undone.by} on {found[0].undone.at[:10]}")
    return found[0]


def _check_joined(known: Sequence[Decision], decisions: Sequence[Decision]) -> None:
    for each in decisions:
        assert each.actor and each.other
        if each.actor.label != each.other.label:
            what = f"{each.actor.name} ({each.actor.label}) is of another kind than {each.other.name} ({each.other.label})"
            raise UsageError(what, hint="only actors of one kind can be the same")
        if Resolution(known).resolve(each.actor) == Resolution(known).resolve(each.other):
            raise UsageError(f"{each.actor.name} and {each.other.name} are the same already")
    overruled = [each for each in Resolution([*known, *decisions]).overruled if each in decisions]
    if overruled:
        one, other = overruled[0].actor, overruled[0].other
        raise UsageError(f"{one and one.name} and {other and other.name} were said to be different",
                         hint="take that back first: `kg decisions list` shows its id")


def tell_decision(each: Decision) -> str:
    """Return a decision in words, without who and when."""
    match each.kind:
        case "same":
            return f"{_call(each.actor)} is {_call(each.other)}"
        case "different":
            return f"{_call(each.actor)} is not {_call(each.other)}"
        case "rename":
            return f"{_call(each.actor)} is called {each.name}"
    claim: Any = each.claim
    target = f" {claim.target.name}" if claim.target else ""
    return f"claim {claim.id[:10]} is wrong: {claim.source.name} {claim.relation}{target} ({claim.document})"


def _call(actor: Actor | None) -> str:
    return f"{actor.name} ({actor.id})" if actor else "?"
