"""The table of lemmas: what treebanks and a list of irregular words say and the rules would get wrong.

`python -m loaders.syntax.training.lemmas --treebanks FOLDER` writes it anew.
"""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from kg.files import replace_file
from loaders.syntax.inflection import guess_lemma
from loaders.syntax.lemmas import TABLE, Table, table_key
from loaders.syntax.training.recipe import load_recipe
from loaders.syntax.training.treebank import Sentence, read_treebank

_IRREGULAR = Path(__file__).with_name("irregular.toml")
_RARE = 2  # a form seen less often is as likely a slip of the pen or of the annotator

Reading = tuple[str, str, str, str]
"""form, universal tag, Penn Treebank tag, lemma"""


def build_table(sentences: Iterable[Sentence]) -> Table:
    """Return the lemmas to look up, by form and Penn Treebank tag; the commonest reading wins."""
    seen: dict[tuple[str, str], Counter[Reading]] = defaultdict(Counter)
    for reading in _readings(sentences):
        seen[table_key(reading[0], reading[2])][reading] += 1
    table = {key: _add_up(readings) for key, readings in seen.items() if readings.total() >= _RARE}
    kept = {key: lemma for key, lemma in table.items() if _is_needed(key, lemma, seen[key])}
    for form, upos, xpos, lemma in _irregular_words():
        if guess_lemma(form, upos, xpos) != lemma and (form, xpos) not in table:
            kept.setdefault((form, xpos), lemma)
    return kept


def write_table(table: Table, path: Path) -> None:
    """Write a table as form, tag and lemma, sorted, with tabs between."""
    with replace_file(path) as stream:
        stream.writelines(f"{form}\t{tag}\t{lemma}\n" for (form, tag), lemma in sorted(table.items()))


def _readings(sentences: Iterable[Sentence]) -> Iterator[Reading]:
    for sentence in sentences:
        rows = zip(sentence.forms, sentence.upos, sentence.xpos, sentence.lemmas, sentence.relations, strict=True)
        for form, upos, xpos, lemma, relation in rows:
            if relation != "goeswith" and xpos != "GW" and lemma != "_":
                yield form, upos, xpos, lemma


def _add_up(readings: Counter[Reading]) -> str:
    lemmas: Counter[str] = Counter()
    for reading, count in readings.items():
        lemmas[reading[3]] += count
    return lemmas.most_common(1)[0][0]


def _is_needed(key: tuple[str, str], lemma: str, readings: Counter[Reading]) -> bool:
    """Tell whether the entry makes fewer mistakes than the rules; names in all kinds of capitals do not count."""
    if key[1].startswith("NNP") and lemma.lower() == key[0] and guess_lemma(lemma, "PROPN", key[1]) == lemma:
        return False
    by_rule = sum(
        count for (form, upos, xpos, gold), count in readings.items() if guess_lemma(form, upos, xpos) == gold
    )
    return sum(count for reading, count in readings.items() if reading[3] == lemma) > by_rule


def _irregular_words() -> Iterator[Reading]:
    lists = tomllib.loads(_IRREGULAR.read_text("utf-8"))
    for lemma, forms in lists["verbs"].items():
        past, participle = (half.split("/") for half in forms.split())
        # Taggers confuse the two, so each form is entered as both, its own tag first.
        yield from ((form, "VERB", "VBD", lemma) for form in (*past, *participle))
        yield from ((form, "VERB", "VBN", lemma) for form in (*participle, *past))
    for lemma, forms in lists["regular"].items():
        past, participle = forms.split()
        yield from ((past, "VERB", tag, lemma) for tag in ("VBD", "VBN"))
        yield participle, "VERB", "VBG", lemma
    yield from ((plural, "NOUN", "NNS", lemma) for lemma, plural in lists["nouns"].items())
    yield from ((form, "ADV", tag, lemma) for lemma, form in lists["adverbs"].items() for tag in ("RB", "RBR"))
    for lemma, forms in lists["names"].items():
        yield from ((form, "PROPN", "NNP", lemma) for form in forms.split())
    yield from ((name.lower(), "PROPN", "NNPS", name) for name in lists["plurals"]["names"])


@click.command()
@click.option("--treebanks", type=click.Path(path_type=Path), required=True, help="Folder of *.conllu.gz.")
@click.option("--out", type=click.Path(path_type=Path), default=TABLE, show_default=True, help="Where the table goes.")
def main(treebanks: Path, out: Path) -> None:
    """Learn the table of lemmas from the training treebanks."""
    table = build_table(sentence for name in load_recipe().data.train for sentence in read_treebank(treebanks, name))
    write_table(table, out)
    click.echo(f"{out}: {len(table):,} entries")


if __name__ == "__main__":
    main()
