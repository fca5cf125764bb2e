"""Who an actor is in other catalogues: Wikidata, and the country list of the EU Publications Office."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from kg.files import data_path
from kg.records import Actor

_MATCHES = {"same": "owl:sameAs", "close": "skos:closeMatch"}


class Link(NamedTuple):
    """A Wikidata item; `certain` if it is the very same thing."""

    wikidata: str
    certain: bool


class Identities:
    """Finds the catalogue entries of actors; `find_link` tells those of officials and organisations."""

    def __init__(self, find_link: Callable[[Actor], Link | None] | None = None):
        self._find_link = find_link

    def find(self, actor: Actor) -> Iterator[tuple[str, str]]:
        """Yield (property, address), both as prefixed names."""
        if actor.label == "State":
            yield from _load_states().get(actor.id, ())
        elif actor.label != "Incident" and self._find_link and (link := self._find_link(actor)):
            yield _MATCHES["same" if link.certain else "close"], f"wd:{link.wikidata}"


@cache
def _load_states() -> Mapping[str, tuple[tuple[str, str], ...]]:
    with (data_path("schema") / "identities.tsv").open(encoding="utf-8", newline="") as stream:
        return {row["code"]: tuple(_state_links(row)) for row in csv.DictReader(stream, delimiter="\t")}


def _state_links(row: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    yield _MATCHES[row["match"]], f"wd:{row['wikidata']}"
    if row["european_union"]:
        yield "skos:exactMatch", f"eu:{row['european_union']}"
