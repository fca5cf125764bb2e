"""The day of publication, where no one has said it: from an address or from the dateline."""

from __future__ import annotations

import re
from datetime import date

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?"
_DATE = rf"{_WEEKDAY}(?P<date>{_DAY}\s+{_MONTH},?\s+{_YEAR}|{_MONTH}\s+{_DAY},?\s+{_YEAR}|{_YEAR}-\d\d-\d\d)(?!\w)"
_NO_YEAR = rf"{_WEEKDAY}(?P<date>{_DAY}\s+{_MONTH}|{_MONTH}\s+{_DAY})(?!\w)"
_WORD = r"[A-ZÀ-ÝĀ-Ž][\w'’.-]*"
_PLACE = rf"(?:{_WORD}(?:[\s/,]+(?:of|de|al|the|and|{_WORD}|\([^)]{{1,30}}\)))*,|[A-ZÀ-ÝĀ-Ž]{{3,}})\s+"
_LABEL = r"(?i:(?:first |last )?(?:published|posted|updated|date|sent|issued|released)(?: on)?:?\s+|no\.?:?\s?[\w/-]+,\s+)"
_CLOCK = r"(?:,?\s*(?:at|[|·-])?\s*\d\d?[:.]\d\d(?::\d\d)?\s*(?i:[ap]\.?m\.?)?\s*\(?(?:[A-Z]{2,5}|[+-]\d{4})?\)?)?"


def _forms(day: str) -> tuple[re.Pattern[str], ...]:
    """Return how heads of texts give a day, each a whole line or its beginning."""
    return (
        # nothing but the date, perhaps with a place, a label or a time of day: "ISTANBUL, 22 July 2022"
        re.compile(rf"\W*(?:{_LABEL}|{_PLACE})?{day}{_CLOCK}\W*$"),
        # the opening of a wire story: "GENEVA, June 20, 2025 (Wire) - The foreign ministers …"
        re.compile(rf"\W*{_PLACE}{day}\.?\s*(?:\([^)]{{1,40}}\))?\s*[-–—:]"),
        # the head of a numbered press release: "No: 214, 27 September 2023, Press Release …"
        re.compile(rf"\W*{_LABEL}{day}{_CLOCK}[,|]"),
    )


_WITH_YEAR, _WITHOUT_YEAR = _forms(_DATE), _forms(_NO_YEAR)
_HEAD_LINES, _HEAD_WIDTH = 6, 200
_RIGHTS_YEAR = re.compile(rf"(?:©|\(c\)|[Cc]opyright)\D{{0,40}}({_YEAR})(?!\d)")
_IN_ADDRESS = [
    re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<mark>[/_-])(?P<month>\d\d?|[a-z]{3})(?P=mark)(?P<day>\d\d?)(?!\d)"),
    re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)(?!\d)"),
]


def parse_day(value: str) -> str | None:
    """Return the ISO day of an ISO date or time (`2025-05-08`, `2025-05-08T10:00:00Z`), None if it is not one."""
    match = re.match(r"(\d{4}-\d\d-\d\d)(?:$|[T ])", value.strip())
    try:
        return date.fromisoformat(match[1]).isoformat() if match else None
    except ValueError:
        return None


def find_day_in_address(url: str) -> str | None:
    """Return the ISO day that a web address or file name holds: `/2025/05/08/`, `/2025/may/08/`, `-20250508`."""
    for pattern in _IN_ADDRESS:
        for match in pattern.finditer(url.lower()):
            if day := _parse(f"{match['year']}-{match['month']}-{match['day']}"):
                return day
    return None


def find_dateline(text: str) -> str | None:
    """Return the ISO day of a dateline or date line among the first lines of a text.

    A dateline without a year ("GENEVA, June 20 (Wire) -") takes it from the text's copyright line, if there is one.
    """
    lines = [line.strip()[:_HEAD_WIDTH] for line in text[: _HEAD_LINES * 2000].splitlines() if line.strip()]
    for line in lines[:_HEAD_LINES]:
        for pattern in _WITH_YEAR:
            if (match := pattern.match(line)) and (day := _parse(match["date"])):
                return day
    year = _RIGHTS_YEAR.search(text[-2000:])
    for line in lines[:_HEAD_LINES] if year else ():
        for pattern in _WITHOUT_YEAR:
            if year and (match := pattern.match(line)) and (day := _parse(f"{match['date']} {year[1]}")):
                return day
    return None


def _parse(words: str) -> str | None:
    import dateparser  # a tenth of a second, for documents that nothing else dates

    moment = dateparser.parse(
        re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", words), languages=["en"],
        settings={"REQUIRE_PARTS": ["day", "month", "year"], "DATE_ORDER": "YMD" if words[:4].isdigit() else "DMY"},
    )
    return moment.date().isoformat() if moment else None
