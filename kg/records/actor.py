"""Actor: who acts or is acted upon (codebook §1)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kg.errors import DataError

LABELS = ("State", "Official", "Organisation", "Incident")


def slug(name: str) -> str:
    """Return the canonical id of a name: ASCII, lower case, words joined by hyphens.

    >>> slug("Félix Tshisekedi")
    'felix-tshisekedi'
    """
    special = str.maketrans(
        {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae"}
    )
    text = unicodedata.normalize("NFKD", name.translate(special)).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", text.replace("'", "")).strip("-")


@dataclass(frozen=True, slots=True)
class Actor:
    """A state, official, organisation or incident, as a claim names it.

    `id` is an ISO 3166-1 alpha-3 code for a State, a slug otherwise; `represents` holds ISO codes of states.
    """

    label: str
    id: str
    name: str
    represents: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[bool, str]:
        """Return what identifies the actor: an incident may have the id of an actor."""
        return self.label == "Incident", self.id

    def to_json(self) -> dict[str, Any]:
        """Return the actor as a codebook §4 object."""
        return {"label": self.label, "id": self.id, "name": self.name, "represents": list(self.represents)}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Actor:
        """Read a codebook §4 actor; DataError names the field that is missing or wrong."""
        for key in ("label", "id", "name"):
            if not isinstance(data.get(key), str) or not data[key]:
                raise DataError(f"actor without {key!r}")
        if data["label"] not in LABELS:
            raise DataError(f"unknown actor label {data['label']!r}", hint=f"one of {', '.join(LABELS)}")
        represents = data.get("represents", [])
        if not isinstance(represents, list) or not all(isinstance(code, str) for code in represents):
            raise DataError("actor's 'represents' is not a list of codes")
        return cls(data["label"], data["id"], data["name"], tuple(represents))
