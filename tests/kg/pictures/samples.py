"""Acts to draw, some of them told by hostile documents."""

from __future__ import annotations

from dataclasses import replace

from kg.graph import make_snapshot
from kg.records import Actor, Affiliation, Claim, Document
from kg.schema import load_schema

EVIL = "</script><script>window.hacked = 1</script><img src=x onerror='window.hacked = 2'>"
INDIA, PAKISTAN = Actor("State", "IND", "India"), Actor("State", "PAK", "Pakistan")
RUBIO = Actor("Official", "marco-rubio", "Marco Rubio", ("USA",))
USA = Actor("State", "USA", "United States")
VILLAIN = Actor("Organisation", "villain", EVIL)
ATTACK = Actor("Incident", "the-attack", "The attack")
TIES = [Affiliation("REPRESENTS", RUBIO, USA, "foreign-minister", "2025-01-21")]


def claim(relation, source, target, day="2025-05-08", status="actual", speaker=None, text="They said so."):
    return Claim("", relation, status, False, source, target, day, "day", 0, len(text), text, speaker, 0.9)


PAIRS = [
    (Document("wire.txt", "", "Wire", "2025-05-09", url="https://x.test/wire"), [
        claim("CALLED", RUBIO, INDIA), claim("ACCUSED", INDIA, PAKISTAN, "2025-05-07"),
        claim("CONDEMNED", INDIA, ATTACK, "2025-04-23"), claim("MET", RUBIO, PAKISTAN, status="planned"),
    ]),
    (Document(EVIL, "", EVIL, "2025-05-12", url="javascript:window.hacked=3", title=EVIL), [
        claim("ACCUSED", INDIA, PAKISTAN, "2025-05-07", speaker=RUBIO, text=EVIL),
        claim("WARNED", VILLAIN, INDIA, "2025-05-11", text=EVIL), claim("URGED", RUBIO, PAKISTAN, None),
    ]),
]


def sample():
    pairs = [
        (document, [replace(each, document=document.file, start=10 * i, end=10 * i + 5) for i, each in enumerate(claims)])
        for document, claims in PAIRS
    ]
    return make_snapshot(pairs, TIES, load_schema())
