"""Plots drawn by Vega-Lite, whose engine comes with vl-convert: nothing is fetched."""

from kg.pictures.plots.draw import FORMATS, PLOTS, make_plot

__all__ = ["FORMATS", "PLOTS", "make_plot"]
