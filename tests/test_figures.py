"""What benchmarks print and write."""

from __future__ import annotations

import importlib
import json
from math import inf
from pathlib import Path

import pytest

from benchmarks import figures
from benchmarks.figures import report

BENCHMARKS = sorted(path.stem for path in Path(figures.__file__).parent.glob("*.py"))


@pytest.mark.parametrize("name", BENCHMARKS)
def test_a_benchmark_finds_all_that_it_imports(name: str) -> None:
    assert importlib.import_module(f"benchmarks.{name}").__doc__


def test_figures_name_the_machine_and_become_a_table_and_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "figures.json"

    report([{"way": "by foot", "seconds": 12.3456}, {"way": "never", "seconds": inf}], path, runs=3)

    told = capsys.readouterr()
    assert "cores" in told.err and "runs 3" in told.err
    assert [line.split()[-1] for line in told.out.splitlines()] == ["seconds", "12.3", "inf"]
    written = json.loads(path.read_text())
    assert written["machine"] in told.err
    assert written["rows"] == [{"way": "by foot", "seconds": 12.3456}, {"way": "never", "seconds": None}]


def test_a_single_row_stands_down_the_page(capsys: pytest.CaptureFixture[str]) -> None:
    report([{"documents": 20, "words a second": 6441}])

    assert [line.split() for line in capsys.readouterr().out.splitlines()] == [
        ["figure", "value"], ["documents", "20"], ["words", "a", "second", "6441"],
    ]
