"""Trees mended where the parser's attachment makes no sense of what diplomatic prose says.

"Said in a statement that" hangs the clause on the statement, "the sanctions against Chad that Mali adopted" hangs the
relative clause on Chad. Each repair is a fact about English and not about one model.
"""

from __future__ import annotations

from loaders.extraction.arguments import RELATIVES, SUBJECTS
from loaders.extraction.dependents import children, marks
from loaders.extraction.mentions import Mention
from loaders.extraction.tree import Token
from loaders.extraction.wordlists import word_class
from loaders.syntax.lemmas import shared_lemmas

_CALLING = frozenset({"call", "appeal", "plead"})
_PUT_IN = frozenset({"say", "add", "insist", "declare", "warn", "claim", "argue", "note", "write"})
_WRITTEN = frozenset({"in", "during", "through", "by", "at", "via", "on"})


def mend(tokens: list[Token], at: dict[int, Mention]) -> None:
    """Mend a tree in place; `at` are the mentions by the number of their words."""
    for token in tokens:
        if token.dep_ == "ccomp":
            _take_out_speaker(token)
        if token.dep_ == "obl":
            _lift_occasion(token)
        if token.dep_ == "conj":
            _join_object(token, at)
            _return_to_speaker(token, at)
        if token.pos_ == "PROPN" and token.text.islower() and token.text.endswith("ed"):
            _revive(token)
        if token.dep_ == "advcl":
            _hand_over(token)
            _make_relative(token)
        if token.dep_.startswith("acl"):
            _take_for_object(token)
            _lift_content(token)
            _lift_denied(token)
            _name_antecedent(token, tokens)
            _climb(token, at)


def _take_out_speaker(clause: Token) -> None:
    """Give a clause back its subject from the verb put in between: "The responsibility, said Manila, lies with China"."""
    verb = clause.head
    before = [child for child in children(verb, "nsubj") if child.i < verb.i]
    behind = [child for child in children(verb, "nsubj", "obj") if verb.i < child.i < clause.i]
    if len(before) != 1 or len(behind) != 1 or children(clause, *SUBJECTS) or verb.lemma_.lower() not in _PUT_IN:
        return
    if verb.nbor(-1).text == "," == behind[0].nbor().text:
        before[0].head, behind[0].dep_ = clause, "nsubj"


def _join_object(name: Token, at: dict[int, Mention]) -> None:
    """Join a name that follows verb and object to the object: "X rang Y, the chancellor, and Z" has two called."""
    first = name.head
    verb = first.head
    if first.dep_ != "nsubj" or verb.pos_ != "VERB" or not first.i < verb.i < name.i or name.i not in at:
        return
    between = [child for child in children(verb, "obj", "obl") if verb.i < child.i < name.i and child.i in at]
    if between and any(child.dep_ == "cc" for child in name.children):
        name.head = between[-1]


def _revive(token: Token) -> None:
    """Make a verb of a small-letter "name" that has a subject: "Borrell phoned Hussein", and what follows its object."""
    subjects = [child for child in token.children if child.dep_ in SUBJECTS and child.i < token.i]
    if not subjects:
        return
    token.pos_, token.tag_ = "VERB", "VBD"
    token.lemma_ = shared_lemmas().find(token.text, "VERB", "VBD")
    for name in [child for part in subjects for child in part.children if child.dep_ == "flat" and child.i > token.i]:
        name.head, name.dep_ = token, "obj"


def _return_to_speaker(verb: Token, at: dict[int, Mention]) -> None:
    """Join to the saying what somebody does to the subject of what is said: "X said Chad had lied and called on it"."""
    said = verb.head
    speech = said.head
    if verb.pos_ != "VERB" or said.dep_ != "ccomp" or speech.pos_ != "VERB" or speech.i > said.i:
        return
    if any(child.dep_ in SUBJECTS for child in verb.children):
        return
    below = [child for child in children(verb, "obj", "obl", "iobj") if child.lower_ in ("it", "him", "her", "them")]
    subject = next((child for child in said.children if child.dep_ in SUBJECTS and child.i in at), None)
    others = [place for place in at if subject is not None and subject.i < place < verb.i and at[place] is not at[subject.i]]
    if below and subject is not None and not others:
        verb.head = speech


def _take_for_object(clause: Token) -> None:
    """Let the first of two subjects of a relative clause be its object: "a demand that Muskie turned down"."""
    subjects = children(clause, "nsubj")
    if len(subjects) == 2 and subjects[0].lower_ in RELATIVES and not children(clause, "obj"):
        subjects[0].dep_ = "obj"


def _hand_over(clause: Token) -> None:
    """Give the verb whom it calls on: "called for Iran to return" has a phrase with *for*, and then what is to be done."""
    verb = clause.head
    mark = next((child for child in clause.children if child.dep_ == "mark" and child.lower_ == "for"), None)
    subjects = [child for child in clause.children if child.dep_ == "nsubj"]
    if mark is None or verb.lemma_.lower() not in _CALLING or not verb.i < mark.i < clause.i or len(subjects) != 1:
        return
    subject = subjects[0]
    if mark.i == verb.i + 1 and mark.i < subject.i < clause.i:
        subject.head, subject.dep_ = verb, "obl"
        mark.head, mark.dep_ = subject, "case"


def _make_relative(clause: Token) -> None:
    """Hang a clause that begins with "with which" on the noun before it."""
    pronoun = next((c for c in clause.children if c.lower_ in ("which", "whom") and c.dep_ == "obl" and marks(c)), None)
    if pronoun is None or not clause.head.i < pronoun.i < clause.i:
        return
    before = pronoun.doc[: pronoun.children[0].i]
    noun = next((word for word in reversed(before) if word.dep_ != "punct"), None)
    if noun is not None and noun.pos_ in ("NOUN", "PROPN"):
        clause.head, clause.dep_ = noun, "acl:relcl"


def _lift_occasion(noun: Token) -> None:
    """Hang a call on the asking that was done in it: "urged both to de-escalate in separate calls with X and Y"."""
    infinitive = noun.head
    if (
        noun.lemma_.lower() in word_class("wires", "contexts")
        and marks(noun) & {"in", "during", "over", "by"}
        and infinitive.dep_ in ("xcomp", "advcl")
        and "to" in marks(infinitive)
        and infinitive.head.pos_ == "VERB"
        and infinitive.lemma_.lower() not in word_class("taking_part", "contexts")
    ):
        partner = next((child for child in children(infinitive, "obl") if child.i > noun.i and "with" in marks(child)), None)
        if partner is not None and not children(noun, "nmod"):
            partner.head, partner.dep_ = noun, "nmod"
        noun.head = infinitive.head


def _lift_denied(clause: Token) -> None:
    """Hang what is denied on the denying: "denied reports that X had asked Y"."""
    report = clause.head
    verb = report.head
    if "that" in marks(clause) and report.dep_ == "obj" and verb.lemma_.lower() in word_class("denial", "status"):
        clause.head, clause.dep_ = verb, "ccomp"


def _lift_content(clause: Token) -> None:
    """Hang what somebody "said in a statement that ..." on the saying."""
    noun = clause.head
    verb = noun.head
    if (
        "that" in marks(clause)
        and noun.dep_ == "obl"
        and noun.lemma_.lower() in word_class("documents", "speech") | word_class("occasions", "contexts")
        and marks(noun) & _WRITTEN
        and verb.pos_ == "VERB"
        and not children(verb, "ccomp")
        and any(child.dep_ in SUBJECTS and child.lower_ not in RELATIVES for child in clause.children)
    ):
        clause.head = verb
        clause.dep_ = "ccomp"


def _name_antecedent(clause: Token, tokens: list[Token]) -> None:
    """Hang a clause that was read as one of "whom" alone on the name before the comma: "Tito, whom Hoxha reviled"."""
    pronoun = clause.head
    if pronoun.lower_ not in RELATIVES or pronoun.i < 2 or tokens[pronoun.i - 1].text != ",":
        return
    name = tokens[pronoun.i - 2]
    if name.pos_ in ("PROPN", "NOUN"):
        clause.head = name
        pronoun.head = clause
        pronoun.dep_ = "obj"


def _climb(clause: Token, at: dict[int, Mention]) -> None:
    """Hang a relative clause about a deed on the deed, not on the actor named last: nobody adopts or signs a state."""
    deeds = word_class("light_verbs", "contexts") | word_class("issuing", "speech") | word_class("enacting", "contexts")
    noun = clause.head
    if clause.pos_ != "VERB" or clause.lemma_.lower() not in deeds or clause.i < noun.i or noun.i not in at:
        return
    passive = any(child.dep_ == "aux:pass" for child in clause.children)
    own = [child for child in children(clause, "obj") if child.lower_ not in RELATIVES]
    gap = not own and any(
        child.dep_ == "nsubj" and child.lower_ not in RELATIVES for child in clause.children
    )
    above = noun
    while above.dep_ == "nmod" and above.head.pos_ in ("NOUN", "PROPN"):
        above = above.head
        if above.i not in at:
            break
    if (passive or gap) and above.i not in at and above != noun:
        clause.head = above
