"""Pictures of the graph: a network in one page that needs nothing else, and plots as SVG, PNG or HTML."""

from kg.pictures.acts import DrawnAct, Slice, gather_acts
from kg.pictures.network import Network, make_network
from kg.pictures.page import make_page
from kg.pictures.plots import FORMATS, PLOTS, make_plot

__all__ = ["FORMATS", "PLOTS", "DrawnAct", "Network", "Slice", "gather_acts", "make_network", "make_page", "make_plot"]
