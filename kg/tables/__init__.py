"""Tables of answers, written as text, CSV, JSON, JSON lines, Markdown, HTML, Excel or Parquet."""

from kg.tables.formats import FILES, FORMATS, TEXTS, find_form, write_file, write_table
from kg.tables.table import Table, write_cell

__all__ = ["FILES", "FORMATS", "TEXTS", "Table", "find_form", "write_cell", "write_file", "write_table"]
