"""Fetching politely: what robots.txt allows, at the site's pace, and only what has changed."""

from __future__ import annotations

import ipaddress
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Self, TypeVar
from urllib.parse import urljoin, urlsplit

import httpx

from kg import __version__
from kg.errors import DocumentError
from loaders.feeds.robots import Robots
from loaders.limits import DEFAULT, Limits
from loaders.readers.web import ACCEPT, TIMEOUT, take_body

_T = TypeVar("_T")
AGENT = f"kg/{__version__}"
_REDIRECTS = 5
_MOVED = (301, 302, 303, 307, 308)


@dataclass(frozen=True, slots=True)
class Reply:
    """What a server answered. `changed` is false if it said that nothing has (304); then there is no body."""

    body: bytes
    content_type: str
    etag: str | None = None
    modified: str | None = None
    changed: bool = True


class Busy(DocumentError):
    """A server asked to be left alone for a while (429, 503)."""


class Client:
    """Fetches pages. `agent` is how it introduces itself, `pause` the least seconds between requests to one host.

    Close it, or use it as a context manager. `sleep` and `clock` are for tests.
    """

    def __init__(
        self, agent: str = AGENT, pause: float = 2.0, limits: Limits = DEFAULT,
        sleep: Callable[[float], None] = time.sleep, clock: Callable[[], float] = time.monotonic,
    ):
        self._pause, self._limits, self._sleep, self._clock = pause, limits, sleep, clock
        self._http = httpx.Client(timeout=TIMEOUT, headers={"User-Agent": agent, "Accept": ACCEPT})
        self._robots = Robots(agent.partition("/")[0], self._fetch_rules)
        self._last: dict[str, float] = {}

    def get(self, address: str, etag: str | None = None, modified: str | None = None, inside: bool = True) -> Reply:
        """Fetch an address, if it has changed since the reply that `etag` or `modified` come from.

        `inside` says whether it may lead into the local network. DocumentError if robots.txt forbids it, the server
        cannot be reached or answers with an error; Busy if it asks to come back later.
        """
        conditions = {"If-None-Match": etag, "If-Modified-Since": modified}
        headers = {name: value for name, value in conditions.items() if value}

        def prepare(place: str) -> None:
            self._check(place, inside)
            self._wait(place, self._robots.pause(place))

        reply = self._follow(address, prepare, self._take, headers)
        if reply is None:
            raise DocumentError("too many redirects", where=address)
        return reply

    def _follow(
        self, address: str, prepare: Callable[[str], None], take: Callable[[httpx.Response, str], _T],
        headers: Mapping[str, str] | None = None,
    ) -> _T | None:
        """Return what `take` makes of the answer behind all redirects, None if they are too many.

        `prepare` is called with each address before it is asked. DocumentError if a server cannot be reached.
        """
        try:
            for _ in range(_REDIRECTS + 1):
                prepare(address)
                with self._http.stream("GET", address, headers=headers) as response:
                    if response.status_code not in _MOVED:
                        return take(response, address)
                    address = urljoin(address, response.headers.get("location", ""))
        except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
            raise DocumentError(f"cannot fetch: {error or type(error).__name__}", where=address) from error
        return None

    def _check(self, address: str, inside: bool) -> None:
        try:
            parts = urlsplit(address)
            usable = parts.scheme in ("http", "https") and parts.hostname
        except ValueError:
            usable = None
        if not usable:
            raise DocumentError("no web address", where=address)
        if not inside and is_inside(address):
            raise DocumentError("leads from outside into the local network", where=address)
        if not self._robots.allows(address):
            raise DocumentError("robots.txt does not allow it", where=address)

    def _take(self, response: httpx.Response, address: str) -> Reply:
        if response.status_code == 304:
            return Reply(b"", "", changed=False)
        if response.status_code in (429, 503):
            after = response.headers.get("retry-after", "")
            raise Busy(f"HTTP {response.status_code}: the server asks to come back later", where=address,
                       hint=f"after {after} seconds" if after.isdecimal() else "")
        if response.status_code != 200:
            raise DocumentError(f"HTTP {response.status_code} {response.reason_phrase}", where=address)
        body, content_type = take_body(response, address, self._limits)
        return Reply(body, content_type, response.headers.get("etag"), response.headers.get("last-modified"))

    def _fetch_rules(self, address: str) -> tuple[int, bytes]:
        """Return status and content of a robots.txt; DocumentError if the server cannot be reached."""
        def take(response: httpx.Response, place: str) -> tuple[int, bytes]:
            return response.status_code, take_body(response, place, self._limits)[0]

        found = self._follow(address, lambda place: self._wait(place, 0), take)
        return found or (404, b"")  # what RFC 9309 says of too many redirects

    def _wait(self, address: str, asked: float) -> None:
        """Wait until the host may be bothered again."""
        host = urlsplit(address).netloc
        if host in self._last:
            rest = self._last[host] + max(self._pause, asked) - self._clock()
            if rest > 0:
                self._sleep(rest)
        self._last[host] = self._clock()

    def close(self) -> None:
        """Close its connections."""
        self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()


def is_inside(address: str) -> bool:
    """Say whether an address is plainly of this machine or a local network: by number, or by a name such as localhost.

    >>> [is_inside(f"http://{host}/") for host in ("127.0.0.1", "[::1]", "192.168.1.1", "localhost", "example.org")]
    [True, True, True, True, False]
    """
    host = (urlsplit(address).hostname or "").rstrip(".")
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return "." not in host or host.endswith((".localhost", ".local", ".internal"))
