"""The graph for tools that read no RDF: GraphML and GEXF, CSV and Parquet tables."""

from kg.exchange.gexf import write_gexf
from kg.exchange.graphml import write_graphml
from kg.exchange.parquet import write_parquet
from kg.exchange.tables import write_csv

__all__ = ["write_csv", "write_gexf", "write_graphml", "write_parquet"]
