"""Whose act is it, where the day is not known?"""

from __future__ import annotations

from kg.records import Affiliation
from kg.store import Store
from tests.kg.packs.asking import ask
from tests.kg.store.crises import INDIA, PAKISTAN, RUBIO, SHARIF, USA, claim, document, story

ENVOY = Affiliation("REPRESENTS", SHARIF, USA, "ambassador", "2020-01-01", "2021-01-01")


def test_an_act_without_a_day_counts_for_whom_its_actor_stands_at_any_time(store: Store) -> None:
    store.load([story(document("a.txt"), claim("URGED", RUBIO, INDIA, day=None))])
    [row] = ask(store, "timeline", a="USA", b="IND")
    assert (row["date"], row["source"], row["relation"]) == (None, "Marco Rubio", "URGED")


def test_an_act_without_a_day_does_not_count_for_a_term_of_office_with_days(store: Store) -> None:
    store.load([story(document("a.txt"), claim("URGED", SHARIF, INDIA, day=None))], [ENVOY])
    assert ask(store, "timeline", a="USA", b="IND") == []
    assert len(ask(store, "timeline", a=PAKISTAN.id, b="IND")) == 1
