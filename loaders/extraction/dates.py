"""On which day an act happened: expressions of time resolved against the document's date (codebook §3)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

import dateparser

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_NUMBERS = {
    word: number
    for number, word in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
}
_NUMBERS |= {"a": 1, "an": 1, "few": 3, "several": 3, "couple of": 2, "a couple of": 2}
_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"  # noqa: E501  # noqa: E501
_NUMBER = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a few|a couple of|an?|several)"
_UNIT = r"(?:day|week|month|year|night|evening|morning|fortnight|decade)s?"

_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.I))
    for kind, pattern in (
        ("full", rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{_MONTH})\b\.?,? (?P<year>\d{{4}})\b"),
        ("full", rf"\b(?P<month>{_MONTH})\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})\b"),
        ("full", r"\b(?P<year>\d{4})-(?P<monthnumber>\d{2})-(?P<day>\d{2})\b"),
        ("day", rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{_MONTH})\b(?! \d{{4}})"),
        ("day", rf"\b(?P<month>{_MONTH})\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\d|,? \d{{4}})"),
        (
            "dayonly",
            r"\b(?:on|by|of|from|until|till|before|after|since|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?) the "
            r"(?:night of the |morning of the |evening of the )?"
            r"(?P<day>\d{1,2})(?:st|nd|rd|th)\b(?! (?!and|to|in|at|with|when|a|an|the|his|her|their|he|she|they|it|both|as"
            r"|that|while|but|from|for|after|before|until)[a-z])",
        ),
        (
            "feast",
            r"\b(?P<feast>Christmas Day|Christmas Eve|Christmas|Boxing Day|New Year's Eve|New Year's Day|May Day|Bastille Day)"  # noqa: E501
            r"(?:,? (?P<year>\d{4}))?\b",
        ),
        ("month", rf"\b(?:in |since |of |last |early |late |mid-)?(?P<month>{_MONTH})\.?,? (?P<year>\d{{4}})\b"),
        (
            "monthonly",
            rf"\b(?P<which>in|that|last|since|early in|late in|until|by|(?:in |of )?the (?:previous|preceding|following|same)"  # noqa: E501
            rf"|(?:in |of )?the (?:beginning|middle|end) of|this|next) (?:early |late |mid-)?(?P<month>{_MONTH})\b(?! \d)",
        ),
        (
            "lastweekday",
            rf"\b(?:on )?(?P<weekday>{'|'.join(WEEKDAYS)}),? (?:of )?last week\b|\blast week,? on (?P<weekday2>{'|'.join(WEEKDAYS)})\b",  # noqa: E501  # noqa: E501
        ),
        (
            "weekday",
            rf"\b(?P<which>last |this past |the previous |the following |next |the next )?(?P<weekday>{'|'.join(WEEKDAYS)})\b(?! (?:last|week))",  # noqa: E501  # noqa: E501
        ),
        ("beforeyesterday", r"\bthe (?:day|night|evening) before (?:yesterday|last)\b"),
        ("yesterday", r"\byesterday\b|\blast night\b|\bovernight\b"),
        ("today", r"\b(?:today|tonight|this (?:morning|afternoon|evening)|earlier in the day)\b"),
        ("ago", rf"\b(?P<number>{_NUMBER}) (?P<unit>{_UNIT}) ago\b"),
        (
            "later",
            rf"\b(?P<number>{_NUMBER}) (?P<unit>{_UNIT}) (?P<way>later|earlier|before|after|afterwards|previously)\b",
        ),
        ("next", r"\b(?:the )?(?:next|following) (?:day|morning)\b|\b(?:the )?(?:day|morning) after\b"),
        (
            "previous",
            r"\bthe (?:previous (?:day|night|evening)|(?:day|night|evening) before)\b|\ba day (?:before|earlier)\b",
        ),
        ("same", r"\b(?:(?:the|that) (?:same|very)|that) (?:day|night|evening|morning|afternoon)\b"),
        ("week", r"\b(?<!the )last (?P<unit>week|month|year)\b|\bearlier this (?P<unit2>week|month|year)\b"),
        ("attributive", r"\b(?:the|a|their|its|that|'s) (?P<year>1[89]\d\d|20\d\d) (?=[a-z])"),
        ("year", r"\b(?:in|since|during|of|by) (?:early |late |mid-)?(?P<year>1[89]\d\d|20\d\d)\b"),
    )
)


_FRONTED = re.compile(
    r"(?:(?:On|In|By|Earlier|Later|Late|Early|Since|At|Back|Until|Last|The|That|A|An|Two|Three|Four|Five|Six|Several|Few)\b[^,;:]{0,18}?)?$"
)


def fronted_time(text: str) -> int:
    """Return where a time that opens a sentence without a comma ends ("On Monday Egypt ..."), or 0.

    >>> fronted_time("On Monday Egypt severed relations.")
    9
    """
    for _, pattern in _PATTERNS:
        match = pattern.search(text[:60])
        if match and match[0].lower().endswith((" after", " before")):
            continue  # "three days after the invasion": the time goes on
        if match and _FRONTED.match(text[: match.start()]) and re.match(r" (?:the |[A-Z])", text[match.end() :]):
            return match.end()
    return 0


#: Month and day of feasts that narratives date by.
_FEASTS = {
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "christmas eve": (12, 24),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "may day": (5, 1),
    "bastille day": (7, 14),
}
#: Times that a later "two days earlier" of their sentence counts from.
_ANCHORS = frozenset(
    {"full", "day", "weekday", "lastweekday", "yesterday", "beforeyesterday", "today", "dayonly", "month", "feast"}
)
#: Characters after which a time belongs to a later clause; days within which a day belongs to the news;
#: share of a text that shows whether it is history.
_TRAILING, _NEWS, _BEGINNING = 40, 400, 0.4
#: A year that opens a sentence: "In 1964", "By the spring of 1971".
_OPENING = re.compile(r"(?:(?:Early|Late|Back|Then|But|And|Later),? )?(?:in|by|during|throughout)(?: [a-z-]+){0,4} \d{4}", re.I)  # noqa: E501
#: Months by which a month named without year may lie before the story's: beyond that it is of the next year.
_BACK = 6
#: How often earlier years must be told for each time of the present for a text to be history; characters of its head,
#: where its own day stands.
_PAST_TO_PRESENT, _HEAD = 1.5, 250


#: What stands around the day of a heading ("Tuesday, 6 June", "LIMA, March 5 (AP) -").
_HEADINGS, _HEADING_WORDS = frozenset({"full", "day", "weekday"}), 4
_ALONE = re.compile(r"\W*(?:\d{4})?\W*(?:\d{1,2}[:.]\d\d\W*(?:[ap]\.?m\.?)?\W*[A-Z]{0,4})?\W*")
_RUNNING = re.compile(r"\b[a-z]{3,}\b(?<!day)")
_PLACE = re.compile(
    r"\W*(?:[A-Z]{3,}[A-Z .'/-]*(?:, [A-Z][\w.]*(?: [A-Z][\w.]*)?)?,? ?(?:\([^)]*\))?[, ]*)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"  # noqa: E501  # noqa: E501
)
_DASH = re.compile(r",?(?: \d{4})?\s*(?:\([^)]*\)\s*)?(?:[-–—:]|$)")


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
        self.story_precision = "month"
        self._near: date | None = None
        self.now = self.published
        self.headed = False

    def enter(self, text: str) -> None:
        """Note a dateline or day heading, which moves the day that "today" and bare weekdays count from."""
        moment = next((m for m in self.find(text[:80]) if m.kind in _HEADINGS), None)
        if moment is None:
            return
        before, after = text[: moment.start], text[moment.end :]
        heading = (
            _ALONE.fullmatch(after) is not None
            and len(before.split()) <= _HEADING_WORDS
            and not _RUNNING.search(before)
        )
        if heading or (moment.kind != "weekday" and _PLACE.fullmatch(before) and _DASH.match(after)):
            self.now = _parse(moment.day)
            self.headed = heading and self.now != self.published

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
                    if kind in _ANCHORS:
                        self._near = resolved[0]
                    taken.append(match.span())
                    moments.append(Moment(resolved[0].isoformat(), resolved[1], match.start(), match.end(), kind))
        return sorted(moments, key=lambda moment: moment.start)

    def remember(self, text: str, moments: list[Moment]) -> None:
        """Make the day told at the head of a sentence the one that "the next day" counts from."""
        for moment in moments:
            day = _parse(moment.day)
            if moment.precision == "year" and day and self.history and moment.kind == "year":
                self._open_year(day, text[: moment.end])
                continue
            if moment.precision == "year" or day is None or (self.history and day == self.published):
                continue
            if not self.history and self.now and abs((self.now - day).days) > _NEWS:
                self.last = day if moment.precision == "day" else self.last
                continue
            begins = self.history and self.story is None
            if begins or moment.kind == "full" or moment.start < _TRAILING or moment.start < len(text) / 2:
                self.story = self.last = day
                self.story_precision = "month"
            elif self.history and moment.precision == "day":
                self.last = day

    def _open_year(self, day: date, beginning: str) -> None:
        """Move a story to the year that opens a sentence ("In 1964 ...") unless it is there."""
        if _OPENING.fullmatch(beginning) and (self.story is None or self.story.year != day.year):
            self.story, self.story_precision = day, "year"

    def story_day(self) -> tuple[str, str] | None:
        """Return the month or year in which a history goes on where a sentence tells no time, or None."""
        if not self.history or self.story is None:
            return None
        month = 1 if self.story_precision == "year" else self.story.month
        return date(self.story.year, month, 1).isoformat(), self.story_precision

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
                return self._month_of_story(_month(found["month"]), found["which"].lower()), "month"
            if kind == "feast":
                month, day = _FEASTS[found["feast"].lower()]
                return (date(int(found["year"]), month, day) if found["year"] else self._nearest(month, day)), "day"
            if kind in ("year", "attributive"):
                return date(int(found["year"]), 1, 1), "year"
            if kind == "dayonly" and anchor:
                return self._day_of_month(anchor, int(found["day"])), "day"
            return self._relative(kind, match)
        except (ValueError, TypeError, OverflowError):  # no such day, or none that the calendar reaches
            return None

    def _day_of_month(self, anchor: date, day: int) -> date:
        """Return "the 12th": of the story's month, of news the last one that has passed."""
        found = anchor.replace(day=day)
        return (
            _shift(found, "month", -1).replace(day=day)
            if self.story is None and self.now and found > self.now
            else found
        )

    def _relative(self, kind: str, match: re.Match[str]) -> tuple[date, str] | None:
        if self.now is None:
            return None
        anchor = self._near or self.story or self.now
        if kind == "weekday":
            return self._weekday(match), "day"
        if kind == "lastweekday":
            wanted = WEEKDAYS.index((match["weekday"] or match["weekday2"]).lower())
            return self.now - timedelta(days=self.now.weekday() + 7 - wanted), "day"
        if kind == "beforeyesterday":
            return self.now - timedelta(days=2), "day"
        if kind == "yesterday":
            return self.now - timedelta(days=1), "day"
        if kind == "today":
            return self.now, "day"
        if kind in ("next", "previous", "same"):
            anchor = self._near or (self.history and self.last) or self.story or self.last or self.now
            return anchor + timedelta(days={"next": 1, "previous": -1, "same": 0}[kind]), "day"
        return self._counted(kind, match, (anchor if self._near or self.story else self.last) or anchor)

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
        exact = unit in ("day", "week", "night", "evening", "morning", "fortnight") and not number.startswith(
            ("a few", "several")
        )
        precision = (
            "day" if (exact and unit != "week") or (exact and count <= 2) else "month" if unit != "year" else "year"
        )
        if kind == "ago":
            return _shift(self.now, unit, -count), precision
        trailing = (
            found["way"].lower() in ("after", "before")
            and match.start() > _TRAILING
            and re.match(r" [\w']", match.string[match.end() :])
        )
        back = (found["way"].lower() in ("earlier", "before", "previously")) is not bool(trailing)
        return _shift(anchor, unit, -count if back else count), precision

    def _weekday(self, match: re.Match[str]) -> date:
        assert self.now is not None
        wanted = WEEKDAYS.index(match["weekday"].lower())
        which = (match["which"] or "").strip().lower()
        told = self.last or self.story
        if self.history and told:  # a story goes forward
            return told + timedelta(days=(wanted - told.weekday()) % 7)
        if which in ("next", "the next", "the following"):
            return self.now + timedelta(days=(wanted - self.now.weekday()) % 7 or 7)
        back = (self.now.weekday() - wanted) % 7
        return self.now - timedelta(days=back or (7 if which in ("last", "this past", "the previous") else 0))

    def _month_of_story(self, month: int, which: str) -> date:
        """Return a month named without year: "that May", "the previous November", "in June"."""
        found = self._nearest(month, 1)
        anchor = self._near or self.story or self.now
        if anchor and which.endswith(("previous", "preceding")) and (found.year, month) >= (anchor.year, anchor.month):
            return date(anchor.year - 1, month, 1) if month >= anchor.month else date(anchor.year, month, 1)
        if anchor and which.endswith("following"):
            return date(anchor.year + (month <= anchor.month), month, 1)
        return date(anchor.year, month, 1) if self.story and anchor and which in ("that", "since") else found

    def _nearest(self, month: int, day: int) -> date:
        """Return the day in the time of the story, which goes forward, else the last such day before publication."""
        story = self._near or self.story
        if story and self.now and abs(story.year - self.now.year) > 1:
            known = self.story_precision != "year" or self._near is not None
            return date(story.year + (known and month < story.month - _BACK), month, day)
        if self.now is None:
            raise ValueError("no year")
        found = date(self.now.year, month, day)
        return found if found <= self.now + timedelta(days=60) else date(self.now.year - 1, month, day)


def _tells_history(text: str, published: date | None) -> bool:
    """Return whether a text tells of other years: its beginning tells one, and more of them than times of the present."""
    if published is None:
        return True
    years = [(int(match[1]), match.start()) for match in _ANY_YEAR.finditer(text)]
    past = [place for year, place in years if year < published.year - 1]
    present = sum(year >= published.year - 1 and place > _HEAD for year, place in years) + len(_PRESENT.findall(text))
    begun = bool(past) and past[0] < len(text) * _BEGINNING
    return begun and len(past) >= _PAST_TO_PRESENT * present


_ANY_YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b")
#: Times that only news tells; the day of a title line counts as one.
_PRESENT = re.compile(
    rf"\b(?:yesterday|today|tonight|last night|this (?:week|month|morning|afternoon|evening)|(?<!the )last week"
    rf"|(?<!the )(?:{'|'.join(WEEKDAYS)}))\b(?! (?:review|times|agreement|the \d|\d{{1,2}} [A-Z][a-z]+ \d{{4}}))",
    re.I,
)


def _shift(day: date, unit: str, count: int) -> date:
    days = {"day": 1, "night": 1, "evening": 1, "morning": 1, "week": 7, "fortnight": 14}.get(unit)
    if days:
        return day + timedelta(days=days * count)
    months = day.year * 12 + day.month - 1 + count * {"year": 12, "decade": 120}.get(unit, 1)
    return date(months // 12, months % 12 + 1, min(day.day, 28))


def _month(name: str) -> int:
    return next(number for number, month in enumerate(MONTHS, 1) if month.startswith(name.lower().rstrip(".")[:3]))


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
