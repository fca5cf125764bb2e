"""Cue frames against a tree: which verb or noun reports which relation between whom."""

from __future__ import annotations

from loaders.extraction.matching.matcher import Match, Matcher

__all__ = ["Match", "Matcher"]
