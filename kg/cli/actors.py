"""kg actors: who is in the graph, who is the same as whom, and what they are called."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from kg.cli.deciding import deciding_options, make_table, open_curation, tell, why_option
from kg.cli.group import Group
from kg.cli.options import database_options, open_graph
from kg.cli.output import output_options, say, say_nothing, write_answer
from kg.tables import Table

_LIST = """
MATCH (a:{label})
WHERE toLower(a.name) CONTAINS $text OR a.id CONTAINS $text
OPTIONAL MATCH (a)-[:REPRESENTS]->(b:Actor)
WITH a, collect(DISTINCT b.name) AS represents
OPTIONAL MATCH (a)<-[:SOURCE|TARGET]-(c:Claim)
RETURN a.id AS id, a.name AS name, [each IN labels(a) WHERE each <> 'Actor'][0] AS label, represents,
       count(DISTINCT c.act_id) AS acts, count(DISTINCT c) AS claims
"""


@click.group(cls=Group)
def actors() -> None:
    """See who is in the graph, and settle who is the same and what one is called.

    Decisions stay with the graph, whatever is loaded later, and can be taken back. Example: kg actors suggest
    """


@actors.command("list")
@click.argument("text", default="")
@output_options
@database_options
def list_(text: str, form: str | None, output: Path | None, raw: bool, db: str | None, user: str | None) -> None:
    """List actors and incidents, those of most claims first; TEXT is a part of the name.

    Example: kg actors list sheikh
    """
    with open_graph(db, user) as graph:
        rows = [row for label in ("Actor", "Incident")
                for row in graph.cypher(_LIST.format(label=label), {"text": text.lower()}).rows]
        if not rows:
            say_nothing(graph, f"No name or id has {text!r} in it.")
    rows.sort(key=lambda row: (-row[5], row[0]))
    write_answer(Table(("id", "name", "label", "represents", "acts", "claims"), rows), form, output, raw)


@actors.command()
@click.argument("actor")
@database_options
def show(actor: str, db: str | None, user: str | None) -> None:
    """Show an actor: its names, whom it stands for, what was decided about it. Example: kg actors show "Sheikh Sabah" """
    from kg.library.actors import find_match
    from kg.library.profiles import list_names

    with open_graph(db, user) as graph:
        match = find_match(actor, graph.reader)
        told, decisions = list_names(graph.reader, match)
        label = "Incident" if match.label == "Incident" else "Actor"
        row = next(row for row in graph.cypher(_LIST.format(label=label), {"text": match.id}).rows if row[0] == match.id)
    click.echo(f"{match.name}  ({match.label}, {match.id})")
    facts = (("stands for", ", ".join(row[3])), ("told as", "; ".join(told)), ("acts", row[4]), ("claims", row[5]))
    for name, value in facts:
        if value:
            click.echo(f"  {name}: {value}")
    if decisions:
        write_answer(make_table(decisions), "table", None)


@actors.command()
@click.option("--min-score", "least", type=click.FloatRange(0, 100), default=75, show_default=True, metavar="SCORE",
              help="Leave out pairs that are less alike, of 100.")
@click.option("--dictionary/--no-dictionary", default=True, show_default=True,
              help="Compare with officials whom only the dictionary knows too.")
@output_options
@database_options
def suggest(
    least: float, dictionary: bool, form: str | None, output: Path | None, raw: bool, db: str | None, user: str | None
) -> None:
    """Suggest actors that may be the same, the likeliest first: compared are names, states and offices.

    Example: kg actors suggest --min-score 80
    """
    from kg.library.profiles import suggest_duplicates

    with open_graph(db, user) as graph:
        found = suggest_duplicates(graph.reader, least, dictionary)
        if not found:
            say_nothing(graph, f"No two actors are alike by a score of {least:g} or more.")
    rows = [(each.score, each.one.actor.id, each.other.actor.id, "; ".join(each.reasons)) for each in found]
    write_answer(Table(("score", "actor", "may be", "because"), rows), form, output, raw)
    if rows and output is None:
        say(f"If the first are one: kg actors same {rows[0][2]} {rows[0][1]}; if not: kg actors different …")


@actors.command()
@click.argument("kept")
@click.argument("others", nargs=-1, required=True, metavar="OTHER…")
@why_option()
@deciding_options
def same(kept: str, others: tuple[str, ...], why: str | None, by: str | None, db: str | None, user: str | None) -> None:
    """Say that OTHER is the same as KEPT, whose id and name stay.

    KEPT may be one whom only the dictionaries know, given by id. Example: kg actors same nawaz-sharif the-premier
    --why "one man"
    """
    with open_curation(db, user, by) as curation:
        tell(curation.join(kept, others, why))


@actors.command()
@click.argument("actor")
@click.argument("other")
@why_option()
@deciding_options
def different(actor: str, other: str, why: str | None, **opened: Any) -> None:
    """Say that two are different: they are suggested no more, and no decision joins them.

    Example: kg actors different shehbaz-sharif ahmed-sharif
    """
    with open_curation(**opened) as curation:
        tell([curation.part(actor, other, why)])


@actors.command()
@click.argument("actor")
@click.argument("name")
@why_option()
@deciding_options
def rename(actor: str, name: str, why: str | None, **opened: Any) -> None:
    """Say what ACTOR is called; its id stays. Example: kg actors rename TUR Türkiye"""
    with open_curation(**opened) as curation:
        tell([curation.rename(actor, name, why)])


@actors.command()
@click.argument("ids", nargs=-1, required=True, metavar="DECISION…")
@why_option()
@deciding_options
def undo(ids: tuple[str, ...], why: str | None, **opened: Any) -> None:
    """Take decisions back, named by their ids (`kg decisions list`). Example: kg actors undo 3f2a"""
    with open_curation(**opened) as curation:
        tell(curation.undo(ids, why))
