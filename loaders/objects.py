"""JSON lines of untrusted origin: a bad line is reported and the next one is read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from kg.errors import DocumentError
from loaders.limits import ByteStream, Limits, too_large

_LINE_COST = 100  # bytes that could be skipped in the time that one more blank line takes


def iterate_lines(stream: ByteStream, where: str, limits: Limits) -> Iterator[tuple[int, bytes | None]]:
    """Yield (line number, line) for lines that are not blank, and None for a line beyond the limit, which is skipped.

    DocumentError after more than `limits.waste` bytes of lines that hold nothing.
    """
    number, wasted, skipping = 0, 0, False
    while line := stream.readline(limits.size + 1):
        number += not skipping
        useful = len(line) <= limits.size and not skipping and not line.isspace()
        if useful or (len(line) > limits.size and not skipping):
            yield number, line if useful else None
        wasted += 0 if useful else len(line) + _LINE_COST
        if wasted > limits.waste:
            raise DocumentError(f"more than {limits.waste:,} bytes of blank or overlong lines", where=where)
        skipping = (skipping or len(line) > limits.size) and not line.endswith(b"\n")


def iterate_objects(
    stream: ByteStream, where: str, limits: Limits
) -> Iterator[tuple[int, dict[str, Any] | DocumentError]]:
    """Yield (line number, object or error) for each line that is not blank."""
    for number, line in iterate_lines(stream, where, limits):
        if line is None:
            yield number, too_large(where, limits, number)
        else:
            yield number, _parse(line.removeprefix(b"\xef\xbb\xbf"), where, number)


def _parse(line: bytes, where: str, number: int) -> dict[str, Any] | DocumentError:
    try:
        value = json.loads(line.decode("utf-8").strip())
    except UnicodeDecodeError as error:
        return DocumentError(f"not UTF-8 at byte {error.start}", where=where, line=number)
    except RecursionError:
        return DocumentError("JSON nested too deeply", where=where, line=number)
    except json.JSONDecodeError as error:
        return DocumentError(f"not JSON: {error.msg} at character {error.pos + 1}", where=where, line=number)
    except ValueError as error:  # a number of more digits than Python reads
        return DocumentError(f"not JSON: {error}", where=where, line=number)
    if not isinstance(value, dict):
        return DocumentError("not a JSON object", where=where, line=number)
    return value
