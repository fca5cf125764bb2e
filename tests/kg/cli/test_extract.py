"""kg extract around the extractor: what is printed where, and the exit code."""

import json

import pytest

from kg.library import extraction
from kg.records import Actor, Claim


class OneClaim:
    """Stands in for the extractor: the first five characters of every text claim that France met Iran."""

    def extract(self, document):
        if "broken" in document.text:
            raise ValueError("odd")
        actors = Actor("State", "FRA", "France"), Actor("State", "IRN", "Iran")
        return [Claim(document.file, "MET", "actual", False, *actors, document.published, "document", 0, 5,
                      document.text[:5], None, 0.9, "MET.meet")]


@pytest.fixture(autouse=True)
def extractor(monkeypatch):
    monkeypatch.setattr(extraction, "_extractor", OneClaim())
    monkeypatch.setattr("kg.library.loading.extractor_fingerprint", lambda: "these rules")


@pytest.fixture
def note(tmp_path):
    path = tmp_path / "note.txt"
    path.write_text("French and Iranian ministers met.\n", encoding="utf-8")
    return path


def test_claims_are_json_lines_with_exactly_the_fields_of_the_format(kg, note):
    done = kg("extract", note, "--published", "2024-03-06")
    (claim,) = map(json.loads, done.stdout.splitlines())
    assert list(claim) == [
        "document", "relation", "status", "implied", "source", "target", "date", "date_precision", "start", "end",
        "text", "attributed_to", "confidence",
    ]
    assert (claim["document"], claim["date"]) == ("note.txt", "2024-03-06")
    assert done.stderr == "1 document, 1 claim, 0 not read\n"
    assert done.exit_code == 0


def test_full_claims_add_rule_and_origin(kg, note):
    (note.parent / "manifest.jsonl").write_text('{"file": "note.txt", "publisher": "Wire", "published": "2024-03-06"}')
    (claim,) = map(json.loads, kg("extract", note, "--full").stdout.splitlines())
    assert (claim["rule"], claim["publisher"], claim["published"], claim["url"]) == (
        "MET.meet", "Wire", "2024-03-06", None,
    )


def test_an_unreadable_document_is_reported_and_the_rest_goes_on(kg, note):
    (note.parent / "empty.txt").write_text("")
    done = kg("extract", note.parent)
    assert done.exit_code == 1
    assert len(done.stdout.splitlines()) == 1
    assert f"kg: {note.parent / 'empty.txt'}: " in done.stderr
    assert "1 document, 1 claim, 1 not read" in done.stderr


def test_a_document_that_breaks_extraction_does_not_end_the_run(kg, note):
    (note.parent / "a.txt").write_text("A broken text that breaks the rules.", encoding="utf-8")
    done = kg("extract", note.parent)
    assert (done.exit_code, len(done.stdout.splitlines())) == (1, 1)
    assert "kg: a.txt: extraction failed: ValueError('odd') (please report this)" in done.stderr


def test_claims_can_be_written_to_a_file_and_loaded_from_it(kg, note, local_database):
    local_database.wipe()
    target = note.parent / "claims.jsonl"
    assert kg("extract", note, "--published", "2024-03-06", "--full", "-o", target).stdout == ""
    assert kg("load", target, "--db", local_database.target).exit_code == 0
    found = kg("cypher", "MATCH (:State {id: 'FRA'})-[m:MET]-(:State {id: 'IRN'}) RETURN m.date AS day",
               "--format", "jsonl", "--db", local_database.target)
    assert found.stdout == '{"day": "2024-03-06"}\n'


def test_documents_that_have_not_changed_are_not_extracted_again(kg, note, local_database, monkeypatch):
    local_database.wipe()
    load = ("load", note, "--published", "2024-03-06", "--db", local_database.target)
    assert "1 document new" in kg(*load).stderr
    monkeypatch.setattr(OneClaim, "extract", lambda *_: pytest.fail("extracted again"))
    assert "0 documents new, 0 changed, 1 unchanged" in kg(*load).stderr


def test_documents_are_extracted_again_when_the_rules_have_changed(kg, note, local_database, monkeypatch):
    local_database.wipe()
    load = ("load", note, "--published", "2024-03-06", "--db", local_database.target)
    kg(*load)
    monkeypatch.setattr("kg.library.loading.extractor_fingerprint", lambda: "other rules")
    monkeypatch.setattr(OneClaim, "extract", lambda *_: [])
    assert "0 documents new, 1 changed, 0 unchanged, 0 not read; 0 claims, none from note.txt;" in kg(*load).stderr
