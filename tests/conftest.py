from tests.servers.chromium import chromium
from tests.servers.databases import database, local_database, neo4j_database, store

__all__ = ["chromium", "database", "local_database", "neo4j_database", "store"]
