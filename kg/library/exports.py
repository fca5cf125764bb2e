"""The graph, or a selection of it, written to files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kg.files import replace_bytes, replace_file, writing
from kg.plurals import count
from kg.records import Selection

if TYPE_CHECKING:
    from kg.rdf import Summary
    from kg.store import Store

GRAPHS = ("graphml", "gexf")
FOLDERS = ("csv", "parquet")


@dataclass(frozen=True, slots=True)
class RdfChoice:
    """How RDF is written: format (else by suffix), profile (full, acts or actors), base address, licence."""

    form: str | None = None
    profile: str = "full"
    base: str | None = None
    licence: str | None = None


def export_graph(store: Store, path: Path, form: str | None, selection: Selection, rdf: RdfChoice, raw: bool = False) -> str:
    """Write what is selected to a file, or for `csv` and `parquet` into a folder; return in words what was written.

    `form` is graphml, gexf, csv, parquet, or a format of RDF; None goes by the file's suffix. KgError if it cannot be
    written, UsageError if no format is known by that name.
    """
    form = form or (path.suffix[1:] if path.suffix[1:] in GRAPHS else None)
    if form in GRAPHS:
        return _write_acts(store, path, str(form), selection)
    if form in FOLDERS:
        return _write_tables(store, path, str(form), selection, raw)
    summary = export_rdf(store, path, selection, RdfChoice(form or rdf.form, rdf.profile, rdf.base, rdf.licence))
    return f"{count(summary.triples, 'triple')} about {count(sum(summary.things.values()), 'thing')}"


def export_rdf(store: Store, path: Path, selection: Selection, choice: RdfChoice) -> Summary:
    """Write RDF with its description (VoID and DCAT) beside it."""
    from kg.library.identities import load_identities
    from kg.rdf import Distribution, describe_export, find_format, write_rdf
    from kg.schema import load_schema, load_vocabulary

    form, vocabulary = find_format(path, choice.form), load_vocabulary(choice.base)
    with writing(path), replace_bytes(path) as stream:
        summary = write_rdf(store.snapshot(selection), stream, form, profile=choice.profile, vocabulary=vocabulary,
                            identities=load_identities())
    file = Distribution(path.name, form, choice.profile, tell_selection(selection), choice.licence)
    beside = name_description(path)
    with writing(beside), replace_file(beside) as text:
        text.write(describe_export(file, summary, load_schema(), vocabulary))
    return summary


def name_description(path: Path) -> Path:
    """Return the file that describes an RDF export."""
    return path.with_name(f"{path.name}.void.ttl")


def _write_acts(store: Store, path: Path, form: str, selection: Selection) -> str:
    from kg.exchange import write_gexf, write_graphml

    write = {"graphml": write_graphml, "gexf": write_gexf}[form]
    with writing(path), replace_bytes(path) as stream:
        return count(write(store.snapshot(selection), stream), "act")


def _write_tables(store: Store, folder: Path, form: str, selection: Selection, raw: bool) -> str:
    from kg.exchange import write_csv, write_parquet

    snapshot = store.snapshot(selection)
    with writing(folder):
        rows = write_csv(snapshot, folder, raw) if form == "csv" else write_parquet(snapshot, folder)
    return ", ".join(count(number, table.removesuffix("s")) for table, number in rows.items())


def tell_selection(selection: Selection) -> str:
    """Return the selection in words, for the description of an export."""
    parts = [f"since {selection.since}"] if selection.since else []
    named = (("relation", selection.relations), ("actor", selection.actors), ("source", selection.sources))
    return "; ".join(parts + [f"{name} {', '.join(values)}" for name, values in named if values])
