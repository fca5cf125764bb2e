"""Officials written by hand: dated terms by place and office, and other names of the same people."""

from __future__ import annotations

from collections.abc import Iterator

from kg.records import slug
from loaders.dictionaries.people import Person, Term
from loaders.dictionaries.tables import DATA, read_table, split_values

TERMS = ("place", "office", "name", "start", "end", "gender", "title")
NAMES = ("name", "names", "wikidata")


def read_written() -> Iterator[Person]:
    """Yield the people of `data/officials/*.tsv`; one name is one person in all these tables.

    `place` is a state's code or an organisation's id. An empty `end` means in office when the table was last
    revised.
    """
    known = {name: (split_values(names), wikidata) for name, names, wikidata in read_table("names.tsv", NAMES)}
    terms: dict[str, list[Term]] = {}
    genders: dict[str, str] = {}
    for path in sorted((DATA / "officials").glob("*.tsv")):
        for place, office, name, start, end, gender, title in read_table(f"officials/{path.name}", TERMS):
            state, body = (place, "") if place.isupper() else ("", place)
            terms.setdefault(name, []).append(Term(state, body, office, title, start, end, False))
            genders[name] = gender
    for name, held in terms.items():
        names, wikidata = known.get(name, ((), ""))
        yield Person(slug(name), name, (name, *names), wikidata, genders[name], tuple(held))


def join_people(extracted: Person, written: Person) -> Person:
    """Return one person out of two sources.

    The written spelling is the canonical one, and written terms replace extracted terms of the same office that
    run at the same time.
    """
    names = dict.fromkeys((*written.names, *extracted.names))
    kept = (term for term in extracted.terms if not any(_overlap(term, other) for other in written.terms))
    return Person(written.id, written.name, tuple(names), extracted.wikidata or written.wikidata,
                  written.gender or extracted.gender, (*written.terms, *kept))


def count_shared(extracted: Person, written: Person) -> int:
    """Return how many of the extracted terms are also written: namesakes of one state share none."""
    return sum(any(_overlap(term, other) for other in written.terms) for term in extracted.terms)


def _overlap(old: Term, new: Term) -> bool:
    if (old.state, old.organisation, old.office) != (new.state, new.organisation, new.office):
        return False
    return old.start[:7] < (new.end or "9999") and new.start[:7] < (old.end or "9999")
