"""Who dealt with whom in diplomacy, and on whose word: records, schema, graph, store, questions, command line."""

__version__ = "0.1.0"
