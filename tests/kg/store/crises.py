"""Small documents with claims, written as short as tests want to read them."""

from __future__ import annotations

from dataclasses import replace

from kg.records import Actor, Affiliation, Claim, Document

USA = Actor("State", "USA", "United States")
INDIA = Actor("State", "IND", "India")
PAKISTAN = Actor("State", "PAK", "Pakistan")
RUBIO = Actor("Official", "marco-rubio", "Marco Rubio", ("USA",))
JAISHANKAR = Actor("Official", "s-jaishankar", "S. Jaishankar", ("IND",))
SHARIF = Actor("Official", "shehbaz-sharif", "Shehbaz Sharif", ("PAK",))
UN = Actor("Organisation", "united-nations", "United Nations")
ATTACK = Actor("Incident", "2025-pahalgam-attack", "Pahalgam attack")
DAY = "2025-05-08"

AFFILIATIONS = [
    Affiliation("REPRESENTS", RUBIO, USA, "foreign-minister", "2025-01-21", None),
    Affiliation("MEMBER_OF", INDIA, UN, start="1945-10-24"),
    Affiliation("MEMBER_OF", PAKISTAN, UN),
]


def document(file: str, publisher: str = "Reuters", published: str = "2025-05-09", text: str = "text") -> Document:
    return Document(file, text, publisher, published, "argument")


def claim(
    relation: str, source: Actor, target: Actor | None, *, at: int = 0, day: str | None = DAY,
    status: str = "actual", speaker: Actor | None = None, precision: str = "day", implied: bool = False,
) -> Claim:
    """A claim of a document that `story` names."""
    end = at + len("sentence")
    return Claim("", relation, status, implied, source, target, day, precision, at, end, "sentence", speaker, 0.9)


def story(told: Document, *claims: Claim) -> tuple[Document, list[Claim]]:
    """A document with its claims, each at a place of its own unless it says otherwise."""
    return told, [replace(each, document=told.file, start=each.start + 10 * i) for i, each in enumerate(claims)]
