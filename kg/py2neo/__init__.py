"""The graph for notebooks that already use py2neo: a connected Graph, and OGM classes made from the schema.

Needs the extra `kg[py2neo]`. py2neo has been without maintenance since 2023, and nothing else in kg uses it: for new
notebooks `kg.Graph` gives answers as data frames through Neo4j's own driver.
"""

from kg.py2neo.classes import make_classes
from kg.py2neo.connection import open_graph

__all__ = ["make_classes", "open_graph"]
