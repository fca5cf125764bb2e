"""The records of the codebook (§1, §3, §4): Document, Actor, Affiliation, Claim, Act, Decision, and their JSON lines."""

from kg.records.act import Act, make_act_id
from kg.records.actor import Actor, slug
from kg.records.affiliation import Affiliation
from kg.records.claim import Claim
from kg.records.decision import Decision, Undoing, collect_records, make_decision
from kg.records.decisionlog import read_decision_log
from kg.records.document import Document
from kg.records.jsonlines import read_json_lines, write_json_lines
from kg.records.snapshot import NumberedClaim, Selection, Snapshot, ToldEnds

__all__ = [
    "Act", "Actor", "Affiliation", "Claim", "Decision", "Document", "NumberedClaim", "Selection", "Snapshot", "ToldEnds",
    "Undoing", "collect_records", "make_act_id", "make_decision", "read_decision_log", "read_json_lines", "slug",
    "write_json_lines",
]
