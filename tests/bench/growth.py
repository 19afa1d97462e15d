"""Texts that repeat one thing: four times as long may take about four times as long, in every part.

``python -m bench.growth`` in tests/ prints the parts of an audit that take more.
"""

from __future__ import annotations

import gc
from itertools import pairwise

from auditor import Document
from auditor.engine import audit_corpus, concluded, in_order, judge, literals_of
from auditor.engine.judging import unguarded
from auditor.packs import installed_rules
from auditor.run.profile import Meter

LENGTHS = (16_000, 64_000, 256_000)
MOST = 8.0  # times as long from one to the next, where four is linear and sixteen a square
NOTHING = 0.001  # CPU seconds that tell nothing

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
}


def main() -> None:
    """Each annotation and each rule by itself, so that none hides behind another.

    A part may take up work at a certain length, which is one step; a square is too steep at every step.
    """
    for name, piece in REPEATED.items():
        taken(piece, 1_000)  # what is loaded once is loaded
        all_seconds = [taken(piece, length) for length in LENGTHS]
        for part in all_seconds[-1]:
            seconds = [max(each.get(part, 0.0), NOTHING) for each in all_seconds]
            if min(after / before for before, after in pairwise(seconds)) > MOST:
                print(f"{name}: {part}: {', '.join(f'{each:.3f}' for each in seconds)} s")


def taken(piece: str, length: int) -> dict[tuple[str, str], float]:
    """CPU seconds of each annotation and each rule for so long a text, its copy and another text."""
    text = (piece * (length // len(piece) + 1))[:length]
    rules = in_order(installed_rules())
    literals = literals_of(rules)
    meter = Meter()
    guard = meter.within(unguarded)
    gc.collect()
    with meter.on_annotations():
        judged = [judge(Document(name, text), rules, literals, guard) for name in ("a", "b")]
        results = list(concluded(judged, rules, guard=guard))
    assert not any(result.failures for result in results)
    return meter.taken()


def test_the_texts_are_audited() -> None:
    """The short form of each, so that none of them is only ever slow."""
    documents = [Document(name, piece * 50) for name, piece in REPEATED.items()]
    assert not any(result.failures for result in audit_corpus(documents, installed_rules()))


if __name__ == "__main__":
    main()
