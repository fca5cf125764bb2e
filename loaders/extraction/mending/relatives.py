"""Repairs of relative clauses hung on the wrong noun, or with the wrong object."""

from __future__ import annotations

from loaders.extraction.arguments import RELATIVES
from loaders.extraction.dependents import children, marks
from loaders.extraction.mentions import Mention
from loaders.extraction.tree import Token
from loaders.extraction.wordlists import word_class


def take_for_object(clause: Token) -> None:
    """Let the first of two subjects of a relative clause be its object: "a demand that Muskie turned down"."""
    subjects = children(clause, "nsubj")
    if len(subjects) == 2 and subjects[0].lower_ in RELATIVES and not children(clause, "obj"):
        subjects[0].dep_ = "obj"


def hang_on_deal(participle: Token) -> None:
    """Hang on the deal or talks right before it how they came about: "abide by the pact, signed by Chad and Mali"."""
    place = participle.i - 2
    if participle.tag_ != "VBN" or place < 0 or participle.nbor(-1).text != ",":
        return
    noun = participle.doc[place]
    concluded = participle.lemma_.lower() in word_class("concluding", "contexts")
    named = word_class("settlement") | word_class("gathering")
    if concluded and noun.lemma_.lower() in named and noun != participle.head and noun.pos_ == "NOUN":
        participle.head, participle.dep_ = noun, "acl"


def hang_on_text(participle: Token) -> None:
    """Hang on the text of somebody what it says: "took umbrage at a tweet by Chad's minister, denouncing the raid"."""
    verb = participle.head
    if participle.tag_ != "VBG" or marks(participle) or participle.i < 3 or participle.nbor(-1).text != ",":
        return
    text = next((noun for noun in children(verb, "obj", "obl") if noun.i < participle.i and says(noun, participle)), None)
    if text is not None and participle.lemma_.lower() in word_class("remarks", "speech"):
        participle.head, participle.dep_ = text, "acl"


def says(noun: Token, participle: Token) -> bool:
    """Return whether a noun is a text whose author is named right before a participle."""
    if noun.lemma_.lower() not in word_class("text") or noun.i > participle.i:
        return False
    authors = (child for child in children(noun, "nmod") if marks(child) & {"by", "from"})
    return any(max(part.i for part in child.subtree if part.i < participle.i - 1) == participle.i - 2 for child in authors)


def make_relative(clause: Token) -> None:
    """Hang a clause that begins with "with which" on the noun before it."""
    pronoun = next((c for c in clause.children if c.lower_ in ("which", "whom") and c.dep_ == "obl" and marks(c)), None)
    if pronoun is None or not clause.head.i < pronoun.i < clause.i:
        return
    before = pronoun.doc[: pronoun.children[0].i]
    noun = next((word for word in reversed(before) if word.dep_ != "punct"), None)
    if noun is not None and noun.pos_ in ("NOUN", "PROPN"):
        clause.head, clause.dep_ = noun, "acl:relcl"


def lift_denial(clause: Token) -> None:
    """Hang a denial on the accusation that is denied: "accuses Rwanda of arming the rebels, which it denies"."""
    if clause.lemma_.lower() not in word_class("denial", "status") or clause.i < 2:
        return
    which = next((child for child in children(clause, "obj") if child.lower_ == "which"), None)
    denier = next((child for child in children(clause, "nsubj") if child.lower_ not in RELATIVES), None)
    accuses = next((verb for verb in clause.ancestors if verb.lemma_.lower() in ("accuse", "blame", "suspect")), None)
    if which is not None and denier is not None and accuses is not None:
        clause.head = accuses


def name_antecedent(clause: Token, tokens: list[Token]) -> None:
    """Hang a clause that was read as one of "whom" alone on the name before the comma: "Tito, whom Hoxha reviled"."""
    pronoun = clause.head
    if pronoun.lower_ not in RELATIVES or pronoun.i < 2 or tokens[pronoun.i - 1].text != ",":
        return
    name = tokens[pronoun.i - 2]
    if name.pos_ in ("PROPN", "NOUN"):
        clause.head = name
        pronoun.head = clause
        pronoun.dep_ = "obj"


def climb(clause: Token, at: dict[int, Mention]) -> None:
    """Hang a relative clause about a deed on the deed, not on the actor named last: nobody adopts or signs a state."""
    deeds = word_class("light_verbs", "contexts") | word_class("issuing", "speech") | word_class("enacting", "contexts")
    noun = clause.head
    if clause.pos_ != "VERB" or clause.lemma_.lower() not in deeds or clause.i < noun.i or noun.i not in at:
        return
    passive = any(child.dep_ == "aux:pass" for child in clause.children)
    own = [child for child in children(clause, "obj") if child.lower_ not in RELATIVES]
    gap = not own and any(child.dep_ == "nsubj" and child.lower_ not in RELATIVES for child in clause.children)
    above = noun
    while above.dep_ == "nmod" and above.head.pos_ in ("NOUN", "PROPN"):
        above = above.head
        if above.i not in at:
            break
    if (passive or gap) and above.i not in at and above != noun:
        clause.head = above
