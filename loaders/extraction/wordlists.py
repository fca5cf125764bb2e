"""The word classes of data/nouns.yaml, read once."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import yaml

from kg.errors import DataError

_DATA = Path(__file__).parent / "data"


@lru_cache(maxsize=16)
def read_data(name: str) -> dict[str, Any]:
    """Return the YAML mapping data/`name`.yaml; DataError if the file is not a mapping."""
    path = _DATA / f"{name}.yaml"
    try:
        value = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)  # the safe loader, in C
    except yaml.YAMLError as error:
        raise DataError(f"not valid YAML: {error}", where=path) from error
    if not isinstance(value, dict):
        raise DataError("not a mapping", where=path)
    return value


@cache
def word_class(name: str, file: str = "nouns") -> frozenset[str]:
    """Return the words of one class of data/`file`.yaml."""
    return frozenset(str(word) for word in read_data(file)[name])
