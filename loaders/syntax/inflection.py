"""Dictionary forms of regular English words, by their endings.

The endings that take a silent e back ("urged" → "urge", but "visited" → "visit") are this module's own; words that
they get wrong are in the lemma table.
"""

from __future__ import annotations

import re

# Stems, left by -ed and -ing, whose verb ends in e: a vowel and one consonant that would otherwise be doubled,
# or a cluster that cannot end a word.
_SILENT_E = re.compile(
    r"""(?: [vu] | \bow                               # receive, pursue, owe
        | [^s]c | (?<!s)(?<!focu)(?<!bia)s          # announce; raise, endorse (not discuss)
        | (?:[dlr]|en|(?<!o)un|chan|ran|frin|pin|[aeiou])g   # pledge, urge, challenge, change, manage
        | [aeiouy]z                                 # recognize
        | (?<![eo])at | (?:cre|me)at | [tpw]ast | acr | tyl                      # mediate, not treat
        | (?<![aeioq])ut | [^aeio]ot | (?:pl|mp|el)et                          # execute, vote, complete
        | (?:[^wou]nv|exc|inc|rec|un|gn|\bc|wr|trad|ped)it                     # invite, unite, cite
        | (?<![aeo])id | (?<![eo])ad | (?<!o)od | (?<![ao])ud | (?:[cp]|im|ers)ed  # decide, invade, include, concede
        | (?<![eo])ar | (?<!a)ir | (?<!o)ur         # declare, require, secure
        | (?:pl|gn|st|sc|sh|\bb|ad|ch)or | (?:terf|dh|rev|rsev)er   # deplore, interfere
        | [bcdfgkptz]l | (?<![aeou])il | (?<![aou])ul | (?:ons|ond|onh|ar|aj)ol | (?:c|h|p)al   # enable, exile, rule
        | (?<![aeiou])in | (?:tp|ph|thr|ond|\bat|cl|st)on | [^aeo]un | (?:er|on|ra)ven  # define, postpone, convene
        | (?<![eo])am | (?<!a)im | [ceh]om | [^aeo]um   # blame, time, welcome, assume
        | (?<![eo])ap | (?:w|p|r|sw|y)ip | yp | (?:\bc|sc|sl|\bh|gr|\br)op   # escape, cope
        | (?<![eo])[aiou]k | [ir]ib | rob           # provoke, describe, probe
        | (?:br|l|s|w)(?:ea|oa|oo|ee)th             # breathe
        )\Z""",
    re.VERBOSE,
)
_DOUBLED = re.compile(r"(?<=..)([bdgmnprt])\1\Z")
_DOUBLED_L = re.compile(r"\A(?!bankroll|stonewall).*[aeiouy](?:.*[^aeiouy])?(?<!qu)[aeiou]ll\Z")
_HISSING = ("sses", "shes", "ches", "xes", "zzes")
_ROMAN = re.compile("[IVXLC]+")
_NATIONAL = ("an", "ese", "ish", "i")  # endings of adjectives that keep their capital


def guess_lemma(form: str, upos: str, xpos: str) -> str:
    """Return the lemma of a regular form with its universal and its Penn Treebank tag."""
    if xpos in ("NNP", "NNPS"):
        return strip_plural(form) if xpos == "NNPS" else form
    if _keeps_capitals(form, upos):
        return form
    lower = form.lower()
    if xpos == "CD":
        return _write_number(form, lower)
    if xpos == "NNS" and lower.endswith("men"):
        return lower[:-2] + "an"
    if xpos in ("NNS", "VBZ"):
        return strip_plural(lower)
    if xpos in ("VBD", "VBN"):
        return strip_past(lower)
    if xpos == "VBG":
        return strip_participle(lower)
    if xpos in ("JJR", "RBR", "JJS", "RBS"):
        return strip_comparison(lower)
    return lower


def _keeps_capitals(form: str, upos: str) -> bool:
    if upos == "ADJ":
        return form[:1].isupper() and form.endswith(_NATIONAL)
    return upos in ("X", "SYM") or (upos in ("NOUN", "NUM") and form[:2].strip("'‘’").isdigit())


def _write_number(form: str, lower: str) -> str:
    """Return 1000 for 1,000, and leave Roman numbers as they are."""
    return form if _ROMAN.fullmatch(form) else lower.replace(",", "") if lower[:1].isdigit() else lower


def strip_plural(form: str) -> str:
    """Undo -s, of nouns and of verbs alike ("parties", "denies")."""
    if len(form) < 3 or not form.endswith("s") or form.endswith(("ss", "us", "is")):
        return form
    if form.endswith("ies"):
        return form[:-3] + "y" if len(form) > 4 else form[:-1]
    if form.endswith("oes") and len(form) > 5:
        return form[:-2]
    return form[:-2] if form.endswith(_HISSING) else form[:-1]


def strip_past(form: str) -> str:
    """Undo -ed."""
    if not form.endswith("ed") or len(form) < 4:
        return form
    if form.endswith("eed"):
        return form[:-1]
    return form[:-1] if form.endswith("ied") and len(form) == 4 else _restore(form[:-2])


def strip_participle(form: str) -> str:
    """Undo -ing."""
    if not form.endswith("ing") or len(form) < 5:
        return form
    return f"{form[0]}ie" if form.endswith("ying") and len(form) == 5 else _restore(form[:-3])


def strip_comparison(form: str) -> str:
    """Undo -er and -est."""
    for ending in ("er", "est"):
        if form.endswith(ending) and len(form) > len(ending) + 2:
            return _restore(form.removesuffix(ending))
    return form


def _restore(stem: str) -> str:
    if stem.endswith("i") and len(stem) > 2:
        return stem[:-1] + "y"
    if _DOUBLED.search(stem) or _DOUBLED_L.search(stem):
        return stem[:-1]
    return stem + "e" if _SILENT_E.search(stem) else stem
