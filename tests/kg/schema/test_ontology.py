"""Ontology, shapes and context say of every class, relation and property what the schema declares."""

import json
from pathlib import Path

import pytest
import rdflib
from rdflib.namespace import OWL, RDF, RDFS, SH, SKOS

from kg.errors import DataError, UsageError
from kg.schema import (
    direct_name,
    list_fields,
    load_schema,
    load_vocabulary,
    make_ontology,
    make_shapes,
)
from kg.schema.context import make_context
from kg.schema.vocabulary_file import read_vocabulary

SCHEMA, VOCABULARY = load_schema(), load_vocabulary()
KG = rdflib.Namespace("https://example.org/kg/ontology#")
RELATION = rdflib.Namespace("https://example.org/kg/relation/")
ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def ontology():
    return rdflib.Graph().parse(data=make_ontology(SCHEMA), format="turtle")


def test_every_class_is_defined(ontology):
    for name in VOCABULARY.classes:
        assert (KG[name], RDF.type, OWL.Class) in ontology
        assert ontology.value(KG[name], SKOS.definition)


@pytest.mark.parametrize("relation", SCHEMA.relations.values(), ids=lambda relation: relation.name)
def test_every_relation_is_a_property_and_a_concept(ontology, relation):
    direct = rdflib.URIRef(VOCABULARY.expand(direct_name(relation.name)))
    assert (direct, RDF.type, OWL.ObjectProperty) in ontology
    assert ((direct, RDF.type, OWL.SymmetricProperty) in ontology) == relation.symmetric
    assert ((None, OWL.inverseOf, direct) in ontology) == (not relation.symmetric)
    assert ontology.value(direct, RDFS.domain) and ontology.value(direct, RDFS.range)
    matches = {str(each).rpartition("/")[2] for kind in (SKOS.closeMatch, SKOS.narrowMatch, SKOS.broadMatch)
               for each in ontology.objects(RELATION[relation.name], kind)}
    assert matches == {*relation.cameo, relation.plover}


def test_every_property_that_is_written_is_declared(ontology):
    kinds = (OWL.DatatypeProperty, OWL.ObjectProperty)
    declared = {name for kind in kinds for name in ontology.subjects(RDF.type, kind)}
    names = {rdflib.URIRef(VOCABULARY.expand(field.name)) for field in list_fields(SCHEMA, VOCABULARY)}
    assert names - declared == {RDFS.label}


def test_every_code_that_is_matched_has_a_label(ontology):
    kinds = (SKOS.closeMatch, SKOS.narrowMatch, SKOS.broadMatch)
    codes = {code for kind in kinds for code in ontology.objects(None, kind)}
    assert len(codes) > len(SCHEMA.relations)
    assert [code for code in codes if not ontology.value(code, SKOS.prefLabel)] == []


def test_the_ontology_has_a_version(ontology):
    (header,) = ontology.subjects(RDF.type, OWL.Ontology)
    assert str(ontology.value(header, OWL.versionIRI)) == f"{header}/{SCHEMA.version}"


def test_every_field_has_a_shape():
    shapes = rdflib.Graph().parse(data=make_shapes(SCHEMA), format="turtle")
    assert len(set(shapes.subjects(RDF.type, SH.PropertyShape))) == len(list_fields(SCHEMA, VOCABULARY))


def test_the_context_types_every_field():
    context = json.loads(make_context(SCHEMA))["@context"]
    typed = {entry["@id"]: entry.get("@type") for entry in context.values() if isinstance(entry, dict)}
    assert typed["sem:hasTimeStamp"] == "xsd:date"
    assert {field.name for field in list_fields(SCHEMA, VOCABULARY)} <= set(typed)


def test_another_base_moves_every_address():
    text = make_ontology(SCHEMA, load_vocabulary("https://data.kg.test/graph/"))
    assert "https://data.kg.test/graph/ontology#" in text
    assert "example.org" not in text


@pytest.mark.parametrize("base", ["no address", "https://x.test/without-end", "https://x.test/<>/"])
def test_a_base_must_be_an_address_to_which_names_can_be_added(base):
    with pytest.raises(UsageError, match="base address"):
        load_vocabulary(base)


def test_a_code_without_a_label_is_refused(tmp_path):
    path = tmp_path / "rdf.yaml"
    path.write_text((ROOT / "schema" / "rdf.yaml").read_text(encoding="utf-8").replace('  "111": ', '  "110": '))
    with pytest.raises(DataError, match="CONDEMNED has the cameo code '111'"):
        read_vocabulary(path, SCHEMA)


def test_the_page_for_people_knows_every_class_and_relation():
    page = (ROOT / "docs" / "ontology.html").read_text(encoding="utf-8")
    names = [f"kg:{name}" for name in VOCABULARY.classes] + [direct_name(name) for name in SCHEMA.relations]
    assert [name for name in names if VOCABULARY.expand(name) not in page] == []
