"""kg extract: documents → claims as JSON lines."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import IO, Any

import click

from kg.cli.output import open_output, output_option, say
from kg.cli.reading import reading_options
from kg.errors import DocumentError, UsageError
from kg.library.extraction import extract_documents
from kg.plurals import count
from kg.records import Claim, Document, write_json_lines


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@reading_options
@click.option("--full", is_flag=True, help="Add rule, publisher, publication day and address to every claim.")
@click.option("--explain", is_flag=True, help="Print how each sentence was read instead of claims.")
@click.option("--spark", metavar="MASTER", help="Extract on Apache Spark into the folder -o, as Parquet; such as local[4].")
@output_option
def extract(
    files: tuple[str, ...], manifest: Path | None, published: str | None, workers: int, full: bool, explain: bool,
    spark: str | None, output: Path | None,
) -> None:
    """Print the claims that documents make, one JSON object a line.

    FILE is a file (text, HTML, PDF, e-mail, JSON lines), a folder, a pattern, a web address, or - for standard input.
    Exits with 1 if a document could not be read. Example: kg extract examples/documents > claims.jsonl
    """
    if spark:
        _extract_on_spark(spark, files, published, output, [manifest, full, explain, workers > 1])
        return
    from loaders.readers import read_documents

    documents = read_documents(files, manifest=manifest, published=published)
    with open_output(output) as stream:
        failed = _explain(documents, stream) if explain else _print(documents, workers, full, stream)
    if failed:
        raise click.exceptions.Exit(1)


def _extract_on_spark(
    master: str, files: tuple[str, ...], published: str | None, output: Path | None, others: list[object]
) -> None:
    if output is None or any(others):
        raise UsageError("--spark goes with INPUT…, -o DIR and --published only", hint="manifests stand beside documents")
    from kg.library.spark.run import extract_on_spark

    counts = extract_on_spark(master, files, str(output), published)
    for error in counts.errors:
        say(f"kg: {error}")
    made = ((counts.documents, "document"), (counts.claims, "claim"), (counts.acts, "act"))
    say(f"{', '.join(count(*each) for each in made)}, {counts.failed} not read; in {output}")
    if counts.failed:
        raise click.exceptions.Exit(1)


def _print(
    documents: Iterable[Document | DocumentError], workers: int, full: bool, stream: IO[str]
) -> int:
    read = failed = claims = 0
    for item in extract_documents(documents, workers):
        if isinstance(item, DocumentError):
            failed += 1
            say(f"kg: {item}")
            continue
        read += 1
        claims += write_json_lines((_to_json(claim, item[0], full) for claim in item[1]), stream)
    say(f"{count(read, 'document')}, {count(claims, 'claim')}, {failed} not read")
    return failed


def _to_json(claim: Claim, document: Document, full: bool) -> dict[str, Any]:
    if not full:
        return claim.to_json()
    origin = {"publisher": document.publisher, "published": document.published, "url": document.url}
    return {**claim.to_json(), "rule": claim.rule, **origin}


def _explain(documents: Iterable[Document | DocumentError], stream: IO[str]) -> int:
    from loaders.extraction import Extractor

    extractor, failed = Extractor(), 0
    for document in documents:
        if isinstance(document, DocumentError):
            failed += 1
            say(f"kg: {document}")
            continue
        for line in extractor.explain(document):
            stream.write(f"{line}\n")
    return failed
