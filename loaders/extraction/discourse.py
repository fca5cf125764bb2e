"""Whom each phrase of a document means, in reading order: names, roles, collectives, groups, pronouns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.records import Actor
from loaders.dictionaries import match_ministry
from loaders.extraction.describe import Description, Places, describe, organisation_actor, state_actor
from loaders.extraction.figures import TOP_OFFICES, Figure, Register
from loaders.extraction.mentions import Log, Mention
from loaders.extraction.phrases import Phrase
from loaders.extraction.wordlists import read_data, word_class
from loaders.extraction.words import fold

_GENERIC = frozenset({"leader", "ruler", "strongman", "head", "statesman"})
_ONE_HOLDER = ("head-of-state", "head-of-government", "foreign-minister", "defence-minister", "national-security-adviser",
               "interior-minister", "organisation-head")
_NEAR = 3
_REMEMBERED = 6


@dataclass(frozen=True, slots=True)
class Told:
    """An act that the text has told: in which sentence, which relation, between whom."""

    sentence: int
    relation: str
    sources: tuple[Actor, ...]
    targets: tuple[Actor, ...]


class Discourse:
    """The state of reading a document: who has been mentioned, and how later phrases refer to them."""

    def __init__(self, register: Register, places: Places, names: dict[str, str], adversaries: tuple[str, ...],
                 pairs: tuple[tuple[str, str], ...] = ()) -> None:
        self.register, self.places, self.names = register, places, names
        self.adversaries, self.pairs = adversaries, pairs
        self.log = Log()
        self.bodies: dict[str, tuple[Actor, ...]] = {}
        self.institution: tuple[Actor, ...] = ()
        self.told: list[Told] = []

    def read(self, phrase: Phrase, sentence: int) -> Mention | None:
        """Return the mention that a phrase is, noted in the log, or None if it names no actor."""
        mention = self._resolve(phrase, sentence)
        if mention is not None:
            self.log.add(mention)
            if mention.kind in ("organisation", "ministry", "collective"):
                self._remember(mention)
        return mention

    def _remember(self, mention: Mention) -> None:
        """Keep the last word of a body's name or description, by which "the panel" finds it again."""
        assert mention.phrase is not None
        words = {item.key.split()[-1] for item in mention.phrase.items if item.category in "COME"}
        words |= {fold(actor.name).split()[-1] for actor in mention.actors if actor.label == "Organisation"}
        for word in words:
            self.bodies[word] = mention.actors

    def _resolve(self, phrase: Phrase, sentence: int) -> Mention | None:
        said = describe(phrase, self.places)
        if phrase.kind == "person":
            return self._person(phrase, said, sentence)
        if phrase.kind == "role":
            return self._role(phrase, said, sentence)
        if phrase.kind in ("group", "pair", "both"):
            return self._group(phrase, sentence)
        if phrase.kind == "reciprocal":
            return self._make("reciprocal", phrase, sentence, ())
        if phrase.kind == "epithet":
            return self._epithet(phrase, said, sentence)
        if phrase.kind == "direction":
            return self._direction(phrase, sentence)
        if phrase.kind == "ministry":
            return self._ministry(phrase, said, sentence)
        return self._body(phrase, said, sentence)

    def _make(self, kind: str, phrase: Phrase, sentence: int, actors: Sequence[Actor], figures: Iterable[Figure] = (),
              plural: bool = False) -> Mention:
        return Mention(kind, phrase.start, phrase.end, sentence, tuple(dict.fromkeys(actors)), tuple(figures), phrase,
                       plural or len(actors) > 1)

    def _person(self, phrase: Phrase, said: Description, sentence: int) -> Mention | None:
        item = phrase.name
        if item is None:
            return None
        figure = self.register.resolve_short(item.text, tuple(said.states), frozenset(said.offices), self._recent())
        if figure is None or not figure.official:
            owner = self._body(phrase, said, sentence) if said.states and not phrase.all("T") else None
            return owner
        return self._make("person", phrase, sentence, (figure.actor,), (figure,))

    def _recent(self) -> list[Figure]:
        return [figure for mention in reversed(self.log.mentions[-60:]) for figure in mention.figures]

    def _role(self, phrase: Phrase, said: Description, sentence: int) -> Mention | None:
        if "counterpart" in said.roles or "homologue" in said.roles:
            return self._counterpart(phrase, said, sentence)
        states = said.states or self._owner_states(said.possessive, phrase.start, sentence)
        figure = self._holder(said, states, sentence)
        if figure is not None:
            return self._make("role", phrase, sentence, (figure.actor,), (figure,))
        if said.organisations and not said.states:
            return self._make("collective", phrase, sentence, [organisation_actor(body) for body in said.organisations])
        if states and (said.states or said.possessive):
            return self._make("collective", phrase, sentence, [state_actor(code, self.names) for code in states])
        return None

    def _owner_states(self, possessive: str, position: int, sentence: int) -> list[str]:
        if not possessive:
            return []
        before = self.log.before(position, sentence, _NEAR)
        if possessive in ("his", "her"):
            before.sort(key=lambda mention: (-mention.sentence, mention.start))
        for mention in before:
            for actor in mention.actors:
                if possessive in ("his", "her") and actor.label == "Official" and actor.represents:
                    return list(actor.represents)
                if possessive in ("its", "their") and actor.label == "State":
                    return [actor.id]
        return []

    def _holder(self, said: Description, states: list[str], sentence: int) -> Figure | None:
        body = said.organisations[0].id if said.organisations and not said.states else ""
        for figure in self._recent():
            if self._fits(figure, said, states, body):
                return figure
        for figure in self.register.figures:
            if (states or body) and figure.official and self._fits(figure, said, states, body):
                return figure
        if len(states) == 1:
            for office in self._asked_offices(said):
                held = self.register.holder(office, states[0])
                if held is not None:
                    return held
        if body and "organisation-head" in said.offices:
            return self.register.holder("organisation-head", "", body)
        return None

    def _asked_offices(self, said: Description) -> list[str]:
        return [office for office in _ONE_HOLDER if office in said.offices]

    def _fits(self, figure: Figure, said: Description, states: list[str], body: str) -> bool:
        if states and not set(states) & set(figure.states):
            return False
        if body and body != figure.organisation:
            return False
        if said.gender and figure.gender and said.gender != figure.gender:
            return False
        if said.roles & word_class("exact_role") and not self._bears(figure, said.roles & word_class("exact_role")):
            return False
        if said.offices and not said.roles & _GENERIC:
            return bool(said.offices & figure.offices) or bool(said.roles & figure.roles and not figure.offices)
        if said.roles & word_class("visiting"):
            return bool(states) and not body
        if said.roles & _GENERIC:
            return bool(states) and bool(figure.offices & set(TOP_OFFICES[:2]) or "leader" in figure.roles)
        return bool(said.roles & figure.roles)

    def _bears(self, figure: Figure, roles: Iterable[str]) -> bool:
        """Return whether a figure is called by one of these titles, as far as text and dictionary tell: an emir is no president."""
        return self._is_called(figure, roles) or figure.person is None

    def _counterpart(self, phrase: Phrase, said: Description, sentence: int) -> Mention | None:
        before = self.log.before(phrase.start, sentence, _NEAR)
        figures = [figure for mention in before for figure in mention.figures]
        if said.states:
            offices = figures[0].offices if figures else set()
            for figure in self.register.figures:
                if figure.official and set(said.states) & set(figure.states) and figure.offices & offices:
                    return self._make("role", phrase, sentence, (figure.actor,), (figure,))
            return self._make("collective", phrase, sentence, [state_actor(code, self.names) for code in said.states])
        for figure in figures[1:]:
            if figure is not figures[0] and figure.offices & figures[0].offices:
                return self._make("role", phrase, sentence, (figure.actor,), (figure,))
        return None

    def _ministry(self, phrase: Phrase, said: Description, sentence: int) -> Mention | None:
        item = next(iter(phrase.all("M")), None)
        if item is None:
            return None
        if not said.states and said.possessive == "our" or (not said.states and item.key in self.bodies):
            actors = self.institution if said.possessive == "our" else self.bodies[item.key]
            return self._make("ministry", phrase, sentence, actors) if actors else None
        states = said.states or self._owner_states(said.possessive or "its", phrase.start, sentence)
        ministry = match_ministry(states[0], item.text) if states else None
        return self._make("ministry", phrase, sentence, [organisation_actor(ministry)]) if ministry else None

    def _epithet(self, phrase: Phrase, said: Description, sentence: int) -> Mention | None:
        """Return the body that "the bloc" or "the panel" means: the last one so described, or the dictionary's."""
        item = phrase.all("EC")[-1]
        if item.category == "C" and item.key not in word_class("body"):
            return self._body(phrase, said, sentence)
        if said.possessive in ("his", "her", "its", "their"):
            return self._body(phrase, said, sentence)
        if said.possessive == "our" or (item.key == "ministry" and not self.bodies.get(item.key)):
            return self._make("ministry", phrase, sentence, self.institution) if self.institution else None
        named = [entry.value for entry in item.entries if entry.category == "epithet"]
        ids = {body.id: body for body in named}
        for mention in self.log.before(phrase.start, sentence, 1000):
            for actor in mention.actors:
                if actor.id in ids:
                    return self._make("organisation", phrase, sentence, (actor,))
        actors = self.bodies.get(item.key.split()[-1], ())
        if not actors and len(named) == 1 and " " in item.key:
            actors = (organisation_actor(named[0]),)
        return self._make("organisation", phrase, sentence, actors) if actors else None

    def _direction(self, phrase: Phrase, sentence: int) -> Mention | None:
        """Return the half of a divided country that "the North" means, if the text speaks of both halves."""
        word = phrase.items[-1].key
        for halves in read_data("nouns")["divided"]:
            if word in halves and all(self.places.counts[code] for code in halves.values()):
                return self._make("state", phrase, sentence, [state_actor(halves[word], self.names)])
        return None

    def _body(self, phrase: Phrase, said: Description, sentence: int) -> Mention | None:
        if phrase.all("qB") and phrase.all("C") and len(said.states) <= 1 and not said.organisations:
            pair = self._two_people(phrase, sentence, said.states)
            if pair and phrase.items[-1].key.endswith("s"):
                return self._make("group", phrase, sentence, [figure.actor for figure in pair], pair, plural=True)
        groups = phrase.all("g")
        if groups and not said.states and not said.organisations:
            return self._group(phrase, sentence)
        owner = phrase.name if phrase.kind == "collective" and not phrase.all("SKGAOM") else None
        figure = self.register.resolve_short(owner.text, (), frozenset(), self._recent()) if owner else None
        if figure is not None and figure.official and not said.states:
            said.states = list(figure.states)
        codes = said.states or (self._owner_states(said.possessive, phrase.start, sentence) if phrase.all("CE") else [])
        actors = [state_actor(code, self.names) for code in codes]
        if not (said.states and phrase.kind == "collective"):
            actors += [organisation_actor(body) for body in said.organisations]
        if not actors:
            return None
        kind = phrase.kind if phrase.kind in ("state", "organisation", "demonym") else "collective"
        plural = kind == "collective" and phrase.items[-1].key.endswith("s")
        return self._make(kind, phrase, sentence, actors, plural=plural)

    def _group(self, phrase: Phrase, sentence: int) -> Mention | None:
        keys = {word for item in phrase.all("gp") for word in (item.key, item.key.split()[-1])}
        quantity = next((item.key for item in phrase.all("qB")), "two")
        if quantity not in ("two", "both"):
            return None
        people = bool(keys & word_class("group_people")) or bool(keys & word_class("pair"))
        if not quantity and not keys & word_class("group"):
            return None
        mention = self._make("group", phrase, sentence, (), plural=True)
        joined = self._joined(phrase.start, sentence) if phrase.kind == "both" else ()
        found = self._two_people(phrase, sentence) if (people or phrase.kind == "both") and not joined else ()
        if joined:
            mention.actors = joined
        elif found:
            mention.actors, mention.figures = tuple(figure.actor for figure in found), found
        else:
            mention.actors = self.parties(phrase.start, sentence)
        return mention if mention.actors else None

    def _two_people(self, phrase: Phrase, sentence: int, states: Sequence[str] = ()) -> tuple[Figure, ...]:
        """Return the two people last mentioned, a coordinated pair of one sentence before a looser one."""
        roles = {item.key.split()[-1].removesuffix("s") for item in phrase.all("gC")} & word_class("role")
        recent = [(mention.sentence, figure) for mention in self.log.before(phrase.start, sentence, _NEAR) for figure in mention.figures
                  if not states or not figure.states or set(states) & set(figure.states)]
        called = [(number, figure) for number, figure in recent if self._is_called(figure, roles)]
        for found in (called, recent):
            pair = _last_pair(found)
            if pair:
                return pair
        return ()

    def _is_called(self, figure: Figure, roles: Iterable[str]) -> bool:
        titles = " ".join(term.title.lower() for term in figure.person.terms) if figure.person else ""
        return bool(set(roles) & figure.roles) or any(role in titles for role in roles)

    def parties(self, position: int, sentence: int) -> tuple[Actor, ...]:
        """Return the two parties that "both sides" means at a place of the text (codebook §1, groups)."""
        for reach in (0, 1):
            pair = self._coordinated(position, sentence, reach)
            if pair:
                return pair
        if self.adversaries:
            return self.adversary_actors()
        third = self._third_party(position, sentence)
        pair = next((pair for pair in self.pairs if third not in pair), ())
        return tuple(state_actor(code, self.names) for code in pair)

    def _third_party(self, position: int, sentence: int) -> str:
        """Return the state that opens the sentence: whoever speaks of "both countries" is rarely one of them."""
        here = [mention for mention in self.log.before(position, sentence, 0) if mention.actors]
        first = here[-1].actors[0] if here else None
        if first is None:
            return ""
        return first.id if first.label == "State" else next(iter(first.represents), "")

    def _later_subject(self, position: int, sentence: int, word: str, gender: str) -> tuple[Actor, ...]:
        """Return the subject that follows a fronted phrase: "At the start of his meeting, the minister said"."""
        here = [m for m in self.log.mentions if m.sentence == sentence and m.actors and m.kind != "demonym"]
        if any(m.end <= position and m.figures for m in here):
            return ()
        first = next((m for m in here if m.start > position and m.subject), None)
        return first.actors if first is not None and _agrees(first, word, gender) else ()

    def _listed_before(self, position: int, sentence: int) -> tuple[Actor, ...]:
        """Return the actors listed as the subject of this or the last sentence: "Egypt, Bahrain and Oman ... They"."""
        for number in (sentence, sentence - 1):
            here = [m for m in reversed(self.log.before(position, sentence, 1)) if m.sentence == number and m.actors and m.kind != "demonym"]
            run: list[Mention] = []
            for mention in here:
                if run and mention.start - run[-1].end > 9:
                    break
                run.append(mention)
            if len(run) > 1 and any(m.subject for m in run[:1]):
                return tuple(dict.fromkeys(actor for m in run for actor in m.actors))
        return ()

    def _joined(self, position: int, sentence: int) -> tuple[Actor, ...]:
        """Return the two actors last joined by "and", which a bare "both" takes up."""
        here = [m for m in self.log.before(position, sentence, 1) if m.actors and m.kind != "demonym"]
        for later, earlier in zip(here, here[1:], strict=False):
            if later.sentence == earlier.sentence and 0 <= later.start - earlier.end <= 6 and len(later.actors) == len(earlier.actors) == 1:
                return (*earlier.actors, *later.actors)
        return ()

    def adversary_actors(self) -> tuple[Actor, ...]:
        """Return the two states that the document is about as actors, or nothing."""
        return tuple(state_actor(code, self.names) for code in self.adversaries)

    def answered(self, sources: Sequence[Actor], sentence: int, relations: Sequence[str] = (),
                 here: Sequence[Told] = ()) -> tuple[Actor, ...]:
        """Return whom an answer is addressed to: who last accused, asked or offered something to the one that answers.

        Looks back one sentence for any act, further for one that was done to the answering side itself; `here` are the
        moves told before it in its own sentence.
        """
        sides = {code for actor in sources for code in (actor.id, *actor.represents)}
        for told in reversed([*self.told, *here]):
            if relations and told.relation not in relations:
                continue
            others = tuple(actor for actor in told.sources if not sides & {actor.id, *actor.represents})
            hit = any(sides & {actor.id, *actor.represents} for actor in told.targets)
            if others and (sentence - told.sentence <= 1 or (hit and sentence - told.sentence <= _REMEMBERED)):
                return others
        return ()

    def _coordinated(self, position: int, sentence: int, reach: int) -> tuple[Actor, ...]:
        here = [m for m in self.log.before(position, sentence, reach)
                if m.sentence == sentence - reach and m.kind in ("state", "collective", "group") and m.actors]
        for later, earlier in zip(here, here[1:], strict=False):
            if 0 <= later.start - earlier.end <= 6 and len(later.actors) == len(earlier.actors) == 1 \
                    and later.actors != earlier.actors and later.actors[0].label == earlier.actors[0].label == "State" \
                    and not any(0 < earlier.start - other.end <= 7 or 0 < other.start - later.end <= 7 for other in here):
                return (*earlier.actors, *later.actors)
        return next((m.actors for m in here if len(m.actors) == 2 and m.actors[0].label == "State"), ())

    def pronoun(self, word: str, position: int, sentence: int, banned: frozenset[Actor] = frozenset()) -> tuple[Actor, ...]:
        """Return whom a pronoun at `position` means; `banned` are the actors it cannot mean (its clause-mates)."""
        if word in ("we", "us", "our", "ours", "ourselves"):
            return self.institution
        gender = {"he": "male", "him": "male", "his": "male", "himself": "male", "she": "female", "her": "female",
                  "hers": "female", "herself": "female"}.get(word, "")
        if word in ("they", "them", "their", "themselves"):
            listed = self._listed_before(position, sentence)
            if listed and not set(listed) & banned:
                return listed
        if gender and word in ("his", "her"):
            later = self._later_subject(position, sentence, word, gender)
            if later:
                return later
        ranked = []
        for order, mention in enumerate(self.log.before(position, sentence, _NEAR)):
            if not mention.actors or set(mention.actors) & banned or not _agrees(mention, word, gender):
                continue
            distance = sentence - mention.sentence
            ranked.append((distance * 10 + (0 if mention.subject else 4) + min(order, 20) * 0.2, order, mention))
        if not ranked:
            return ()
        return min(ranked, key=lambda entry: entry[:2])[2].actors


def _last_pair(recent: Sequence[tuple[int, Figure]]) -> tuple[Figure, ...]:
    """Return the first two figures of the latest sentence that has two, else the last two of all; `recent` is latest first."""
    for number in sorted({number for number, _ in recent}, reverse=True):
        here = list(dict.fromkeys(figure for place, figure in recent if place == number))
        if len(here) >= 2:
            return (here[1], here[0])
    order = list(dict.fromkeys(figure for _, figure in recent))
    return (order[1], order[0]) if len(order) >= 2 else ()


def _agrees(mention: Mention, word: str, gender: str) -> bool:
    if gender:
        return len(mention.figures) == 1 and mention.figures[0].gender in ("", gender)
    if word in ("it", "its", "itself"):
        return mention.kind in ("state", "organisation", "ministry", "collective") and len(mention.actors) == 1 and not mention.plural
    if word in ("they", "them", "their", "themselves"):
        return len(mention.actors) > 1 or mention.plural or mention.kind in ("demonym",)
    return False

