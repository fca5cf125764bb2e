"""One self-contained page: the network drawn by Bokeh, whose scripts travel in the page; nothing is fetched."""

from __future__ import annotations

import json
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from kg.pictures.network import Network
from kg.pictures.palette import load_colours

if TYPE_CHECKING:
    from bokeh.plotting import figure


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
    from bokeh.models import ColumnDataSource, CustomJS, HoverTool, Range1d, TapTool, Text
    from bokeh.plotting import figure

    edges, nodes, names = (
        ColumnDataSource(data={column: [] for column in columns.split()}, name=name) for name, columns in (
            ("edges", "x0 y0 x1 y1 width colour alpha what"), ("nodes", "x y size colour name what"), ("names", "x y name"),
        )
    )
    plot = figure(
        sizing_mode="stretch_both", toolbar_location="above", tools="pan,wheel_zoom,box_zoom,reset,save",
        active_scroll="wheel_zoom", output_backend="canvas", name="picture",
        x_range=Range1d(start=-1.2, end=1.2), y_range=Range1d(start=-1.1, end=1.1),
    )
    plot.axis.visible = plot.grid.visible = False
    plot.outline_line_color = None
    lines = plot.segment("x0", "y0", "x1", "y1", source=edges, line_width="width", line_color="colour", line_alpha="alpha",
                         line_cap="round", nonselection_line_alpha=0.15, selection_line_alpha=1)
    dots = plot.scatter("x", "y", source=nodes, size="size", fill_color="colour", line_color="#ffffff", line_width=1,
                        nonselection_fill_alpha=0.5)
    plot.add_glyph(names, Text(
        x="x", y="y", text="name", text_font_size="12px", text_align="center", text_baseline="bottom",
        text_color="#111111", background_fill_color="#ffffff", background_fill_alpha=0.6,
    ))
    plot.add_tools(
        HoverTool(renderers=[dots], tooltips=[("", "@name"), ("", "@what")]),
        HoverTool(renderers=[lines], tooltips=[("", "@what")], line_policy="interp"),
        TapTool(renderers=[lines, dots]),
    )
    for source, kind in ((edges, "edge"), (nodes, "node")):
        source.selected.js_on_change("indices", CustomJS(code=f"window.kgChoose('{kind}', cb_obj.indices)"))
    for bounds in (plot.x_range, plot.y_range):
        bounds.js_on_change("start", CustomJS(code="window.kgMoved && window.kgMoved()"))
    return plot
