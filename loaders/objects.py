"""JSON lines of untrusted origin: a bad line is reported and the next one is read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from kg.errors import DocumentError
from loaders.limits import ByteStream, Limits, check_expansion, too_large


def iterate_lines(stream: ByteStream, where: str, limits: Limits) -> Iterator[tuple[int, bytes | None]]:
    """Yield (line number, line) and None for a line beyond the limit, which is skipped without being kept."""
    number = 0
    while line := stream.readline(limits.size + 1):
        number += 1
        check_expansion(stream, where, limits)
        if len(line) <= limits.size:
            yield number, line
            continue
        yield number, None
        while line and not line.endswith(b"\n"):
            line = stream.readline(limits.size)
            check_expansion(stream, where, limits)


def iterate_objects(
    stream: ByteStream, where: str, limits: Limits
) -> Iterator[tuple[int, dict[str, Any] | DocumentError]]:
    """Yield (line number, object or error) for each line that is not blank."""
    for number, line in iterate_lines(stream, where, limits):
        if line is None:
            yield number, too_large(where, limits, number)
        elif line.strip():
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
