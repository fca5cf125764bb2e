"""Apache Jena's `riot`, an RDF reader that shares no code with those of the project."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.servers import artifacts

VERSION = "5.6.0"  # the last that runs on Java 17
_NAME = f"jena-{VERSION}"


def missing() -> str:
    """Return why riot cannot run here, or an empty text."""
    return artifacts.missing(_NAME)


def read(path: Path) -> bytes:
    """Return a file's statements as N-Quads, checked as strictly as riot can; RuntimeError for its least complaint."""
    library = artifacts.fetch(_NAME, Path(__file__).with_name("jena.xml"), jena=VERSION)
    command = ["java", "-cp", f"{library}/*", "riotcmd.riot", "--check", "--output=nquads", path]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode or done.stderr:
        raise RuntimeError(done.stderr.decode("utf-8", "replace")[:2000])
    return done.stdout
