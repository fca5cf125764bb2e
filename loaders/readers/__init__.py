"""Readers: files, folders, web addresses and standard input → documents with text, publisher and date."""

from loaders.limits import Limits
from loaders.readers.batch import read_documents

__all__ = ["Limits", "read_documents"]
