"""A sentence as a row of items: known names, titles, runs of capitalised words, and the words between them.

Each item has a one-letter category, so that noun phrases are regular expressions over the row (`phrases.py`).
"""

from loaders.extraction.items.item import Item
from loaders.extraction.items.row import itemise

__all__ = ["Item", "itemise"]
