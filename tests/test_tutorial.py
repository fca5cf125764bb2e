"""The tutorial notebook runs, and needs no output stored in it."""

import shutil
from pathlib import Path

import pytest

from kg.store import local

ROOT = Path(__file__).parent.parent
NOTEBOOK = ROOT / "examples" / "tutorial.ipynb"
SECONDS = 300  # a cell; on a machine that is busy


@pytest.fixture
def folder(tmp_path):
    shutil.copytree(ROOT / "examples" / "documents", tmp_path / "documents")
    yield tmp_path
    local.down(tmp_path / "tutorial-graph")


def test_the_tutorial_runs_from_its_first_cell_to_its_last(folder, monkeypatch):
    nbformat = pytest.importorskip("nbformat")
    nbclient = pytest.importorskip("nbclient")
    pytest.importorskip("pandas")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    nbclient.NotebookClient(notebook, timeout=SECONDS, resources={"metadata": {"path": str(folder)}}).execute()
    text = str([cell.get("outputs", []) for cell in notebook.cells])
    assert "14 documents new" in text
    assert "Kuwait" in text and "1 document new" in text
    assert (folder / "qatar.graphml").stat().st_size > 1000


def test_the_notebook_is_stored_without_outputs():
    nbformat = pytest.importorskip("nbformat")
    cells = nbformat.read(NOTEBOOK, as_version=4).cells
    assert all(not cell.get("outputs") and cell.get("execution_count") is None for cell in cells)
