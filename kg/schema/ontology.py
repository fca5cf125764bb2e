"""ontology.ttl: classes, properties and code lists of the export in OWL 2 and SKOS."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from kg.schema.fields import Field, direct_name, list_fields
from kg.schema.model import Relation, Schema
from kg.schema.turtle import HEAD, words, write_block, write_list, write_prefixes, write_text
from kg.schema.vocabulary import Vocabulary
from kg.schema.vocabulary_file import load_vocabulary

_TITLE = "Who dealt with whom in diplomacy, and on whose word"
_DESCRIPTION = "Acts between diplomatic actors, and the claims of documents that report them."
_SOURCES = {
    "cameo": "CAMEO 1.1b3 (Schrodt 2012), the codes to which relations are mapped; x stands for all codes below",
    "plover": "PLOVER (Halterman et al. 2023), the event types to which relations are mapped",
    "relation": "The kinds of act, with their codes in CAMEO and PLOVER",
    "status": "Whether a sentence says that an act took place",
    "precision": "How exactly the day of an act is known",
}


def make_ontology(schema: Schema, vocabulary: Vocabulary | None = None) -> str:
    """Return the ontology in Turtle."""
    vocabulary = vocabulary or load_vocabulary()
    parts = (_header(schema, vocabulary), _classes(vocabulary), _fields(schema, vocabulary), _directs(schema),
             _foreign(schema, vocabulary), _relations(schema), _lists(vocabulary), _codes(vocabulary))
    return HEAD + write_prefixes(vocabulary) + "".join(block for part in parts for block in part)


def _header(schema: Schema, vocabulary: Vocabulary) -> Iterator[str]:
    base = vocabulary.base
    yield write_block(
        f"<{base}ontology>", "a owl:Ontology", f"owl:versionIRI <{base}ontology/{schema.version}>",
        f'owl:versionInfo "{schema.version}"', f"dcterms:title {write_text(_TITLE)}",
        f"dcterms:description {write_text(_DESCRIPTION)}",
    )


def _classes(vocabulary: Vocabulary) -> Iterator[str]:
    for name, each in sorted(vocabulary.classes.items()):
        above = [f"kg:{each.parent}"] if each.parent else []
        yield write_block(
            f"kg:{name}", "a owl:Class", f"rdfs:label {_label(name)}", _define(each.meaning),
            write_list("rdfs:subClassOf", [*above, *each.also]), "rdfs:isDefinedBy " + _ontology(vocabulary),
        )


def _fields(schema: Schema, vocabulary: Vocabulary) -> Iterator[str]:
    fields = sorted(list_fields(schema, vocabulary), key=lambda field: field.name)
    for name, group in groupby(fields, key=lambda field: field.name):
        if name.startswith("kg:"):
            found = list(group)
            yield _property(found, vocabulary)
            if found[0].inverse:
                yield write_block(found[0].inverse, "a owl:ObjectProperty", f"rdfs:label {_label(found[0].inverse)}",
                                  f"owl:inverseOf {name}", "rdfs:isDefinedBy " + _ontology(vocabulary))


def _property(fields: list[Field], vocabulary: Vocabulary) -> str:
    first = fields[0]
    meanings = dict.fromkeys(field.meaning for field in fields)
    kind = "owl:DatatypeProperty" if first.datatype else "owl:ObjectProperty"
    unique = all(not field.many for field in fields)
    return write_block(
        first.name, f"a {kind}" + (", owl:FunctionalProperty" if unique else ""), f"rdfs:label {_label(first.name)}",
        write_list("skos:definition", map(write_text, meanings)),
        write_list("rdfs:subPropertyOf", first.also),
        f"rdfs:domain {_union(sorted({_class(field.owner) for field in fields}))}",
        f"rdfs:range {first.datatype or _range(first.to)}" if first.datatype or first.to else "",
        "rdfs:isDefinedBy " + _ontology(vocabulary),
    )


def _range(to: tuple[str, ...] | str) -> str:
    return "skos:Concept" if isinstance(to, str) else _union([_class(each) for each in to])


def _directs(schema: Schema) -> Iterator[str]:
    for name, relation in schema.relations.items():
        direct = direct_name(name)
        yield write_block(
            direct, "a owl:ObjectProperty" + (", owl:SymmetricProperty" if relation.symmetric else ""),
            f"rdfs:label {_label(direct)}", _define(relation.meaning),
            f"rdfs:domain {_union([_class(each) for each in relation.source])}",
            f"rdfs:range {_union([_class(each) for each in relation.target])}", f"rdfs:seeAlso relation:{name}",
        )
        if not relation.symmetric:
            yield write_block(f"{direct}By", "a owl:ObjectProperty", f"rdfs:label {_label(direct + 'By')}",
                              f"owl:inverseOf {direct}")


def _foreign(schema: Schema, vocabulary: Vocabulary) -> Iterator[str]:
    """Declare what is used of other vocabularies, as OWL 2 asks, without saying anything about it."""
    fields = list_fields(schema, vocabulary)
    classes = {name for each in vocabulary.classes.values() for name in each.also}
    classes |= {name for field in fields for name in (field.owner, *field.to) if ":" in name}
    values = {field.name for field in fields if field.datatype and not field.name.startswith("kg:")} - {"rdfs:label"}
    links = {name for field in fields for name in ((field.name,) if not field.datatype else ()) + field.also}
    for kind, names in (("Class", classes), ("DatatypeProperty", values), ("ObjectProperty", links)):
        for name in sorted(name for name in names if not name.startswith("kg:")):
            yield write_block(name, f"a owl:{kind}")


def _relations(schema: Schema) -> Iterator[str]:
    yield _scheme("relation")
    for name, relation in schema.relations.items():
        yield write_block(
            f"relation:{name}", "a skos:Concept", f"skos:prefLabel {_label(name)}", f'skos:notation "{name}"',
            _define(relation.meaning), "skos:inScheme " + _scheme_name("relation"), *_matches(relation),
            f'kg:goldstein "{relation.goldstein}"^^xsd:decimal', f"rdfs:seeAlso {direct_name(name)}",
        )
    yield write_block("kg:goldstein", "a owl:AnnotationProperty", f"rdfs:label {_label('Goldstein weight')}",
                      _define("From -10 (conflict) to 10 (cooperation), after Goldstein (1992)."))


def _matches(relation: Relation) -> Iterator[str]:
    """A relation is about as wide as its one code, wider than each of several, and narrower than a PLOVER type."""
    kind = "skos:closeMatch" if len(relation.cameo) == 1 else "skos:narrowMatch"
    yield write_list(kind, (f"cameo:{code}" for code in relation.cameo))
    yield f"skos:broadMatch plover:{relation.plover}"


def _lists(vocabulary: Vocabulary) -> Iterator[str]:
    for scheme, concepts in vocabulary.lists.items():
        yield _scheme(scheme)
        for name, meaning in concepts.items():
            yield write_block(f"{scheme}:{name}", "a skos:Concept", f"skos:prefLabel {_label(name)}", _define(meaning),
                              "skos:inScheme " + _scheme_name(scheme))


def _codes(vocabulary: Vocabulary) -> Iterator[str]:
    for scheme, codes in (("cameo", vocabulary.cameo), ("plover", vocabulary.plover)):
        yield _scheme(scheme)
        for code, label in sorted(codes.items()):
            yield write_block(f"{scheme}:{code}", "a skos:Concept", f"skos:prefLabel {write_text(label)}",
                              f'skos:notation "{code}"', "skos:inScheme " + _scheme_name(scheme))


def _scheme(name: str) -> str:
    return write_block(_scheme_name(name), "a skos:ConceptScheme", f"dcterms:title {write_text(_SOURCES[name])}")


def _scheme_name(name: str) -> str:
    return f"{name}:scheme"


def _ontology(vocabulary: Vocabulary) -> str:
    return f"<{vocabulary.base}ontology>"


def _class(name: str) -> str:
    return name if ":" in name else f"kg:{name}"


def _union(classes: Iterable[str]) -> str:
    names = list(classes)
    return names[0] if len(names) == 1 else f"[ a owl:Class ; owl:unionOf ( {' '.join(names)} ) ]"


def _define(meaning: str) -> str:
    return f"skos:definition {write_text(meaning)}"


def _label(name: str) -> str:
    return write_text(" ".join(words(name.rpartition(":")[2])))
