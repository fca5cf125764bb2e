"""Words as the treebanks cut them."""

from __future__ import annotations

from spacy.language import Language


def tune_tokenizer(nlp: Language) -> None:
    """Change a blank English pipeline's tokenizer to cut words as UD English treebanks do."""
