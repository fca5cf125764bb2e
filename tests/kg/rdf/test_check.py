"""Every shape holds on an export, and every constraint of every shape can fail."""

import pytest
import rdflib
from rdflib.namespace import RDF, SH, XSD

from kg.rdf.check import check_graph, check_rdf
from kg.schema import load_schema, make_shapes

SHAPES = rdflib.Graph().parse(data=make_shapes(load_schema()), format="turtle")
NOTHING = rdflib.URIRef("https://kg.test/nothing")
CONSTRAINTS = [
    SH[name] for name in
    ("datatype", "class", "or", "in", "nodeKind", "minCount", "maxCount", "minInclusive", "maxInclusive")
]


def list_constraints():
    return {
        f"{shape.rpartition('#')[2]}-{constraint.rpartition('#')[2]}": (shape, constraint)
        for shape in sorted(SHAPES.subjects(RDF.type, SH.PropertyShape))
        for constraint in CONSTRAINTS if SHAPES.value(shape, constraint) is not None
    }


CASES = list_constraints()


@pytest.fixture(scope="module")
def graph(exports):
    return rdflib.Graph().parse(exports["ntriples"], format="nt")


def spoil(graph, name):
    """Yield a copy, under the case's name, of a thing of the shape's class that now breaks the constraint."""
    shape, constraint = CASES[name]
    path, target = SHAPES.value(shape, SH.path), SHAPES.value(next(SHAPES.subjects(SH.property, shape)), SH.targetClass)
    things = sorted(graph.subjects(RDF.type, target))
    thing = next((each for each in things if graph.value(each, path) is not None), things[0])
    copy = rdflib.URIRef(f"https://kg.test/{name}")
    yield from ((copy, p, o) for p, o in graph.predicate_objects(thing) if p != path)
    yield from ((copy, path, value) for value in make_wrong(constraint, SHAPES.value(shape, constraint), shape))


def make_wrong(constraint, wanted, shape):
    """Return values of which no good thing has such."""
    datatype = SHAPES.value(shape, SH.datatype)
    if constraint == SH.maxCount:
        words = {XSD.boolean: ("true", "false"), XSD.date: ("2025-01-01", "2025-01-02")}.get(datatype, ("1", "2"))
        return [rdflib.Literal(word, datatype=datatype) for word in words] if datatype else [NOTHING, SH.Shape]
    return {
        SH.minCount: [], SH.datatype: [rdflib.Literal("x", datatype=XSD.anyURI)], SH.nodeKind: [rdflib.Literal("x")],
        SH.minInclusive: [rdflib.Literal("-1", datatype=datatype)],
        SH.maxInclusive: [rdflib.Literal("9", datatype=datatype)],
    }.get(constraint, [NOTHING])


@pytest.fixture(scope="module")
def report(graph):
    """Validate all spoilt copies at once, since each validation takes a second."""
    spoilt = rdflib.Graph() + graph
    for name in CASES:
        for triple in spoil(graph, name):
            spoilt.add(triple)
    return check_graph(spoilt)


@pytest.mark.parametrize("form", ["turtle", "nquads"])
def test_an_export_conforms(exports, form):
    report = check_rdf(exports[form], form)
    assert report.conforms
    assert "all hold" in report.text


@pytest.mark.parametrize("name", CASES)
def test_every_constraint_can_fail(report, name):
    shape, constraint = (part.rpartition("#")[2] for part in CASES[name])
    failed = {(each.shape, each.constraint.lower()) for each in report.violations if each.thing.endswith(f"/{name}")}
    assert (shape, constraint.lower()) in failed


def test_there_is_a_case_for_every_shape():
    assert {shape for shape, _ in CASES.values()} == set(SHAPES.subjects(RDF.type, SH.PropertyShape))


def test_a_report_names_shape_constraint_and_things(report):
    paragraph = report.text.partition("\nClaimShape-kg-confidence (MaxInclusive): ")[2].partition("\n\n")[0]
    assert paragraph.startswith("3 times; Value is not <= ")
    assert paragraph.endswith("  https://kg.test/ClaimShape-kg-confidence-maxInclusive")


def test_another_base_has_shapes_of_its_own(snapshot, tmp_path):
    from kg.rdf import write_rdf
    from kg.schema import load_vocabulary

    base, path = "https://data.kg.test/", tmp_path / "graph.ttl"
    with path.open("wb") as stream:
        write_rdf(snapshot, stream, "turtle", vocabulary=load_vocabulary(base))
    assert "https://example.org/kg/" not in path.read_text(encoding="utf-8")
    assert check_rdf(path, base=base).conforms
