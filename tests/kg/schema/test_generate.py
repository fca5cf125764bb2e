"""schema/generated/ follows from schema/graph.yaml, byte for byte."""

from kg.files import data_path
from kg.schema import GENERATORS, list_stale, load_schema, make_constraints, read_statements, write_generated


def test_the_committed_files_are_what_the_schema_gives():
    assert list_stale(load_schema(), data_path("schema") / "generated") == []


def test_only_what_differs_is_written(tmp_path):
    schema = load_schema()
    assert write_generated(schema, tmp_path) == sorted(GENERATORS)
    assert write_generated(schema, tmp_path) == []
    (tmp_path / "SCHEMA.md").write_text("edited by hand")
    assert list_stale(schema, tmp_path) == ["SCHEMA.md"]
    assert write_generated(schema, tmp_path) == ["SCHEMA.md"]


def test_every_node_has_a_unique_key_and_no_statement_needs_an_enterprise_server():
    statements = read_statements(make_constraints(load_schema()))
    keys = {"Actor": "id", "Claim": "id", "Document": "file", "GraphInfo": "id", "Incident": "id"}
    for label, key in keys.items():
        assert any(f"FOR (n:{label}) REQUIRE n.{key} IS UNIQUE" in statement for statement in statements)
    assert all("IF NOT EXISTS" in statement for statement in statements)
    assert not any("IS NOT NULL" in statement or "NODE KEY" in statement for statement in statements)


def test_statements_are_read_without_comments_and_semicolons():
    assert read_statements("// a note\nCREATE INDEX a;\n\nCREATE INDEX b;\n") == ("CREATE INDEX a", "CREATE INDEX b")


def test_the_page_names_every_relation_with_its_codes():
    page = GENERATORS["SCHEMA.md"](load_schema())
    for name, relation in load_schema().relations.items():
        assert f"| {name} | {relation.meaning} |" in page
        assert ", ".join(relation.cameo) in page
