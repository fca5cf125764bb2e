"""The Python interface: a graph to open, load, ask and export; `from kg import Graph`."""
