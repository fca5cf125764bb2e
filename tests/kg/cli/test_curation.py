"""Decisions on the command line: taken, listed, carried elsewhere, taken back."""

import json

import pytest

from kg.records import Actor
from tests.kg.store.crises import AFFILIATIONS, INDIA, JAISHANKAR, RUBIO, SHARIF, claim, document, story

PREMIER = Actor("Official", "premier-sharif", "Premier Sharif", ("PAK",))
PAIRS = [
    story(document("wire.txt"), claim("CALLED", RUBIO, SHARIF), claim("ACCUSED", SHARIF, INDIA)),
    story(document("readout.txt", "MEA"), claim("CALLED", PREMIER, RUBIO, speaker=JAISHANKAR)),
]


@pytest.fixture
def loaded(local_database, monkeypatch):
    local_database.wipe()
    monkeypatch.setenv("KG_DB", local_database.target)
    monkeypatch.setenv("KG_BY", "ana")
    with local_database.connect() as store:
        store.load(PAIRS, AFFILIATIONS)
    return local_database


def rows(result):
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_a_duplicate_is_suggested_joined_and_found_by_either_name(kg, loaded):
    [found] = rows(kg("actors", "suggest", "--no-dictionary", "--format", "jsonl"))
    assert {found["actor"], found["may be"]} == {"premier-sharif", "shehbaz-sharif"}

    assert kg("actors", "same", "Shehbaz Sharif", "Premier Sharif", "--why", "one man").exit_code == 0
    assert rows(kg("actors", "suggest", "--no-dictionary", "--format", "jsonl")) == []
    shown = kg("actors", "show", "Premier Sharif").stdout
    assert "Shehbaz Sharif  (Official, shehbaz-sharif)" in shown
    assert "Premier Sharif (premier-sharif)" in shown
    assert "one man" in shown and "ana" in shown
    [row] = rows(kg("claims", "list", "--actor", "Premier Sharif", "--document", "readout.txt", "--format", "jsonl"))
    assert row["source"] == "Shehbaz Sharif"


def test_the_same_stays_refused_while_two_are_said_to_differ(kg, loaded):
    kg("actors", "different", "shehbaz-sharif", "premier-sharif")
    result = kg("actors", "same", "shehbaz-sharif", "premier-sharif")
    assert result.exit_code == 2
    assert "were said to be different" in result.stderr
    assert rows(kg("actors", "suggest", "--no-dictionary", "--format", "jsonl")) == []


def test_to_say_that_two_differ_parts_those_that_were_joined(kg, loaded):
    kg("actors", "same", "shehbaz-sharif", "premier-sharif")
    assert kg("actors", "different", "shehbaz-sharif", "Premier Sharif", "--why", "a cousin").exit_code == 0
    [row] = rows(kg("actors", "list", "premier", "--format", "jsonl"))
    assert row["id"] == "premier-sharif"


def test_who_is_joined_to_one_whom_only_a_dictionary_knows_gets_that_id_and_name(kg, loaded):
    assert kg("actors", "same", "angela-merkel", "premier-sharif").exit_code == 0
    [row] = rows(kg("actors", "list", "merkel", "--format", "jsonl"))
    assert (row["id"], row["name"], row["claims"]) == ("angela-merkel", "Angela Merkel", 1)
    assert "Germany" in row["represents"]


@pytest.mark.parametrize(("command", "told"), [
    (("same", "IND", "marco-rubio"), "of another kind"), (("same", "IND", "IND"), "the same already"),
    (("same", "marco-rubio", "nobody"), "no state or other actor"), (("rename", "IND", "  "), "cannot be empty"),
    (("undo", "zz"), "no decision with the id"),
])
def test_what_cannot_be_decided_is_told(kg, loaded, command, told):
    result = kg("actors", *command)
    assert result.exit_code == 2
    assert told in result.stderr


def test_a_rejected_claim_is_listed_with_its_reason_and_can_be_restored(kg, loaded):
    [accused] = rows(kg("claims", "list", "--relation", "accused", "--format", "jsonl"))
    assert kg("claims", "reject", accused["id"][:8], "--why", "a hoax").exit_code == 0

    assert rows(kg("claims", "list", "--relation", "accused", "--format", "jsonl")) == []
    [struck] = rows(kg("claims", "list", "--rejected", "--format", "jsonl"))
    assert (struck["id"], struck["why"], struck["by"]) == (accused["id"], "a hoax", "ana")
    again = kg("claims", "reject", accused["id"][:8], "--why", "a hoax")
    assert (again.exit_code, "is struck out already" in again.stderr) == (2, True)

    assert kg("claims", "restore", accused["id"][:8], "--why", "confirmed").exit_code == 0
    assert rows(kg("claims", "list", "--relation", "accused", "--format", "jsonl")) == [accused]
    [taken_back] = rows(kg("decisions", "list", "--all", "--format", "jsonl"))
    assert "by ana" in taken_back["undone"]


def test_a_log_is_carried_to_another_graph(kg, loaded, tmp_path):
    kg("actors", "same", "shehbaz-sharif", "premier-sharif")
    kg("actors", "rename", "IND", "Bharat")
    log = tmp_path / "decisions.jsonl"
    assert kg("decisions", "export", "-o", log).exit_code == 0
    loaded.wipe()

    assert "2 decisions read, 2 of them new" in kg("decisions", "import", log).stderr
    with loaded.connect() as store:
        store.load(PAIRS, AFFILIATIONS)
        assert store.run("MATCH (a:Actor {id: 'IND'}) RETURN a.name").rows == [("Bharat",)]
    assert "0 of them new" in kg("decisions", "import", log).stderr


def test_a_log_with_a_wrong_line_changes_nothing(kg, loaded, tmp_path):
    log = tmp_path / "decisions.jsonl"
    log.write_text('{"id": "1", "kind": "rename", "by": "ana", "at": "2025"}\n')
    result = kg("decisions", "import", log)
    assert result.exit_code == 1
    assert "line 1" in result.stderr or ":1" in result.stderr
    assert rows(kg("decisions", "list", "--format", "jsonl")) == []
