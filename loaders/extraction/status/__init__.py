"""Whether the act that a verb or noun names happened: actual, negated, planned or hypothetical (codebook §2)."""

from loaders.extraction.status.judging import judge

__all__ = ["judge"]
