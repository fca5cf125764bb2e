"""Documents in any Hadoop file system → a frame of their bytes, names and manifest entries."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import KgError
from loaders.manifest import NAMES, load_manifest

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

_LINES = r"\.(jsonl|ndjson)(\.gz)?$"
_ENTRY = "path string, publisher string, published string, url string, title string"


def read_inputs(spark: SparkSession, named: Sequence[str]) -> DataFrame:
    """Return one row a file, or a line of JSON lines: place, name, content, position, and what a manifest says of it.

    Files are called by their name, files of one name by as much of their path as tells them apart. Hidden files and
    manifests are left out. KgError if nothing is there.
    """
    from pyspark.sql import functions as f

    files = _list_files(spark, named)
    base = f.element_at(f.split("path", "/"), -1)
    documents = files.where(~base.isin(*NAMES) & ~base.startswith(".") & ~base.rlike(_LINES))
    lines = [row.path for row in files.where(base.rlike(_LINES) & ~base.isin(*NAMES)).select("path").collect()]
    rows = _name(documents)
    if lines:
        rows = rows.unionByName(_read_lines(spark, lines))
    entries = _read_manifests(spark, files.where(base.isin(*NAMES)))
    return rows.join(f.broadcast(entries), "path", "left") if entries else rows.select("*", *_no_entry())


def _list_files(spark: SparkSession, named: Sequence[str]) -> DataFrame:
    reader = spark.read.format("binaryFile").option("recursiveFileLookup", "true")
    try:
        return reader.load(list(named))
    except Exception as error:
        raise KgError(f"cannot read: {str(error).splitlines()[0]}", where=", ".join(named)) from error


def _name(documents: DataFrame) -> DataFrame:
    """Return files with their names; the few longer ones are sent to the contents, which stay where they are."""
    from pyspark.sql import functions as f

    longer = f.broadcast(_tell_apart(documents.select("path")))
    name = f.coalesce("longer", f.element_at(f.split("path", "/"), -1))
    return documents.select("path", "content").join(longer, "path", "left").select(
        "path", name.alias("name"), f.lit(0).cast("long").alias("position"), f.lit(False).alias("line"), "content")


def _tell_apart(paths: DataFrame) -> DataFrame:
    """Give every path whose last part others have too the shortest end that no other has."""
    from pyspark.sql import Window
    from pyspark.sql import functions as f

    parts = f.split("path", "/")
    named = paths.withColumn("longer", f.element_at(parts, -1))
    for length in range(2, 7):
        shared = f.count("*").over(Window.partitionBy("longer")) > 1
        start = f.greatest(f.size(parts) - f.lit(length - 1), f.lit(1))
        end = f.concat_ws("/", f.slice(parts, start, length))
        named = named.withColumn("longer", f.when(shared, end).otherwise(f.col("longer")))
    return named.where(f.col("longer").contains("/"))


def _read_lines(spark: SparkSession, paths: list[str]) -> DataFrame:
    from pyspark.sql import functions as f

    rows = spark.read.text(paths).where(f.length(f.trim("value")) > 0)
    path = f.col("_metadata.file_path")
    return rows.select(
        path.alias("path"), f.element_at(f.split(path, "/"), -1).alias("name"),
        f.monotonically_increasing_id().alias("position"), f.lit(True).alias("line"),
        f.encode("value", "utf-8").alias("content"),
    )


def _read_manifests(spark: SparkSession, manifests: DataFrame) -> DataFrame | None:
    """Return what the manifests beside the documents say, by path; a manifest is small enough for one machine."""
    rows = []
    for found in manifests.select("path", "content").collect():
        folder, _, name = found.path.rpartition("/")
        with tempfile.TemporaryDirectory() as place:
            copy = Path(place) / name
            copy.write_bytes(found.content)
            entries = load_manifest(copy).entries.values()
        rows += [(f"{folder}/{e.file}", e.publisher, e.published, e.url, e.title) for e in entries]
    return spark.createDataFrame(rows, _ENTRY).dropDuplicates(["path"]) if rows else None


def _no_entry() -> list[object]:
    from pyspark.sql import functions as f

    return [f.lit(None).cast("string").alias(name) for name in ("publisher", "published", "url", "title")]
