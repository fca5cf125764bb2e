"""Every command line that README and docs show runs, on one graph of the sample documents.

A block that cannot run here is preceded by a comment that says why: <!-- not run: needs Docker -->. Files that a page speaks
of are there: report.txt, reports/, documents/.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kg import Graph

ROOT = Path(__file__).parent.parent
CATALOGUE = ROOT / "docs" / "questions.md"  # written by running its commands: tests/test_question_page.py
LAST = ROOT / "docs" / "curation.md"  # its decisions change the graph for good
PAGES = [ROOT / "README.md", *sorted({*ROOT.glob("docs/**/*.md")} - {CATALOGUE, LAST}), LAST]
BLOCK = re.compile(
    r"(?:<!-- not run: (?P<reason>[^>]*?) -->\n)?^```(?P<kind>\w*)\n(?P<text>.*?)^```", re.MULTILINE | re.DOTALL
)
SECONDS = 300  # for a machine that is busy; nothing here takes more than a few


def list_blocks(page):
    return list(BLOCK.finditer(page.read_text(encoding="utf-8")))


def list_lines(page):
    """Return the command lines of a page that are to run, with those that go on after a backslash in one."""
    blocks = [block for block in list_blocks(page) if block["kind"] in ("", "sh", "console") and not block["reason"]]
    whole = (block["text"].replace("\\\n", "") for block in blocks)
    lines = (line.strip().removeprefix("$ ") for text in whole for line in text.splitlines())
    return [line for line in lines if line.startswith("kg ")]


@pytest.fixture(scope="module")
def desk(tmp_path_factory, local_database):
    """A folder to work in, and an environment whose `kg` is this checkout's and whose database holds the sample."""
    folder = tmp_path_factory.mktemp("desk")
    documents = folder / "examples" / "documents"
    shutil.copytree(ROOT / "examples" / "documents", documents)
    for name in ("reports", "documents"):
        (folder / name).mkdir()
        shutil.copy(documents / "doha-readout.txt", folder / name / "readout-1.txt")
    shutil.copy(documents / "riyadh-readout.txt", folder / "report.txt")
    (folder / "bin").mkdir()
    program = folder / "bin" / "kg"
    program.write_text(f"#!{sys.executable}\nfrom kg.cli import main\nmain()\n", encoding="utf-8")
    program.chmod(0o755)
    local_database.wipe()
    with Graph.open(local_database.target) as graph:
        graph.load(documents)
    path = f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
    yield folder, {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), "KG_DB": local_database.target, "HOME": str(folder)}
    subprocess.run(["kg", "db", "down", "--db", "restored"], cwd=folder, env={**os.environ, "PATH": path}, check=False)


@pytest.mark.parametrize("page", [page for page in PAGES if list_lines(page)], ids=lambda page: page.stem)
def test_the_commands_of_a_page_run(page, desk):
    folder, environment = desk
    for line in list_lines(page):
        done = subprocess.run(["bash", "-c", line], cwd=folder, env=environment, capture_output=True, text=True,
                              timeout=SECONDS, stdin=subprocess.DEVNULL, check=False)
        assert done.returncode == 0, f"{line}\n{done.stderr}"


def test_few_blocks_are_not_run_and_each_says_why():
    reasons = [block["reason"] for page in PAGES for block in list_blocks(page) if block["reason"] is not None]
    assert all(len(reason) > 4 for reason in reasons)
    assert len(reasons) <= 20
    assert sum(len(list_lines(page)) for page in PAGES) >= 40
