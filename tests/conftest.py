from tests.servers.databases import database, local_database, neo4j_database, store

__all__ = ["database", "local_database", "neo4j_database", "store"]
