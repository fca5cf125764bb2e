"""Java programs that tests run: their Maven artifacts, fetched once into a cache.

KG_TEST_CACHE names the folder of the artifacts (default ~/.cache/kg-tests).
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import filelock


def cached(name: str) -> Path:
    """Return the folder where the jars of a program are or will be."""
    cache = Path(os.environ.get("KG_TEST_CACHE") or Path.home() / ".cache" / "kg-tests")
    return cache / name / "lib"


def missing(name: str) -> str:
    """Return why a program can be neither fetched nor run here, or an empty text."""
    needed = ["java"] if cached(name).is_dir() else ["java", "mvn"]
    absent = [each for each in needed if not shutil.which(each)]
    return f"{' and '.join(absent)} not found" if absent else ""


def fetch(name: str, pom: Path, **properties: str) -> Path:
    """Return the folder of the jars that a pom names, after fetching them once."""
    library = cached(name)
    library.parent.mkdir(parents=True, exist_ok=True)
    with filelock.FileLock(library.parent / "fetch.lock"):
        if not library.is_dir():
            draft = library.with_name("fetching")
            shutil.rmtree(draft, ignore_errors=True)
            settings = [f"-D{key}={value}" for key, value in properties.items()]
            subprocess.run(
                ["mvn", "-q", "-B", "-f", pom, *settings, "dependency:copy-dependencies",
                 f"-DoutputDirectory={draft}", "-DincludeScope=runtime"],
                check=True, stdout=sys.stderr,
            )
            draft.rename(library)
    return library
