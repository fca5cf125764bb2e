"""What is computed from a query's rows where Cypher cannot: a header's `then` names the step."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A computation on the rows of a query, and the names of the question's parameters that it takes."""

    compute: Callable[[Sequence[Row], Mapping[str, Any]], list[Row]]
    parameters: set[str] = field(default_factory=set)


@dataclass(slots=True)
class _Party:
    name: str
    partners: set[str] = field(default_factory=set)
    acts: dict[str, None] = field(default_factory=dict)  # a set that keeps its order


def rank_by_betweenness(rows: Sequence[Row], values: Mapping[str, Any]) -> list[Row]:
    """Return party, betweenness, partners, contacts and acts of the `top` parties that lie between others.

    A row of the query is a pair in contact: id and name of the one, of the other, and the acts. Betweenness (Freeman
    1977) is the share of the shortest paths between any two others that run through the party, every pair of partners
    being one step apart however often they met; from 0 to 1, by rustworkx (Brandes' algorithm).
    """
    parties: dict[str, _Party] = {}
    for one, one_name, other, other_name, acts in rows:
        for mine, name, partner in ((one, one_name, other), (other, other_name, one)):
            party = parties.setdefault(mine, _Party(name))
            party.partners.add(partner)
            party.acts.update(dict.fromkeys(acts))
    shares = _measure(parties)
    ranked = sorted(((-shares[each], party.name, party) for each, party in parties.items() if shares[each] > 0),
                    key=lambda entry: entry[:2])
    return [
        (party.name, round(-share, 4), len(party.partners), len(party.acts), list(party.acts))
        for share, _, party in ranked[: values["top"]]
    ]


def _measure(parties: Mapping[str, _Party]) -> dict[str, float]:
    import rustworkx  # here, since no other question needs it

    graph: rustworkx.PyGraph[str, None] = rustworkx.PyGraph(multigraph=False)
    numbers = {party: graph.add_node(party) for party in sorted(parties)}
    graph.add_edges_from(
        [(numbers[one], numbers[other], None) for one in numbers for other in parties[one].partners if one < other]
    )
    shares = rustworkx.graph_betweenness_centrality(graph, normalized=True)
    return {party: shares[number] for party, number in numbers.items()}


STEPS: Mapping[str, Step] = {"betweenness": Step(rank_by_betweenness, {"top"})}
