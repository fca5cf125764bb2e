"""N-Triples, N-Quads, Turtle and TriG: the nodes' statements as they are, framed in four ways."""

from __future__ import annotations

from collections.abc import Iterable

from kg.rdf.nodes import Node
from kg.schema import Schema, Vocabulary


class Writer:
    """Writes N-Triples. `head` and `tail` frame the file; `write` gives the text of nodes, in a graph if named."""

    prefixed = False
    head = tail = ""

    def __init__(self, vocabulary: Vocabulary, schema: Schema):
        self.vocabulary, self.schema = vocabulary, schema

    def write(self, nodes: Iterable[Node], graph: str | None = None) -> str:
        """Return the lines that say what the nodes say."""
        return "".join([f"{subject} " + f" .\n{subject} ".join(said) + " .\n" for subject, said in nodes])


class NQuadsWriter(Writer):
    """Writes N-Quads: one line a statement, with its graph."""

    def write(self, nodes: Iterable[Node], graph: str | None = None) -> str:
        """Return the lines that say what the nodes say."""
        end = f" {graph} .\n" if graph else " .\n"
        return "".join([f"{subject} " + f"{end}{subject} ".join(said) + end for subject, said in nodes])


class TurtleWriter(Writer):
    """Writes Turtle: one paragraph a node."""

    prefixed = True

    def __init__(self, vocabulary: Vocabulary, schema: Schema):
        super().__init__(vocabulary, schema)
        self.head = "".join(f"@prefix {name}: <{address}> .\n" for name, address in vocabulary.spaces.items()) + "\n"

    def write(self, nodes: Iterable[Node], graph: str | None = None) -> str:
        """Return the paragraphs that say what the nodes say."""
        text = "".join([f"{subject}\n    " + " ;\n    ".join(said) + " .\n\n" for subject, said in nodes])
        return text.replace(" ;\n    a ", ", ")  # no literal holds a line break that is not escaped


class TrigWriter(TurtleWriter):
    """Writes TriG: Turtle with graphs."""

    def write(self, nodes: Iterable[Node], graph: str | None = None) -> str:
        """Return the paragraphs, in braces after the graph's name if there is one."""
        text = super().write(nodes)
        return f"{graph} {{\n{text}}}\n\n" if graph else text
