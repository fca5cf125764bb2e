"""Readers: files, folders, web addresses and standard input → documents with text, publisher and date."""

from loaders.limits import Limits
from loaders.readers.batch import read_documents
from loaders.readers.sources import Source, find_sources

__all__ = ["Limits", "Source", "find_sources", "read_documents"]
