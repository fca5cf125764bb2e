"""Who acts behind a subject that is no actor itself: a document, a body, "whose", "each"."""

from __future__ import annotations

from kg.records import Actor
from loaders.extraction.arguments import antecedent, logical_subject
from loaders.extraction.dependents import children, lemmas, marks
from loaders.extraction.matching.reading import Reading
from loaders.extraction.obliques import predicate
from loaders.extraction.tree import Token
from loaders.extraction.wordlists import word_class


class StandIns:
    """Finds the actors of one sentence for whom something else stands as the subject."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def behind(self, token: Token) -> tuple[Actor, ...]:
        """Return who acts behind a subject that is no actor itself."""
        return (
            self._speaking_document(token)
            or self._gathering(token)
            or self._whose(token)
            or self._each(token)
            or self._decider(token)
            or self._national_body(token)
            or self.reading.owners.before_hyphen(token)
        )

    def _speaking_document(self, token: Token) -> tuple[Actor, ...]:
        """A statement, spokesman's office or report speaks for whoever issued it."""
        if token.lemma_.lower() not in word_class("voice"):
            return ()
        return self.reading.resolver.author(token) or self._issuer(token) or self._last_issuer(token)

    def _gathering(self, token: Token) -> tuple[Actor, ...]:
        """Return the body whose meeting says something: "a meeting of the Union called on Chad"."""
        verb = token.head
        says = verb.lemma_.lower() in word_class("remarks", "speech") and token.dep_ == "nsubj" and token.tag_ == "NN"
        if not says or token.lemma_.lower() not in word_class("gathering"):
            return ()
        found = (self.reading.resolver.actors(child).actors for child in children(token, "nmod") if "of" in marks(child))
        return tuple(actor for actor in next(filter(None, found), ()) if actor.label == "Organisation")

    def _last_issuer(self, noun: Token) -> tuple[Actor, ...]:
        """Return who issued the text last spoken of: "said in a statement. ... The statement called on Chad"."""
        definite = any(child.lower_ == "the" for child in noun.children)
        if not definite or noun.lemma_.lower() not in word_class("issued"):
            return ()
        return self.reading.discourse.issuers_of(noun.lemma_.lower(), self.reading.sentence.index)

    def _issuer(self, document: Token) -> tuple[Actor, ...]:
        """Return who issues a document or speaks in it: "Chad issued a note accusing Sudan", "In a statement ..., Chad"."""
        verb = predicate(document)
        issued = document.dep_ in ("obj", "nsubj:pass") and lemmas(verb) & (
            word_class("light_verbs", "contexts") | word_class("issuing", "speech")
        )
        within = document.dep_ in ("obl", "nmod") and marks(document) & {"in", "with", "through"}
        if verb.pos_ != "VERB" or not (issued or within):
            return ()
        return self.reading.resolver.actors(logical_subject(verb)).actors

    def _decider(self, token: Token) -> tuple[Actor, ...]:
        """Return whose decision it is to do something: "the decision by the Union to suspend Mali"."""
        if token.lemma_.lower() not in word_class("deciding"):
            return ()
        new = any(child.lower_ == "a" for child in token.children)  # "named him the winner in a decision calling on"
        return self.reading.resolver.author(token) or (self._issuer(token) if new else ())

    def _national_body(self, token: Token) -> tuple[Actor, ...]:
        """Return whose body acts: "an Indian enquiry committee travelled to"."""
        return self.reading.owners.of(token, "amod") if token.lemma_.lower() in word_class("body") else ()

    def _whose(self, token: Token) -> tuple[Actor, ...]:
        """Return whom "whose" means: "Turkey, whose officials shuttled"."""
        relative = any(child.lower_ == "whose" for child in token.children)
        return self.reading.resolver.actors(antecedent(token.head)).actors if relative else ()

    def _each(self, token: Token) -> tuple[Actor, ...]:
        """Return whom "each" means: those of whom the main clause speaks."""
        if token.lower_ not in ("each", "both", "all"):
            return ()
        verb = token.head
        while verb.head != verb:
            verb = verb.head
        found = logical_subject(verb)
        return self.reading.resolver.actors(found).actors if found is not None and found != token else ()
