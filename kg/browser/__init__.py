"""Neo4j Browser for this graph: a guide, a style, the questions as cards, and links that open them."""

from kg.browser.generate import GENERATORS
from kg.browser.links import GUIDE_PORT, Login, find_page, is_jar, link_guide, link_query
from kg.browser.server import serve

__all__ = ["GENERATORS", "GUIDE_PORT", "Login", "find_page", "is_jar", "link_guide", "link_query", "serve"]
