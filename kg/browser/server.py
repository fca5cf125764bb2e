"""A small web server on loopback for the guide, and for Neo4j Browser itself when its jar is there."""

from __future__ import annotations

import mimetypes
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

from kg import __version__
from kg.browser.links import GUIDE_PORT
from kg.errors import KgError, UsageError
from kg.files import data_path

_SHOWN = (".html", ".grass")
_TYPES = {".html": "text/html; charset=utf-8", ".grass": "text/plain; charset=utf-8"}


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    server_version = f"kg/{__version__}"
    sys_version = ""
    protocol_version = "HTTP/1.1"
    # A page of another origin, even a public one, may read the guide: it holds nothing but text of the project's.
    cors: ClassVar = {
        "Access-Control-Allow-Origin": "*", "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
        "Access-Control-Allow-Headers": "*", "Access-Control-Allow-Private-Network": "true",
    }

    def do_OPTIONS(self) -> None:
        self._send(204, b"", None)

    def do_GET(self) -> None:
        name = self.path.partition("?")[0].lstrip("/")
        content = self.server.find(name)
        if content is None:
            self._send(404, b"not here\n", "text/plain")
            return
        suffix = Path(name).suffix or ".html"
        self._send(200, content, _TYPES.get(suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream")

    do_HEAD = do_GET

    def _send(self, status: int, content: bytes, kind: str | None) -> None:
        self.send_response(status)
        for name, value in self.cors.items():
            self.send_header(name, value)
        if kind:
            self.send_header("Content-Type", kind)
        if status != 204:
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Keep the terminal for what the user has to know."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, port: int, jar: zipfile.ZipFile | None):
        super().__init__(("127.0.0.1", port), _Handler)
        self.jar = jar
        self.pages = set(jar.namelist()) if jar else set()

    def find(self, name: str) -> bytes | None:
        """Return a file of the guide, or of the jar below browser/; None for anything else."""
        if name.startswith("browser/") and self.jar:
            inside = name if name in self.pages and not name.endswith("/") else f"{name}index.html"
            return self.jar.read(inside) if inside in self.pages else None
        files = {path.name: path for path in (data_path("schema") / "browser").iterdir() if path.suffix in _SHOWN}
        if name not in files:
            return None
        text = files[name].read_text(encoding="utf-8")
        return text.replace(f"localhost:{GUIDE_PORT}", f"localhost:{self.server_port}").encode()


@contextmanager
def serve(port: int = GUIDE_PORT, jar: Path | None = None) -> Iterator[_Server]:
    """Open the server on 127.0.0.1 (port 0: any free one); the caller runs `serve_forever`.

    `jar` is Neo4j Browser as Maven has it. KgError if the port is taken, UsageError if the jar is none.
    """
    try:
        archive = zipfile.ZipFile(jar) if jar else None
        if archive and "browser/index.html" not in archive.namelist():
            raise zipfile.BadZipFile
    except (OSError, zipfile.BadZipFile) as error:
        hint = "org.neo4j.client:neo4j-browser of Maven Central is meant"
        raise UsageError("not the jar of Neo4j Browser", where=jar, hint=hint) from error
    try:
        server = _Server(port, archive)
    except OSError as error:
        raise KgError(f"cannot listen on port {port}: {error.strerror}", hint="name another with --port") from error
    with server:
        yield server
