"""A py2neo Graph for a database of kg."""

from __future__ import annotations

from pathlib import Path

from py2neo import Graph
from py2neo.errors import ConnectionUnavailable

from kg.errors import StoreError
from kg.store.address import find_address


def open_graph(target: str | Path | None = None, *, read_only: bool = True, user: str | None = None,
               password: str | None = None, database: str | None = None) -> Graph:
    """Return a py2neo Graph of the database that `target` names, as kg.store.connect understands it.

    `read_only` chooses the reading user of the local database; on Neo4j Community, which has no roles, it is only a
    promise of yours. StoreError if there is no connection.
    """
    found = find_address(target, read_only, user, password, database)
    scheme, place = found.url.split("://", 1)
    # py2neo's routing asks for a procedure that Neo4j 5 no longer has, so it talks to the one server.
    url = f"{scheme.replace('neo4j', 'bolt')}://{place}"
    try:
        graph = Graph(url, auth=(found.user, found.password), name=found.database)
        graph.run("RETURN 1").evaluate()
        return graph
    except ConnectionUnavailable as error:
        raise StoreError("py2neo does not get through", where=url, hint="check address, user and password") from error
