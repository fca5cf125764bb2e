"""Score a model on test treebanks: `python -m loaders.syntax.training.evaluate --treebanks FOLDER`.

Runs the pipeline as it is shipped (maximum spanning trees, 8 bits), on the treebank's words and on raw text.
Punctuation is left out, relations count with their subtypes. A second LAS takes obl:agent for obl on both sides: PUD
has no obl:agent, so that every agent of a passive counts as an error there. Needs no torch.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click
from spacy.language import Language
from spacy.tokens import Doc

from loaders.syntax import load_syntax
from loaders.syntax.scoring import RawScores, score_docs
from loaders.syntax.training.facts import FactScore, find_facts, score_facts, words_of_doc, words_of_sentence
from loaders.syntax.training.treebank import Sentence, read_treebank

_TESTS = ("pud-test",)  # the only one that no model has been trained on
_AGENT = "obl:agent"
_COLUMNS = ("words", "UPOS", "XPOS", "lemmas", "UAS", "LAS")


@click.command()
@click.argument("names", nargs=-1)
@click.option("--treebanks", type=click.Path(path_type=Path), required=True, help="Folder of *.conllu.gz.")
@click.option("--model", type=click.Path(path_type=Path), help="Model folder; default: the shipped one.")
@click.option("--facts/--no-facts", default=True, help="Print head-word facts too.")
def main(names: tuple[str, ...], treebanks: Path, model: Path | None, facts: bool) -> None:
    """Print scores on NAMES (default: pud-test) with gold words and from raw text."""
    nlp = load_syntax(model)
    click.echo(f"{'':26}" + "".join(f"{column:>8}" for column in _COLUMNS) + f"{'no agents':>10}{'words/s':>9}")
    for name in names or _TESTS:
        sentences = read_treebank(treebanks, name)
        for way, gold in (("gold words", spell_out(sentences)), ("raw text", sentences)):
            started = time.process_time()
            docs = parse_words(nlp, gold) if way == "gold words" else parse_text(nlp, gold)
            seconds = time.process_time() - started
            speed = sum(len(sentence.forms) for sentence in gold) / seconds
            row = score_line(f"{name}, {way}", score_docs(gold, docs))
            lines = fact_lines(count_facts(gold, docs)) if facts else ""
            joined = score_docs(join_agents(gold, docs), docs).percentages()["LAS"]
            click.echo(f"{row}{joined:10.1f}{speed:9,.0f}\n{lines}".rstrip())


def spell_out(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Return the sentences with their words, each set off by a space, as text."""
    return [replace(sentence, text=" ".join(sentence.forms)) for sentence in sentences]


def parse_words(nlp: Language, sentences: Sequence[Sentence]) -> list[Doc]:
    """Parse with the treebank's words."""
    return list(nlp.pipe([Doc(nlp.vocab, words=list(sentence.forms)) for sentence in sentences]))


def parse_text(nlp: Language, sentences: Sequence[Sentence]) -> list[Doc]:
    """Parse each sentence's text with the pipeline's own words."""
    return list(nlp.pipe([sentence.text for sentence in sentences]))


def count_facts(gold: Sequence[Sentence], docs: Sequence[Doc]) -> dict[str, FactScore]:
    """Compare the head-word facts of gold and parsed trees."""
    return score_facts(
        (find_facts(words_of_sentence(sentence)), find_facts(words_of_doc(doc)))
        for sentence, doc in zip(gold, docs, strict=True)
    )


def join_agents(gold: Sequence[Sentence], docs: Sequence[Doc]) -> list[Sentence]:
    """Return the sentences with obl for obl:agent, having changed the parsed ones in place."""
    for token in (token for doc in docs for token in doc if token.dep_ == _AGENT):
        token.dep_ = "obl"
    return [replace(s, relations=tuple("obl" if r == _AGENT else r for r in s.relations)) for s in gold]


def score_line(title: str, scores: RawScores) -> str:
    """Return one row of the table, in percent."""
    percentages = scores.percentages()
    return f"{title:26}" + "".join(f"{percentages[column]:8.1f}" for column in _COLUMNS)


def fact_lines(scores: dict[str, FactScore]) -> str:
    """Return a row for each kind of fact: precision, recall and how many the treebank has."""
    rows = (f"    {kind:22} P {s.precision:5.1f}  R {s.recall:5.1f}  of {s.gold:,}" for kind, s in scores.items())
    return "\n".join(rows)


if __name__ == "__main__":
    main()
