"""A Spark session whose executors run this Python and find this code."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import KgError, UsageError

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

_ROOT = Path(__file__).resolve().parents[3]  # what holds the packages kg and loaders
_SETTINGS = {
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.execution.arrow.maxRecordsPerBatch": "32",  # documents that a worker holds at once
    "spark.python.worker.reuse": "true",  # so that the model is loaded once for each worker
    "spark.sql.parquet.compression.codec": "zstd",
    "spark.sql.shuffle.partitions": "8",  # joined and merged are names, manifests and acts; adaptive execution splits more
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
}


@contextmanager
def open_spark(master: str) -> Iterator[SparkSession]:
    """Yield a session on `master` (local[2], spark://host:7077, yarn, …), stopped at the end.

    UsageError without pyspark, KgError if the master cannot be reached or is no master.
    """
    try:
        from pyspark.errors import PySparkException
        from pyspark.sql import SparkSession
    except ImportError as error:
        raise UsageError("Apache Spark is not installed", hint="pip install 'kg[spark]'") from error
    session = _start(SparkSession.builder.master(master).appName("kg extract"), master)
    try:
        yield session
    except PySparkException as error:
        raise KgError(f"Spark gave up: {_first_line(error)}", hint="its own log above says more") from error
    finally:
        session.stop()


def _start(builder: SparkSession.Builder, master: str) -> SparkSession:
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # what executors run; the setting is for spark-submit only
    for key, value in {**_SETTINGS, "spark.executorEnv.PYTHONPATH": str(_ROOT)}.items():
        builder = builder.config(key, value)
    try:
        session = builder.getOrCreate()
    except Exception as error:  # py4j reports as many kinds as Java has
        hint = "such as local[2] or spark://host:7077"
        raise KgError(f"no Spark at {master!r}: {_first_line(error)}", hint=hint) from error
    session.sparkContext.setLogLevel("ERROR")
    return session


def _first_line(error: Exception) -> str:
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return lines[0][:300] if lines else type(error).__name__
