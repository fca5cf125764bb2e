"""What plots count."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from kg.pictures.acts import DrawnAct
from kg.pictures.palette import CONFLICT, COOPERATION, find_kind
from kg.schema import Schema

Row = dict[str, Any]
MOST_ACTORS = 25  # on each side of a matrix: more names cannot be read
_STEPS = ((120, "day"), (1000, "week"), (4000, "month"))  # spans in days, and by what acts are gathered up to there


def count_days(acts: Sequence[DrawnAct], schema: Schema) -> list[Row]:
    """Count the acts of each relation by day, or by week, month or year where they span more; undated ones are left out."""
    step = _find_step(acts)
    counts = Counter((_begin(act.date, step), act.relation) for act in acts if act.date)
    return [
        {"date": day, "relation": relation.lower().replace("_", " "), "kind": find_kind(relation, schema), "acts": number,
         "step": step}
        for (day, relation), number in sorted(counts.items())
    ]


def count_pairs(acts: Sequence[DrawnAct], schema: Schema) -> list[Row]:
    """Count the acts of each source to each target, among the actors of most acts; symmetric ones in both directions."""
    degree = Counter(actor.name for act in acts for actor in (act.source, act.target))
    kept = [name for name, _ in sorted(degree.items(), key=lambda each: (-each[1], each[0]))[:MOST_ACTORS]]
    rank = {name: number for number, name in enumerate(kept)}
    counts = Counter((act.source.name, act.target.name) for act in acts)
    counts += Counter((act.target.name, act.source.name) for act in acts if schema.relations[act.relation].symmetric)
    return [
        {"source": source, "target": target, "acts": number, "source_rank": rank[source], "target_rank": rank[target]}
        for (source, target), number in sorted(counts.items()) if source in rank and target in rank
    ]


def weigh_days(acts: Sequence[DrawnAct], schema: Schema) -> list[Row]:
    """Add up Goldstein weights by day (week, month, year), those above and those below zero, and say their balance."""
    step = _find_step(acts)
    sums: dict[str, dict[str, float]] = defaultdict(lambda: {COOPERATION: 0.0, CONFLICT: 0.0})
    counts: Counter[tuple[str, str]] = Counter()
    for act in acts:
        if act.date:
            day, kind = _begin(act.date, step), find_kind(act.relation, schema)
            sums[day][kind] += schema.relations[act.relation].goldstein
            counts[day, kind] += 1
    return [
        {"date": day, "kind": kind, "weight": round(weight, 1), "acts": counts[day, kind],
         "balance": round(sum(weights.values()), 1), "step": step}
        for day, weights in sorted(sums.items()) for kind, weight in weights.items()
    ]


def _find_step(acts: Iterable[DrawnAct]) -> str:
    days = [date.fromisoformat(act.date) for act in acts if act.date]
    span = (max(days) - min(days)).days if days else 0
    return next((step for most, step in _STEPS if span <= most), "year")


def _begin(day: str | None, step: str) -> str:
    """Return the first day of the week, month or year."""
    assert day is not None
    if step == "week":
        when = date.fromisoformat(day)
        return (when - timedelta(days=when.weekday())).isoformat()
    return {"day": day, "month": f"{day[:7]}-01", "year": f"{day[:4]}-01-01"}[step]
