"""The manifests of a batch: the one named, else those found beside the documents."""

from __future__ import annotations

from pathlib import Path

from kg.errors import DataError, DocumentError
from loaders.manifest import Entry, Manifest, find_manifest, load_manifest
from loaders.readers.sources import Source


class Sidecars:
    """Finds the manifest entry of a document, and reads each manifest once."""

    def __init__(self, named: Path | None = None):
        self._named = load_manifest(named) if named else None
        self._beside: dict[Path, Manifest | None] = {}
        self._errors: list[DocumentError] = list(self._named.errors) if self._named else []

    def find(self, source: Source, name: str) -> Entry | None:
        """Return the entry of the document called `name` that `source` holds."""
        if self._named:
            return self._named.find(source.path, name) or self._named.find(None, Path(name).name)
        for folder in _folders(source):
            manifest = self._load(folder)
            if manifest and (entry := manifest.find(source.path, name)):
                return entry
        return None

    def take_errors(self) -> list[DocumentError]:
        """Return what is wrong with the manifests read so far, each error once."""
        errors, self._errors = self._errors, []
        return errors

    def _load(self, folder: Path) -> Manifest | None:
        if folder not in self._beside:
            self._beside[folder] = None
            try:
                path = find_manifest(folder)
                self._beside[folder] = manifest = load_manifest(path) if path else None
                self._errors += manifest.errors if manifest else []
            except DataError as error:
                self._errors.append(DocumentError(error.what, where=error.where, hint=error.hint))
        return self._beside[folder]


def _folders(source: Source) -> list[Path]:
    """Return the document's folder and those above it, up to the folder that the user named."""
    if source.path is None:
        return []
    own = source.path.parent
    if source.folder is None:
        return [own]
    return [folder for folder in (own, *own.parents) if folder.is_relative_to(source.folder)]
