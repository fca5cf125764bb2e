"""What a feed or a sitemap lists: addresses, when each was changed, when it was published, its title."""

from __future__ import annotations

import datetime
import io
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml import etree

from kg.errors import DocumentError
from loaders.limits import Limits, read_bounded
from loaders.published import parse_day

_SITEMAPS = {"urlset", "sitemapindex"}


@dataclass(frozen=True, slots=True)
class Item:
    """One thing listed. `stamp` differs when it has changed, as far as the listing tells; `published` is an ISO day."""

    address: str
    stamp: str = ""
    published: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """The items of a feed or sitemap in its order, and further sitemaps that it names."""

    items: tuple[Item, ...] = ()
    sitemaps: tuple[Item, ...] = ()


def read_listing(body: bytes, address: str, limits: Limits) -> Listing:
    """Read an RSS or Atom feed, a sitemap or an index of sitemaps, packed by gzip or not.

    Entities of the XML are never expanded and nothing is fetched. DocumentError if it is none of these, or is broken so
    that nothing can be read; a feed that breaks off gives what comes before.
    """
    body = _unpack(body, address, limits)
    root = _parse(body)
    if root is not None and etree.QName(root).localname in _SITEMAPS:
        return _read_sitemap(root, address)
    return Listing(tuple(_read_feed(body, address)))


def _unpack(body: bytes, address: str, limits: Limits) -> bytes:
    import gzip

    if not body.startswith(b"\x1f\x8b"):
        return body
    try:
        return read_bounded(gzip.GzipFile(fileobj=io.BytesIO(body)), address, limits)
    except (OSError, EOFError, zlib.error) as error:
        raise DocumentError(f"cannot unpack: {error}", where=address) from error


def _parse(body: bytes) -> etree._Element | None:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True, remove_comments=True)
    try:
        return etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None  # perhaps a feed that is no XML; its own reader is more patient


def _read_sitemap(root: etree._Element, address: str) -> Listing:
    items = tuple(_list_entries(root, address))
    return Listing(sitemaps=items) if etree.QName(root).localname == "sitemapindex" else Listing(items)


def _list_entries(root: etree._Element, address: str) -> Iterator[Item]:
    for entry in root.iterchildren("{*}url", "{*}sitemap"):
        said = {etree.QName(each).localname: (each.text or "").strip() for each in entry.iter("{*}*")}
        if link := _resolve(said.get("loc", ""), address):
            day = parse_day(said.get("publication_date", ""))
            yield Item(link, said.get("lastmod", ""), day, said.get("title") or None)


def _read_feed(body: bytes, address: str) -> list[Item]:
    import feedparser

    # As a stream: given bytes or text, feedparser could take them for the name of a file or an address to fetch.
    headers = {"content-location": address, "content-type": "application/xml"}
    feed = feedparser.parse(io.BytesIO(body), response_headers=headers)
    items = [item for entry in feed.entries if (item := _read_entry(entry, address))]
    version = feed.get("version")
    if not items and (feed.bozo or not version):
        why = f": {feed.bozo_exception}" if feed.bozo and version else ""
        hint = "name the address of an RSS or Atom feed"
        raise DocumentError(f"neither a feed nor a sitemap{why}", where=address, hint=hint)
    return items


def _read_entry(entry: Any, address: str) -> Item | None:
    link = _resolve(entry.get("link", ""), address)
    return Item(link, dict.get(entry, "updated") or "", _read_day(entry), entry.get("title") or None) if link else None


def _read_day(entry: Any) -> str | None:
    # dict's own get: the entry's gives the day of publication for that of a change, with a warning.
    time = dict.get(entry, "published_parsed") or dict.get(entry, "updated_parsed")
    return datetime.date(*time[:3]).isoformat() if time else None


def _resolve(link: str, address: str) -> str | None:
    """Return the whole address without its fragment, or None if it is no web address."""
    try:
        whole = urljoin(address, link.strip()).partition("#")[0] if link.strip() else ""
        return whole if urlsplit(whole).scheme in ("http", "https") and urlsplit(whole).hostname else None
    except ValueError:
        return None
