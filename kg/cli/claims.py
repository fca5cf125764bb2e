"""kg claims: what sentences say, and which of it is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from kg.cli.candidates import complete_from_graph, complete_relation
from kg.cli.deciding import deciding_options, open_curation, tell, why_option
from kg.cli.group import Group
from kg.cli.options import database_options, open_graph
from kg.cli.output import output_options, say_nothing, write_answer
from kg.cli.values import read_relation
from kg.records import Claim
from kg.tables import Table

_COLUMNS = ("id", "source", "relation", "target", "date", "status", "document", "text")
_LIST = """
MATCH (d:Document)<-[:REPORTED_IN]-(c:Claim)-[:SOURCE]->(s:Actor)
WHERE ($document IS NULL OR d.file = $document) AND ($relation IS NULL OR c.relation = $relation)
OPTIONAL MATCH (c)-[:TARGET]->(t)
WITH d, c, s, t
WHERE $actor IS NULL OR s.id = $actor OR t.id = $actor
RETURN c.id, s.name, c.relation, t.name, toString(c.date), c.status, d.file, c.text
ORDER BY d.file, c.start, c.id
"""


@click.group(cls=Group)
def claims() -> None:
    """See which claims the graph holds, strike out wrong ones and restore them.

    Example: kg claims reject 3f2a1b --why "the two never met"
    """


@claims.command("list")
@click.option("--rejected", is_flag=True, help="Those that are struck out, with the reason.")
@click.option("--document", metavar="FILE", shell_complete=complete_from_graph("document"),
              help="Only those of this document.")
@click.option("--actor", metavar="ACTOR", shell_complete=complete_from_graph("actor"),
              help="Only those by or about this actor.")
@click.option("--relation", metavar="RELATION", type=read_relation, shell_complete=complete_relation,
              help="Only those of this kind.")
@output_options
@database_options
def list_(
    rejected: bool, document: str | None, actor: str | None, relation: str | None,
    form: str | None, output: Path | None, raw: bool, db: str | None, user: str | None,
) -> None:
    """List claims with their ids, by document and place. Example: kg claims list --actor Kuwait --relation MET"""
    with open_graph(db, user) as graph:
        chosen = {"document": document, "actor": graph.find_actor(actor) if actor else None, "relation": relation}
        if rejected:
            table = Table((*_COLUMNS, "why", "by", "decision"), [
                (*_row(each.claim), each.decision.why, each.decision.by, each.decision.id)
                for each in graph.reader.rejected() if _fits(each.claim, chosen)
            ])
        else:
            table = Table(_COLUMNS, graph.cypher(_LIST, chosen).rows)
        if not table.rows:
            say_nothing(graph, "No claim is struck out." if rejected else "No claim is as asked for.")
    write_answer(table, form, output, raw)


def _row(claim: Claim) -> tuple[Any, ...]:
    target = claim.target.name if claim.target else None
    return (claim.id, claim.source.name, claim.relation, target, claim.date, claim.status, claim.document, claim.text)


def _fits(claim: Claim, chosen: dict[str, str | None]) -> bool:
    ends = {claim.source.id, claim.target.id if claim.target else None}
    return (chosen["document"] in (None, claim.document) and chosen["relation"] in (None, claim.relation)
            and (chosen["actor"] is None or chosen["actor"] in ends))


@claims.command()
@click.argument("claim", metavar="ID")
@why_option(required=True)
@deciding_options
def reject(claim: str, why: str, **opened: Any) -> None:
    """Strike out a claim: it counts no more, and stays struck out whatever is loaded.

    ID is its id, or the beginning of it. Example: kg claims reject 3f2a1b --why "a quotation of 1971"
    """
    with open_curation(**opened) as curation:
        tell([curation.reject(claim, why)])


@claims.command()
@click.argument("claim", metavar="ID")
@why_option()
@deciding_options
def restore(claim: str, why: str | None, **opened: Any) -> None:
    """Take back what strikes a claim out. Example: kg claims restore 3f2a1b --why "confirmed by the readout" """
    with open_curation(**opened) as curation:
        tell(curation.restore(claim, why))
