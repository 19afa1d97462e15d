"""hygiene/duplicated_block."""

# ruff: noqa: RUF001  # marks that look alike are meant here

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

import numpy as np
import regex

from auditor import Document, Example, Hit, RegionKind, Rule, Severity, Span

LEAST_WORDS = 8  # shorter blocks repeat by right: labels, table cells, "Read more"
LEAST_UNENDED_WORDS = 20  # words of a block that is no sentence: lists and tables repeat their rows
LEAST_VERSE_WORDS = 40  # words of a block in verse, whose refrain returns by right
LEAST_TITLE_WORDS = 4  # of a headline that stands in the text again
TITLE_BLOCKS = 8  # blocks below the headline in which its repetition is a left-over
PROSE_WORDS = 12  # words of a sentence that shows that the text is no list
VERSE_LINES = 6  # blocks that verse has at least
VERSE_LINE = 11  # words of half the blocks at most, in verse and in lists

_SENTENCE_END = regex.compile(r"[.!?…。！？؟।]['\"”’»)\]]*$")
_LABEL = regex.compile(r"\s*(?:q|a|question|answer|interviewer|\p{L}{1,20})\s?[:.)]\s", regex.IGNORECASE)
_CELLS = regex.compile(r"\t|\s\|\s|^\|")


class DuplicatedBlock(Rule):
    """A paragraph or the headline stands in the document more than once.

    What it does: compares paragraphs of eight words and more, case and white space folded, and looks for the
    headline in the first lines below it. Refrains of verse, table rows, the labels and questions of an interview,
    and short lines repeat by right; repeated menus and buttons are page furniture.

    Why: a repeated paragraph is left over from copying or templates; whoever counts words, trains a model or
    prints the text wants it once.
    """

    severity = Severity.WARNING
    confidence = 0.95
    standard = "Gopher quality filters (duplicate paragraph fraction); The Trust Project: care in publication"
    languages = frozenset()
    examples = (
        Example(
            "The council met on Monday to discuss the new bridge over the river.\n\nNothing was decided.\n\n"
            "[[The council met on Monday to discuss the new bridge over the river.]]"
        ),
        Example(
            "Farmers in the delta lost a tenth of the rice to salt this year.\n\nThe state will pay half.\n\n"
            "[[Farmers in the delta  lost a tenth of the rice to salt this year.]]"
        ),
        Example(
            "Ferry to the islands stops for the winter\n\n[[Ferry to the islands stops for the winter]]\n\nThe "
            "last boat "
            "leaves on Sunday at noon, the company said, and the next one sails in March."
        ),
        Example(
            "Ferry stops for winter\n\n12 October 2022\n\n[[Ferry stops for winter.]]\n\nThe last boat leaves "
            "on Sunday at "
            "noon, the company said, and the next one sails in March."
        ),
        Example(
            "Wells to be tested\n\nThe state will test every well in Karimpur before the monsoon, the "
            "secretary said.\n\n"
            "[[The state will test every well in Karimpur before the monsoon, the secretary said.]]\n\n"
            "[[The state will test every well in Karimpur before the monsoon, the secretary said.]]"
        ),
        Example(
            "RATES STAY WHERE THEY ARE\n\n[[Rates stay where they are]]\n\nThe central bank left its rate at "
            "four per cent "
            "on Thursday, as everybody had expected."
        ),
        Example(
            "A gene that lets rice stand in salt water was found in a wild grass.\n\nThe grass grows in Bengal.\n\n"
            "[[A GENE THAT LETS RICE STAND IN SALT WATER WAS FOUND IN A WILD GRASS.]]"
        ),
        Example(
            "“We have never seen so many birds here in one winter,” the warden said.\n\nThey came from Siberia.\n\n"
            "[[“We have never seen so many birds here in one winter,” the warden said.]]"
        ),
        Example(
            "Die Brücke über den Fluss bleibt bis zum Herbst für alle Wagen gesperrt.\n\nDas sagte der Rat.\n\n"
            "[[Die Brücke über den Fluss bleibt bis zum Herbst für alle Wagen gesperrt.]]"
        ),
        Example(
            "The trial begins in May before the high court in Leeds.\n\nBy Ann Example\n\nTwo men are charged.\n\n"
            "[[The trial begins in May before the high court in Leeds.]]\n\nBoth deny it."
        ),
        Example("Read more.\n\nThe council met on Monday.\n\nRead more."),
        Example(
            "Row, row, row your boat gently down the stream\nMerrily, merrily, life is but a dream\nThe water is wide\n"
            "Row, row, row your boat gently down the stream"
        ),
        Example(
            "Question: Do you still live where you were born?\n\nNo.\n\nQuestion: Do you still live where you "
            "were born?"
        ),
        Example(
            "Leeds | 12 | 4 | 3 | 2 | 9 | 8 | 7\n\nYork | 11 | 4 | 3 | 2 | 9 | 8 | 7\n\nLeeds | 12 | 4 | 3 | 2 "
            "| 9 | 8 | 7"
        ),
        Example(
            "Q: What would you do again?\n\nA: All of it.\n\nQ: What would you do again?\n\nA: I would go to "
            "sea once more."
        ),
        Example(
            "The council met on Monday to discuss the new bridge over the river.\n\n"
            "The council met on Tuesday to discuss the new bridge over the river."
        ),
        Example("Results\n\nThe rate fell.\n\nDiscussion\n\nThe rate fell because of rain.\n\nResults\n\nNone."),
        Example(
            "The ferry leaves at noon from the old pier. The ferry leaves at noon from the old pier.\n\nIt "
            "returns at six in "
            "the evening, weather permitting."
        ),
        Example("Monday\n\nClosed\n\nTuesday\n\nClosed\n\nWednesday\n\nOpen from nine to five\n\nThursday\n\nClosed"),
        Example(
            "Ferry stops for winter\n\nThe last boat leaves on Sunday at noon.\n\nFerry stops for "
            "repairs\n\nAn engine broke "
            "in May and took the ship out of service for a week."
        ),
    )

    def check(self, doc: Document) -> Iterator[Hit]:
        """A hit for each repetition, not for the first time."""
        spans = list(_spans(doc))
        if not _may_repeat(doc, spans):
            return
        blocks = [_measured(doc, span) for span in spans]
        in_verse = (
            len(blocks) >= VERSE_LINES
            and median(block.words for block in blocks) <= VERSE_LINE
            and not _ends_sentences(blocks)
        )
        has_prose = any(block.ends and block.words >= PROSE_WORDS for block in blocks)
        first: dict[str, int] = {}
        for number, block in enumerate(blocks):
            start = first.setdefault(block.folded, block.span.start)
            if start == block.span.start:
                continue
            is_title = start == blocks[0].span.start and has_prose and not in_verse and not block.label
            if is_title and number <= TITLE_BLOCKS and block.words >= LEAST_TITLE_WORDS:
                yield Hit(block.span, "The headline stands here again.", "Keep it once.")
            elif _repeats_wrongly(block, in_verse=in_verse):
                line = doc.position(start)[0]
                yield Hit(
                    block.span, f"This paragraph stands here again; it came first in line {line}.", "Keep it once."
                )


@dataclass(frozen=True, slots=True)
class _Block:
    span: Span
    folded: str
    words: int
    ends: bool
    label: bool


def _spans(doc: Document) -> Iterator[Span]:
    """Paragraphs without the furniture and the markup in them."""
    regions = iter(doc.regions)
    region = next(regions, None)
    for paragraph in doc.paragraphs:
        start = end = -1
        while region is not None and region.span.start < paragraph.end:
            if not (region.kind.is_furniture or region.kind is RegionKind.MARKUP):
                start = region.span.start if start < 0 else start
                end = region.span.end
            region = next(regions, None)
        if start >= 0:
            yield Span(start, end)


def _may_repeat(doc: Document, spans: Sequence[Span]) -> bool:
    """Have two of the paragraphs as many words, and those the same sum of numbers? Few documents go on from here."""
    sums = np.concatenate(([0], np.cumsum(doc.words.numbers)))
    places = np.searchsorted(doc.words.starts, [(span.start, span.end) for span in spans]).reshape(-1, 2)
    counts = places[:, 1] - places[:, 0]
    keys = np.column_stack((counts, sums[places[:, 1]] - sums[places[:, 0]]))[counts >= LEAST_TITLE_WORDS]
    return len(set(map(tuple, keys.tolist()))) < len(keys)


def _measured(doc: Document, span: Span) -> _Block:
    content = span.of(doc.text).rstrip()
    span = Span(span.start, span.start + len(content))
    folded = " ".join(span.of(doc.folded).split())
    ends = _SENTENCE_END.search(content[-12:]) is not None
    label = _CELLS.search(content[:2000]) is not None or _LABEL.match(content) is not None
    return _Block(span, folded.rstrip(".!?: "), len(doc.words.within(span)), ends, label)


def _ends_sentences(blocks: list[_Block]) -> bool:
    return sum(block.ends for block in blocks) >= 0.5 * len(blocks)


def _repeats_wrongly(block: _Block, *, in_verse: bool) -> bool:
    if block.label and block.words < LEAST_UNENDED_WORDS * 2:
        return False
    if in_verse:
        return block.words >= LEAST_VERSE_WORDS
    return block.words >= (LEAST_WORDS if block.ends else LEAST_UNENDED_WORDS)
