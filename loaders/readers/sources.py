"""What the user named (files, folders, globs, `-`, web addresses) → single inputs with the names they go by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kg.errors import DocumentError
from loaders.manifest import NAMES

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """One input: a file, a web address (`address`) or, with neither, standard input.

    `name` is what its documents are called; `folder` is the folder the user named, when it was found in one; `content` is
    the body of an address with its Content-Type, if somebody has fetched it already.
    """

    name: str
    path: Path | None = None
    address: str | None = None
    folder: Path | None = None
    content: tuple[bytes, str] | None = field(default=None, repr=False)

    @property
    def where(self) -> str:
        """Return what error messages call it."""
        return str(self.path) if self.path else self.address or "standard input"


def find_sources(named: Iterable[str | Path | Source]) -> list[Source | DocumentError]:
    """Return every input once, in the order named; folders and globs in sorted order.

    A file is called by its name; files of the same name by as much of their path as tells them apart. What is a Source
    already keeps its name.
    """
    found: dict[str, Source | DocumentError] = {}
    everything = list(named)
    given = [each for each in everything if isinstance(each, Source)]
    for name in (each for each in everything if not isinstance(each, Source)):
        for source in _expand(str(name)):
            found.setdefault(_identity(source), source)
    names = _tell_apart([s.path for s in found.values() if isinstance(s, Source) and s.path])
    named_anew = (
        Source(names[s.path], s.path, folder=s.folder) if isinstance(s, Source) and s.path else s for s in found.values()
    )
    return [*given, *named_anew]


def _identity(source: Source | DocumentError) -> str:
    if isinstance(source, DocumentError):
        return f"error {source}"
    return str(source.path.resolve()) if source.path else source.where


def _expand(named: str) -> Iterator[Source | DocumentError]:
    path = Path(named)
    if not named.strip():  # as an unset variable of the shell leaves it; to Path it is this folder and all in it
        yield DocumentError("an empty name instead of a file or folder", hint="this folder is .")
    elif named == STDIN:
        yield Source("standard-input")
    elif named.lower().startswith(("http://", "https://")):
        yield Source(named.partition("#")[0], address=named)
    elif path.is_dir():
        yield from _walk(path)
    elif path.exists():
        yield Source(path.name, path)
    elif any(sign in named for sign in "*?["):
        yield from _match(named)
    else:
        yield DocumentError("no such file or folder", where=named)


def _walk(folder: Path) -> Iterator[Source | DocumentError]:
    count = 0
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if not hidden and path.is_file() and path.name not in NAMES:
            count += 1
            yield Source(path.name, path, folder=folder)
    if not count:
        yield DocumentError("no documents in this folder", where=folder)


def _match(pattern: str) -> Iterator[Source | DocumentError]:
    place = Path(pattern)
    paths = sorted(Path(place.anchor).glob(str(place.relative_to(place.anchor))))
    files = [path for path in paths if path.is_file() and path.name not in NAMES and not path.name.startswith(".")]
    if not files:
        yield DocumentError("no file matches", where=pattern)
    for path in files:
        yield Source(path.name, path)


def _tell_apart(paths: list[Path]) -> dict[Path, str]:
    """Return for each path the shortest end of it, in whole parts, that no other path shares."""
    names = {path: path.name for path in paths}
    parts = {path: path.resolve().parts for path in paths}
    for length in range(2, max((len(p) for p in parts.values()), default=0) + 1):
        counts = Counter(names.values())
        shared = [path for path in paths if counts[names[path]] > 1]
        if not shared:
            break
        names.update({path: "/".join(parts[path][-length:]) for path in shared})
    return names
