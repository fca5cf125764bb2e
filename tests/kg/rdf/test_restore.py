"""An export restores the graph; anything else is refused at its line, before the database is touched."""

import gzip
import io

import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.errors import DataError
from kg.graph import make_snapshot
from kg.rdf import WRITERS, read_rdf, write_rdf
from kg.schema import load_schema
from tests.kg.rdf.conftest import AFFILIATIONS
from tests.kg.rdf.samples import awkward_snapshot
from tests.kg.store.crises import SHARIF
from tests.kg.store.test_curation import DECISIONS, PREMIER, STORIES, TIES, everything, same

ACTOR = "https://example.org/kg/actor/a"
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
XML = """<?xml version="1.0"?>
<!DOCTYPE rdf:RDF [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:rdfs="http://www.w3.org/2000/01/rdf-schema#">
<rdf:Description rdf:about="https://example.org/kg/actor/a"><rdfs:label>&secret;</rdfs:label></rdf:Description>
</rdf:RDF>
"""


def as_bytes(snapshot):
    stream = io.BytesIO()
    write_rdf(snapshot, stream, "nquads")
    return stream.getvalue()


def restore(path, form=None):
    restored = read_rdf(path, form)
    return make_snapshot(restored.documents, restored.affiliations, load_schema())


@pytest.mark.parametrize("form", WRITERS)
def test_what_is_exported_comes_back(exports, snapshot, form):
    assert as_bytes(restore(exports[form])) == as_bytes(snapshot)


def test_awkward_texts_and_names_come_back(tmp_path):
    snapshot, _ = awkward_snapshot()
    path = tmp_path / "graph.trig"
    with path.open("wb") as stream:
        write_rdf(snapshot, stream, "trig")
    assert as_bytes(restore(path)) == as_bytes(snapshot)


def test_an_empty_database_is_filled_as_it_was(database, exports, snapshot):
    restored = read_rdf(exports["turtle"])
    with database.connect() as store:
        store.load(restored.documents, restored.affiliations)
        assert as_bytes(store.snapshot()) == as_bytes(snapshot)


def test_loading_what_is_there_already_changes_nothing(database, exports):
    restored = read_rdf(exports["jsonld"])
    with database.connect() as store:
        store.load(restored.documents, restored.affiliations)
        again = store.load(restored.documents, restored.affiliations)
    assert (again.new, again.changed, again.unchanged) == (0, 0, 5)


def without_texts(store):
    """Everything but what only a document's text tells, which no export has."""
    found = everything(store)
    for row in found:
        for part in row:
            if isinstance(part, dict):
                part.pop("digest", None), part.pop("content", None)
    return sorted(found, key=repr)


@pytest.mark.parametrize("decision", DECISIONS, ids=lambda each: f"{each.kind} {each.id}")
def test_a_curated_graph_comes_back_with_its_decisions(store, database, tmp_path, decision):
    store.load(STORIES, TIES)
    undecided = without_texts(store)
    store.decide([decision], TIES)
    decided, path = without_texts(store), tmp_path / "graph.ttl"
    with path.open("wb") as stream:
        write_rdf(store.snapshot(), stream, "turtle")

    database.wipe()
    restored = read_rdf(path, decisions=[decision])
    store.decide([decision])
    store.load(restored.documents, restored.affiliations)
    assert without_texts(store) == decided
    store.decide([decision.undo("ben")], TIES)
    assert without_texts(store) == undecided


def test_a_joined_actor_without_its_decision_is_refused(local_database, tmp_path):
    path = tmp_path / "graph.ttl"
    with local_database.connect() as store:
        store.load(STORIES, TIES)
        store.decide([same(PREMIER, SHARIF)], TIES)
        with path.open("wb") as stream:
            write_rdf(store.snapshot(), stream, "turtle")

    with pytest.raises(DataError, match=r"the-premier-sharif was joined with shehbaz-sharif .*--decisions") as error:
        read_rdf(path)
    assert "the-premier-sharif" in path.read_text().splitlines()[error.value.line - 1]


def write(folder, name, text):
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


HOSTILE = {
    "an external entity": ("x.rdf", XML, 1, "document type"),
    "an external entity in UTF-16": ("x.rdf", XML.encode("utf-16"), 1, "document type"),
    "a giant literal": ("x.nt", f'<{ACTOR}> <{LABEL}> "{"x" * 9_000_000}" .\n', 1, "more than 4 MB"),
    "a compressed bomb": ("x.nt.gz", gzip.compress(f'<{ACTOR}> <{LABEL}> "{"x" * 40_000_000}"'.encode()), 1, "4 MB"),
    "a cyclic list": ("x.ttl", "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n\n"
                      "_:a rdf:first 1 ; rdf:rest _:a .\n", 3, "blank node or list"),
    "a context elsewhere": ("x.jsonld", '{\n"@context": "http://127.0.0.1:9/context"}', 2, "not fetched"),
    "deep nesting": ("x.jsonld", '{"@context": {"p": "x:p"}, "p": ' + '{"p": ' * 100_000, 1, "stack"),
    "broken syntax": ("x.nt", f'<{ACTOR}> <{LABEL}> "a" .\n<{ACTOR}> <{LABEL} "b" .\n', 2, "Parser error"),
    "a foreign subject": ("x.nt", f'<https://other.test/a> <{LABEL}> "a" .\n', 1, "nothing that an export describes"),
    "a foreign property": ("x.nt", f'<{ACTOR}> <https://other.test/p> "a" .\n', 1, "no property of an export"),
    "half a gzip": ("x.nt.gz", gzip.compress(b"<x:a> <x:b> <x:c> .\n" * 99)[:15], None, "cannot be read"),
}


@pytest.mark.parametrize(("name", "text", "line", "message"), HOSTILE.values(), ids=HOSTILE)
def test_hostile_input_is_refused_at_its_line(tmp_path, name, text, line, message):
    with pytest.raises(DataError, match=message) as caught:
        read_rdf(write(tmp_path, name, text))
    assert caught.value.line == line


SPOILT = {
    "a wrong type": ("oa#start", '#integer', '#string', "must be of type xsd:integer"),
    "no number": ("oa#start", '"0"', '"zero"', "is no xsd:integer"),
    "out of range": ("ontology#confidence", '"0.9"', '"7.0"', "out of range"),
    "no day": ("ontology#date>", "2025-05-08", "2025-02-30", "is no xsd:date"),
    "an unknown relation": ("ontology#relation>", "relation/CALLED", "relation/KISSED", "is none of"),
    "an unknown class": ("#type> <https://example.org/kg/ontology#Claim", "#Claim>", "#Rumour>", "no class of an"),
    "an undescribed actor": ("kg/claim/", "actor/marco-rubio", "actor/nobody", "not described"),
    "a changed text offset": ("oa#end", '"57"', '"58"', "other than what it was named after"),
    "another act": ("ontology#reports>", "act/", "act/0", "another act"),
    "a changed name": ("dc/terms/identifier> \"IND\"", '"IND"', '"USA"', "not what it is named after"),
    "an address for a value": ("oa#exact", None, "<https://kg.test/text>", "must be a value"),
}


@pytest.mark.parametrize(("within", "old", "new", "message"), SPOILT.values(), ids=SPOILT)
def test_a_spoilt_statement_is_refused_at_its_line(exports, tmp_path, within, old, new, message):
    lines = exports["nquads"].read_text(encoding="utf-8").splitlines(keepends=True)
    number = next(n for n, line in enumerate(lines, 1) if within in line and (old is None or old in line))
    line = lines[number - 1]
    old = old or line[line.index('"'):line.rindex('"') + 1]
    lines[number - 1] = line.replace(old, new, 1)
    with pytest.raises(DataError, match=message) as caught:
        read_rdf(write(tmp_path, "graph.nq", "".join(lines)))
    assert caught.value.line == number or message in ("other than what it was named after", "not described")
    assert caught.value.line is not None


def test_a_missing_statement_is_refused(exports, tmp_path):
    lines = exports["nquads"].read_text(encoding="utf-8").splitlines(keepends=True)
    lines.remove(next(line for line in lines if "ontology#status>" in line))
    with pytest.raises(DataError, match="kg:status is missing"):
        read_rdf(write(tmp_path, "graph.nq", "".join(lines)))


def test_an_export_without_claims_cannot_be_imported(snapshot, tmp_path):
    path = tmp_path / "graph.nq"
    with path.open("wb") as stream:
        write_rdf(snapshot, stream, "nquads", profile="acts")
    with pytest.raises(DataError, match="full profile"):
        read_rdf(path)


def test_a_refused_import_leaves_the_database_alone(local_database, exports, tmp_path):
    local_database.wipe()
    spoilt = exports["nquads"].read_bytes().replace(b"relation/MET>", b"relation/MAT>")
    path = write(tmp_path, "graph.nq", spoilt)
    done = CliRunner().invoke(main, ["import", "rdf", str(path), "--db", local_database.target])
    assert done.exit_code == 1
    assert "graph.nq:" in done.output
    with local_database.connect(read_only=True) as store:
        assert store.run("MATCH (n) RETURN count(n) AS n").rows == [(0,)]


def test_the_commands_export_and_import(local_database, exports, tmp_path):
    local_database.wipe()
    runner, path = CliRunner(), tmp_path / "again.ttl.gz"
    loaded = runner.invoke(main, ["import", "rdf", str(exports["trig"]), "--db", local_database.target])
    assert (loaded.exit_code, "5 documents new" in loaded.output) == (0, True)
    written = runner.invoke(main, ["export", "rdf", "-o", str(path), "--check", "--db", local_database.target])
    assert written.exit_code == 0, written.output
    assert "all hold" in written.output
    assert as_bytes(restore(path)) == as_bytes(restore(exports["turtle"]))
    assert "void:triples" in (tmp_path / "again.ttl.gz.void.ttl").read_text(encoding="utf-8")


def test_affiliations_of_the_samples_are_in_the_export(exports):
    assert {each.kind for each in read_rdf(exports["turtle"]).affiliations} == {each.kind for each in AFFILIATIONS}
