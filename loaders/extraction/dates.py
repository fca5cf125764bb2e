"""On which day an act happened: expressions of time resolved against the document's date (codebook §3)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

import dateparser

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
_NUMBERS = {word: number for number, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())}
_NUMBERS |= {"a": 1, "an": 1, "few": 3, "several": 3, "couple of": 2, "a couple of": 2}
_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_NUMBER = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a few|a couple of|an?|several)"
_UNIT = r"(?:day|week|month|year|night|evening|morning)s?"

_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple((kind, re.compile(pattern, re.I)) for kind, pattern in (
    ("full", rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{_MONTH})\b\.?,? (?P<year>\d{{4}})\b"),
    ("full", rf"\b(?P<month>{_MONTH})\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})\b"),
    ("full", r"\b(?P<year>\d{4})-(?P<monthnumber>\d{2})-(?P<day>\d{2})\b"),
    ("day", rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{_MONTH})\b(?! \d{{4}})"),
    ("day", rf"\b(?P<month>{_MONTH})\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\d|,? \d{{4}})"),
    ("dayonly", r"\bon the (?P<day>\d{1,2})(?:st|nd|rd|th)\b"),
    ("month", rf"\b(?:in |since |of |last |early |late |mid-)?(?P<month>{_MONTH})\.?,? (?P<year>\d{{4}})\b"),
    ("monthonly", rf"\b(?:in|that|last|since|early in|late in|until) (?:early |late |mid-)?(?P<month>{_MONTH})\b(?! \d)"),
    ("weekday", rf"\b(?P<which>last |this past |the previous |the following |next |the next )?(?P<weekday>{'|'.join(_WEEKDAYS)})\b(?! (?:last|week))"),
    ("yesterday", r"\byesterday\b|\blast night\b|\bovernight\b"),
    ("today", r"\b(?:today|tonight|this (?:morning|afternoon|evening)|earlier in the day)\b"),
    ("ago", rf"\b(?P<number>{_NUMBER}) (?P<unit>{_UNIT}) ago\b"),
    ("later", rf"\b(?P<number>{_NUMBER}) (?P<unit>{_UNIT}) (?P<way>later|earlier|before|after|afterwards|previously)\b"),
    ("next", r"\b(?:the )?(?:next|following) (?:day|morning)\b|\b(?:the )?(?:day|morning) after\b"),
    ("previous", r"\bthe (?:previous (?:day|night|evening)|(?:day|night|evening) before)\b|\ba day (?:before|earlier)\b"),
    ("same", r"\b(?:(?:the|that) (?:same|very)|that) (?:day|night|evening|morning|afternoon)\b"),
    ("week", r"\blast (?P<unit>week|month|year)\b|\bearlier this (?P<unit2>week|month|year)\b"),
    ("year", r"\b(?:in|since|during|of|by) (?:early |late |mid-)?(?P<year>1[89]\d\d|20\d\d)\b"),
))


_FRONTED = re.compile(r"(?:(?:On|In|By|Earlier|Later|Late|Early|Since|At|Back|Until|Last|The|That|A|An|Two|Three|Four|Five|Six|Several|Few)\b[^,;:]{0,18}?)?$")


def fronted_time(text: str) -> int:
    """Return where a time that opens a sentence without a comma ends ("On Monday Egypt ..."), or 0.

    >>> fronted_time("On Monday Egypt severed relations.")
    9
    """
    for _, pattern in _PATTERNS:
        match = pattern.search(text[:60])
        if match and _FRONTED.match(text[:match.start()]) and re.match(r" (?:the |[A-Z])", text[match.end():]):
            return match.end()
    return 0


#: Characters after which a time belongs to a later clause; days within which a day belongs to the news;
#: share of a text that shows whether it is history.
_TRAILING, _NEWS, _BEGINNING = 40, 400, 0.4


@dataclass(frozen=True, slots=True)
class Moment:
    """A day (ISO) with the precision of codebook §3, and where in the sentence it is told."""

    day: str
    precision: str
    start: int
    end: int
    kind: str = ""


class Calendar:
    """Resolves the times of a document's sentences; remembers the last day told as the story's own time."""

    def __init__(self, published: str | None, text: str = "") -> None:
        self.published = _parse(published)
        self.history = _tells_history(text, self.published)
        self.last: date | None = None
        self.story: date | None = None
        self._near: date | None = None
        self.now = self.published

    def enter(self, text: str) -> None:
        """Note a dateline inside the document, which moves the day that "today" means."""
        moment = next((m for m in self.find(text[:80]) if m.kind in ("full", "day")), None)
        if moment:
            self.now = _parse(moment.day)

    def find(self, text: str) -> list[Moment]:
        """Return the moments that a sentence tells, in order; overlapping expressions give the longer one."""
        moments: list[Moment] = []
        self._near = None
        taken: list[tuple[int, int]] = []
        for kind, pattern in _PATTERNS:
            for match in pattern.finditer(text):
                if any(match.start() < end and start < match.end() for start, end in taken):
                    continue
                resolved = self._resolve(kind, match)
                if resolved is not None:
                    if resolved[1] == "day" and kind in ("full", "day", "weekday", "yesterday", "today", "dayonly"):
                        self._near = resolved[0]
                    taken.append(match.span())
                    moments.append(Moment(resolved[0].isoformat(), resolved[1], match.start(), match.end(), kind))
        return sorted(moments, key=lambda moment: moment.start)

    def remember(self, text: str, moments: list[Moment]) -> None:
        """Make the day told at the head of a sentence the one that "the next day" counts from."""
        for moment in moments:
            day = _parse(moment.day)
            if moment.precision == "year" or day is None or (not self.history and self.now and abs((self.now - day).days) > _NEWS):
                continue
            if moment.kind == "full" or moment.start < _TRAILING or moment.start < len(text) / 2:
                self.story = self.last = day

    def turn(self) -> None:
        """Begin a paragraph: news falls back to its own day, a story of other years keeps its time."""
        if not self.history:
            self.story = None

    def _resolve(self, kind: str, match: re.Match[str]) -> tuple[date, str] | None:
        found = match.groupdict()
        anchor = self.story or self.now
        try:
            if kind == "full":
                month = int(found["monthnumber"]) if found.get("monthnumber") else _month(found["month"])
                return date(int(found["year"]), month, int(found["day"])), "day"
            if kind == "day":
                return self._nearest(_month(found["month"]), int(found["day"])), "day"
            if kind == "month":
                return date(int(found["year"]), _month(found["month"]), 1), "month"
            if kind == "monthonly":
                return self._nearest(_month(found["month"]), 1), "month"
            if kind == "year":
                return date(int(found["year"]), 1, 1), "year"
            if kind == "dayonly" and anchor:
                return anchor.replace(day=int(found["day"])), "day"
        except (ValueError, TypeError):
            return None
        return self._relative(kind, match)

    def _relative(self, kind: str, match: re.Match[str]) -> tuple[date, str] | None:
        if self.now is None:
            return None
        anchor = self._near or self.story or self.now
        if kind == "weekday":
            return self._weekday(match), "day"
        if kind == "yesterday":
            return self.now - timedelta(days=1), "day"
        if kind == "today":
            return self.now, "day"
        if kind in ("next", "previous", "same"):
            anchor = self._near or self.story or self.last or self.now
            return anchor + timedelta(days={"next": 1, "previous": -1, "same": 0}[kind]), "day"
        return self._counted(kind, match, anchor)

    def _counted(self, kind: str, match: re.Match[str], anchor: date) -> tuple[date, str] | None:
        assert self.now is not None
        found = match.groupdict()
        if kind == "week":
            unit = found["unit"] or found["unit2"]
            back = 0 if found["unit2"] else 1
            return _shift(self.now, unit, -back), "month" if unit != "year" else "year"
        number = found["number"].lower()
        count = int(number) if number.isdigit() else _NUMBERS.get(number, _NUMBERS.get(number.removeprefix("a "), 1))
        unit = found["unit"].lower().rstrip("s")
        exact = unit in ("day", "week", "night", "evening", "morning") and not number.startswith(("a few", "several"))
        precision = "day" if exact and unit != "week" or exact and count <= 2 else "month" if unit != "year" else "year"
        if kind == "ago":
            return _shift(self.now, unit, -count), precision
        trailing = found["way"].lower() in ("after", "before") and match.start() > _TRAILING and re.match(r" [\w']", match.string[match.end():])
        back = (found["way"].lower() in ("earlier", "before", "previously")) is not bool(trailing)
        return _shift(anchor, unit, -count if back else count), precision

    def _weekday(self, match: re.Match[str]) -> date:
        assert self.now is not None
        wanted = _WEEKDAYS.index(match["weekday"].lower())
        which = (match["which"] or "").strip().lower()
        if which in ("next", "the next", "the following"):
            return self.now + timedelta(days=(wanted - self.now.weekday()) % 7 or 7)
        back = (self.now.weekday() - wanted) % 7
        return self.now - timedelta(days=back or (7 if which in ("last", "this past", "the previous") else 0))

    def _nearest(self, month: int, day: int) -> date:
        """Return the day in the year of the story, else the last such day before publication."""
        if self.story and self.now and abs(self.story.year - self.now.year) > 1:
            return date(self.story.year, month, day)
        if self.now is None:
            raise ValueError("no year")
        found = date(self.now.year, month, day)
        return found if found <= self.now + timedelta(days=60) else date(self.now.year - 1, month, day)


def _tells_history(text: str, published: date | None) -> bool:
    """Return whether a text tells of other years: it gives a full date long before its publication near its beginning."""
    if published is None:
        return True
    full = [pattern for kind, pattern in _PATTERNS if kind == "full"]
    years = [int(match["year"]) for pattern in full for match in pattern.finditer(text[:int(len(text) * _BEGINNING)])]
    return any(year < published.year - 1 for year in years)


def _shift(day: date, unit: str, count: int) -> date:
    days = {"day": 1, "night": 1, "evening": 1, "morning": 1, "week": 7}.get(unit)
    if days:
        return day + timedelta(days=days * count)
    months = day.year * 12 + day.month - 1 + count * (12 if unit == "year" else 1)
    return date(months // 12, months % 12 + 1, min(day.day, 28))


def _month(name: str) -> int:
    return next(number for number, month in enumerate(_MONTHS, 1) if month.startswith(name.lower().rstrip(".")[:3]))


@lru_cache(maxsize=4096)
def _parse(day: str | None) -> date | None:
    if not day:
        return None
    try:
        return date.fromisoformat(day[:10])
    except ValueError:
        parsed = dateparser.parse(day)
        return parsed.date() if parsed else None


def parse_day(day: str | None) -> date | None:
    """Return an ISO day, or what dateparser makes of another form, as a date."""
    return _parse(day)
