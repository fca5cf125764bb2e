"""From head scores to exactly one tree with one root (maximum spanning tree)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]
Heads = NDArray[np.int64]


def best_tree(scores: NDArray[np.float32]) -> Heads:
    """Return each word's head (0 the root, j the j-th word) in the best tree that has a single root.

    `scores` is n x (n + 1), column 0 the root, column j the j-th word. The best head of every word is taken if
    that makes a tree; otherwise the maximum spanning arborescence is found by Chu-Liu/Edmonds (McDonald et al.
    2005, "Non-projective dependency parsing using spanning tree algorithms").
    """
    heads: Heads = scores.argmax(axis=1)
    if is_tree(heads):
        return heads
    size = len(scores)
    square = np.full((size + 1, size + 1), -np.inf)
    square[1:] = scores
    finite = square[np.isfinite(square)]
    # Making every edge from the root dearer by more than a whole tree can differ leaves exactly one of them.
    square[1:, 0] -= (finite.max() - finite.min() + 1.0) * (size + 1)
    np.fill_diagonal(square, -np.inf)
    return _span(square)[1:]


def is_tree(heads: Heads) -> bool:
    """Tell whether every word leads to the root and only one of them directly."""
    order = heads.tolist()
    if order.count(0) != 1:
        return False
    settled = [True] + [False] * len(order)
    for start in range(1, len(settled)):
        path = []
        node = start
        while not settled[node]:
            path.append(node)
            if len(path) > len(order):
                return False
            node = order[node - 1]
        for node in path:
            settled[node] = True
    return True


def _span(scores: Scores) -> Heads:
    """Chu-Liu/Edmonds over a square matrix (row: dependent, column: head, node 0: root)."""
    heads: Heads = scores.argmax(axis=1)
    heads[0] = 0
    cycle = np.array(_find_cycle(heads), np.int64)
    if not len(cycle):
        return heads
    inside = np.zeros(len(heads), bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    kept = scores[cycle, heads[cycle]]
    entering = scores[np.ix_(cycle, outside)] - kept[:, None]
    leaving = scores[np.ix_(outside, cycle)]
    last = len(outside)
    smaller = np.full((last + 1, last + 1), -np.inf)
    smaller[:last, :last] = scores[np.ix_(outside, outside)]
    smaller[last, :last] = entering.max(axis=0)
    smaller[:last, last] = leaving.max(axis=1)
    inner = _span(smaller)
    for position, node in enumerate(outside[1:], start=1):
        head = inner[position]
        heads[node] = cycle[leaving[position].argmax()] if head == last else outside[head]
    broken = entering[:, inner[last]].argmax()
    heads[cycle[broken]] = outside[inner[last]]
    return heads


def _find_cycle(heads: Heads) -> list[int]:
    """Return the nodes of one cycle, or none."""
    order = heads.tolist()
    seen = [0] * len(order)
    seen[0] = -1
    for start in range(1, len(order)):
        node = start
        while not seen[node]:
            seen[node] = start
            node = order[node]
        if seen[node] == start:
            cycle = [node]
            while order[cycle[-1]] != node:
                cycle.append(order[cycle[-1]])
            return cycle
    return []
