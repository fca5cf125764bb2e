"""Extraction on Apache Spark: the same reading of documents, on as many machines as there are."""
