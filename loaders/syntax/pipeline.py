"""Opening the parser."""

from __future__ import annotations

import os
from pathlib import Path

import spacy
from spacy.language import Language

from kg.errors import UsageError
from loaders.syntax import component  # noqa: F401  (registers ud_parser with spaCy)
from loaders.syntax.words import tune_tokenizer

_SHIPPED = Path(__file__).parent / "model"
_VARIABLE = "KG_SYNTAX_MODEL"
_NETWORK = "model.onnx"


def load_syntax(model: str | Path | None = None, *, threads: int = 1) -> Language:
    """Return a spaCy pipeline that parses one sentence a Doc into Universal Dependencies.

    `model` is a folder with model.onnx, or a spaCy pipeline with UD labels (a folder or the name of an installed
    package). By default the environment variable KG_SYNTAX_MODEL says which, else the shipped model is taken.
    Raises UsageError if there is no such model.
    """
    named = model or os.environ.get(_VARIABLE) or _SHIPPED
    if (Path(named) / _NETWORK).is_file():
        return _open_network(Path(named), threads)
    try:
        return spacy.load(named)
    except OSError as error:
        raise UsageError(
            f"no syntax model: neither {_NETWORK} nor a spaCy pipeline is there",
            where=named,
            hint=f"install kg again, or set {_VARIABLE} to a model folder or an installed spaCy pipeline",
        ) from error


def _open_network(folder: Path, threads: int) -> Language:
    nlp = spacy.blank("en")
    nlp.max_length = 10**9  # the component cuts long sentences itself
    tune_tokenizer(nlp)
    nlp.add_pipe("ud_parser", config={"model": str(folder), "threads": threads})
    return nlp
