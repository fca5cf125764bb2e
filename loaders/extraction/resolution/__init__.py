"""From a word of the tree to the actors it stands for."""

from loaders.extraction.resolution.found import Found
from loaders.extraction.resolution.resolver import Resolver

__all__ = ["Found", "Resolver"]
