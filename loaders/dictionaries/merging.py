"""One list of people out of two sources: the extract from Wikidata and the tables written by hand.

Written tables win: their spelling of a name is the canonical one, and their terms replace the extract's terms of
the same office that run at the same time.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kg.records import slug
from loaders.dictionaries.people import SINGLE, Person, Term
from loaders.dictionaries.tables import DATA, fold, read_table, split_values

EXTRACT = ("wikidata", "name", "names", "gender", "state", "organisation", "office", "title", "start", "end")
WRITTEN = ("place", "office", "name", "start", "end", "gender", "title")
NAMES = ("name", "names", "wikidata")


@dataclass(slots=True)
class Draft:
    """A person while the sources are put together."""

    name: str
    wikidata: str = ""
    gender: str = ""
    names: list[str] = field(default_factory=list)
    terms: list[Term] = field(default_factory=list)

    def places(self) -> set[str]:
        """Return the states and organisations that the person served."""
        return {term.state or term.organisation for term in self.terms}


def merge_people() -> Iterator[Person]:
    """Yield everybody, with an id that no one else has."""
    drafts = _read_extract()
    _add_written(drafts)
    _close_terms(drafts)
    taken: set[str] = set()
    for draft in drafts:
        identity = _free_id(draft, taken)
        taken.add(identity)
        names = tuple(dict.fromkeys((draft.name, *draft.names)))
        yield Person(identity, draft.name, names, draft.wikidata, draft.gender, tuple(draft.terms))


def _read_extract() -> list[Draft]:
    drafts: dict[tuple[str, str], Draft] = {}
    for wikidata, name, names, gender, state, body, office, title, start, end in read_table("offices.tsv.gz", EXTRACT):
        key = (wikidata, "") if wikidata else (name, state or body)
        draft = drafts.get(key)
        if draft is None:
            draft = drafts[key] = Draft(name, wikidata, gender, list(split_values(names)))
        draft.terms.append(Term(state, slug(body) if body else "", office, title, start, end, not end))
    return list(drafts.values())


def _add_written(drafts: list[Draft]) -> None:
    index: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        for name in (draft.name, *draft.names):
            index[fold(name)].append(draft)
    for written in _read_written():
        known = _find(written, index)
        if known is None:
            drafts.insert(0, written)
        else:
            _join(known, written)


def _read_written() -> list[Draft]:
    spellings = {name: (split_values(names), wikidata) for name, names, wikidata in read_table("names.tsv", NAMES)}
    drafts: dict[str, Draft] = {}
    for path in sorted((DATA / "officials").glob("*.tsv")):
        for place, office, name, start, end, gender, title in read_table(f"officials/{path.name}", WRITTEN):
            names, wikidata = spellings.get(name, ((), ""))
            draft = drafts.setdefault(name, Draft(name, wikidata, gender, list(names)))
            state, body = (place, "") if place.isupper() else ("", place)
            draft.terms.append(Term(state, body, office, title, start, end, False))
    return list(drafts.values())


def _find(written: Draft, index: dict[str, list[Draft]]) -> Draft | None:
    """Return the extract's entry for the same person: same name and a place in common."""
    found = [draft for name in (written.name, *written.names) for draft in index.get(fold(name), ())]
    places = written.places()
    for draft in found:
        if (written.wikidata and written.wikidata == draft.wikidata) or places & draft.places():
            return draft
    abroad = not any(term.state for term in written.terms)
    return found[0] if abroad and len({id(draft) for draft in found}) == 1 else None


def _join(known: Draft, written: Draft) -> None:
    known.names = [*written.names, known.name, *known.names]
    known.name = written.name
    known.gender = written.gender or known.gender
    kept = [term for term in known.terms if not any(_same_time(term, other) for other in written.terms)]
    known.terms = [*written.terms, *kept]


def _same_time(old: Term, new: Term) -> bool:
    if (old.state, old.organisation, old.office) != (new.state, new.organisation, new.office):
        return False
    return old.start[:4] <= (new.end or "9999")[:4] and new.start[:4] <= (old.end or "9999")[:4]


def _close_terms(drafts: Iterable[Draft]) -> None:
    """Let the successor's start end a presumed term of a single-holder office."""
    posts: dict[tuple[str, str, str], list[tuple[Draft, int]]] = defaultdict(list)
    for draft in drafts:
        for position, term in enumerate(draft.terms):
            if term.office in SINGLE and term.start:
                posts[term.state, term.organisation, term.office].append((draft, position))
    for held in posts.values():
        starts = sorted(draft.terms[position].start for draft, position in held)
        for draft, position in held:
            term = draft.terms[position]
            successor = bisect_right(starts, term.start)
            if term.presumed and successor < len(starts):
                draft.terms[position] = term._replace(end=starts[successor], presumed=False)


def _free_id(draft: Draft, taken: set[str]) -> str:
    identity = slug(draft.name) or draft.wikidata.lower()
    if identity in taken:
        identity = f"{identity}-{(draft.terms[0].state or draft.terms[0].organisation).lower()}"
    number = 2
    base = identity
    while identity in taken:
        identity, number = f"{base}-{number}", number + 1
    return identity
