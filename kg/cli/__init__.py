"""The command line: `kg`."""

from __future__ import annotations

import click

from kg import __version__
from kg.cli.group import LazyGroup

COMMANDS = {
    "extract": "Print the claims that documents make, as JSON lines.",
    "load": "Load documents, or claim files, into the graph.",
    "watch": "Load what is new in folders, feeds and sitemaps, again and again.",
    "remove": "Take documents out of the graph again.",
    "query": "Ask one of the questions.",
    "cypher": "Run a Cypher query of your own; it can only read.",
    "browser": "Open the graph in Neo4j Browser, with a guide.",
    "actors": "List actors, and settle who is the same and what one is called.",
    "claims": "List claims, strike out wrong ones and restore them.",
    "decisions": "List, export and import what analysts have settled.",
    "view": "Write the network as one HTML page that works offline.",
    "plot": "Draw a timeline, a matrix or the escalation of acts.",
    "export": "Write the graph as RDF, GraphML, GEXF, CSV or Parquet.",
    "import": "Read an RDF export back into the graph.",
    "db": "Start, stop and find the local database.",
    "schema": "Show, rebuild or apply the schema.",
    "doctor": "Say what is installed, running and loaded, and what to do.",
    "completion": "Let the shell complete commands, questions and actors.",
}


@click.group(
    cls=LazyGroup, commands_in=COMMANDS, context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Begin with: kg load examples/documents && kg query who-engaged-both-sides --a Qatar --b \"Saudi Arabia\"",
)
@click.version_option(__version__, prog_name="kg")
def main() -> None:
    """Who dealt with whom in diplomacy, and on whose word.

    Documents become claims, claims become a graph, questions get answers that cite their sentences.
    """
