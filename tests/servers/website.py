"""A website on loopback, for tests: pages that a test sets, and a record of what was asked."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Website:
    """Answers with `pages`: a body, or (status, headers, body). Bodies get an ETag, and 304 where it is known already."""

    address: str
    pages: dict[str, Any] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)

    def answer(self, path: str, headers: Mapping[str, str]) -> tuple[int, dict[str, str], bytes]:
        self.asked.append(path)
        self.agents.add(headers.get("User-Agent", ""))
        page = self.pages.get(path, (404, {}, b""))
        if not isinstance(page, str | bytes):
            return page
        body = page.encode() if isinstance(page, str) else page
        tag = f'"{sha256(body).hexdigest()[:12]}"'
        if headers.get("If-None-Match") == tag:
            return 304, {"ETag": tag}, b""
        other = "text/plain" if path.endswith(".txt") else "text/html"
        kind = "application/xml" if body.lstrip().startswith(b"<?xml") else other
        return 200, {"ETag": tag, "Content-Type": f"{kind}; charset=utf-8"}, body


@contextmanager
def serve_website() -> Iterator[Website]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, headers, body = website.answer(self.path, dict(self.headers))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        website = Website(f"http://127.0.0.1:{server.server_port}")
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield website
        server.shutdown()


def make_rss(*links: str, more: str = "") -> str:
    """Return a feed that lists links."""
    items = "".join(f"<item><title>On {link}</title><link>{link}</link>{more}</item>" for link in links)
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>{items}</channel></rss>'


def make_page(sentence: str) -> str:
    """Return a page with an article of one sentence, and enough beside it to be taken for one."""
    return f"<html><head><title>News</title></head><body><article><p>{sentence}</p></article></body></html>"
