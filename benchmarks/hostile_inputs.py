"""Inputs that break careless readers: broken copies of good ones, and bombs. Each is made anew from a seed."""

from __future__ import annotations

import gzip
import io
import json
import random
import sys
import zipfile
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.loaders.readers.inputs import make_pdf, make_pdf_around

SENTENCE = "On 3 May 2024 Oman's foreign minister, Badr Albusaidi, urged Yemen to release the ship. "
PAGE = f"<!doctype html><html><head><title>Oman</title></head><body><article><p>{SENTENCE * 4}</p></article></body></html>"
LINE = json.dumps({"file": "line", "text": SENTENCE, "published": "2024-05-03"})
CLAIM = json.dumps({"document": "d", "relation": "URGED", "status": "actual", "start": 0, "end": 4, "text": "text",
                    "source": {"label": "State", "id": "OMN", "name": "Oman"}, "target": None})
LETTER = f"From: a@mfa.example\nSubject: Oman\nDate: Fri, 03 May 2024 10:00:00 +0400\n\n{SENTENCE * 3}\n"
SAVED = ("Snapshot-Content-Location: https://x.example/a\nContent-Type: multipart/related; boundary=b\n\n--b\n"
         f"Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n{PAGE.replace('=', '=3D')}\n--b--\n")
GOOD = {
    ".txt": (SENTENCE * 3).encode(), ".html": PAGE.encode(), ".jsonl": f"{LINE}\n{LINE}\n".encode(),
    ".pdf": make_pdf([SENTENCE]), ".md": f"# Oman\n\n{SENTENCE}".encode(), ".claims.jsonl": f"{CLAIM}\n".encode(),
    ".eml": LETTER.encode(), ".mhtml": SAVED.encode(),
}
_INSERTS = (b"\x00", b"\xff\xfe", b"\xc3", "\u202e".encode(), "\u2028".encode(), b"\xed\xa0\x80", b"<", b"]]>", b"&#0;",
            b"=cmd|' /C calc'!A0", b"\x1b]0;x\x07", b"\r", b"{", b'"', b"%PDF-", b"\x1f\x8b", "\U000e0001".encode(), b"<!--")


def broken(rng: random.Random, only: Collection[str] = ()) -> tuple[str, bytes]:
    """Return the suffix and bytes of a good input that was cut, spoilt, filled or written in another encoding.

    `only` are suffixes of the good inputs to take; all, if there are none.
    """
    suffix, data = rng.choice(sorted((each, data) for each, data in GOOD.items() if not only or each in only))
    for _ in range(rng.randint(1, 4)):
        data = rng.choice(_WAYS)(data, rng)
    if rng.random() < 0.15:
        suffix, data = f"{suffix}.gz", gzip.compress(data, 1)[: rng.choice((None, -3, 9))]
    return (rng.choice(sorted(GOOD)) if rng.random() < 0.2 else suffix), data


def _cut(data: bytes, rng: random.Random) -> bytes:
    return data[: rng.randint(0, len(data))]


def _flip(data: bytes, rng: random.Random) -> bytes:
    spoilt = bytearray(data)
    for _ in range(rng.randint(1, 12) if data else 0):
        spoilt[rng.randrange(len(spoilt))] = rng.randrange(256)
    return bytes(spoilt)


def _insert(data: bytes, rng: random.Random) -> bytes:
    place = rng.randint(0, len(data))
    return data[:place] + rng.choice(_INSERTS) * rng.choice((1, 1, 3, 200)) + data[place:]


def _recode(data: bytes, rng: random.Random) -> bytes:
    other = rng.choice(("utf-16", "utf-16-le", "utf-32", "cp1252", "shift_jis"))
    return data.decode("utf-8", "ignore").encode(other, "ignore")


def _repeat(data: bytes, rng: random.Random) -> bytes:
    place, length = rng.randint(0, len(data)), rng.randint(1, 40)
    return data[:place] + data[place : place + length] * rng.choice((2, 50, 2_000)) + data[place:]


_WAYS: tuple[Callable[[bytes, random.Random], bytes], ...] = (_cut, _flip, _insert, _recode, _repeat)


def bombs() -> Iterator[tuple[str, str, bytes]]:
    """Yield name, suffix and bytes of inputs made to take endless time or memory, or to reach outside."""
    zeros = gzip.compress(b"0" * 100_000_000, 9)
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    external = '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><p>&x;</p></body></html>'
    loop = make_pdf_around(b"BT /F1 11 Tf (Oman) Tj ET", kids="[2 0 R]")
    yield "one line of 100 MB", ".txt", b"Oman urged Yemen " * 6_000_000
    yield "one line of 100 MB among JSON lines", ".jsonl", b'{"text": "' + b"x" * 100_000_000 + b'"}\n' + LINE.encode()
    yield "19 MB without a full stop", ".txt", b"Oman urged Yemen and " * 900_000
    yield "gzip bomb", ".txt.gz", zeros
    yield "gzip bomb in a gzip", ".html.gz", gzip.compress(zeros)
    yield "gzip of blank lines", ".jsonl.gz", gzip.compress(b"\n" * 300_000_000, 9)
    yield "zip bomb under a text's name", ".txt", _zip(b"0" * 50_000_000)
    yield "billion laughs", ".html", f'<!DOCTYPE html [<!ENTITY l0 "ha">{entities}]><p>&l11;</p>'.encode()
    yield "external entity", ".html", external.encode()
    yield "100,000 nested elements", ".html", b"<div>" * 100_000 + SENTENCE.encode()
    yield "a million attributes", ".html", b"<p " + b"a=1 " * 1_000_000 + b">" + SENTENCE.encode()
    yield "unclosed comment of 5 MB", ".html", b"<html><!--" + b"-" * 5_000_000
    yield "pages within themselves", ".pdf", loop
    yield "stream of 200 MB", ".pdf", make_pdf_around(b" " * 200_000_000, "/Filter /FlateDecode")
    yield "JSON 200,000 deep", ".jsonl", b'{"text":' * 200_000
    yield "number of a million digits", ".jsonl", b'{"text": "Oman", "id": ' + b"9" * 1_000_000 + b"}"
    yield "parts within parts, 20,000 deep", ".eml", _nest(20_000)
    yield "500,000 header lines", ".eml", b"Subject: Oman\n" * 500_000 + b"\n" + SENTENCE.encode()
    yield "a million words in a subject", ".eml", b"Subject: " + b"=?utf-8?q?a?= " * 1_000_000 + b"\n\n" + SENTENCE.encode()
    yield "a million parameters", ".eml", b"Content-Type: text/plain" + b";a=1" * 1_000_000 + b"\n\n" + SENTENCE.encode()
    yield "100,000 parts", ".eml", b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nOman\n" * 100_000
    yield "brackets for regular expressions", ".txt", b"(((((((((((((((Mr. " * 200_000
    yield "500,000 capitals in a row", ".txt", b"Oman Iran Qatar " * 200_000
    yield "500,000 commas", ".txt", b"Oman, " * 500_000 + b"urged Yemen."


def _nest(depth: int) -> bytes:
    return "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(depth)).encode()


def _zip(data: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", data)
    return buffer.getvalue()
