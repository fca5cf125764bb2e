"""One self-contained page: the network drawn by Bokeh, whose scripts travel in the page; nothing is fetched."""

from __future__ import annotations

import json
from collections.abc import Mapping
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from kg.pictures.network import Network
from kg.pictures.palette import load_colours

if TYPE_CHECKING:
    from bokeh.models import ColumnDataSource
    from bokeh.plotting import figure

_SOURCES = {"edges": "x0 y0 x1 y1 width colour alpha what", "nodes": "x y size colour name what", "names": "x y name"}


def make_page(network: Network, title: str = "Who dealt with whom", notes: str = "") -> str:
    """Return the page; `notes` say what was chosen. Names and sentences reach it as data, never as HTML."""
    from bokeh.embed import components
    from bokeh.resources import INLINE

    colours = load_colours()
    script, place = components(_draw())
    data = network.data | {"colours": colours}
    parts = {
        "title": escape(title), "notes": escape(notes), "bokeh": INLINE.render(), "picture": place, "drawing": script,
        "data": embed(data), "code": _read("network.js"), "style": _read("network.css"),
    }
    # One pass: what a part brings in is never taken for a place of another.
    pieces = _read("network.html").split("<!--kg:")
    page = [pieces[0]]
    for piece in pieces[1:]:
        name, _, rest = piece.partition("-->")
        page += [parts[name], rest]
    return "".join(page)


def embed(data: Any) -> str:
    """Return data as JSON that can stand in a script element, whatever it holds.

    >>> embed("</script><!--")
    '"\\\\u003c/script>\\\\u003c!--"'
    """
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _read(name: str) -> str:
    return files("kg.pictures").joinpath(name).read_text(encoding="utf-8")


def _draw() -> figure:
    """Return the empty picture; the script fills its sources by the filters."""
    from bokeh.models import Range1d
    from bokeh.plotting import figure

    plot = figure(
        sizing_mode="stretch_both", toolbar_location="above", tools="pan,wheel_zoom,box_zoom,reset,save",
        active_scroll="wheel_zoom", output_backend="canvas", name="picture",
        x_range=Range1d(start=-1.2, end=1.2), y_range=Range1d(start=-1.1, end=1.1),
    )
    plot.axis.visible = plot.grid.visible = False
    plot.outline_line_color = None
    sources = {name: _make_source(name, columns) for name, columns in _SOURCES.items()}
    _add_marks(plot, sources)
    _tell_script(plot, sources)
    return plot


def _make_source(name: str, columns: str) -> ColumnDataSource:
    from bokeh.models import ColumnDataSource

    return ColumnDataSource(data={column: [] for column in columns.split()}, name=name)


def _add_marks(plot: figure, sources: Mapping[str, ColumnDataSource]) -> None:
    """Draw lines, dots and names, and what is shown when the pointer is over them."""
    from bokeh.models import HoverTool, TapTool, Text

    lines = plot.segment("x0", "y0", "x1", "y1", source=sources["edges"], line_width="width", line_color="colour",
                         line_alpha="alpha", line_cap="round", nonselection_line_alpha=0.15, selection_line_alpha=1)
    dots = plot.scatter("x", "y", source=sources["nodes"], size="size", fill_color="colour", line_color="#ffffff",
                        line_width=1, nonselection_fill_alpha=0.5)
    plot.add_glyph(sources["names"], Text(
        x="x", y="y", text="name", text_font_size="12px", text_align="center", text_baseline="bottom",
        text_color="#111111", background_fill_color="#ffffff", background_fill_alpha=0.6,
    ))
    plot.add_tools(
        HoverTool(renderers=[dots], tooltips=[("", "@name"), ("", "@what")]),
        HoverTool(renderers=[lines], tooltips=[("", "@what")], line_policy="interp"),
        TapTool(renderers=[lines, dots]),
    )


def _tell_script(plot: figure, sources: Mapping[str, ColumnDataSource]) -> None:
    """Call the page's script when something is chosen, and when another part comes into view."""
    from bokeh.models import CustomJS

    for name, kind in (("edges", "edge"), ("nodes", "node")):
        sources[name].selected.js_on_change("indices", CustomJS(code=f"window.kgChoose('{kind}', cb_obj.indices)"))
    for bounds in (plot.x_range, plot.y_range):
        bounds.js_on_change("start", CustomJS(code="window.kgMoved && window.kgMoved()"))
