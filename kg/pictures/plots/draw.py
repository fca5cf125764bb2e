"""A plot: rows counted from acts, put into a Vega-Lite description of <plot>.json, drawn in a format."""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib.resources import files
from typing import Any

from kg.errors import UsageError
from kg.pictures.acts import DrawnAct
from kg.pictures.palette import CONFLICT, COOPERATION, load_colours
from kg.pictures.plots.rows import count_days, count_pairs, weigh_days
from kg.schema import Schema

FORMATS = ("svg", "png", "html")
PLOTS = {"timeline": count_days, "matrix": count_pairs, "escalation": weigh_days}
TITLES = {
    "timeline": "Acts by {step}", "matrix": "Acts by who and to whom", "escalation": "Cooperation and conflict by {step}",
}
_LESS = "\ue03c"  # stands for "<" on its way through vl-convert: of the private area, so that nothing else means it
_SCALE = 2.0  # pixels of a PNG to a unit: sharp in print and on dense screens


def make_plot(
    kind: str, acts: Sequence[DrawnAct], schema: Schema, form: str, title: str | None = None, notes: str = ""
) -> bytes:
    """Draw one of PLOTS in one of FORMATS; a plot of no acts says so. UsageError for another format.

    Without a title the plot says what it shows; `notes` say what was chosen.
    """
    if form not in FORMATS:
        raise UsageError(f"no plot in the format {form!r}", hint=f"one of {', '.join(FORMATS)}")
    rows = PLOTS[kind](acts, schema)
    title = title or TITLES[kind].format(step=rows[0].get("step", "") if rows else "day")
    return _convert(describe(kind if rows else "empty", rows, title, notes), form)


def describe(kind: str, rows: Sequence[dict[str, Any]], title: str, notes: str = "") -> dict[str, Any]:
    """Return the Vega-Lite description of a plot with its rows and its colours."""
    described: dict[str, Any] = json.loads(files("kg.pictures.plots").joinpath(f"{kind}.json").read_text(encoding="utf-8"))
    colours = load_colours()
    described["title"] = {"text": title, "anchor": "start", "fontSize": 14, "subtitle": notes, "offset": 8}
    described["config"] = {
        "range": {"category": [colours[COOPERATION], colours[CONFLICT]]}, "font": "Liberation Sans, Arial, sans-serif",
        "view": {"stroke": None},
    }
    described["background"] = "white"
    if kind != "empty":
        described["data"] = {"values": list(rows)}
    return described


def _convert(described: dict[str, Any], form: str) -> bytes:
    import vl_convert

    if form == "svg":
        return vl_convert.vegalite_to_svg(described).encode("utf-8")
    if form == "png":
        return vl_convert.vegalite_to_png(described, scale=_SCALE)
    # The page's script holds the description as it stands, where a "</script>" in a name would end it.
    guarded = json.dumps(described, ensure_ascii=False).replace("<", _LESS)
    return vl_convert.vegalite_to_html(guarded, bundle=True).replace(_LESS, "\\u003c").encode("utf-8")
