"""The command that runs ArcadeDB as a process of its own, and free ports for it."""

from __future__ import annotations

import os
import socket
from importlib.resources import as_file, files
from importlib.util import find_spec
from pathlib import Path

from kg.errors import StoreError
from kg.store.local.folder import DATABASE

# The engine, Bolt and HTTP; the wheel's other jars are further protocols and query languages, which stay off.
_JARS_OFF = ("arcadedb-mcp", "arcadedb-postgresw", "arcadedb-redisw", "arcadedb-graphql", "arcadedb-console",
             "arcadedb-python-bridge")
_DEFAULT_MEMORY = "768m"


def server_command(folder: Path, bolt_port: int, http_port: int) -> list[str]:
    """Return the arguments that start the server for `folder`; no password is among them.

    KG_DB_MEMORY sets the Java heap, for example 2g (default 768m).
    """
    package = _package()
    jars = [str(jar) for jar in sorted((package / "jars").glob("*.jar")) if not jar.name.startswith(_JARS_OFF)]
    java = package / "jre" / "bin" / ("java.exe" if os.name == "nt" else "java")
    memory = os.environ.get("KG_DB_MEMORY") or _DEFAULT_MEMORY
    with as_file(files("kg.store.local").joinpath("java.args")) as options:
        return [
            str(java), f"-Xmx{memory}", f"@{options}", "-cp", os.pathsep.join(jars),
            f"-Darcadedb.server.rootPath={folder}", f"-Darcadedb.server.logsDirectory={folder / 'log'}",
            f"-Darcadedb.bolt.port={bolt_port}", f"-Darcadedb.server.httpIncomingPort={http_port}",
            f"-Darcadedb.server.defaultDatabases={DATABASE}[root]", "com.arcadedb.server.ArcadeDBServer",
        ]


def _package() -> Path:
    spec = find_spec("arcadedb_embedded")  # found, not imported: an import would start Java inside Python
    if spec is None or spec.origin is None:
        raise StoreError("the local database is not installed", hint="pip install arcadedb-embedded, or name a Neo4j "
                         "server with --db neo4j://host")
    return Path(spec.origin).parent


def free_ports(count: int) -> list[int]:
    """Return loopback ports that are free now; all are held until the last is found, so that they differ."""
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [int(each.getsockname()[1]) for each in sockets]
    for each in sockets:
        each.close()
    return ports


def server_environment() -> dict[str, str]:
    """Return the few variables a server needs: no password of the caller's environment goes along."""
    kept = ("PATH", "HOME", "TMPDIR", "TEMP", "TMP", "LANG", "LC_ALL", "SYSTEMROOT", "USERPROFILE")
    return {name: os.environ[name] for name in kept if name in os.environ}
