"""What a question is asked with: days, relations and actors as people write them → values that its query takes."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from kg.errors import UsageError
from kg.library.actors import Choose, find_actor
from kg.packs import Parameter, Question, hint_at
from kg.schema import load_schema

if TYPE_CHECKING:
    from kg.store import Store


def read_day(value: str | datetime.date) -> datetime.date:
    """Return a day, or the one that an ISO 8601 text names; UsageError if it names none."""
    if isinstance(value, datetime.date):
        return value
    try:
        return datetime.date.fromisoformat(value)
    except (TypeError, ValueError):
        raise UsageError(f"{value!r} is no day", hint="write it as 2025-05-01") from None


def read_relation(text: str) -> str:
    """Return the relation that a text names, in capitals or not: `offered-mediation` → OFFERED_MEDIATION."""
    name, known = str(text).upper().replace("-", "_"), load_schema().relations
    if name in known:
        return name
    raise UsageError(f"{text!r} is no relation", hint=hint_at(name, known, f"one of {', '.join(known)}"))


def find_publishers(names: Iterable[str], store: Store) -> list[str]:
    """Return publishers as the graph writes them, capitals apart; UsageError with the nearest for one that it has not."""
    there = store.run("MATCH (d:Document) WHERE d.publisher IS NOT NULL RETURN DISTINCT d.publisher").rows
    known = {name.casefold(): name for (name,) in there}
    for name in names:
        if name.casefold() not in known:
            hint = hint_at(name, known.values(), "`kg query coverage` lists them")
            raise UsageError(f"no publisher {name!r} in the graph", hint=hint)
    return [known[name.casefold()] for name in names]


def find_acts(beginnings: Iterable[str], store: Store) -> list[str]:
    """Return the ids of acts given whole or by their beginning; UsageError for what begins none, or several."""
    return [_find_act(text, store) for text in beginnings]


def _find_act(text: str, store: Store) -> str:
    """Look for the whole id first, which has an index."""
    for test in ("= $id", "STARTS WITH $id"):
        found = store.run(f"MATCH (c:Claim) WHERE c.act_id {test} RETURN DISTINCT c.act_id ORDER BY c.act_id LIMIT 2",
                          {"id": text}).rows
        if len(found) > 1:
            raise UsageError(f"several acts have ids that begin with {text!r}", hint="give more of it")
        if found:
            return str(found[0][0])
    raise UsageError(f"no act with the id {text!r} in the graph", hint="answers name acts by their ids: kg query timeline")


def check_days(since: datetime.date | None, until: datetime.date | None) -> None:
    """Raise UsageError if no day lies between the two."""
    if since and until and since > until:
        raise UsageError(f"no day is on or after {since} and on or before {until}", where="--since, --until")


def find_values(
    question: Question, given: Mapping[str, Any], store: Store, choose: Choose | None = None
) -> dict[str, Any]:
    """Return what the query takes for what was given, with the defaults of what was not: actors as ids, days as dates.

    `choose` is asked when a name fits several actors; without it that is a UsageError, as is a parameter that is unknown,
    missing or not what it should be.
    """
    known = {parameter.name: parameter for parameter in question.parameters}
    if unknown := sorted(given.keys() - known.keys()):
        raise UsageError(f"{question.name} has no parameter {unknown[0]!r}", hint=f"it has {', '.join(known)}")
    values = {name: each.default if given.get(name) is None else given[name] for name, each in known.items()}
    for name, each in known.items():
        if each.required and values[name] in (None, (), [], ""):
            raise UsageError(f"{question.name} needs {name!r}: {each.help}", hint=f"for example {each.example}")
    read = {name: _read(known[name], value, store, choose) for name, value in values.items()}
    check_days(read.get("since"), read.get("until"))
    if {"a", "b"} <= read.keys() and read["a"] is not None and read["a"] == read["b"]:
        raise UsageError(f"{values['a']!r} and {values['b']!r} are one and the same, {read['a']}", where="--a, --b")
    return read


def _read(parameter: Parameter, value: Any, store: Store, choose: Choose | None) -> Any:
    if parameter.type == "list":
        return [value] if isinstance(value, str) else list(value or ())
    if value in (None, (), []):
        return None
    match parameter.type:
        case "state" | "actor":
            return find_actor(value, store, parameter.type == "state", parameter.option, choose)
        case "date":
            return read_day(value)
        case "relation":
            return read_relation(value)
        case "integer":
            return _read_number(parameter, value)
        case "acts":
            return find_acts([value] if isinstance(value, str) else value, store)
        case "publishers":
            return find_publishers([value] if isinstance(value, str) else value, store)
    return value


def _read_number(parameter: Parameter, value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise UsageError(f"{value!r} is no number of 0 or more", where=parameter.option)
    return value
