"""GEXF 1.2 for Gephi: actors as nodes, acts as edges with their day (gexf.net/1.2draft)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import IO

from kg.exchange.columns import ACT, act_row, node_id
from kg.exchange.xml import write_attribute
from kg.records import Snapshot

_TYPES = {"integer": "long", "boolean": "boolean"}
_EDGE = tuple(name for name in ACT if name not in ("id", "source", "target"))


def write_gexf(snapshot: Snapshot, stream: IO[bytes]) -> int:
    """Write the acts with their actors and return how many there are. What is not known is left out."""
    count = 0
    for line in _head():
        stream.write(line.encode())
    for actor in snapshot.actors():
        values = _values([("0", actor.label)])
        names = f"id={write_attribute(node_id(actor))} label={write_attribute(actor.name)}"
        stream.write(f"<node {names}>{values}</node>\n".encode())
    stream.write(b"</nodes>\n<edges>\n")
    for act in snapshot.acts():
        row = dict(zip(ACT, act_row(act), strict=True))
        ends = f"source={write_attribute(row['source'])} target={write_attribute(row['target'])}"
        values = _values((str(number), row[name]) for number, name in enumerate(_EDGE))
        label = f"label={write_attribute(act.relation)}"
        stream.write(f"<edge id={write_attribute(act.act_id)} {ends} {label}>{values}</edge>\n".encode())
        count += 1
    stream.write(b"</edges>\n</graph>\n</gexf>\n")
    return count


def _head() -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n'
    yield '<graph mode="static" defaultedgetype="directed">\n'
    yield '<attributes class="node">\n<attribute id="0" title="label" type="string"/>\n</attributes>\n'
    yield '<attributes class="edge">\n'
    for number, name in enumerate(_EDGE):
        yield f'<attribute id="{number}" title="{name}" type="{_TYPES.get(ACT[name], "string")}"/>\n'
    yield "</attributes>\n<nodes>\n"


def _values(values: Iterable[tuple[str, object]]) -> str:
    known = ((number, value) for number, value in values if value is not None and value != ())
    parts = "".join(f'<attvalue for="{number}" value={write_attribute(value)}/>' for number, value in known)
    return f"<attvalues>{parts}</attvalues>"
