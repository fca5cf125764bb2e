"""From text to sentences and from sentences to trees with tags and lemmas."""

from loaders.syntax.pipeline import load_syntax
from loaders.syntax.sentences import split_sentences

__all__ = ["load_syntax", "split_sentences"]
