"""Compile the extract of dated offices into the table that `load_offices` reads.

    python -m loaders.dictionaries.compile FOLDER

FOLDER holds `offices.csv` (wikidata, name, state, organisation, office, title, start, end, source, gender) and
`office-holder-names.csv` (wikidata, other_name). docs/dictionaries.md says where they come from.
"""

from __future__ import annotations

import csv
import gzip
import re
import sys
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.records import slug
from loaders.dictionaries.people import COLUMNS, SINGLE, Person, Term, write_person
from loaders.dictionaries.tables import DATA

_PEERAGE = re.compile(r", (?:\d\w+ )?(?:Baron|Baroness|Viscount|Viscountess|Earl|Lord|Lady|Count|Marquess|Duke)\b.*")
_STYLE = re.compile(r"^(?:Sir|Dame|Dr\.?|Lord|Prof\.?|Archbishop|Prince) | *\([^)]*\)$|[\"“][^\"”]+[\"”] ")
_LATIN = re.compile(r"[\u0000-\u036f\u1e00-\u20ff]+")
# The extract's names of bodies that the organisations table knows by another name.
_BODIES = {
    "united-nations-general-assembly": "un-general-assembly",
    "organization-for-security-and-co-operation-in-europe": "osce",
    "office-of-the-high-representative-for-bosnia-and-herzegovina": "office-of-the-high-representative",
    "artsakh": "nagorno-karabakh",
    "donetsk": "donetsk-peoples-republic",
    "luhansk": "luhansk-peoples-republic",
    "national-unity-government": "national-unity-government-of-myanmar",
}

# Titles of which the extract's kind of office says too little or too much.
_OFFICES = {"Supreme Leader": "supreme-leader", "Member of the Sovereignty Council": "deputy-head-of-state"}


def plain_name(name: str) -> str:
    """Return a name without peerage, style and note.

    >>> plain_name("John Reid, Baron Reid of Cardowan")
    'John Reid'
    """
    return _STYLE.sub("", _PEERAGE.sub("", name)).strip()


def read_people(folder: Path) -> Iterator[Person]:
    """Yield the people whose names are in Latin script, with ids that no two share."""
    others = _read_names(folder / "office-holder-names.csv")
    rows: dict[tuple[str, str], list[dict[str, str]]] = defaultdict(list)
    with (folder / "offices.csv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            if _LATIN.fullmatch(row["name"]) and plain_name(row["name"]):
                place = "" if row["wikidata"] else row["state"] or row["organisation"]
                rows[row["wikidata"] or row["name"], place].append(row)
    taken: set[str] = set()
    for held in rows.values():
        first = held[0]
        name = plain_name(first["name"])
        names = dict.fromkeys((name, *(plain_name(other) for other in others.get(first["wikidata"], ()))))
        terms = tuple(_term(row) for row in held)
        gender = first["gender"] if first["gender"] in ("male", "female") else ""
        yield Person(_free_id(name, terms[0], taken), name, tuple(names), first["wikidata"], gender, terms)


def close_terms(people: Iterable[Person]) -> list[Person]:
    """Let a successor's start end a term of a single-holder office whose end nobody recorded."""
    people = list(people)
    starts: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for person in people:
        for term in person.terms:
            if term.start:
                starts[term[:3]].append(term.start)
    for days in starts.values():
        days.sort()
    return [
        Person(person.id, person.name, person.names, person.wikidata, person.gender,
               tuple(_closed(term, starts[term[:3]]) for term in person.terms))
        for person in people
    ]


def _closed(term: Term, starts: list[str]) -> Term:
    successor = bisect_right(starts, term.start)
    if not term.presumed or not term.start or term.office not in SINGLE or successor == len(starts):
        return term
    return term._replace(end=starts[successor], presumed=False)


def _read_names(path: Path) -> dict[str, list[str]]:
    names: dict[str, list[str]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            names[row["wikidata"]].append(row["other_name"])
    return names


def _term(row: dict[str, str]) -> Term:
    body = slug(row["organisation"])
    office = _OFFICES.get(row["title"], row["office"])
    title = row["title"].replace(";", ",").replace("|", "/")
    return Term(row["state"], _BODIES.get(body, body), office, title, row["start"], row["end"], not row["end"])


def _free_id(name: str, term: Term, taken: set[str]) -> str:
    base = slug(name)
    candidates = (base, f"{base}-{slug(term.state or term.organisation)}", *(f"{base}-{n}" for n in range(2, 100)))
    identity = next(candidate for candidate in candidates if candidate not in taken)
    taken.add(identity)
    return identity


def main(folder: Path) -> None:
    """Write `data/offices.tsv.gz`; the same input gives the same bytes."""
    rows = sorted(write_person(person) for person in close_terms(read_people(folder)))
    text = "".join("\t".join(row) + "\n" for row in (COLUMNS, *rows))
    (DATA / "offices.tsv.gz").write_bytes(gzip.compress(text.encode(), mtime=0))
    print(f"{len(rows)} people", file=sys.stderr)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
