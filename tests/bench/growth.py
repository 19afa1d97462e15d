"""Texts that repeat one thing: four times as long may be about four times the work, in every part.

``python -m bench.growth`` in tests/ prints the parts of an audit that take more CPU seconds, up to a million
characters. A test counts calls instead, in shorter texts: they are the same on any machine.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from time import process_time

from auditor import Document
from auditor.engine import concluded, in_order, judge, literals_of
from auditor.engine.judging import unguarded
from auditor.packs import installed_rules
from auditor.run.profile import Meter

LENGTHS = (16_000, 64_000, 256_000, 1_024_000)
COUNTED = (1_000, 4_000, 16_000)  # the lengths whose calls a test counts
MOST = 8.0  # times as long from one to the next, where four is linear and sixteen a square
NOTHING = 0.001  # CPU seconds that tell nothing
FEW = 500  # calls that tell nothing

REPEATED = {
    "letters": "a",
    "blanks": " ",
    "lines": "\n",
    "line ends and blanks": "\n ",
    "quotation marks": '"',
    "curly marks that open": "\u201c",
    "apostrophes": "it's 'a ",
    "brackets": "(",
    "words without an end": "word ",
    "capitals": "A B. C D. ",
    "initials": "J. R. ",
    "sentences": "This is a sentence of a plain text. ",
    "paragraphs": "This is a paragraph.\n\n",
    "headings": "# A heading\n\n",
    "list items": "* An item\n",
    "quotations": '"We will not," she said. ',
    "quotations never closed": 'She said: "We will not go. ',
    "attributions": "According to Ann Bell, mayor of Averham, ",
    "experts": "Experts say that critics say that officials say ",
    "figures": "12.5 percent of 1,000 ",
    "figures in sentences": "Some 40 percent of people said 12 million was lost. ",
    "dates": "1 May 1999, ",
    "addresses": "https://example.org/a/b?c=d ",
    "dots": ". ",
    "ellipses": "...",
    "furniture": "Share this article\n\nAdvertisement\n\n",
    "promotion": "The best and most amazing offer ever, buy now! ",
    "negations": "not never no nothing nor ",
    "commas": "a, b, ",
    "dashes": " \u2014 a ",
    "damage": "wor- ds \u00e2\u20ac\u2122 ",
    "machine": "As an AI language model, I cannot. ",
    "tags": "<b>",
    "entities": "&amp;",
    "columns": "| a | b |\n",
    "marks without a letter": "\u0301",
    "nothing": "\0",
    "letters from right to left": "\u202ea ",
    "brackets that close": ")",
    "square brackets": "[",
    "links": "[a](b) ",
    "links never closed": "[a](",
    "pictures never closed": "![",
    "stars": "*a ",
    "underscores": "_a ",
    "backticks": "`a ",
    "fences": "~~~\n",
    "rules": "---\n",
    "quoted lines": "> a\n",
    "quoted lines inside one another": "> ",
    "list items inside one another": "- ",
    "links defined": "[a]: b\n",
    "comments never closed": "<!--",
    "curly marks that close": "\u201d",
    "guillemets": "\u00ab",
    "single marks": "\u2018a ",
    "families": "\U0001f468\u200d",
    "dotted words": "a.",
    "hyphenated words": "a-",
    "paths": "a/",
    "mail": "a@",
    "colons": "a: ",
    "semicolons": "a; ",
    "digits": "1",
    "digits and commas": "1,",
    "percentages": "5% ",
    "dollars": "$",
    "shouting": "SHOUT ",
    "tabs": "\t",
    "old line ends": "\r",
    "separators of lines": "\u2028",
    "blanks that do not break": "\u00a0",
    "blanks without width": "\u200b",
    "soft hyphens": "a\u00ad",
    "lone surrogates": "\ud800",
    "verbs": "said ",
    "speakers": "he said, ",
    "speech": '"a" said ',
    "relatives": "who which that ",
    "genitives": "the man of ",
    "names": "Ann Bell ",
    "institutions": "University of ",
    "bylines": "By Ann Bell\n",
    "marks in lines": '"\n\n"',
    "ideographs": "\u65e5\u672c",
    "Arabic": "\u0627\u0644 ",
}


def main() -> None:
    """Each annotation and each rule by itself, so that none hides behind another.

    A part may take up work at a certain length, which is one step; a square is too steep at every step.
    """
    for name, piece in REPEATED.items():
        taken(piece, 1_000)  # what is loaded once is loaded
        all_seconds = [taken(piece, length) for length in LENGTHS]
        for part in all_seconds[-1]:
            seconds = [each.get(part, 0.0) for each in all_seconds]
            if too_steep(seconds, NOTHING):
                print(f"{name}: {part}: {', '.join(f'{each:.3f}' for each in seconds)} s")


def taken(piece: str, length: int, clock: Callable[[], float] = process_time) -> dict[tuple[str, str], float]:
    """What the ``clock`` says of each annotation and each rule for so long a text, read as Markdown, and its copy."""
    text = (piece * (length // len(piece) + 1))[:length]
    rules = in_order(installed_rules())
    literals = literals_of(rules)
    meter = Meter(clock)
    guard = meter.within(unguarded)
    gc.collect()
    with meter.on_annotations():
        judged = [judge(Document(name, text, markdown=True), rules, literals, guard) for name in ("a", "b")]
        results = list(concluded(judged, rules, guard=guard))
    assert not any(result.failures for result in results)
    return meter.taken()


def too_steep(counts: Sequence[float], nothing: float) -> bool:
    """Does it grow like a square at every step?"""
    known = [max(count, nothing) for count in counts]
    return min(after / before for before, after in pairwise(known)) > MOST


@contextmanager
def counting_calls() -> Iterator[Callable[[], float]]:
    """What counts the calls of functions, of Python and of C."""
    calls = 0

    def see(frame: object, event: str, argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(see)
    try:
        yield lambda: calls
    finally:
        sys.setprofile(None)


if __name__ == "__main__":
    main()
