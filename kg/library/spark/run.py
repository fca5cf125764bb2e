"""kg extract --spark: inputs → claims, actors and acts as Parquet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from kg.library.spark.inputs import read_inputs
from kg.library.spark.merge import merge_actors, merge_acts
from kg.library.spark.session import open_spark

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame, SparkSession

_TASK = 200  # documents of a task: about half a minute, which is what a lost executor costs
_CONTENTS = 20_000  # documents whose claims share a file, which `kg load` holds in memory


@dataclass(frozen=True, slots=True)
class Counts:
    """What a run made; `errors` say what could not be read, the first thousand."""

    documents: int
    claims: int
    acts: int
    failed: int
    errors: tuple[str, ...]


def extract_on_spark(master: str, inputs: Sequence[str], output: str, published: str | None = None) -> Counts:
    """Write documents, claims, actors, acts and errors as Parquet folders below `output`.

    Inputs and output are folders, files or patterns of any file system that Spark reads (file, hdfs, s3a, …). A
    document of a name that the run has had is an error, as it is on one machine. KgError if Spark or inputs fail.
    """
    with open_spark(master) as spark:
        rows = _extract(spark, inputs, published)
        draft = f"{output}/extracted"  # written once, since several tables come from it
        rows.write.mode("overwrite").parquet(draft)
        _write(spark, spark.read.parquet(draft), output)
        _delete(spark, draft)
        return _count(spark, output)


def _extract(spark: SparkSession, inputs: Sequence[str], published: str | None) -> DataFrame:
    from pyspark.sql.pandas.types import from_arrow_schema

    from kg.library.spark.tasks import ROW

    given = read_inputs(spark, inputs)
    tasks = max(spark.sparkContext.defaultParallelism, given.count() // _TASK)
    return given.repartition(tasks).mapInArrow(partial(_task, published=published), from_arrow_schema(ROW))


def _task(batches: Iterator[pa.RecordBatch], published: str | None) -> Iterator[pa.RecordBatch]:
    from kg.library.spark.tasks import extract_batches  # imported by the executor, not sent to it

    return extract_batches(batches, published)


def _write(spark: SparkSession, found: DataFrame, output: str) -> None:
    from pyspark.sql import Window
    from pyspark.sql import functions as f

    order = f.row_number().over(Window.partitionBy("file").orderBy("path", "position"))
    ranked = found.where("error IS NULL").withColumn("rank", order)
    files = max(1, ranked.count() // _CONTENTS)
    kept = ranked.where("rank = 1").repartition(files, "file").sortWithinPartitions("file")
    kept.withColumn("number", f.size("claims")).drop("error", "rank", "claims", "position").write.mode(
        "overwrite").parquet(f"{output}/documents")
    exploded = kept.select(f.explode("claims").alias("claim")).select("claim.*")
    exploded.sortWithinPartitions("document", "start", "id").write.mode("overwrite").parquet(f"{output}/claims")
    twice = ranked.where("rank > 1").select("path", f.concat(f.lit("second document called "), "file").alias("error"))
    errors = found.where("error IS NOT NULL").select("path", "error").unionByName(twice)
    errors.coalesce(1).write.mode("overwrite").parquet(f"{output}/errors")
    for name in ("documents", "claims"):
        spark.read.parquet(f"{output}/{name}").createOrReplaceTempView(name)
    merge_actors(spark).orderBy("label", "id").write.mode("overwrite").parquet(f"{output}/actors")
    merge_acts(spark).orderBy("date", "act_id").write.mode("overwrite").parquet(f"{output}/acts")


def _count(spark: SparkSession, output: str) -> Counts:
    documents, claims, acts, failed = (
        spark.read.parquet(f"{output}/{name}").count() for name in ("documents", "claims", "acts", "errors")
    )
    errors = spark.read.parquet(f"{output}/errors").orderBy("path").limit(1000).collect()
    return Counts(documents, claims, acts, failed, tuple(f"{row.path}: {row.error}" for row in errors))


def _delete(spark: SparkSession, folder: str) -> None:
    path = spark._jvm.org.apache.hadoop.fs.Path(folder)
    path.getFileSystem(spark._jsc.hadoopConfiguration()).delete(path, True)
