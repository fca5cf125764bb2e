"""What stands beside an export: what it is, how much it holds, how to verify it (VoID, DCAT 3, SPDX checksum)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg import __version__
from kg.errors import UsageError
from kg.rdf.export import Summary
from kg.rdf.terms import encode_local, encode_text
from kg.schema import Schema, Vocabulary

_PREFIXES = {
    "dcat": "http://www.w3.org/ns/dcat#", "dcterms": "http://purl.org/dc/terms/", "spdx": "http://spdx.org/rdf/terms#",
    "void": "http://rdfs.org/ns/void#", "xsd": "http://www.w3.org/2001/XMLSchema#",
}
MEDIA_TYPES = {
    "turtle": "text/turtle", "ntriples": "application/n-triples", "nquads": "application/n-quads",
    "trig": "application/trig", "jsonld": "application/ld+json", "rdfxml": "application/rdf+xml",
}
_ADDRESS = re.compile(r"[a-z]+:[^\s<>\"{}|\\^`]+")
_RIGHTS = "No licence is stated. Quoted sentences belong to those who published them."


@dataclass(frozen=True, slots=True)
class Distribution:
    """The file that was written: its name, format, what was chosen for it, and the licence's address if any."""

    file: str
    form: str
    profile: str
    selection: str
    licence: str | None = None


def describe_export(file: Distribution, summary: Summary, schema: Schema, vocabulary: Vocabulary) -> str:
    """Return the description in Turtle. It has no time stamp: the same export gives the same description.

    UsageError if the licence is no address.
    """
    if file.licence and not _ADDRESS.fullmatch(file.licence):
        raise UsageError(f"{file.licence!r} is no address of a licence", where="--licence")
    head = "".join(f"@prefix {name}: <{address}> .\n" for name, address in _PREFIXES.items())
    return f"{head}\n" + " ;\n    ".join(_statements(file, summary, schema, vocabulary)) + " .\n"


def _statements(file: Distribution, summary: Summary, schema: Schema, vocabulary: Vocabulary) -> Iterator[str]:
    chosen = f"Profile {file.profile}; {file.selection or 'everything'}."
    yield f"<{vocabulary.base}dataset/{encode_local(file.file)}>\n    a void:Dataset, dcat:Dataset"
    yield 'dcterms:title "Diplomatic acts and the claims that report them"@en'
    yield f"dcterms:description {encode_text(chosen)}@en"
    yield f"dcterms:conformsTo <{vocabulary.base}ontology/{schema.version}>"
    yield f'dcat:version "{schema.version}"'
    yield f"dcterms:provenance [ a dcterms:ProvenanceStatement ; dcterms:description \"Written by kg {__version__}.\" ]"
    yield f"dcterms:license <{file.licence}>" if file.licence else f"dcterms:rights {encode_text(_RIGHTS)}@en"
    yield f'void:uriSpace "{vocabulary.base}"'
    yield f"void:vocabulary <{vocabulary.spaces['kg']}>"
    yield f"void:triples {summary.triples}"
    yield f"void:entities {sum(summary.things.values())}"
    for label, number in sorted(summary.things.items()):
        yield f"void:classPartition [ void:class <{vocabulary.expand(f'kg:{label}')}> ; void:entities {number} ]"
    yield f"dcat:distribution [\n        {_distribution(file, summary)}\n    ]"


def _distribution(file: Distribution, summary: Summary) -> str:
    packed = file.file.endswith(".gz")
    parts = [
        "a dcat:Distribution",
        f"dcterms:title {encode_text(file.file)}",
        f"dcat:mediaType <https://www.iana.org/assignments/media-types/{MEDIA_TYPES[file.form]}>",
        *(["dcat:compressFormat <https://www.iana.org/assignments/media-types/application/gzip>"] if packed else []),
        *([] if packed else [f"dcat:byteSize {summary.bytes}"]),
        "spdx:checksum [ a spdx:Checksum ; spdx:algorithm spdx:checksumAlgorithm_sha256 ; "
        f'spdx:checksumValue "{summary.checksum}"^^xsd:hexBinary ]',
    ]
    return " ;\n        ".join(parts)
