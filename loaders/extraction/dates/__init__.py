"""On which day an act happened: expressions of time resolved against the document's date (codebook §3)."""

from __future__ import annotations

from loaders.extraction.dates.calendar import Calendar
from loaders.extraction.dates.expressions import MONTHS, WEEKDAYS, fronted_time
from loaders.extraction.dates.reckoning import parse_day
from loaders.extraction.dates.timeline import Moment

__all__ = ["MONTHS", "WEEKDAYS", "Calendar", "Moment", "fronted_time", "parse_day"]
