"""Across documents: one row for each actor and each act, in Spark SQL (the same as kg.graph.acts does in memory)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.graph import symmetric_relations
from kg.records.claim import PRECISIONS
from kg.schema import load_schema

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

# An actor's name is that of the first document in which it occurs, as in a load.
_ACTORS = """
SELECT actor.label AS label, actor.id AS id, min_by(actor.name, place) AS name,
       array_sort(array_distinct(flatten(collect_set(actor.represents)))) AS represents, count(*) AS claims
FROM (
  SELECT explode(array_compact(array(source, target, attributed_to))) AS actor, struct(document, start, id) AS place
  FROM claims
)
GROUP BY actor.label, actor.id
"""
_ACTS = """
SELECT act_id, relation, ends.source AS source, ends.target AS target, date,
       element_at({precisions}, CAST(min(precision) AS int)) AS date_precision,
       count(*) AS claims, count(DISTINCT document) AS documents,
       array_sort(collect_set(publisher)) AS sources, array_sort(collect_set(speaker)) AS attributed,
       min(published) AS first_published, bool_and(implied) AS implied
FROM (
  SELECT act_id, relation, date, document, publisher, published, implied, attributed_to.name AS speaker,
         array_position({precisions}, date_precision) AS precision,
         CASE WHEN relation IN ({symmetric}) AND target.id < source.id
              THEN struct(target.id AS source, source.id AS target)
              ELSE struct(source.id AS source, target.id AS target) END AS ends
  FROM claims JOIN documents ON claims.document = documents.file
  WHERE status = 'actual' AND act_id IS NOT NULL
)
GROUP BY act_id, relation, ends, date
"""


def merge_actors(spark: SparkSession) -> DataFrame:
    """Return the actors of the view `claims`."""
    return spark.sql(_ACTORS)


def merge_acts(spark: SparkSession) -> DataFrame:
    """Return the acts that the actual claims of the view `claims` make, with publishers from the view `documents`."""
    precisions = f"array({', '.join(map(repr, PRECISIONS))})"
    symmetric = ", ".join(repr(name) for name in sorted(symmetric_relations(load_schema())))
    return spark.sql(_ACTS.format(precisions=precisions, symmetric=symmetric))
