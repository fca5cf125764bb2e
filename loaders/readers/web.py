"""Documents from web addresses, with bounds on time and size."""

from __future__ import annotations

import codecs
import io
import time

import httpx

from kg import __version__
from kg.errors import DocumentError
from loaders.limits import Limits, too_large
from loaders.readers.decoding import decode

TIMEOUT = httpx.Timeout(20.0)
ACCEPT = "text/html, text/plain, application/pdf, */*;q=0.5"
_HEADERS = {"User-Agent": f"kg/{__version__}", "Accept": ACCEPT}


def fetch(address: str, limits: Limits) -> tuple[bytes, str]:
    """Return the body, unpacked, and the Content-Type of an http or https address; follows up to five redirects.

    DocumentError if the server cannot be reached, answers anything but 200, or sends too much or too slowly.
    """
    client = httpx.Client(timeout=TIMEOUT, headers=_HEADERS, follow_redirects=True, max_redirects=5)
    try:
        with client, client.stream("GET", address) as response:
            if response.status_code != 200:
                raise DocumentError(f"HTTP {response.status_code} {response.reason_phrase}", where=address)
            return take_body(response, address, limits)
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
        raise DocumentError(f"cannot fetch: {error or type(error).__name__}", where=address) from error


def take_body(response: httpx.Response, address: str, limits: Limits) -> tuple[bytes, str]:
    """Read an open response: its body, unpacked, text as UTF-8, and its Content-Type without parameters."""
    content_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    body = _read(response, address, limits)
    return _to_utf8(body, response.charset_encoding, address) if "text" in content_type else body, content_type


def _to_utf8(body: bytes, charset: str | None, address: str) -> bytes:
    """Return the body with a byte order mark if the server named its encoding, which goes before what a page says."""
    if not charset:
        return body
    return codecs.BOM_UTF8 + decode(body, address, charset).encode("utf-8")


def _read(response: httpx.Response, address: str, limits: Limits) -> bytes:
    """Collect the body; a server that sends slowly for ever is cut off as one that sends too much is."""
    deadline, body = time.monotonic() + limits.seconds, io.BytesIO()
    for part in response.iter_bytes():
        body.write(part)
        if body.tell() > limits.size:
            raise too_large(address, limits)
        if time.monotonic() > deadline:
            raise DocumentError(f"not complete after {limits.seconds:g} seconds", where=address)
    return body.getvalue()
