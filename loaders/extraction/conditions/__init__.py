"""Whether the conditions of a frame hold at a trigger: its particles, objects, prepositions, clauses, context."""

from __future__ import annotations

from loaders.extraction.conditions.frame import fits, hold, matching_clause
from loaders.extraction.conditions.phrases import in_context
from loaders.extraction.conditions.place import light_verb
from loaders.extraction.conditions.polarity import is_negated

__all__ = ["fits", "hold", "in_context", "is_negated", "light_verb", "matching_clause"]
