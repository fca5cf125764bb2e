"""Feeds: what a folder, an RSS or Atom feed, or a sitemap lists, and pages fetched politely."""

from loaders.feeds.client import AGENT, Busy, Client, Reply
from loaders.feeds.listing import Item, Listing, read_listing

__all__ = ["AGENT", "Busy", "Client", "Item", "Listing", "Reply", "read_listing"]
