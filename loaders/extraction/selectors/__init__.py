"""The places of a frame's actors: which tokens a selector such as `obj` or `prep:with` picks for a trigger."""

from __future__ import annotations

from loaders.extraction.selectors.pickers import select

__all__ = ["select"]
