"""Public-domain and free prose out of Debian packages: fiction, satire, hackers' slang, a manual."""

from __future__ import annotations

import gzip
import html
import re
import zlib
from collections.abc import Iterator
from pathlib import Path

from auditor.text.substitutions.build import packages

_SHORTEST, _LONGEST = 3_000, 7_000
_LISTS = ("release", "changes", "news", "c_")
_PARAGRAPH = re.compile(
    r"<p\b[^>]*>(.*?)(?=<p\b|</p>|<h\d|<ul|<ol|<dl|<table|<div|<pre|<blockquote)",
    re.DOTALL | re.IGNORECASE,
)


def books(cache: Path) -> Iterator[tuple[str, str, str]]:
    """(name, genre, text) of chapters or letters of the alphabet, paragraphs divided by empty lines."""
    for number, novel in enumerate(_austen(packages.debian(cache, "r-cran-janeaustenr"))):
        for part in range(8):
            yield f"austen {number} {part}", "fiction", _slice(novel, part, 8, 18_000)
    jargon = packages.debian(cache, "dict-jargon") / "usr/share/dictd/jargon.dict.dz"
    text = re.sub(r"(?m)[{}]|^\S.*\n .*$", "", gzip.decompress(jargon.read_bytes()).decode("utf-8"))
    for part in range(12):
        yield f"jargon {part}", "slang", _slice(_unwrap(text), part, 12, 40_000)
    devil = packages.debian(cache, "dict-devil") / "usr/share/dictd/devil.dict.dz"
    text = gzip.decompress(devil.read_bytes()).decode("utf-8", "replace")
    for part in range(8):
        yield f"devil {part}", "satire", _slice(_unwrap(text), part, 8, 50_000)
    pages = sorted((packages.debian(cache, "sqlite3-doc") / "usr/share/doc/sqlite3").glob("*.html"))
    for page in pages:
        text = _prose(page.read_text(encoding="utf-8", errors="replace"))
        if len(text) >= _SHORTEST and not page.stem.startswith(_LISTS):
            yield f"sqlite {page.stem}", "manual", text[:_LONGEST]


def _austen(folder: Path) -> Iterator[str]:
    """Jane Austen's novels out of R's compressed serialisation, the longest six records."""
    raw = next(folder.rglob("Rdata.rdb")).read_bytes()
    at, records = 0, []
    while (at := raw.find(b"x\x9c", at)) >= 0:
        try:
            stream = zlib.decompressobj()
            records.append(stream.decompress(raw[at:]))
            at = len(raw) - len(stream.unused_data)
        except zlib.error:
            at += 2
    for record in sorted(records, key=len)[-6:]:
        # A string is a flag word, a length and its bytes.
        lines = re.findall(rb"\x00\x04\x00\x09..(..)((?:(?!\x00\x04\x00\x09).)*)", record, re.DOTALL)
        text = "\n".join(line[: int.from_bytes(size, "big")].decode("utf-8", "replace") for size, line in lines)
        yield _unwrap(text)


def _unwrap(text: str) -> str:
    """Each paragraph on a line of its own."""
    blocks = re.split(r"\n\s*\n", text)
    return "\n\n".join(" ".join(block.split()) for block in blocks if block.strip())


def _slice(text: str, part: int, parts: int, limit: int) -> str:
    step = len(text) // parts
    return text[part * step : part * step + min(step, limit)]


def _prose(page: str) -> str:
    """The paragraphs of a page, each on a line of its own."""
    blocks = (" ".join(html.unescape(re.sub(r"<[^>]*>", "", block)).split()) for block in _PARAGRAPH.findall(page))
    return "\n\n".join(block for block in blocks if len(block) > 80)
