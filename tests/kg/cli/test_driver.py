"""What a question imports."""

import subprocess
import sys

import pytest


def list_modules(code):
    script = f"import sys\n{code}\nprint(*sys.modules)"
    return set(subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split())


def test_the_driver_comes_without_what_it_is_never_given():
    found = list_modules("from kg.cli.driver import import_driver; import_driver()")
    assert "neo4j" in found
    assert not {"numpy", "pandas", "pyarrow"} & found


def test_what_was_hidden_can_be_imported_afterwards():
    pytest.importorskip("numpy")
    assert "numpy" in list_modules("from kg.cli.driver import import_driver; import_driver(); import numpy")


def test_help_waits_for_nothing_heavy():
    heavy = {"neo4j", "rich", "spacy", "httpx", "pyoxigraph", "lxml", "yaml", "xlsxwriter", "loaders", "kg.store"}
    assert not heavy & list_modules("from kg.cli import main\nmain(['--help'], standalone_mode=False)")
