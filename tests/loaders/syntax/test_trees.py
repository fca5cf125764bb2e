import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.syntax.trees import best_tree, is_tree


def score(scores: np.ndarray, heads: tuple[int, ...]) -> float:
    return float(sum(scores[word, head] for word, head in enumerate(heads)))


def all_trees(size: int) -> list[tuple[int, ...]]:
    return [heads for heads in itertools.product(range(size + 1), repeat=size) if is_tree(np.array(heads))]


def test_greedy_heads_are_kept_when_they_make_a_tree() -> None:
    scores = np.array([[0, 0, 9, 0], [9, 0, 0, 0], [0, 0, 9, 0]], np.float32)

    assert best_tree(scores).tolist() == [2, 0, 2]


def test_a_cycle_is_broken_where_it_costs_least() -> None:
    # 1 and 2 prefer each other; the root reaches 1 more cheaply than 2.
    scores = np.array([[4, 0, 9], [1, 9, 0]], np.float32)

    assert best_tree(scores).tolist() == [0, 1]


def test_only_one_word_is_the_root_even_if_two_would_score_more() -> None:
    scores = np.array([[9, 0, 1], [8, 2, 0]], np.float32)

    assert best_tree(scores).tolist() == [0, 1]


@given(st.integers(0, 10_000), st.integers(1, 5))
def test_no_other_tree_scores_more(seed: int, size: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(size, size + 1)).astype(np.float32)

    found = tuple(best_tree(scores).tolist())

    assert is_tree(np.array(found))
    assert score(scores, found) == pytest.approx(max(score(scores, tree) for tree in all_trees(size)), abs=1e-4)


@pytest.mark.parametrize("heads", [(2, 1), (0, 0), (1,), (0, 3, 4, 2)])
def test_cycles_and_several_roots_are_no_tree(heads: tuple[int, ...]) -> None:
    assert not is_tree(np.array(heads))


def test_a_long_sentence_of_random_scores_becomes_a_tree() -> None:
    scores = np.random.default_rng(5).normal(size=(160, 161)).astype(np.float32)

    assert is_tree(best_tree(scores))
