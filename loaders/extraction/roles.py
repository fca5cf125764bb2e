"""People: by name, by role ("the Turkish leader") and as someone's counterpart (codebook §1, short names)."""

from __future__ import annotations

from loaders.extraction.bodies import read_body
from loaders.extraction.context import NEAR, Context
from loaders.extraction.describe import Description, organisation_actor
from loaders.extraction.figures import Figure
from loaders.extraction.holders import find_holder
from loaders.extraction.mentions import Mention
from loaders.extraction.own_names import find_head
from loaders.extraction.phrases import Phrase
from loaders.extraction.wordlists import read_data, word_class

#: Note of a mention that means a person of whom only the state is known: "their foreign minister ... he".
PERSON = "person"
_COUNTERPARTS = frozenset({"counterpart", "homologue"})


def read_person(context: Context, phrase: Phrase, said: Description, sentence: int) -> Mention | None:
    """Return the mention of a named person, or of the state that the phrase names beside a name nobody knows."""
    if phrase.name is None:
        return None
    _note_gender(context, phrase, sentence)
    figure = context.register.resolve_short(phrase.name.text, tuple(said.states), frozenset(said.offices), context.recent())
    if figure is not None and figure.official:
        return context.make("person", phrase, sentence, (figure.actor,), (figure,))
    return read_body(context, phrase, said, sentence) if said.states and not phrase.all("T") else None


def _note_gender(context: Context, phrase: Phrase, sentence: int) -> None:
    """Note of the only person whom a sentence has named so far what "her counterpart, X" tells."""
    gender = {"her": "female", "his": "male"}.get(phrase.items[0].key, "")
    here = _lately(context, phrase, sentence, 0)
    if gender and len(here) == 1 and not here[0].gender:
        here[0].gender = gender


def read_role(context: Context, phrase: Phrase, said: Description, sentence: int) -> Mention | None:
    """Return the mention of an office without a name: its holder, else the state or body that it serves."""
    if said.roles & _COUNTERPARTS:
        return _counterpart(context, phrase, said, sentence)
    if said.roles & (word_class("rival") | word_class("partner")) and (phrase.all("s") or not said.states):
        return _beside(context, phrase, said, sentence)
    states = said.states or context.owner_states(said.possessive, phrase.start, sentence)
    if said.roles & word_class("visiting") and said.possessive and not said.states:
        return _foreigner(context, phrase, said, states, sentence)
    own = _own_states(context, said, phrase, states, sentence)
    figure = (find_holder(context, said, own) if own else None)
    if figure is None or not figure.is_called(said.roles):  # "the Secretary of State" is no minister of ours
        figure = find_holder(context, said, states)
    if figure is not None:
        return context.make("role", phrase, sentence, (figure.actor,), (figure,))
    figure = find_head(context, phrase, said, sentence)
    if figure is None and said.states and phrase.items[0].key == "the":
        figure = _just_named(context, phrase, states, sentence)
    figure = figure or _only_envoy(context, phrase, said, states, sentence)
    if figure is not None:
        return context.make("role", phrase, sentence, (figure.actor,), (figure,))
    if said.organisations and not said.states:
        return context.make("collective", phrase, sentence, [organisation_actor(body) for body in said.organisations])
    if states and (said.states or said.possessive):
        mention = context.make("collective", phrase, sentence, [context.state(code) for code in states])
        mention.note = PERSON
        return mention
    return None


def _only_envoy(context: Context, phrase: Phrase, said: Description, states: list[str], sentence: int) -> Figure | None:
    """Return the only envoy lately named, of "the diplomat" or "the emissary": an ambassador, mediator or the like."""
    envoys = word_class("envoys")
    bare = not (states or said.organisations or said.possessive) and phrase.items[0].key == "the" and phrase.after != "of"
    if not bare or not said.roles & envoys:
        return None
    named = [f for f in _lately(context, phrase, sentence) if f.official and f.roles & envoys]
    return named[0] if len(named) == 1 else None


def _beside(context: Context, phrase: Phrase, said: Description, sentence: int) -> Mention | None:
    """Return the rival or neighbour of a phrase's owner: the other state of the strongest pair that it is in."""
    owners = said.states or context.owner_states(said.possessive, phrase.start, sentence)
    if not owners or not said.roles & word_class("rival"):
        return None
    pair = next((pair for pair in context.pairs if owners[0] in pair), None)
    others = [code for code in pair if code != owners[0]] if pair else []
    return context.make("collective", phrase, sentence, [context.state(code) for code in others]) if others else None


def _foreigner(context: Context, phrase: Phrase, said: Description, states: list[str], sentence: int) -> Mention | None:
    """Return whom "his guest" means: the person of another state than his whom alone the text has just named."""
    if not states or not said.roles & word_class("foreign"):
        return None
    others = [f for f in _lately(context, phrase, sentence) if f.official and f.states and not set(f.states) & set(states)]
    return context.make("role", phrase, sentence, (others[0].actor,), (others[0],)) if len(others) == 1 else None


def _own_states(context: Context, said: Description, phrase: Phrase, states: list[str], sentence: int) -> list[str]:
    """Return the states that issue the text, whose minister a bare "the Minister" of it is; nothing if others are named."""
    if states or said.organisations or not phrase.all("T")[-1].text[0].isupper():
        return []
    return [code for actor in context.institution for code in actor.represents]


def _lately(context: Context, phrase: Phrase, sentence: int, reach: int = NEAR) -> list[Figure]:
    """Return the people named so many sentences before a phrase, each once."""
    return list(dict.fromkeys(f for mention in context.log.before(phrase.start, sentence, reach) for f in mention.figures))


def _just_named(context: Context, phrase: Phrase, states: list[str], sentence: int) -> Figure | None:
    """Return the person without office who alone was named before "the American attorney general" with that state."""
    here = _lately(context, phrase, sentence, 1)
    fitting = [figure for figure in here if set(states) & set(figure.states) and not figure.offices and not figure.roles]
    return fitting[0] if len(fitting) == 1 else None


def is_national(phrase: Phrase) -> bool:
    """Return whether a phrase is "the Dutchman", "a Dutchman" or "the German sat": one person of a nation."""
    last = phrase.items[-1]
    if last.text in read_data("nouns")["nationals"]:
        return True
    single = last.key.endswith(("an", "i", "ek", "ech")) and phrase.items[0].key == "the" and len(phrase.items) == 2
    return single and (phrase.after.endswith("ed") or phrase.after in word_class("after_person"))


def read_national(context: Context, phrase: Phrase, said: Description, sentence: int) -> Mention | None:
    """Return the mention of the person of a nation last spoken of ("the Dutchman"), else its state."""
    named = phrase.items[-1].text in read_data("nouns")["nationals"]
    if named and phrase.items[0].key != "the":
        return None  # "a Spaniard" is nobody yet
    wanted = set(said.states)
    for figure in dict.fromkeys(context.recent()) if named else _lately(context, phrase, sentence):
        served = {term.state for term in figure.person.terms} if figure.person else set()
        if figure.official and wanted & {*figure.states, *served}:
            return context.make("role", phrase, sentence, (figure.actor,), (figure,))
    return read_body(context, phrase, said, sentence)


def _counterpart(context: Context, phrase: Phrase, said: Description, sentence: int) -> Mention | None:
    """Return the holder of the same office elsewhere, if the text names one, else the state."""
    figures = _lately(context, phrase, sentence)
    first = _whose_counterpart(context, phrase, said, figures, sentence)
    others = context.register.figures if said.states else figures
    for figure in others:
        same_office = first is not None and figure is not first and figure.offices & first.offices
        if same_office and figure.official and (not said.states or set(said.states) & set(figure.states)):
            return context.make("role", phrase, sentence, (figure.actor,), (figure,))
    states = [context.state(code) for code in said.states]
    return context.make("collective", phrase, sentence, states) if states else None


def _whose_counterpart(
    context: Context, phrase: Phrase, said: Description, figures: list[Figure], sentence: int
) -> Figure | None:
    """Return whose counterpart is meant: whoever the sentence has named, by nation too, else the last of another state."""
    here = [mention for mention in context.log.before(phrase.start, sentence, 0) if mention.actors]
    nations = {actor.id for mention in here if mention.kind == "demonym" for actor in mention.actors}
    of_nation = (figure for figure in figures if nations & set(figure.states))
    foreign = (figure for figure in figures if not set(said.states) & set(figure.states))
    named = any(mention.figures for mention in here)
    return (None if named else next(of_nation, None)) or next(foreign, None)
