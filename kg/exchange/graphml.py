"""GraphML: actors as nodes, acts as directed edges (graphml.graphdrawing.org)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import IO

from kg.exchange.columns import ACT, act_row, node_id
from kg.exchange.xml import write_attribute, write_content
from kg.records import Snapshot

_TYPES = {"integer": "long", "boolean": "boolean"}
_NODE = ("label", "name")
_EDGE = tuple(name for name in ACT if name not in ("id", "source", "target"))


def write_graphml(snapshot: Snapshot, stream: IO[bytes]) -> int:
    """Write the acts with their actors and return how many there are. What is not known is left out."""
    count = 0
    for line in _head():
        stream.write(line.encode())
    for actor in snapshot.actors():
        data = _data("node", zip(_NODE, (actor.label, actor.name), strict=True))
        stream.write(f"<node id={write_attribute(node_id(actor))}>{data}</node>\n".encode())
    for act in snapshot.acts():
        row = dict(zip(ACT, act_row(act), strict=True))
        ends = f"source={write_attribute(row['source'])} target={write_attribute(row['target'])}"
        data = _data("edge", ((name, row[name]) for name in _EDGE))
        stream.write(f"<edge id={write_attribute(act.act_id)} {ends}>{data}</edge>\n".encode())
        count += 1
    stream.write(b"</graph>\n</graphml>\n")
    return count


def _head() -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    for kind, names in (("node", _NODE), ("edge", _EDGE)):
        for name in names:
            of = _TYPES.get(ACT.get(name, "string"), "string")
            yield f'<key id="{kind}-{name}" for="{kind}" attr.name="{name}" attr.type="{of}"/>\n'
    yield '<graph edgedefault="directed">\n'


def _data(kind: str, values: Iterable[tuple[str, object]]) -> str:
    known = ((name, value) for name, value in values if value is not None and value != ())
    return "".join(f'<data key="{kind}-{name}">{write_content(value)}</data>' for name, value in known)
