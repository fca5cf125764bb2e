"""Who may import whom: each layer only from those before it, and nothing but kg.library and kg.cli from loaders."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LAYERS = [
    {"kg.errors"},
    {"kg.files", "kg.formulas", "kg.plurals"},
    {"kg.schema"},
    {"kg.records"},
    {"kg.exchange", "kg.graph", "kg.packs", "kg.rdf", "kg.tables", "loaders"},
    {"kg.pictures", "kg.store"},
    {"kg.browser", "kg.frames", "kg.py2neo"},
    {"kg.library"},
    {"kg.cli"},
]
INTERFACE = {"kg.Graph": "kg.library", "kg.Answer": "kg.library"}  # what `from kg import` gets from a layer
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}


def find_package(module: str) -> str | None:
    """Return the part of the layout that a module belongs to: `kg.store.local` → `kg.store`."""
    parts = module.split(".")
    return "loaders" if parts[0] == "loaders" else ".".join(parts[:2]) if parts[0] == "kg" and parts[1:] else None


def list_imports(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module
            yield from (INTERFACE.get(name := f"{node.module}.{alias.name}", name) for alias in node.names)


def list_breaches(module: str, source: str) -> list[str]:
    own = find_package(module)
    found = {package for name in list_imports(source) if (package := find_package(name)) in RANK and package != own}
    return sorted(f"{module} imports {package}" for package in found if not may_import(own, package))


def may_import(own: str | None, other: str) -> bool:
    if other == "loaders":
        return own in ("kg.library", "kg.cli")
    return own in RANK and RANK[other] < RANK[own]


def modules() -> Iterator[tuple[str, Path]]:
    for top in ("kg", "loaders"):
        for path in sorted((ROOT / top).rglob("*.py")):
            name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
            if name != "kg":
                yield name, path


@pytest.mark.parametrize(("module", "path"), [pytest.param(*found, id=found[0]) for found in modules()])
def test_a_module_imports_only_from_layers_before_its_own(module, path):
    assert find_package(module) in RANK, f"{module} belongs to no layer"
    assert list_breaches(module, path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("kg.packs.load", "from kg.store import connect"),
        ("kg.graph.acts", "def f():\n    import kg.cli.load"),
        ("kg.store.load", "from loaders.extraction import Extractor"),
        ("kg.tables", "from kg.packs import Question"),
        ("kg.schema.load", "from kg import records"),
        ("kg.store.store", "from kg import Graph"),
        ("kg.library.loading", "from kg.cli.output import say"),
    ],
)
def test_a_breach_is_found(module, source):
    assert len(list_breaches(module, source)) == 1


def test_the_command_line_may_import_everything():
    assert list_breaches("kg.cli.load", "import kg.store, kg.packs\nfrom loaders.readers import read_documents") == []
