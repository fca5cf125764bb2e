"""Trees mended where the parser's attachment makes no sense of what diplomatic prose says.

"Said in a statement that" hangs the clause on the statement, "the sanctions against Chad that Mali adopted" hangs the
relative clause on Chad. Each repair is a fact about English and not about one model.
"""

from __future__ import annotations

from loaders.extraction.mending.tree import mend

__all__ = ["mend"]
