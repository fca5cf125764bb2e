"""Where actors stand in the picture: by springs within each connected part, the parts side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kg.graph import Key

Place = tuple[float, float]
_SMALL = 400  # up to so many actors springs are quick and look best
_ROUNDS = 60  # beyond: some 0.15 s of a processor each for 2,000 actors, and little changes after
_GAP = 0.4  # between parts, where an actor alone has a square of side 1


def lay_out(actors: Sequence[Key], pairs: Iterable[tuple[Key, Key]]) -> dict[Key, Place]:
    """Place the actors between -1 and 1, those who deal with each other close by; the same pairs give the same picture.

    Springs alone would drive the parts of a graph that nothing connects so far apart that each becomes one point.
    """
    import networkx

    graph = _make_graph(actors, pairs)
    parts = sorted(networkx.connected_components(graph), key=lambda part: (-len(part), min(part)))
    width = max(len(actors), 1) ** 0.5 * 1.3
    places: dict[Key, Place] = {}
    left = top = shelf = 0.0
    for part in parts:
        side = len(part) ** 0.5
        if left and left + side > width:
            left, top, shelf = 0.0, top - shelf - _GAP, 0.0
        for actor, (x, y) in _lay_out_part(graph, sorted(part)).items():
            places[actor] = left + x * side, top - y * side
        left, shelf = left + side + _GAP, max(shelf, side)
    return _stretch(places)


def _make_graph(actors: Sequence[Key], pairs: Iterable[tuple[Key, Key]]) -> Any:
    import networkx

    graph: Any = networkx.Graph()
    graph.add_nodes_from(actors)
    for one, other in pairs:
        graph.add_edge(one, other, weight=graph.get_edge_data(one, other, {}).get("weight", 0) + 1)
    for _, _, edge in graph.edges(data=True):
        edge["weight"] **= 0.5  # a pair of a hundred acts should not become one point
    return graph


def _lay_out_part(graph: Any, actors: Sequence[Key]) -> dict[Key, Place]:
    """Place the actors of one part between 0 and 1."""
    import networkx

    part: Any = networkx.Graph()
    part.add_nodes_from(actors)  # in this order, which the result depends on
    part.add_edges_from((one, other, edge) for one, other, edge in graph.edges(actors, data=True))
    if len(actors) <= _SMALL:
        found = networkx.spring_layout(part, k=2.2 / len(actors) ** 0.5, iterations=200, seed=7, method="force")
    else:
        found = networkx.forceatlas2_layout(part, max_iter=_ROUNDS, weight="weight", scaling_ratio=4, seed=7)
    return {key: ((x + 1) / 2, (y + 1) / 2) for key, (x, y) in _stretch(found).items()}


def _stretch(places: Mapping[Key, Sequence[float]]) -> dict[Key, Place]:
    """Spread places over -1 to 1 in both directions."""
    across, up = (_spread([place[axis] for place in places.values()]) for axis in (0, 1))
    return dict(zip(places, zip(across, up, strict=True), strict=True))


def _spread(values: Sequence[float]) -> list[float]:
    least, span = min(values, default=0.0), (max(values, default=0.0) - min(values, default=0.0)) or 1.0
    return [float(2 * (value - least) / span - 1) for value in values]
