"""Clean English under open licences, in passages, to be spun: what the model is trained, calibrated and tested on."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from xml.etree import ElementTree

from auditor.text.substitutions.build import books, packages

HERE = Path(__file__).parent
PARTS = ("train",) * 13 + ("calibrate",) * 4 + ("test",) * 3
"""Which part a document falls into, by the hash of its name: 65, 20 and 15 of a hundred."""


@dataclass(frozen=True)
class Passage:
    """Some paragraphs of one document. ``part`` is the whole document's, so no document is in two."""

    text: str
    genre: str
    part: str


def passages(cache: Path, longest: int = 500) -> Iterator[Passage]:
    """All passages, of at most about ``longest`` words each."""
    with gzip.open(HERE / "texts.jsonl.gz", "rt", encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            yield from _divide(row["text"], row["genre"], part_of(row["id"]), longest)
    for number, article in enumerate(packages.plos_articles(cache)):
        yield from _divide(_article(article), "science", part_of(f"plos {number}"), longest)
    for name, genre, text in books.books(cache):
        yield from _divide(text, genre, part_of(name), longest)


def part_of(name: str) -> str:
    """The part that a document belongs to, the same on every machine."""
    return PARTS[int.from_bytes(blake2b(name.encode(), digest_size=8).digest()) % len(PARTS)]


def _divide(text: str, genre: str, part: str, longest: int) -> Iterator[Passage]:
    block: list[str] = []
    size = 0
    for paragraph in re.split(r"\n+", text):
        count = len(paragraph.split())
        if size and size + count > longest:
            yield Passage("\n\n".join(block), genre, part)
            block, size = [], 0
        if paragraph.strip():
            block.append(paragraph.strip())
            size += count
    if size >= 40:
        yield Passage("\n\n".join(block), genre, part)


def _article(xml: bytes) -> str:
    """Title, abstract and body paragraphs of a JATS article."""
    root = ElementTree.fromstring(xml)
    found = [" ".join("".join(title.itertext()).split()) for title in root.iter("article-title")][:1]
    for block in [*root.iter("abstract"), *root.iter("body")]:
        for paragraph in block.iter("p"):
            text = " ".join("".join(paragraph.itertext()).split())
            found.append(re.sub(r"\s*\[[\d,\u2013 -]+\]", "", text))
    return "\n".join(found)
