"""A real Neo4j Community server without Docker: its Maven artifacts, fetched once, and Java.

    python -m tests.servers.neo4j              starts one and prints where it is, until Ctrl-C
    python -m tests.servers.neo4j 2026.08.1    another release; JAVA_HOME names a Java that it runs on

KG_TEST_CACHE names the folder of the artifacts (default ~/.cache/kg-tests).
"""

from __future__ import annotations

import ctypes
import os
import secrets
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from kg.store.local.server import free_ports
from tests.servers import artifacts

VERSION = "5.26.30"
_HERE = Path(__file__).parent
_START_SECONDS = 300
_OPENS = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent", "java.lang")


@dataclass(frozen=True)
class Neo4j:
    """A running server; `home` holds its configuration, data and logs."""

    url: str
    browser: str
    password: str = field(repr=False)
    home: Path
    process: subprocess.Popen[bytes] = field(repr=False)
    user: str = "neo4j"


def missing() -> str:
    """Return why no server can be started here, or an empty text."""
    return artifacts.missing(_folder(VERSION))


@contextmanager
def running(
    version: str = VERSION, memory: str = "1g", home: Path | None = None, settings: str = "", pages: str = "256m"
) -> Iterator[Neo4j]:
    """Start a server on free loopback ports and stop it at the end; without `home` its data go too.

    `memory` is its heap, `pages` the cache of its files; `settings` are further lines for its neo4j.conf.
    """
    library = fetch(version)
    with tempfile.TemporaryDirectory(prefix="kg-neo4j-") as temporary:
        named = {"memory": memory, "pages": pages}
        server = _start(home or Path(temporary), library, version, named, settings)
        try:
            _await(server)
            yield server
        finally:
            server.process.terminate()
            try:
                server.process.wait(30)
            except subprocess.TimeoutExpired:
                server.process.kill()


def _folder(version: str) -> str:
    return f"neo4j-{version}"


def fetch(version: str) -> Path:
    """Return the folder of the server's jars, after fetching them once (about 140 MB)."""
    return artifacts.fetch(_folder(version), _HERE / "pom.xml", neo4j=version)


def admin(library: Path, home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a neo4j-admin command of the server in `home`."""
    command = [_java(), "-cp", f"{library}/*", "org.neo4j.server.startup.Neo4jAdminCommand", *arguments]
    return subprocess.run(command, env=_environment(home), check=True, capture_output=True, text=True)


def _start(home: Path, library: Path, version: str, named: dict[str, str], more: str) -> Neo4j:
    bolt, http = free_ports(2)
    for name in ("conf", "data", "logs", "plugins", "import", "run"):
        (home / name).mkdir(parents=True, exist_ok=True)
    settings = (_HERE / "neo4j.conf").read_text(encoding="utf-8").format(bolt=bolt, http=http, **named)
    (home / "conf" / "neo4j.conf").write_text(settings + more, encoding="utf-8")
    secret = home / "conf" / "password"
    if not secret.exists():
        secret.write_text(secrets.token_hex(12), encoding="utf-8")
        admin(library, home, "dbms", "set-initial-password", secret.read_text(encoding="utf-8"))
    with (home / "logs" / "console.log").open("ab") as log:
        process = subprocess.Popen(
            _command(library, home, version), env=_environment(home), stdout=log, stderr=log,
            preexec_fn=_die_with_parent if sys.platform == "linux" else None,
        )
    url, browser = f"neo4j://127.0.0.1:{bolt}", f"http://127.0.0.1:{http}/browser/"
    return Neo4j(url, browser, secret.read_text(encoding="utf-8"), home, process)


def _command(library: Path, home: Path, version: str) -> list[str]:
    opens = [f"--add-opens=java.base/{each}=ALL-UNNAMED" for each in _OPENS]
    by_date = not version.startswith("5.")  # releases are named by year and month since 2025
    extra = ["--enable-native-access=ALL-UNNAMED", "--add-modules", "jdk.incubator.vector"] if by_date else []
    main = "Neo4jCommunity" if by_date else "CommunityEntryPoint"
    return [_java(), *opens, *extra, "-cp", f"{library}/*", f"org.neo4j.server.{main}",
            f"--home-dir={home}", f"--config-dir={home / 'conf'}", "--console-mode"]


def _java() -> str:
    home = os.environ.get("JAVA_HOME")
    return str(Path(home) / "bin" / "java") if home else "java"


def _environment(home: Path) -> dict[str, str]:
    return os.environ | {"NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}


def _die_with_parent() -> None:
    pr_set_pdeathsig = 1
    ctypes.CDLL(None).prctl(pr_set_pdeathsig, signal.SIGTERM)


def _await(server: Neo4j) -> None:
    end = time.monotonic() + _START_SECONDS
    while server.process.poll() is None and time.monotonic() < end:
        try:
            with urllib.request.urlopen(server.browser.removesuffix("browser/"), timeout=2):
                return
        except OSError:
            time.sleep(0.2)
    log = (server.home / "logs" / "console.log").read_text(encoding="utf-8", errors="replace")
    raise RuntimeError(f"Neo4j did not start:\n{log[-2000:]}")


if __name__ == "__main__":
    with running(sys.argv[1] if sys.argv[1:] else VERSION) as started:
        print(f"{started.url}  user {started.user}  password {started.password}", flush=True)
        print(f"Browser: {started.browser}", flush=True)
        try:
            signal.pause()
        except KeyboardInterrupt:
            sys.exit(0)
