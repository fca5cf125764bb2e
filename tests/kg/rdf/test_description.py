import hashlib
import io

import pytest
import rdflib
from rdflib.namespace import DCAT, DCTERMS, RDF, VOID

from kg.errors import UsageError
from kg.rdf import Distribution, describe_export, write_rdf
from kg.schema import load_schema, load_vocabulary

SPDX = rdflib.Namespace("http://spdx.org/rdf/terms#")


def describe(snapshot, licence=None):
    stream = io.BytesIO()
    summary = write_rdf(snapshot, stream, "nquads")
    file = Distribution("graph.nq", "nquads", "full", "since 2025-05-01", licence)
    text = describe_export(file, summary, load_schema(), load_vocabulary())
    return stream.getvalue(), rdflib.Graph().parse(data=text, format="turtle")


def test_counts_and_checksum_are_those_of_the_file(snapshot):
    data, graph = describe(snapshot)
    (dataset,) = graph.subjects(RDF.type, DCAT.Dataset)
    assert graph.value(dataset, VOID.triples).toPython() == len(set(data.splitlines()))
    (checksum,) = graph.objects(None, SPDX.checksumValue)
    assert checksum.toPython().hex() == hashlib.sha256(data).hexdigest()
    entities = {str(graph.value(part, VOID["class"])).rpartition("#")[2]: graph.value(part, VOID.entities).toPython()
                for part in graph.objects(dataset, VOID.classPartition)}
    assert (entities["Claim"], entities["Act"], entities["Document"]) == (25, 20, 5)


def test_the_selection_is_told(snapshot):
    _, graph = describe(snapshot)
    assert "since 2025-05-01" in str(next(graph.objects(None, DCTERMS.description)))


def test_a_licence_is_stated_only_if_given(snapshot):
    licence = "https://creativecommons.org/licenses/by/4.0/"
    assert list(describe(snapshot, licence)[1].objects(None, DCTERMS.license)) == [rdflib.URIRef(licence)]
    assert list(describe(snapshot)[1].objects(None, DCTERMS.license)) == []


def test_a_licence_must_be_an_address(snapshot):
    with pytest.raises(UsageError, match="no address"):
        describe(snapshot, "https://x.test/> . <a> <b> <c")
