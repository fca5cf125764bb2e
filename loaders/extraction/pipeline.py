"""From a document to its claims, step by step (design, "Extraction")."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from spacy.language import Language

from kg.records import Claim, Document
from loaders.dictionaries import load_offices, load_states
from loaders.extraction.abbreviations import adopt_abbreviations
from loaders.extraction.adversaries import find_adversaries, rank_pairs
from loaders.extraction.claims import ClaimMaker
from loaders.extraction.cuewords import is_worth_parsing
from loaders.extraction.datelines import drop_agency, find_place
from loaders.extraction.dates import Calendar
from loaders.extraction.describe import Places
from loaders.extraction.discourse import Discourse
from loaders.extraction.explain import explain_sentence
from loaders.extraction.figures import Register
from loaders.extraction.groups import name_holders, place_bodies
from loaders.extraction.incidents import list_events
from loaders.extraction.institutions import find_institution
from loaders.extraction.introductions import introduce_people
from loaders.extraction.items import itemise
from loaders.extraction.items.capitals import is_common
from loaders.extraction.lexicon import load_lexicon
from loaders.extraction.lists import is_elided
from loaders.extraction.parsing import SentenceParser
from loaders.extraction.phrases import find_phrases
from loaders.extraction.reading import count_states, find_year, years_told
from loaders.extraction.sentences import Sentence, attach, choose_words
from loaders.syntax import load_syntax, split_sentences

_LONGEST = 2000
_BEFORE = 4  # characters before a sentence in which its bullet stands


class Extractor:
    """Reads documents; holds the parser and the dictionaries, which are loaded on first use."""

    def __init__(self, nlp: Language | None = None) -> None:
        self._given = nlp

    @cached_property
    def nlp(self) -> Language:
        """The syntax pipeline."""
        return self._given or load_syntax()

    @cached_property
    def parser(self) -> SentenceParser:
        """What makes trees with the syntax pipeline."""
        return SentenceParser(self.nlp)

    @cached_property
    def _names(self) -> dict[str, str]:
        return {state.code: state.name for state in load_states()}

    def extract(self, document: Document) -> list[Claim]:
        """Return the claims of a document in the order of their sentences."""
        with self.nlp.memory_zone():  # lets go of the words that only this document has
            claims = (claim for _, found in self._walk(document) for claim in found)
            return list({claim.id: claim for claim in claims}.values())

    def explain(self, document: Document) -> Iterator[str]:
        """Yield lines for a person that tell how each sentence was read: actors, arcs, claims, cues without claim."""
        for sentence, claims in self._walk(document):
            yield from explain_sentence(document.file, sentence, claims)

    def _walk(self, document: Document) -> Iterator[tuple[Sentence, list[Claim]]]:
        sentences = cut_sentences(document)
        calendar = Calendar(document.published, document.text)
        maker = ClaimMaker(document, self.read(document, sentences, calendar.history), calendar)
        for place, sentence in enumerate(sentences, 1):
            yield sentence, list(maker.claims(sentence, sentences[place:]))

    def read(self, document: Document, sentences: list[Sentence], history: bool = False) -> Discourse:
        """Find mentions and trees of all sentences; returns the discourse that resolves references.

        In a `history` offices are held in the year that the text has come to, not on the day of its publication.
        """
        lexicon = load_lexicon()
        for sentence in sentences:
            sentence.items = itemise(sentence.text, sentence.start, lexicon)
        known_short = adopt_abbreviations(sentences)
        counts = count_states(sentences)
        ranked = rank_pairs((sentence.text, sentence.items) for sentence in sentences)
        places = Places(counts)
        register = Register(load_offices(), document.published or "", years_told(document.text), frozenset(counts))
        if history:
            register.follow(next(iter(years_told(document.text)), register.day[:4]))
        short = introduce_people(sentences, register, places)
        discourse = Discourse(
            register, places, self._names, find_adversaries(ranked), tuple(pair for pair, _ in ranked)
        )
        known = frozenset(word for word in short if is_common(word))
        discourse.institution = find_institution(document, places, self._names, lexicon)
        for sentence in sentences:
            if any(item.key in known for item in sentence.items):
                sentence.items = itemise(sentence.text, sentence.start, lexicon, short)
                adopt_abbreviations([sentence], known_short)
            drop_agency(sentence)
            discourse.context.dateline = find_place(sentence, places) or discourse.context.dateline
            year = find_year(sentence.text) if history else ""
            if year:
                register.follow(year)
            for phrase in find_phrases(sentence.items):
                mention = discourse.read(phrase, sentence.index)
                if mention is not None:
                    sentence.mentions.append(mention)
            name_holders(sentence.mentions)
            place_bodies(sentence.text, sentence.start, sentence.mentions)
            discourse.hear(sentence)
            sentence.elided = bool(discourse.issuers(sentence.index)) and is_elided(
                sentence, document.text[max(0, sentence.start - _BEFORE) : sentence.start]
            )
        parsed = [sentence for sentence in sentences if is_worth_parsing(sentence)]
        shown = [choose_words(sentence, self.parser.cut(sentence.text)) for sentence in parsed]
        for sentence, tokens in zip(parsed, self.parser.parse(shown), strict=True):
            attach(sentence, tokens)
        discourse.context.events = list_events(parsed)
        return discourse


def cut_sentences(document: Document) -> list[Sentence]:
    """Return the sentences of a document that are not boilerplate."""
    sentences: list[Sentence] = []
    paragraph, last = 0, 0
    for start, end in split_sentences(document.text):
        if "\n" in document.text[last:start]:
            paragraph += 1
        last = end
        if end - start > _LONGEST or any(start < stop and begin < end for begin, stop in document.boilerplate):
            continue
        sentences.append(Sentence(len(sentences), start, end, document.text[start:end], paragraph))
    return sentences
