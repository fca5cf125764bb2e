"""What a site allows: robots.txt as RFC 9309 has it."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from protego import Protego

_NOTHING = Protego.parse("User-agent: *\nDisallow: /")
_EVERYTHING = Protego.parse("")
_SIZE = 512_000  # bytes that RFC 9309 asks to be read at least
_LONGEST = 60.0  # seconds; a site that asks for longer pauses gets this

Fetch = Callable[[str], tuple[int, bytes]]


class Robots:
    """The rules of each site, fetched once. `agent` is the product token that rules are looked up by."""

    def __init__(self, agent: str, fetch: Fetch):
        self._agent, self._fetch = agent, fetch
        self._rules: dict[str, Protego] = {}

    def allows(self, address: str) -> bool:
        """Say whether the site lets us fetch an address."""
        return bool(self._find(address).can_fetch(address, self._agent))

    def pause(self, address: str) -> float:
        """Return the seconds between requests that the site asks for, 0 if it does not, never more than a minute."""
        return min(float(self._find(address).crawl_delay(self._agent) or 0), _LONGEST)

    def _find(self, address: str) -> Protego:
        parts = urlsplit(address)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._rules:
            self._rules[site] = self._load(f"{site}/robots.txt")
        return self._rules[site]

    def _load(self, address: str) -> Protego:
        """No file means everything, a server that fails means nothing."""
        status, body = self._fetch(address)
        if status == 200:
            return Protego.parse(body[:_SIZE].decode("utf-8-sig", "replace"))
        return _EVERYTHING if 400 <= status < 500 and status != 429 else _NOTHING
