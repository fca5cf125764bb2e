"""Graphs with texts that are hard to write."""

from kg.graph import make_snapshot
from kg.records import Actor, Claim, Document
from kg.schema import load_schema

TEXTS = [
    'He said "no" \\ and left.', "Two\nlines\r\nand\ta tab", "Ünïcödé — 日本 😀", "<b>&amp;</b> ]]> <!-- -->",
    "trailing backslash\\", "'''\"\"\"", "a carriage\rreturn", " spaces  ", "{$brace} @en ^^xsd:date .",
]


def awkward_snapshot():
    """Return a graph of one claim a text, in a document with a name that no address takes, and the texts."""
    iran, envoy = Actor("State", "IRN", "Iran"), Actor("Official", "o-envoy", 'The "Envoy" \\ & <co>', ("IRN",))
    document = Document("dir/näme 1 (copy)#?.txt", "", "Œuvre & Co. <x>", "2025-05-08", url="https://x.test/?a=1&b=<2>",
                        title='A "title"')
    claims = [
        Claim(document.file, "URGED", "actual", False, envoy, iran, "2025-05-08", "day", 10 * number,
              10 * number + len(text), text, None, 0.123456789, "cue «urge» #1")
        for number, text in enumerate(TEXTS)
    ]
    return make_snapshot([(document, claims)], [], load_schema()), set(TEXTS)
