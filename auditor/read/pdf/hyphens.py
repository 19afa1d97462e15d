"""Words that were divided at the end of a line, put together again."""

from __future__ import annotations

import gzip
from collections.abc import Container, Iterable
from functools import cache
from importlib.resources import files

import regex

from auditor.read.pdf.lines import HYPHEN
from auditor.text.readability import TABLE

_LAST = regex.compile(rf"(\p{{L}}[\p{{L}}'\u2019]*+)[-\u2010{HYPHEN}]\Z")
_FIRST = regex.compile(r"\p{L}[\p{L}'\u2019]*+")
_HYPHENATED = regex.compile(r"\p{L}++(?:[-\u2010]\p{L}++)*+")
_TIGHT = regex.compile(rf"[\p{{L}}\p{{N}}][-\u2010{HYPHEN}]\Z")


class Words(Container[object]):
    """The words of a text and of the dictionary, in lower case; of the text also those with hyphens as a whole.

    The first and the last word of a line may be parts of words.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        whole = (word for line in lines for word in line.split()[1:-1])
        self._own = frozenset(
            match[0].casefold().replace("\u2010", "-") for word in whole for match in _HYPHENATED.finditer(word)
        )
        self._dictionary = _dictionary()

    def __contains__(self, word: object) -> bool:
        return word in self._own or word in self._dictionary


@cache
def _dictionary() -> frozenset[str]:
    packed = files("auditor.text.readability").joinpath(TABLE).read_bytes()
    return frozenset(gzip.decompress(packed).decode("ascii").split())


def joint(before: str, after: str, words: Container[object]) -> tuple[str, str]:
    """How two lines go together: what the first one keeps, and what stands between.

    A hyphen goes where the whole word is known, and stays where the compound is, or both of its parts are words
    ("north-east"); in doubt the word was divided for the line.
    """
    if not _TIGHT.search(before):
        return before, "" if before.endswith(("\u2014", "/")) and after[:1].isalpha() else " "
    last, first = _LAST.search(before), _FIRST.match(after)
    bare = before[:-1]
    if last is None or first is None or not first[0][0].islower():
        return bare, "-"
    head, tail = last[1].casefold(), first[0].casefold()
    if head + tail in words:
        return bare, ""
    if f"{head}-{tail}" in words or (head in words and tail in words):
        return bare, "-"
    return bare, ""
