"""The people of one document: who is introduced, by which name, in which office, for which state."""

from loaders.extraction.figures.figure import TOP_OFFICES, Figure
from loaders.extraction.figures.register import Register

__all__ = ["TOP_OFFICES", "Figure", "Register"]
