"""Promises of SECURITY.md that can be read off the code, and that the tests it names exist."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from kg.cli import main

ROOT = Path(__file__).parent.parent
FORBIDDEN_CALLS = {"eval", "exec", "compile", "__import__"}
FORBIDDEN_MODULES = {"pickle", "cPickle", "marshal", "shelve", "dill", "joblib"}
SAFE = {"SafeLoader", "CSafeLoader"}
NAMED = re.compile(r"`(tests/[\w/]+\.py)(?:::(\w+))?`")
MODULES = sorted(path for top in ("kg", "loaders") for path in (ROOT / top).rglob("*.py"))


def find_dangers(source: str) -> Iterator[str]:
    """Yield what in a module runs text as code, reads objects from bytes, or hands a line to a shell."""
    tree = ast.parse(source)
    safe = SAFE | {node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef)
                   and any(name(base) in SAFE for base in node.bases)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            modules = [node.module or ""] if isinstance(node, ast.ImportFrom) else [each.name for each in node.names]
            yield from (f"imports {module}" for module in modules if module.split(".")[0] in FORBIDDEN_MODULES)
        elif isinstance(node, ast.Call):
            yield from check_call(node, safe)


def check_call(node: ast.Call, safe: set[str]) -> Iterator[str]:
    if isinstance(node.func, ast.Name) and node.func.id in FORBIDDEN_CALLS:
        yield f"calls {node.func.id}"
    shell = any(each.arg == "shell" and ast.unparse(each.value) != "False" for each in node.keywords)
    if shell or ast.unparse(node.func) in ("os.system", "os.popen"):
        yield "hands a line to a shell"
    if ast.unparse(node.func) in ("yaml.load", "yaml.load_all"):
        loaders = [*node.args[1:], *(each.value for each in node.keywords if each.arg == "Loader")]
        if not loaders or name(loaders[0]) not in safe:
            yield "reads YAML that may make objects"


def name(node: ast.expr) -> str:
    return ast.unparse(node).rpartition(".")[2]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_runs_no_text_and_reads_no_objects(path):
    assert list(find_dangers(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("source", [
    "eval('1')", "exec(text)", "import pickle", "from marshal import loads", "import yaml\nyaml.load(text)",
    "import yaml\nyaml.load(text, Loader=yaml.Loader)", "import subprocess\nsubprocess.run(line, shell=True)",
    "import os\nos.system(line)",
])
def test_a_danger_would_be_found(source):
    assert list(find_dangers(source))


def list_options(command: click.Command, path: tuple[str, ...] = ()) -> Iterator[tuple[str, click.Parameter]]:
    yield from ((" ".join(path), each) for each in command.params)
    if isinstance(command, click.Group):
        context = click.Context(command)
        for each in command.list_commands(context):
            found = command.get_command(context, each)
            assert found is not None
            yield from list_options(found, (*path, each))


def test_no_option_takes_a_password():
    options = [(path, each) for path, each in list_options(main) if re.search("pass|secret|token", each.name or "")]
    assert options, "kg browser has --show-password"
    assert [path for path, each in options if not getattr(each, "is_flag", False)] == []


def test_every_test_that_the_promises_name_exists():
    named = NAMED.findall((ROOT / "SECURITY.md").read_text(encoding="utf-8"))
    assert len(named) >= 15
    for file, test in named:
        assert (ROOT / file).is_file(), file
        assert not test or f"def {test}(" in (ROOT / file).read_text(encoding="utf-8"), f"{file}::{test}"
