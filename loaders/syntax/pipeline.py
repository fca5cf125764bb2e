"""Opening the parser."""

from __future__ import annotations

import os
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from kg.errors import DataError, UsageError
from loaders.syntax import component  # noqa: F401  (registers ud_parser with spaCy)
from loaders.syntax.lemmas import shared_lemmas
from loaders.syntax.words import tune_tokenizer

_SHIPPED = Path(__file__).parent / "model"
_VARIABLE = "KG_SYNTAX_MODEL"
_NETWORK = "model.onnx"
_HINT = f"install kg again, or set {_VARIABLE} to a model folder or an installed spaCy pipeline"


def load_syntax(model: str | Path | None = None, *, threads: int = 1) -> Language:
    """Return a spaCy pipeline that parses one sentence a Doc into Universal Dependencies.

    `model` is a folder with model.onnx, or a spaCy pipeline with UD labels (a folder or the name of an installed
    package). By default the environment variable KG_SYNTAX_MODEL says which, else the shipped model is taken.
    Raises UsageError if there is no such model, DataError if it is damaged.
    """
    named = model or os.environ.get(_VARIABLE) or _SHIPPED
    if (Path(named) / _NETWORK).is_file():
        return _open_network(Path(named), threads)
    try:
        return _open_pipeline(named)
    except (OSError, ValueError) as error:
        raise UsageError(
            f"no syntax model: neither {_NETWORK} nor a spaCy pipeline is there", where=named, hint=_HINT
        ) from error


@Language.component("one_sentence")
def keep_whole(doc: Doc) -> Doc:
    """Forbid sentence boundaries within a Doc, so that a parser makes one tree."""
    for token in doc[1:]:
        token.is_sent_start = False
    return doc


@Language.component("missing_lemmas")
def add_lemmas(doc: Doc) -> Doc:
    """Set the lemma of tokens that have none."""
    lemmas = shared_lemmas()
    for token in doc:
        token.lemma_ = token.lemma_ or lemmas.find(token.text, token.pos_, token.tag_)
    return doc


def _open_pipeline(named: str | Path) -> Language:
    nlp = spacy.load(named)
    nlp.add_pipe("one_sentence", first=True)
    nlp.add_pipe("missing_lemmas", last=True)
    return nlp


def _open_network(folder: Path, threads: int) -> Language:
    nlp = spacy.blank("en")
    nlp.max_length = 10**9  # the component cuts long sentences itself
    tune_tokenizer(nlp)
    try:
        nlp.add_pipe("ud_parser", config={"model": str(folder), "threads": threads})
    except Exception as error:  # onnxruntime and tokenizers derive theirs from nothing narrower
        reason = str(error).splitlines()[0][:200]
        raise DataError(f"the syntax model cannot be read: {reason}", where=folder, hint=_HINT) from error
    return nlp
