"""From a document to its claims: mentions, resolution, cue frames, status, attribution, dates."""

from loaders.extraction.pipeline import Extractor

__all__ = ["Extractor"]
