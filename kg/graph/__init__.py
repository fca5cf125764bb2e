"""Claims and documents become acts, nodes and edges: pure functions without a database (codebook §3)."""

from kg.graph.acts import Support, build_acts, find_act_id, make_support, order_actors, summarise
from kg.graph.affiliations import MEMBER_OF, REPRESENTS, Affiliations
from kg.graph.bulk import write_import
from kg.graph.entries import ClaimRow, Entry, make_entry, symmetric_relations
from kg.graph.grouping import group_claims
from kg.graph.resolution import Key, Resolution, resolve_entry, resolve_row
from kg.graph.snapshot import make_snapshot

__all__ = [
    "MEMBER_OF", "REPRESENTS", "Affiliations", "ClaimRow", "Entry", "Key", "Resolution", "Support",
    "build_acts", "find_act_id", "group_claims", "make_entry", "make_snapshot", "make_support", "order_actors",
    "resolve_entry", "resolve_row", "summarise", "symmetric_relations", "write_import",
]
