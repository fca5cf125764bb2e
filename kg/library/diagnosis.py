"""What is installed, what runs, what is loaded; and what to do where something is amiss."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from kg import __version__
from kg.errors import KgError
from kg.library.extraction import extractor_fingerprint
from kg.library.graph import Graph
from kg.store import Store, is_url, local

State = Literal["ok", "note", "problem"]
_OPTIONAL = {"pandas": "kg[frames]", "polars": "kg[frames]", "py2neo": "kg[py2neo]"}
_LEAST_DISK = 1_000_000_000  # bytes; the server stops writing when its disk is full
_COUNTS = {
    "documents": "MATCH (d:Document) RETURN count(d) AS n", "claims": "MATCH (c:Claim) RETURN count(c) AS n",
    "actors": "MATCH (a:Actor) RETURN count(a) AS n",
}
_ACTS = "MATCH ()-[e]->() WHERE e.act_id IS NOT NULL RETURN count(e) AS n"
_DAYS = "MATCH (d:Document) RETURN min(d.published) AS first, max(d.published) AS last"
_STALE = "MATCH (d:Document) WHERE d.extractor <> '' AND d.extractor <> $now RETURN count(d) AS n"
_MENDING = "please report this; loading anew mends it, and `kg schema apply` mends tallies"
_SHOWN_PROBLEMS = 5


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: what it is, how it is, and what to do if that is not well."""

    part: str
    name: str
    state: State
    found: str
    advice: str = ""


def diagnose(target: str | None = None, user: str | None = None, password: str | None = None) -> Iterator[Finding]:
    """Yield findings about the installation, then the database, then what it holds.

    A local database that does not run is started, since whether it starts is half the question; one that does not exist
    is not made.
    """
    yield from _check_installation()
    yield from _check_database(target, user, password)


def _check_installation() -> Iterator[Finding]:
    where = Path(__file__).parents[1]
    yield Finding("installed", "kg", "ok", f"{__version__}, {where}")
    yield Finding("installed", "Python", "ok", f"{platform.python_version()}, {sys.executable}")
    yield _check_model(where.parent)
    yield _check_java()
    for package, extra in _OPTIONAL.items():
        try:
            yield Finding("installed", package, "ok", version(package))
        except PackageNotFoundError:
            yield Finding("installed", package, "note", "not installed; optional", f"pip install '{extra}'")


def _check_model(root: Path) -> Finding:
    model = root / "loaders" / "syntax" / "model" / "model.onnx"
    if not model.is_file():
        return Finding("installed", "language model", "problem", f"{model} is missing", "install kg again")
    return Finding("installed", "language model", "ok", f"{model.stat().st_size / 1e6:.0f} MB, works offline")


def _check_java() -> Finding:
    found = find_spec("arcadedb_embedded")
    if not found or not found.origin:
        return Finding("installed", "local server", "problem", "arcadedb-embedded is missing", "install kg again")
    java = next(Path(found.origin).parent.glob("jre/bin/java*"), None)
    if java is None or not os.access(java, os.X_OK):
        return Finding("installed", "local server", "problem", "its Java runtime cannot be run", "install kg again")
    return Finding("installed", "local server", "ok", f"arcadedb-embedded {version('arcadedb-embedded')}")


def _check_database(target: str | None, user: str | None, password: str | None) -> Iterator[Finding]:
    target = target or os.environ.get("KG_DB") or None
    if not is_url(target):
        folder = Path(target).expanduser() if target else local.default_path()
        if not (folder / "databases").is_dir():
            yield Finding("running", "database", "note", f"{folder}: none there yet", "kg load FILE… makes it")
            return
        yield from _check_folder(folder)
    try:
        with Graph.open(target, read_only=True, user=user, password=password) as graph:
            server = graph.reader.server
            yield Finding("running", "database", "ok", f"{server.name} {server.version} at {server.url}")
            yield from _check_content(graph.reader)
    except KgError as error:
        yield Finding("running", "database", "problem", error.what, error.hint or "see docs/servers.md")


def _check_folder(folder: Path) -> Iterator[Finding]:
    state = local.status(folder)
    said = f"running, process {state.pid}" if state else "was not running"
    yield Finding("running", "folder", "ok", f"{folder}: {said}, {_size(folder) / 1e6:.0f} MB")
    if (free := shutil.disk_usage(folder).free) < _LEAST_DISK:
        yield Finding("running", "disk", "problem", f"{free / 1e6:.0f} MB free", "make room, or move the folder")
    if folder.stat().st_mode & 0o077:
        yield Finding("running", "access", "problem", f"others can look into {folder}", f"chmod 700 {folder}")


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _check_content(store: Store) -> Iterator[Finding]:
    counts = {name: store.run(query).rows[0][0] for name, query in _COUNTS.items()} | {"acts": store.run(_ACTS).rows[0][0]}
    told = ", ".join(f"{number:,} {name if number != 1 else name.removesuffix('s')}" for name, number in counts.items())
    if not counts["documents"]:
        yield Finding("loaded", "graph", "note", "empty", "kg load FILE…")
        return
    yield Finding("loaded", "graph", "ok", told)
    first, last = store.run(_DAYS).rows[0]
    if first:
        yield Finding("loaded", "published", "ok", f"{first} to {last}")
    if stale := store.run(_STALE, {"now": extractor_fingerprint()}).rows[0][0]:
        yield Finding("loaded", "rules", "note", f"documents read by other rules than those installed: {stale:,}",
                      "load them again")
    problems = store.check()
    for problem in problems[:_SHOWN_PROBLEMS]:
        yield Finding("loaded", "soundness", "problem", str(problem), _MENDING)
    if not problems:
        yield Finding("loaded", "soundness", "ok", "the graph keeps its rules")
