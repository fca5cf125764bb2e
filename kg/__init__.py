"""Who dealt with whom in diplomacy, and on whose word: records, schema, graph, store, questions, command line.

For Python: `from kg import Graph`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.library.answer import Answer
    from kg.library.graph import Graph

__all__ = ["Answer", "Graph", "__version__"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """Import the interface when it is asked for, so that `kg --help` need not wait for it."""
    if name in ("Answer", "Graph"):
        from importlib import import_module

        return getattr(import_module(f"kg.library.{name.lower()}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
