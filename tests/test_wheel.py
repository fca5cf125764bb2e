"""The wheel works on its own: installed into a fresh environment, away from the checkout."""

import json
import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def run(*command, **options) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(command, capture_output=True, text=True, check=False, **options)
    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
    return done


@pytest.fixture(scope="module")
def place(tmp_path_factory) -> Path:
    """A folder with an environment `venv` that holds the wheel, and the dependencies of this environment."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, cwd=ROOT)
    run(sys.executable, "-m", "venv", folder / "venv")
    (wheel,) = folder.glob("*.whl")
    run(folder / "venv/bin/pip", "install", "--quiet", "--no-deps", "--no-index", wheel)
    (packages,) = folder.glob("venv/lib/python*/site-packages")
    # A folder named in a .pth file is searched last and its own .pth files, such as an editable kg, do not count.
    (packages / "dependencies.pth").write_text(sysconfig.get_paths()["purelib"])
    return folder


def kg(place: Path, *arguments: str) -> str:
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    return run(place / "venv/bin/kg", *arguments, cwd=place, env=environment).stdout


def test_the_packages_come_from_the_wheel(place):
    code = "import kg, loaders; print(kg.__file__, loaders.__file__)"
    paths = run(place / "venv/bin/python", "-P", "-c", code, cwd=place).stdout.split()
    assert [Path(path).is_relative_to(place / "venv") for path in paths] == [True, True]


def test_help_schema_and_questions_are_there(place):
    assert "extract" in kg(place, "--help")
    assert "CALLED" in kg(place, "schema", "show")
    assert "who-engaged-both-sides" in kg(place, "query", "--help")
    assert kg(place, "schema", "build", "--check") == ""


def test_claims_are_extracted_with_the_model_in_the_wheel(place):
    (place / "note.txt").write_text("France on Monday urged Iran to return to talks.\n", encoding="utf-8")
    (claim,) = map(json.loads, kg(place, "extract", "note.txt", "--published", "2024-03-06").splitlines())
    assert (claim["source"]["id"], claim["relation"], claim["target"]["id"]) == ("FRA", "URGED", "IRN")
    assert claim["date"] == "2024-03-04"
