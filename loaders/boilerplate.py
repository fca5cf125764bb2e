"""Find the parts of a page's text that report nothing: links, prompts, captions, teasers (codebook §3)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

Span = tuple[int, int]
_CUES = Path(__file__).parent / "data" / "boilerplate.yaml"
_SHORT, _LONG = 200, 350  # characters: a headline or link line; a prompt, caption or legal line


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text: where it stands, what it says, and that in lower case with plain apostrophes."""

    start: int
    text: str
    plain: str

    @property
    def end(self) -> int:
        """Return the offset after its last character."""
        return self.start + len(self.text)

    @property
    def is_sentence(self) -> bool:
        """Return whether it ends as sentences do; headlines and labels do not."""
        return bool(re.search(r"[.!?…][\"'”’»)\]]*$", self.text))

    @property
    def is_body(self) -> bool:
        """Return whether it looks like a paragraph of the story: long, or of several sentences."""
        return self.is_sentence and (len(self.text) > _SHORT or bool(re.search(r"[a-z”\"][.!?][\"”]? +[\"“A-Z]", self.text)))


@cache
def _cues() -> dict[str, list[str]]:
    return yaml.safe_load(_CUES.read_text(encoding="utf-8"))


def _any_of(cues: list[str]) -> str:
    return "|".join(re.escape(cue) for cue in sorted(cues, key=len, reverse=True))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Return the compiled cue list of that name."""
    cues = _cues()[name]
    match name:
        case "links":
            return re.compile(rf"[^\w]*(?:{_any_of(cues)})(?P<mark> ?[:|»›>–—-]|  |\xa0| ?$)?")
        case "alone":
            return re.compile(rf"[^\w]*(?:{_any_of(cues)})[^\w]*")
        case "openings":
            return re.compile(rf"[^\w©(]*(?:{_any_of(cues)})(?!\w)")
        case "anywhere":
            return re.compile(rf"\b(?:{_any_of(cues)})\b")
        case "lists":
            heads = "|".join(re.escape(cue.removesuffix("…")) + (r"\w.{0,40}" if cue.endswith("…") else "") for cue in cues)
            return re.compile(rf"[^\w]*(?:{heads})[^\w]*")
        case "credits":
            return re.compile(rf"(?:{_any_of(cues)})(?:/[\w. -]{{1,40}})?")
        case "poses":
            return re.compile(rf"\b(?:{_any_of(cues)})\b")
    return re.compile("|".join(cues))


def find_boilerplate(text: str) -> tuple[Span, ...]:
    """Return the spans of `text`, in order, that yield no claims.

    Works line by line on what pages print around stories (`data/boilerplate.yaml`). A paragraph of several
    sentences is kept whole unless it opens as a prompt does; at its end only a credit or a list of reporters goes.
    """
    lines = list(_split(text))
    spans = [span for find in (_find_lines, _find_repeated, _find_lists, _find_captions, _find_menus, _find_endings) for span in find(lines)]
    return _merge(spans, text)


def _split(text: str) -> Iterator[Line]:
    for match in re.finditer(r"[^\r\n]+", text):
        stripped = match[0].strip()
        if stripped:
            start = match.start() + match[0].index(stripped)
            yield Line(start, stripped, stripped.lower().replace("’", "'").replace("‘", "'"))


def _find_lines(lines: list[Line]) -> Iterator[Span]:
    """Lines that are links, prompts or labels by their own words."""
    for line, after in zip(lines, [*lines[1:], None], strict=True):
        if len(line.text) <= _LONG and (_is_label(line) or _is_prompt(line)):
            yield line.start, line.end
        elif _is_link(line):
            yield line.start, line.end
            if after and _pattern("links").fullmatch(line.plain) and len(after.text) <= _SHORT and not after.is_sentence:
                yield after.start, after.end


def _is_label(line: Line) -> bool:
    return bool(_pattern("alone").fullmatch(line.plain) or re.fullmatch(r"https?://\S+", line.plain))


def _is_prompt(line: Line) -> bool:
    return bool(_pattern("openings").match(line.plain)) or (
        len(line.text) <= _SHORT and bool(_pattern("anywhere").search(line.plain))
    )


def _is_link(line: Line) -> bool:
    match = _pattern("links").match(line.plain)
    if not match or len(line.text) > _SHORT:
        return False
    rest = line.text[match.end():]
    glued = rest[:1].isupper() and line.text[match.end() - 1].islower()
    return bool(match["mark"]) or glued or (rest[:2].strip()[:1].isupper() and not line.is_sentence)


def _find_repeated(lines: list[Line]) -> Iterator[Span]:
    """The second and later copies of a line: headlines and captions that pages print again."""
    seen: set[str] = set()
    for line in lines:
        if len(line.plain) >= 20 and line.plain in seen:
            yield line.start, line.end
        seen.add(line.plain)


def _find_lists(lines: list[Line]) -> Iterator[Span]:
    """The head of a list of other stories, their headlines and summaries, once the story itself has begun."""
    body = 0
    inside, summary = False, False
    for line in lines:
        if _pattern("lists").fullmatch(line.plain) and not line.is_sentence:
            inside, summary = body >= 2, False
            yield line.start, line.end
        elif inside and not line.is_body and not (line.is_sentence and summary):
            summary = line.is_sentence
            yield line.start, line.end
        else:
            inside = False
            body += line.is_sentence


def _find_captions(lines: list[Line]) -> Iterator[Span]:
    for line, after in zip(lines, [*lines[1:], None], strict=True):
        credited = after is not None and bool(_pattern("credits").fullmatch(after.text))
        if _pattern("credits").fullmatch(line.text) or (len(line.text) <= _LONG and _is_caption(line, credited)):
            yield line.start, line.end


def _is_caption(line: Line, credited: bool) -> bool:
    if _pattern("captions").search(line.plain):
        return True
    credit = re.search(rf"[.\])] *[\[(]?(?:{_pattern('credits').pattern})[\])]?$", line.text)
    sentence = line.text[: credit.start() + 1] if credit else line.text
    single = len(re.findall(r"[a-z\d][.!?][\"”]?(?: +[\"“A-Z]|$)", sentence)) <= 1
    posed = _pattern("poses").search(line.plain) or re.search(r"(?:19|20)\d\d\.?$", sentence)
    return bool((credit or credited) and single and posed)


def _find_menus(lines: list[Line]) -> Iterator[Span]:
    """Lines of short items between bars or dots, and runs of four or more very short lines."""
    run: list[Line] = []
    for line in [*lines, Line(0, "", "")]:
        items = re.split(r"\s*[|•·»›]\s*", line.text)
        if len(items) >= 3 and all(len(item) <= 40 for item in items) and not line.is_sentence:
            yield line.start, line.end
        if line.text and len(line.text) <= 25 and re.fullmatch(r"[\w&' -]+", line.plain) and len(line.plain.split()) <= 3:
            run.append(line)
            continue
        if len(run) >= 4:
            yield run[0].start, run[-1].end
        run = []


_ENDING = re.compile(
    r"\s*[(\[](?:additional |with additional )?(?:reporting|writing|editing|compiled|with inputs?|edited)\b[^()]{3,400}[)\]]\s*$", re.I
)


def _find_endings(lines: list[Line]) -> Iterator[Span]:
    """What a story's last paragraph carries after its text: reporters in brackets, an agency after a dash."""
    for line in lines:
        match = _ENDING.search(line.text) or re.search(rf" *[–—-]+ *(?:{_pattern('credits').pattern})$", line.text)
        if match:
            yield line.start + match.start(), line.end


def _merge(spans: list[Span], text: str) -> tuple[Span, ...]:
    """Return the spans in order, joined where nothing but white space lies between them."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and not text[merged[-1][1]:start].strip():
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return tuple(merged)
