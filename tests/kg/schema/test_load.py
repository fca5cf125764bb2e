"""schema/graph.yaml is checked when it is read, and complaints name the line."""

import re
from pathlib import Path

import pytest

from kg.errors import DataError
from kg.files import data_path
from kg.schema import load_schema, read_schema

TEXT = (data_path("schema") / "graph.yaml").read_text(encoding="utf-8")


def read_changed(tmp_path: Path, old: str, new: str) -> tuple[str, int]:
    """Read the schema with one place changed; return what went wrong and the number of the line changed."""
    assert TEXT.count(old) >= 1
    path = tmp_path / "graph.yaml"
    path.write_text(TEXT.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        read_schema(path)
    assert str(caught.value).startswith(f"{path}:{caught.value.line}: ")
    return caught.value.what, caught.value.line - TEXT[: TEXT.index(old)].count("\n") - 1


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("    goldstein: 1.0", "    goldstien: 1.0", "'goldstein' is missing"),
        ("    core: true", "    kore: true", "unknown key 'kore'"),
        ("    target: [Actor, Incident]", "    target: [Actor, Accident]", "target 'Accident' is not a declared node"),
        ("    is: Actor", "    is: Akteur", "State is a 'Akteur', which is not declared above it"),
        ('    cameo: ["041", "040"]', "    cameo: []", "'cameo' must be a list of texts, at least one"),
        ('    cameo: ["041", "040"]', '    cameo: ["4.1"]', "'4.1' is no CAMEO code"),
        ("    goldstein: 1.0", "    goldstein: 11", "'goldstein' must lie between -10 and 10"),
        ("    goldstein: 1.0", "    goldstein: high", "'goldstein' must be a number"),
        ("    symmetric: true", "    symmetric: maybe", "'symmetric' must be true or false"),
        ("    key: file", "    key: fiel", "Document has the key 'fiel', which is not among its properties"),
        ("  URGED:", "  CALLED:", "key 'CALLED' stands twice"),
        ("version: 1", "version: 1\nversion: 2", "key 'version' stands twice"),
        ("{type: boolean, required", "{type: bool, required", "unknown type 'bool'"),
    ],
)
def test_a_mistake_is_reported_with_its_line(tmp_path, old, new, what):
    found, offset = read_changed(tmp_path, old, new)
    assert found == what
    # What is missing is reported where its section starts, all else where it stands.
    assert offset <= 0 if "missing" in what else offset in (0, 1)


def test_a_relation_without_codes_is_refused(tmp_path):
    what, _ = read_changed(tmp_path, '    cameo: ["111"]\n', "")
    assert what == "'cameo' is missing"


def test_text_that_is_no_yaml_is_reported_with_its_line(tmp_path):
    what, offset = read_changed(tmp_path, "  CALLED:", "  CALLED: [")
    assert what.startswith("not YAML")
    assert offset > 0


def test_the_twelve_relations_have_codes_and_a_weight():
    relations = load_schema().relations
    assert len(relations) == 12
    assert [r.name for r in relations.values() if r.core] == ["CALLED", "URGED", "CONDEMNED", "MEDIATED"]
    assert {name for name, relation in relations.items() if relation.symmetric} == {"CALLED", "MET", "AGREED"}
    assert {name for name, relation in relations.items() if "Incident" in relation.target} == {"CONDEMNED", "WARNED"}
    assert all(relation.cameo and re.fullmatch("[A-Z]+", relation.plover) for relation in relations.values())


def test_actor_stands_for_the_labels_below_it():
    assert load_schema().leaves(["Actor"]) == ("State", "Official", "Organisation")
    assert load_schema().leaves(["Actor", "Incident"]) == ("State", "Official", "Organisation", "Incident")
