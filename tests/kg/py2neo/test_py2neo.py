"""py2neo on either server: a Graph, and classes from the schema."""

from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.library.claimfiles import read_claim_file
from kg.schema import load_schema

py2neo_module = pytest.importorskip("kg.py2neo", exc_type=ImportError)
make_classes, open_graph = py2neo_module.make_classes, py2neo_module.open_graph


CLAIMS = Path(__file__).parents[2] / "data" / "claims.jsonl"
CLASSES = make_classes()


@pytest.fixture(scope="module", params=["local", "neo4j"])
def database(request):
    found = request.getfixturevalue(f"{request.param}_database")
    found.wipe()
    with found.connect() as store:
        store.load(read_claim_file(CLAIMS))
    return found


@pytest.fixture(scope="module")
def graph(database):
    return open_graph(database.target, user=database.user, password=database.password)


def test_every_label_has_a_class_with_its_properties():
    for node in load_schema().nodes.values():
        assert all(prop.name in vars(CLASSES[node.label]) for prop in node.properties)


def test_cypher_runs(graph):
    assert graph.run("MATCH (n:State {id: $id}) RETURN n.name AS name", id="FRA").data() == [{"name": "France"}]


def test_an_actor_has_its_properties_and_its_class(graph):
    rubio = CLASSES["Official"].match(graph, "marco-rubio").first()
    assert (rubio.name, rubio.actor) == ("Marco Rubio", True)
    assert isinstance(rubio, CLASSES["Actor"])


def test_an_act_that_runs_both_ways_is_seen_from_both_ends(graph):
    for one, other in (("marco-rubio", "Ishaq Dar"), ("ishaq-dar", "Marco Rubio")):
        actor = CLASSES["Official"].match(graph, one).first()
        called = {each.name: actor.called.get(each, "date") for each in actor.called}
        assert str(called[other]) == "2025-05-08"


def test_a_claim_leads_to_its_document_and_speaker(graph):
    claims = CLASSES["Claim"].match(graph).where("_.text STARTS WITH 'Rubio telephoned Dar'")
    claim = claims.first()
    assert [each.file for each in claim.reported_in] == ["wire.txt"]
    assert [each.name for each in claim.attributed_to] == ["US Department of State"]
    assert claim.id in {each.id for document in claim.reported_in for each in document.reported_in_by}


def test_the_reading_user_of_the_local_database_cannot_write(graph, database):
    if database.kind != "local":
        pytest.skip("Neo4j Community has no roles")
    with pytest.raises(Exception, match="not allowed"):
        graph.run("CREATE (:Incident {id: 'x', name: 'x'})")


def test_a_wrong_password_is_one_line(neo4j_database):
    with pytest.raises(StoreError, match="py2neo does not get through"):
        open_graph(neo4j_database.target, user="neo4j", password="wrong")
