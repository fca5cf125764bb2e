"""All six formats say the same to four readers that know nothing of each other."""

import gzip
import io
import shutil
import subprocess

import pyoxigraph
import pytest
import rdflib
from rdflib.compare import isomorphic

from kg.graph import make_snapshot
from kg.rdf import PROFILES, WRITERS, read_statements, write_rdf
from kg.schema import load_schema
from tests.kg.rdf.conftest import AFFILIATIONS
from tests.kg.rdf.samples import awkward_snapshot
from tests.servers import jena

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
RDFLIB = {
    "turtle": "turtle", "ntriples": "nt", "nquads": "nquads", "trig": "trig", "jsonld": "json-ld", "rdfxml": "xml",
}
RAPPER = {"turtle": "turtle", "ntriples": "ntriples", "nquads": "nquads", "trig": "trig", "rdfxml": "rdfxml"}


def export(snapshot, form, **options):
    stream = io.BytesIO()
    summary = write_rdf(snapshot, stream, form, **options)
    return stream.getvalue(), summary


def read_with_rdflib(path, form):
    dataset = rdflib.Dataset()
    dataset.parse(path, format=RDFLIB[form])
    return merge(dataset)


def merge(dataset):
    """Return the triples of all graphs as one graph."""
    merged = rdflib.Graph()
    for s, p, o, _ in dataset.quads():
        merged.add((s, p, o))
    return merged


@pytest.fixture(scope="module")
def expected(exports):
    return read_with_rdflib(exports["ntriples"], "ntriples")


@pytest.mark.parametrize("form", WRITERS)
def test_rdflib_reads_the_same_triples_from_each_format(exports, expected, form):
    found = read_with_rdflib(exports[form], form)
    assert len(found) > 1000
    assert isomorphic(found, expected)


@pytest.mark.parametrize("form", WRITERS)
def test_pyoxigraph_reads_the_same_triples_from_each_format(exports, form):
    def triples(name):
        return {str(quad.triple) for quad in read_statements(exports[name])}

    assert triples(form) == triples("ntriples")


@pytest.mark.skipif(not shutil.which("rapper"), reason="rapper is not installed (Debian: raptor2-utils)")
@pytest.mark.parametrize("form", RAPPER)
def test_rapper_reads_the_same_triples_from_each_format(exports, expected, form):
    command = ["rapper", "--quiet", "--input", RAPPER[form], "--output", "ntriples", exports[form], "https://kg.test/"]
    done = subprocess.run(command, capture_output=True, check=True)
    assert done.stderr == b""
    assert isomorphic(rdflib.Graph().parse(data=done.stdout, format="nt"), expected)


@pytest.mark.skipif(bool(jena.missing()), reason=jena.missing() or "none")
@pytest.mark.parametrize("form", WRITERS)
def test_jena_reads_the_same_triples_from_each_format(exports, expected, form):
    found = rdflib.Dataset()
    found.parse(data=jena.read(exports[form]), format="nquads")
    assert isomorphic(merge(found), expected)


@pytest.mark.skipif(bool(jena.missing()), reason=jena.missing() or "none")
@pytest.mark.parametrize("form", ["trig", "jsonld"])
def test_jena_finds_the_claims_of_each_document_in_a_graph_of_their_own(exports, form):
    found, expected = (
        {quad.graph_name for quad in pyoxigraph.parse(data, pyoxigraph.RdfFormat.N_QUADS)}
        for data in (jena.read(exports[form]), exports["nquads"].read_bytes())
    )
    assert found == expected
    assert len(found) == 6


@pytest.mark.parametrize("form", WRITERS)
def test_the_summary_counts_what_a_reader_counts(snapshot, form):
    data, summary = export(snapshot, form)
    form_of = {"turtle": "TURTLE", "ntriples": "N_TRIPLES", "nquads": "N_QUADS", "trig": "TRIG", "jsonld": "JSON_LD"}
    quads = set(pyoxigraph.parse(data, getattr(pyoxigraph.RdfFormat, form_of.get(form, "RDF_XML"))))
    assert summary.triples == len(quads)
    assert summary.bytes == len(data)


@pytest.mark.parametrize("form", WRITERS)
def test_any_text_comes_back_as_it_was(tmp_path, form):
    snapshot, texts = awkward_snapshot()
    path = tmp_path / "awkward"
    path.write_bytes(export(snapshot, form)[0])
    exact = rdflib.URIRef("http://www.w3.org/ns/oa#exact")
    assert {str(text) for text in read_with_rdflib(path, form).objects(None, exact)} == texts


@pytest.mark.parametrize("form", WRITERS)
def test_the_same_graph_gives_the_same_bytes_whatever_the_order_of_loading(snapshot, form):
    documents = [(document, [row.claim for row in reversed(rows)]) for document, rows in snapshot.documents()]
    backwards = make_snapshot(reversed(documents), reversed(AFFILIATIONS), load_schema())
    assert export(snapshot, form) == export(backwards, form)


def test_claims_of_one_document_are_one_graph(exports):
    graphs = {}
    for quad in read_statements(exports["nquads"]):
        if str(quad.predicate.value).endswith("dcterms/identifier") or quad.predicate.value.endswith("#exact"):
            graphs.setdefault(quad.graph_name, []).append(quad.object.value)
    named = {graph.value: texts for graph, texts in graphs.items() if isinstance(graph, pyoxigraph.NamedNode)}
    assert len(named) == 5
    told = named["https://example.org/kg/graph/state-department.txt"]
    assert "The Secretary spoke today with Deputy Prime Minister Dar." in told
    assert not any("Pahalgam" in text for text in told)


def test_simple_questions_need_one_triple(expected):
    kg, actor = rdflib.Namespace("https://example.org/kg/ontology#"), rdflib.Namespace("https://example.org/kg/actor/")
    assert (actor["marco-rubio"], kg.urged, actor.IND) in expected
    assert (actor.IND, kg.urged, actor["marco-rubio"]) not in expected
    assert (actor["marco-rubio"], kg.called, actor["ishaq-dar"]) in expected
    assert (actor["ishaq-dar"], kg.called, actor["marco-rubio"]) in expected


def test_a_claim_that_denies_reports_no_act(expected):
    kg = rdflib.Namespace("https://example.org/kg/ontology#")
    (denied,) = expected.subjects(kg.status, rdflib.URIRef("https://example.org/kg/status/negated"))
    assert list(expected.objects(denied, kg.reports)) == []
    assert len(list(expected.objects(denied, kg.concerns))) == 1


@pytest.mark.parametrize(("profile", "absent"), [("acts", b"ontology#Claim>"), ("actors", b"ontology#Act>")])
def test_a_smaller_profile_leaves_out_the_rest(snapshot, profile, absent):
    data, summary = export(snapshot, "ntriples", profile=profile)
    full, _ = export(snapshot, "ntriples")
    assert absent not in data
    assert set(data.splitlines()) < set(full.splitlines())
    assert summary.things["Official"] == 7


def test_the_profiles_are_those_that_the_command_offers():
    assert PROFILES == ("full", "acts", "actors")


def test_a_compressed_file_is_read_too(exports, tmp_path):
    path = tmp_path / "graph.nq.gz"
    path.write_bytes(gzip.compress(exports["nquads"].read_bytes()))
    assert sum(1 for _ in read_statements(path)) == sum(1 for _ in read_statements(exports["nquads"]))
