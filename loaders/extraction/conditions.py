"""Whether the conditions of a frame hold at a trigger: its particles, objects, prepositions, clauses, context."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from loaders.extraction.arguments import PARTICLES, SUBJECTS, antecedent, is_passive, logical_objects, marks
from loaders.extraction.dependents import children, lemmas
from loaders.extraction.frames import Frame, as_list
from loaders.extraction.judgments import predicates_hold
from loaders.extraction.obliques import clause_words, complements, obliques
from loaders.extraction.tree import Token
from loaders.extraction.wordlists import word_class

_WHERE = frozenset({"in", "at", "on", "during", "over", "by", "via", "through", "aboard", "inside", "using", "across"})
_PARTICLES = ("compound:prt", "advmod", "obl", "xcomp", "case", "mark", "advmod:emph")


def fits(token: Token, frame: Frame, names: set[str]) -> bool:
    """Return whether a token, by one of its names, is of a part of speech for which the frame lists that name."""
    return any(names & listed and _is_kind(token, kind) for kind, listed in frame.lemmas.items())


def _is_kind(token: Token, kind: str) -> bool:
    if kind == "verb":
        return (
            token.pos_ == "VERB"
            or token.tag_ == "VBG"
            or (token.pos_ == "AUX" and token.tag_.startswith("VB") and token.lemma_ not in ("be", "have"))
        )
    if kind == "noun":
        return token.pos_ in ("NOUN", "PROPN") or (token.pos_ == "ADJ" and any(c.dep_ == "cop" for c in token.children))
    return (
        token.pos_ == "ADJ"
        or token.tag_ in ("VBN", "JJ")
        or (token.tag_ == "RB" and any(c.dep_ == "cop" for c in token.children))
    )


def hold(trigger: Token, options: dict[str, Any]) -> bool:
    """Return whether all conditions among `options` hold at the trigger."""
    tests = (
        _particles_hold,
        _objects_hold,
        _words_hold,
        _prepositions_hold,
        _place_holds,
        _context_holds,
        _clauses_hold,
        predicates_hold,
        _negation_holds,
        _phrase_holds,
        _infinitive_holds,
    )
    return all(test(trigger, options) for test in tests)


def _negation_holds(trigger: Token, options: dict[str, Any]) -> bool:
    """Test whether "not" belongs to the idiom ("does not correspond to the facts"), or a clause is plainly asserted."""
    if options.get("asserted") and (is_negated(trigger) or any(child.tag_ == "MD" for child in trigger.children)
                                    or marks(trigger) & {"if", "whether", "unless"}):
        return False
    if options.get("asked") and not _is_asked(trigger):
        return False
    return options.get("negated") is not True or is_negated(trigger)


def _is_asked(clause: Token) -> bool:
    """Return whether a clause tells what should be: "insists that Chad withdraw", "that it must withdraw"."""
    helpers = {child.lower_ for child in clause.children if child.dep_.startswith("aux")}
    due = bool(helpers & {"must", "should", "shall", "ought", "be"})
    to_do = clause.lemma_ in ("have", "need") and bool(children(clause, "xcomp"))
    return due or to_do or clause.tag_ == "VB" or _is_subjunctive(clause)


def _is_subjunctive(clause: Token) -> bool:
    """Return whether a present without -s has one subject of the singular, whatever its tag: "that Chad withdraw"."""
    subjects = children(clause, "nsubj")
    one = len(subjects) == 1 and subjects[0].tag_ in ("NN", "NNP") and not children(subjects[0], "conj")
    return one and clause.tag_ == "VBP" and "that" in marks(clause)


def is_negated(trigger: Token) -> bool:
    """Return whether a verb or its object, or a noun, has a word of negation."""
    places = [trigger, *children(trigger, "obj")]
    return any(child.lower_ in _NOT for place in places for child in place.children)


_NOT = frozenset({"not", "n't", "no", "never", "hardly", "scarcely"})


def _phrase_holds(trigger: Token, options: dict[str, Any]) -> bool:
    """Test whether one of the phrases stands in the clause of the trigger, word for word."""
    if "phrase" not in options:
        return True
    words = " ".join(word.lower_ for word in trigger.doc[max(0, trigger.i - 8) : trigger.i + 16]).replace(" - ", "-")
    return any(f" {phrase} " in f" {words} " for phrase in as_list(options["phrase"]))


def _infinitive_holds(trigger: Token, options: dict[str, Any]) -> bool:
    """Test whether an infinitive follows the trigger within its clause, wherever the parser hung it."""
    if "infinitive" not in options:
        return True
    follows = any(word.tag_ == "TO" and word.head.tag_ == "VB" and word.i > trigger.i for word in trigger.subtree)
    return follows is (options["infinitive"] == "follows")


def _particles_hold(trigger: Token, options: dict[str, Any]) -> bool:
    if "particle" not in options and "not_particle" not in options:
        return True
    found = {child.lower_ for child in trigger.children if child.dep_ in _PARTICLES}
    following = trigger.nbor(1) if trigger.i + 1 < len(trigger.doc) else None
    stray = following is not None and following.dep_ == "case" and following.head.head == trigger
    if stray and following is not None and following.lower_ in PARTICLES:
        found.add(following.lower_)
    wanted, unwanted = options.get("particle"), options.get("not_particle")
    return not (wanted and not found & set(as_list(wanted))) and not (unwanted and found & set(as_list(unwanted)))


def _objects_hold(trigger: Token, options: dict[str, Any]) -> bool:
    wanted, unwanted = options.get("obj"), options.get("not_obj")
    if not wanted and not unwanted:
        return True
    found = _lemmas(part for noun in logical_objects(trigger) for part in _contents(noun))
    return not (wanted and not found & set(as_list(wanted))) and not (unwanted and found & set(as_list(unwanted)))


def _contents(noun: Token) -> list[Token]:
    """Return a noun and, if it only counts or wraps, what it is of: "a package of sanctions"."""
    if noun.lower_ == "what":  # "threw out what it described as lies"
        clause = next((child for child in noun.children if child.dep_.startswith("acl")), noun.head)
        return [noun, *(child for child in children(clause, "obj", "xcomp", "obl") if child.i > noun.i)]
    if noun.lemma_.lower() not in word_class("containers", "contexts"):
        return [noun]
    return [noun, *(child for child in children(noun, "nmod") if "of" in marks(child))]


def _words_hold(trigger: Token, options: dict[str, Any]) -> bool:
    """Test the words around the trigger: anywhere in its clause, its adjectives, a second object or complement."""
    if "words" in options and not _lemmas(clause_words(trigger)) & set(as_list(options["words"])):
        return False
    if "modifier" in options or "modifier_not" in options:
        found = _lemmas(child for child in trigger.children if child.dep_ in ("amod", "compound", "det", "advmod"))
        wanted, unwanted = options.get("modifier"), options.get("modifier_not")
        if (wanted and not found & set(as_list(wanted))) or (unwanted and found & set(as_list(unwanted))):
            return False
    following = trigger.doc[trigger.i + 1 : trigger.i + 2]
    if any(word.lower_ in as_list(options.get("next_not")) for word in following):
        return False
    return options.get("predicate") != "none" or not _has_predicate(trigger)


def _has_predicate(verb: Token) -> bool:
    """Return whether a verb says what its object is: "called him a friend"."""
    first = logical_objects(verb)[:1]
    return any(
        child not in first and "to" not in marks(child) for child in children(verb, "obj", "iobj", "xcomp", "ccomp")
    )


def _prepositions_hold(trigger: Token, options: dict[str, Any]) -> bool:
    for prepositions, wanted in (options.get("prep") or {}).items():
        heads = _lemmas((*obliques(trigger, _split(prepositions)), *_gerunds(trigger, set(_split(prepositions)))))
        if isinstance(wanted, dict):
            heads -= set(as_list(wanted["except"]))
        elif wanted != "any":
            heads &= set(as_list(wanted))
        if not heads:
            return False
    unwanted = options.get("prep_not")
    if isinstance(unwanted, dict):
        return not any(
            _lemmas(obliques(trigger, _split(names))) & set(as_list(heads)) for names, heads in unwanted.items()
        )
    return not (unwanted and any(_is_near(phrase, trigger) for phrase in obliques(trigger, as_list(unwanted))))


def _is_near(phrase: Token, trigger: Token) -> bool:
    """Return whether a phrase belongs to the trigger or its object, not to a time or place: "nine days into his job as"."""
    return phrase.head.dep_ not in ("obl", "obl:unmarked") or phrase.head == trigger


def _gerunds(trigger: Token, prepositions: set[str]) -> list[Token]:
    """Return the gerunds after a preposition: "charged X with herding migrants"."""
    return [
        clause
        for place in (trigger, *children(trigger, "obj", "iobj"))
        for clause in children(place, "advcl", "acl", "xcomp", "obl")
        if clause.tag_ == "VBG" and marks(clause) & prepositions
    ]


def _split(prepositions: str) -> list[str]:
    return str(prepositions).replace("_", " ").split("|")


def _place_holds(trigger: Token, options: dict[str, Any]) -> bool:
    """Test what the trigger itself stands under: its voice and form, its preposition, the noun or light verb above."""
    if "voice" in options and (options["voice"] == "passive") != is_passive(trigger):
        return False
    if "form" in options and _form(trigger) != options["form"]:
        return False
    if marks(trigger) & set(as_list(options.get("case_not"))):
        return False
    if "case" in options and not marks(trigger) & set(as_list(options["case"])):
        return False
    if (
        "under_not" in options
        and trigger.dep_ in ("nmod", "acl", "obl", "xcomp", "obj")
        and lemmas(trigger.head) & set(as_list(options["under_not"]))
    ):
        return False
    if "light_not" in options and _carriers(trigger) & set(as_list(options["light_not"])):
        return False
    return "light" not in options or _light_holds(trigger, set(as_list(options["light"])))


def _light_holds(noun: Token, wanted: set[str]) -> bool:
    verb = light_verb(noun)
    return verb is not None and ("any" in wanted or bool(lemmas(verb) & wanted))


def _form(verb: Token) -> str:
    if "to" in marks(verb):
        return "infinitive"
    finite = "that" in marks(verb) or any(child.dep_ in SUBJECTS for child in verb.children)
    return "finite" if finite else ""


def _carriers(noun: Token) -> set[str]:
    """Return the lemmas of the verbs whose object a noun is, in the clause above or below it."""
    above = [noun.head] if noun.dep_ in ("obj", "nsubj:pass", "nmod") else []
    above += [noun.head.head] if noun.dep_ == "nmod" else []
    return _lemmas([*above, *children(noun, "acl")])


def light_verb(noun: Token) -> Token | None:
    """Return the verb that carries a noun: "made a call", "the call that was made"."""
    node = noun
    while node.dep_ == "conj" and node.head.pos_ in ("NOUN", "PROPN"):
        node = node.head
    if node.dep_ in ("obj", "nsubj:pass", "obl", "iobj") and node.head.pos_ in ("VERB", "AUX"):
        return node.head
    above = antecedent(node)
    return above if above is not None and above.pos_ == "VERB" else None


def _context_holds(trigger: Token, options: dict[str, Any]) -> bool:
    wanted, unwanted = options.get("context"), options.get("context_not")
    if wanted and not in_context(trigger, wanted):
        return False
    return not any(in_context(trigger, name) for name in as_list(unwanted))


def in_context(trigger: Token, name: str) -> bool:
    """Return whether the clause of a trigger speaks of a talk that is `remote` or in `person` (data/contexts.yaml)."""
    words = word_class(name, "contexts")
    nouns = words | word_class("remote_noun", "contexts") if name == "remote" else words
    return any(
        lemmas(word) & (nouns if word.pos_ == "NOUN" else words) and (word == trigger or _is_circumstance(word, name))
        for word in clause_words(trigger)
    )


def _is_circumstance(word: Token, name: str) -> bool:
    """A means or place tells how they talked; "about a call" and "after the meeting" do not."""
    found = marks(word)
    return bool(found & _WHERE) or (not found and (name == "remote" or word.pos_ != "NOUN"))


def _clauses_hold(trigger: Token, options: dict[str, Any]) -> bool:
    wanted, unwanted = options.get("clause_verb"), options.get("clause_not")
    if wanted and not any(lemmas(clause) & set(as_list(wanted)) for clause in complements(trigger)):
        return False
    if unwanted and any(_clause_fits(clause, unwanted) for clause in complements(trigger)):
        return False
    return "clause" not in options or matching_clause(trigger, options) is not None


def matching_clause(trigger: Token, options: dict[str, Any]) -> Token | None:
    """Return the first clause below the trigger that meets one of the frame's `clause` conditions."""
    for clause in complements(trigger):
        if "clause" not in options or _clause_fits(clause, options["clause"]):
            return clause
    return None


def _clause_fits(clause: Token, conditions: Any) -> bool:
    for condition in conditions if isinstance(conditions, list) else [conditions]:
        verbs = as_list(condition.get("verb"))
        if (not verbs or lemmas(clause) & set(verbs)) and hold(
            clause, {k: v for k, v in condition.items() if k != "verb"}
        ):
            return True
    return False


def _lemmas(tokens: Iterable[Token]) -> set[str]:
    return {
        name
        for token in tokens
        for part in (token, *(c for c in token.children if c.dep_ == "conj"))
        for name in lemmas(part)
    }
