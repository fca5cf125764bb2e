"""Tables of answers, written as text, CSV, JSON, JSON lines or Markdown."""

from kg.tables.formats import FORMATS, write_table
from kg.tables.table import Table, write_cell

__all__ = ["FORMATS", "Table", "write_cell", "write_table"]
