"""From a word of the tree to the actors it stands for."""

from __future__ import annotations

from dataclasses import dataclass

from kg.records import Actor
from loaders.extraction.arguments import RELATIVES, logical_subject, subject
from loaders.extraction.coordination import conjuncts
from loaders.extraction.dependents import children, marks, possessor
from loaders.extraction.discourse import Discourse
from loaders.extraction.incidents import incident_actor, is_incident
from loaders.extraction.mentions import Mention
from loaders.extraction.sentences import Sentence
from loaders.extraction.speech import sayers
from loaders.extraction.tree import Token
from loaders.extraction.wordlists import word_class

_PRONOUNS = frozenset(
    [
        "he",
        "him",
        "his",
        "himself",
        "she",
        "her",
        "hers",
        "herself",
        "it",
        "its",
        "itself",
        "they",
        "them",
        "their",
        "themselves",
    ]
)
_FIRST_PERSON = frozenset({"we", "us", "our", "ours", "ourselves", "i", "me", "my", "myself"})
_LISTING = frozenset({"including", "like", "such", "such as", "among", "notably"})
_PLURAL_DEMONYMS = ("s", "ese", "ish", "ch", "men")
_AUTHOR = frozenset({"by", "from", "of", "between"})
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_COUNTING = {"trio": 3, "troika": 3, "threesome": 3, "quartet": 4, "foursome": 4, "quintet": 5}
_BODIES = frozenset({"junta", "government", "trio", "quartet", "republic", "kingdom", "bank", "monarchy"})
_NAMING = frozenset({"call", "describe", "term", "see", "label", "regard", "say", "deem", "dub"})
_PLACE_ONLY = frozenset({"in", "at", "near", "inside", "outside", "across", "around", "within", "throughout"})


def _most_specific(actors: list[Actor]) -> tuple[Actor, ...]:
    """Return the people of a list without their states: "the Greek and Turkish ministers, Pangalos and Baykal"."""
    spoken_for = {code for actor in actors if actor.label == "Official" for code in actor.represents}
    states = {actor.id for actor in actors if actor.label == "State"}
    if len(states) > 1 and states <= spoken_for:
        return tuple(actor for actor in actors if actor.label != "State")
    return tuple(actors)


@dataclass(frozen=True, slots=True)
class Found:
    """Actors of an argument; `how` says by which step they were found."""

    actors: tuple[Actor, ...]
    how: str


class Resolver:
    """Finds the actors behind tokens of one sentence."""

    def __init__(self, sentence: Sentence, discourse: Discourse) -> None:
        self.sentence, self.discourse = sentence, discourse

    def actors(
        self, token: Token | None, *, acts: bool = False, incident: bool = False, banned: frozenset[Actor] = frozenset()
    ) -> Found:
        """Return the actors that a noun phrase stands for, those coordinated with it included.

        With `acts` a phrase that names someone's act ("India's strikes") leads to its author; with `incident` an act of an
        unnamed author is an Incident. `banned` are actors that a pronoun cannot mean.
        """
        if token is None:
            return Found((), "")
        found: list[Actor] = []
        how = ""
        for head in conjuncts(token):
            here = self._one(head, acts, incident, banned)
            found.extend(actor for actor in here.actors if actor not in found)
            how = how or here.how
        return Found(_most_specific(found), how)

    def _one(self, token: Token, acts: bool, incident: bool, banned: frozenset[Actor]) -> Found:
        mention = self.sentence.mention_of(token)
        if mention is not None and mention.kind in ("collective", "group"):
            people = tuple(actor for actor in self._listed(token) if actor.label == "Official")
            if len(people) > 1:
                return Found(people, "list")  # "the Greek and Turkish ministers, Pangalos and Baykal"
        whole = self._body_of(token) if mention is not None and mention.kind == "organisation" else ()
        if whole:
            return Found(whole, "organisation")
        if mention is not None and mention.kind != "reciprocal" and self._heads(token, mention.kind, mention.end):
            if mention.kind == "demonym" and any(child.lower_ in ("a", "an") for child in token.children):
                return Found((), "")  # "a Frenchman" is nobody in particular
            person = self._compatriot(token, mention) if mention.kind == "demonym" else ()
            return Found(person or mention.actors, "person" if person else mention.kind)
        if token.lower_.endswith(("self", "selves")) and token.dep_ in ("obj", "iobj"):
            return Found((), "")  # what one does to oneself is no act between two
        if self.sentence.elided and (token.i == 0 or _is_own_of_list(token)):
            return Found(self.discourse.issuers(self.sentence.index), "list")
        if token.lower_ in _PRONOUNS and token.pos_ in ("PRON", "DET"):
            banned = banned | self._clause_mates(token)
            return Found(
                self.discourse.pronoun(token.lower_, self.sentence.offset(token), self.sentence.index, banned),
                "pronoun",
            )
        counted = self._counted(token) if mention is None else ()
        if counted:
            return Found(counted, "group")
        if token.lower_ in _FIRST_PERSON and token.pos_ in ("PRON", "DET"):
            return Found(self._first_person(token), "pronoun")
        if token.lower_ == "each" and token.dep_.startswith("nsubj") and token.head.dep_ in ("advcl", "parataxis", "conj"):
            main = subject(token.head.head)
            return self.actors(main) if main is not None and main != token else Found((), "")
        listed = self._listed(token)
        if listed:
            return Found(listed, "list")
        named = self._named_as(token, acts, incident)
        if named.actors:
            return named
        if acts:
            author = self.author(token)
            if author:
                return Found(author, "author")
        members = self._members(token)
        if members:
            return Found(members, "collective")
        if incident and is_incident(token):
            return Found((incident_actor(token, self.sentence, self.discourse),), "incident")
        return Found((), "")

    def _compatriot(self, token: Token, mention: Mention) -> tuple[Actor, ...]:
        """Return the person whom "the Italian" means: whoever of that state was named last; plurals mean the state."""
        singular = token.lower_ not in word_class("demonym_plural") and not token.lower_.endswith(_PLURAL_DEMONYMS)
        if not singular or not any(child.lower_ == "the" for child in token.children) or token.tag_ == "NNPS":
            return ()
        return self.discourse.compatriot(mention)

    def _clause_mates(self, pronoun: Token) -> frozenset[Actor]:
        """Return whom the other phrases of its verb name, whom a subject pronoun cannot mean: "With Maas he agreed"."""
        if pronoun.lower_ not in ("he", "she") or not pronoun.dep_.startswith("nsubj"):
            return frozenset()
        others = [part for child in children(pronoun.head, "obl", "obj", "iobj") for part in conjuncts(child)]
        mentions = [self.sentence.mention_of(part) for part in others]
        return frozenset(actor for mention in mentions if mention is not None for actor in mention.actors)

    def mentioned(self, token: Token) -> tuple[Actor, ...]:
        """Return the actors of the mention that covers a word, whatever its place in the phrase."""
        mention = self.sentence.mention_of(token)
        return mention.actors if mention is not None else ()

    def _body_of(self, token: Token) -> tuple[Actor, ...]:
        """Return the organisation whose body is named after it: "the Council of the League of Arab States"."""
        if token.lower_ not in word_class("organ"):
            return ()
        below = (self.sentence.mention_of(child) for child in children(token, "nmod") if "of" in marks(child))
        return next((found.actors for found in below if found is not None and found.kind == "organisation"), ())

    def _members(self, token: Token) -> tuple[Actor, ...]:
        """Return for whom "the members of the Council" or "the delegations of Chad and Mali" act."""
        if token.tag_ != "NNS" or token.lemma_.lower() not in word_class("acting_for"):
            return ()
        if not any(child.lower_ in ("the", "all", "both") for child in token.children):
            return ()
        found = (self.actors(child).actors for child in children(token, "nmod") if "of" in marks(child))
        return next(filter(None, found), ())

    def _counted(self, token: Token) -> tuple[Actor, ...]:
        """Return whom a bare number or a counted group means: "the four accuse", "the three juntas"."""
        number = token if token.tag_ == "CD" else next((child for child in children(token, "nummod")), None)
        count = _NUMBERS.get(number.lower_, 0) if number is not None else _COUNTING.get(token.lemma_.lower(), 0)
        nouns = word_class("group") | word_class("group_people") | word_class("listed") | _BODIES
        group = token.tag_ == "CD" or token.lemma_.lower() in nouns
        definite = any(child.lower_ in ("the", "these", "those", "all") for child in token.children)
        if not count or not group or not definite or token.dep_ in ("nummod", "compound"):
            return ()
        place, index = self.sentence.offset(token), self.sentence.index
        parties: tuple[Actor, ...] = ()
        if count == 2 and token.tag_ == "CD":
            parties = self.discourse.two_people(place, index) or self.discourse.adversary_actors()
        return parties or self.discourse.listed(count, place, index)

    def _first_person(self, token: Token) -> tuple[Actor, ...]:
        """Return who says "we": the speaker of the quotation, else the institution that issues the text."""
        for sayer in sayers(token):
            found = self.actors(sayer).actors if sayer.lower_ not in _FIRST_PERSON and sayer != token else ()
            if found:
                return found
        voice = self.discourse.voice_at(self.sentence.index)
        if voice is not None:
            return voice.we
        if token.lower_ not in ("i", "me", "my", "myself") and self.discourse.institution:
            return self.discourse.institution
        return self._quoted(token) or self.discourse.voice

    def _quoted(self, token: Token) -> tuple[Actor, ...]:
        """Return whoever says something in the sentence, wherever the parser hangs the quotation."""
        for verb in token.doc:
            if verb.pos_ == "VERB" and verb.lemma_.lower() in word_class("verbs", "speech") and verb != token.head:
                sayer = logical_subject(verb)
                if sayer is not None and sayer != token and sayer.lower_ not in _FIRST_PERSON:
                    found = self.actors(sayer).actors
                    if found:
                        return found
        return ()

    def _heads(self, token: Token, kind: str, end: int) -> bool:
        """A demonym or state name that only modifies another noun does not act itself."""
        if kind in ("person", "role", "collective", "group", "both", "pair", "ministry"):
            return True
        if token.dep_ in ("amod", "compound", "nummod", "nmod:unmarked") and token.head.i > token.i:
            return False
        return not (
            kind == "demonym" and token.pos_ == "ADJ" and token.dep_ != "conj" and token.head.pos_ in ("NOUN", "PROPN")
        )

    def author(self, noun: Token) -> tuple[Actor, ...]:
        """Return whose act a noun names: by possessive, demonym, or a phrase with *by* or *of*."""
        owner = possessor(noun)
        if owner is not None:
            found = self.actors(owner)
            if found.actors:
                return found.actors
            mention = self.sentence.mention_of(owner)
            if mention is not None and mention.actors:
                return mention.actors
        for child in noun.children:
            mention = self.sentence.mention_of(child)
            before = child.dep_ in ("amod", "compound", "nmod:unmarked") and child.i < noun.i
            if before and mention is not None and mention.actors:
                return self._with_conjuncts(child)
        if any("by" in marks(child) for child in children(noun, "nmod", "obl")):
            return self._agent_of(noun)
        if noun.lemma_.lower() in word_class("containers", "contexts"):
            for child in children(noun, "nmod"):
                within = self.author(child) if marks(child) & {"of"} and not self.actors(child).actors else ()
                if within:
                    return within
        return self._agent_of(noun) or self._named_after(noun) or self._maker(noun)

    def _maker(self, noun: Token) -> tuple[Actor, ...]:
        """Return who made what a relative clause says was made: "the demand that Colombia had made"."""
        for clause in children(noun, "acl"):
            if clause.dep_ == "acl:relcl" and clause.lemma_.lower() in word_class("light_verbs", "contexts") | word_class(
                "issuing", "speech"
            ):
                maker = next(
                    (child for child in clause.children if child.dep_ == "nsubj" and child.lower_ not in RELATIVES),
                    None,
                )
                if maker is not None:
                    return self.actors(maker).actors
        return ()

    def _named_as(self, token: Token, acts: bool, incident: bool) -> Found:
        """Return what a free relative clause names: "what he called Riyadh's dictates"."""
        below = (clause for clause in token.children if clause.dep_.startswith("acl"))
        for clause in (*below, token.head) if token.lower_ == "what" else ():
            if clause.lemma_.lower() in _NAMING:
                for child in (
                    *children(clause, "xcomp", "obj", "obl", "ccomp"),
                    *(c for x in children(clause, "obj", "xcomp") for c in children(x, "nmod")),
                ):
                    found = self._one(child, acts, incident, frozenset()) if child.lower_ != "what" else Found((), "")
                    if found.actors:
                        return found
        return Found((), "")

    def _agent_of(self, noun: Token) -> tuple[Actor, ...]:
        """Return who did what a noun names by its phrase with *by*, also where the parser hangs it below another phrase."""
        below = children(noun, "nmod", "obl", "acl")
        for child in (
            *below,
            *(part for phrase in below if phrase.dep_ == "nmod" for part in children(phrase, "nmod")),
        ):
            if child.dep_ == "acl" and child.tag_ in ("VBN", "VBD"):
                found = next((self.actors(part).actors for part in children(child, "obl") if "by" in marks(part)), ())
            else:
                found = (self.actors(child).actors or self._before(child)) if "by" in marks(child) else ()
            if found:
                return found
        return ()

    def _before(self, noun: Token) -> tuple[Actor, ...]:
        """Return whose people or ships a noun counts: "by Chinese coast guard ships"."""
        found = (self.mentioned(child) for child in noun.children if child.i < noun.i and child.dep_ in ("amod", "compound"))
        return next((actors for actors in found if actors), ())

    def _named_after(self, noun: Token) -> tuple[Actor, ...]:
        """Return whose act or thing a noun is by another phrase; of an incident that may be the victim."""
        for child in children(noun, "nmod", "obl", "acl"):
            if not marks(child) & _AUTHOR or (
                marks(child) & {"of"} and is_incident(noun) and noun.lemma_.lower() not in word_class("authored")
            ):
                continue
            found = self.actors(child).actors
            if found:
                return found
            if marks(child) & {"of"} and noun.lemma_.lower() in (
                "act",
                "campaign",
                "case",
                "policy",
                "series",
                "wave",
                "attempt",
                "use",
                "acts",
            ):
                deeper = self.author(child)
                if deeper:
                    return deeper
        return ()

    def _with_conjuncts(self, token: Token) -> tuple[Actor, ...]:
        found: list[Actor] = []
        for part in conjuncts(token):
            mention = self.sentence.mention_of(part)
            found.extend(actor for actor in (mention.actors if mention else ()) if actor not in found)
        return tuple(found)

    def _listed(self, token: Token) -> tuple[Actor, ...]:
        """Return the members of a group that the sentence lists: "world powers including the United States and China"."""
        if token.lemma_.lower() not in word_class("group") | word_class("group_people") | word_class("listed"):
            return ()
        found: list[Actor] = []
        for child in token.children:
            if child.i > token.i and (
                marks(child) & _LISTING
                or child.dep_ in ("appos", "parataxis", "dep", "list")
                or "among" in {c.lower_ for c in child.subtree}
            ):
                for part in child.subtree:
                    mention = self.sentence.mention_of(part)
                    if mention is not None and mention.kind in ("state", "organisation", "person"):
                        found.extend(actor for actor in mention.actors if actor not in found)
        return tuple(found) if len(found) > 1 else ()


def _is_own_of_list(token: Token) -> bool:
    """Return whether "its" is of whoever issues the list: "Reiterates its rejection of the plan"."""
    noun = token.head
    return token.lower_ in ("its", "their") and noun.dep_ == "obj" and noun.head.dep_ in ("ROOT", "conj")
