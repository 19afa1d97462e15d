"""Words and sentences that stand twice in a row."""

# ruff: noqa: RUF001  # marks that look alike are meant here

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter

import numpy as np
import regex
from auditor_rules._masks import inside
from auditor_rules.integrity._damage import Damage, article, running_text
from numpy.typing import NDArray

from auditor import Document, Severity, Span

# Words that stand twice in a row only by mistake. "Had had", "that that", "is is", "in in" and "her her" can be right.
_LITTLE = regex.compile(
    r"(?<![\w'’.-])(the|a|an|of|to|and|for|with|by|at|from|was|were|are|be|as|or|his|its|their|our|my|your|this"
    r"|which|would|could|"
    r"should|they|we|he|she|has|have|been|if|than|into|but|about|between|because|while|where|these"
    r"|those)(?:[ \t\u00a0]{1,3}|\r?\n)(?i:\1)(?![\w'’-])",
    regex.IGNORECASE,
)
# "In in" and "on on" are right behind a verb that takes the first: "handed in in May".
_PLACE = regex.compile(r"(?<![\w'’.-])(?P<verb>[a-z]{2,20}),? (in|on) \2(?![\w'’-])")
_TAKES_IN = regex.compile(
    r"(?:ed|ing|en|ght|ept|s)$|^(?:go|went|gone|come|came|set|live|move|give|gave|take|took|bring|put|get|got|turn"
    r"|hand|step|stay|join|hold|held|keep|try|work|pass|stand|stood|sit|sat|fit|built|log|check|sign|lock|kick|phone"
    r"|hit|carry|hang|hung|drag|drop|look|pick|let|read|run|ran|early|later|further|straight|right|left|back)$"
)
# Any other English word, in small letters and not three times: "a bridge bridge".
_ANY = regex.compile(r"(?<![\w'’.,-])([a-z]{3,20}) \1(?![\w'’-])")
# What is said twice on purpose, or right by grammar.
_TWICE = frozenset(
    "had that very really many much far never ever again more please bye blah knock tick well there now come hear out "
    "over did her you who what one two old big little fast quite too win long deep good great nice true what high low "
    "same yes yeah tut aye beep choo yum hush wah hee haha hey hello whoa wow dear ooh aah ahh shh mama papa pom bora "
    "walla baden sing duran pago bling chop night goody boo pooh half fifty ten hundred thousand million click clap "
    "stop wait right okay work talk run walk round down back home so is it in on do all no some day way back bang boom "
    "woof quack ring ping tap pat thank thanks ding dong zig zag twinkle row merrily dot die der das sie nous vous "
    "que les des per non sich auf kuku pili bula tiki cous aku yo go lot lots super duper extra heavy slow slowly "
    "quickly soon near always just only still really exactly mmm uhh brr grr shake cluck drip sob ciao sweet late hot "
    "cold wide hard bad black white red green blue pretty oh ah ho hum cha can she sha which like kind okay".split()
)
_SPOKEN_CONFIDENCE = 0.6  # a speaker may have said it so
LEAST_WORDS = 6  # of a run that does not return by chance
_LEAST_INSIDE = 8  # of one that begins in mid-sentence
LEAST_SPOKEN_WORDS = 8  # of one in somebody's speech, where little sentences are said twice
MOST_WORDS = 120
_LEAST_PLAIN = 3  # words in small letters in it: names, cells and labels return by right
_BASE = np.uint64(0x9E3779B97F4A7C15)  # odd, so that no part of a sum is lost
_END = regex.compile(r"[.!?…]?[\"”’»')\]]*")
_OPENING = "\"“„«‘'(["


def doubled_words(doc: Document) -> Iterator[Damage]:
    """Little words that stand twice in a row by mistake."""
    reach = 0
    for offset, stretch in inside(doc.shared(article), (start for _, start in doc.shared(_pairs))):
        match = _LITTLE.match(doc.text, offset, stretch.end) if offset >= reach else None
        if match is None:
            continue
        reach = match.end()
        first, second = match[0].split()
        if (second[0].isupper() and not first.isupper()) or (first == "A" and second in ("A", "a")):
            continue
        yield _twice(doc, Span(*match.span()), first, 0.9)


def doubled_english_words(doc: Document) -> Iterator[Damage]:
    """Any other word of English that stands twice, but not those that are said twice on purpose."""
    yield from _any_word(doc)
    befores = (int(doc.words.starts[number - 1]) for number, _ in doc.shared(_pairs) if number)
    for offset, stretch in inside(doc.shared(article), befores):
        match = _PLACE.match(doc.text, offset, stretch.end)
        if match is not None and not _TAKES_IN.search(match["verb"]):
            yield _twice(doc, Span(match.start(2), match.end()), match[2], 0.75)


def _any_word(doc: Document) -> Iterator[Damage]:
    text, reach = doc.text, 0
    for offset, stretch in inside(doc.shared(article), (start for _, start in doc.shared(_pairs))):
        match = _ANY.match(text, offset, stretch.end) if offset >= reach else None
        if match is None:
            continue
        word, reach = match[1], match.end()
        thrice = text.endswith(f" {word} ", stretch.start, offset) or text.startswith(f" {word}", reach)
        if not thrice and word not in _TWICE and not _LITTLE.match(text, offset, reach):
            yield _twice(doc, Span(offset, reach), word, 0.75)


def _pairs(doc: Document) -> list[tuple[int, int]]:
    """Number and offset of each word that the same word follows, whatever stands between them."""
    numbers = doc.words.numbers
    firsts = (numbers[1:] == numbers[:-1]).nonzero()[0]
    return list(zip(firsts.tolist(), doc.words.starts[firsts].tolist(), strict=True))


def _twice(doc: Document, span: Span, word: str, confidence: float) -> Damage:
    message = f"The word \u201c{word}\u201d stands here twice."
    confidence = _SPOKEN_CONFIDENCE if doc.is_quoted(span) else confidence
    return Damage(span, message, f"\u201c{word}\u201d", Severity.WARNING, confidence)


def doubled_sentences(doc: Document, *, is_transcript: bool) -> Iterator[Damage]:
    """Runs of words that stand twice in a row within a paragraph, whatever the sentences are taken to be."""
    reach = 0
    for first, second in _returning(doc.words.numbers):
        length = second - first
        if first < reach or not np.array_equal(doc.words.numbers[first:second], doc.words.numbers[second:][:length]):
            continue
        start, end = int(doc.words.starts[first]), int(doc.words.ends[second + length - 1])
        block = next((block for _, block in inside(doc.shared(running_text), [start])), None)
        if block is None or end > block.end:
            continue
        reach = second
        span = _with_marks(doc, int(doc.words.starts[second]), end, block)
        is_sentence = length >= _LEAST_INSIDE or _opens(doc.text, span.start)
        is_spoken = is_transcript or doc.is_quoted(Span(span.start, span.start + 1))
        if is_sentence and _is_prose(doc, second, length) and (length >= LEAST_SPOKEN_WORDS or not is_spoken):
            yield Damage(span, "This sentence stands here twice in a row.", "Keep it once.", Severity.WARNING, 0.95)


def _returning(words: NDArray[np.int64]) -> list[tuple[int, int]]:
    """Numbers of words where perhaps the same ``LEAST_WORDS`` begin, near enough for a sentence; by the second."""
    if len(words) < 2 * LEAST_WORDS:
        return []
    numbers = words.astype(np.uint64)
    pairs = numbers[:-1] * _BASE + numbers[1:]
    hashes = (pairs[:-4] * _BASE + pairs[2:-2]) * _BASE + pairs[4:]  # of LEAST_WORDS words each
    # The places in the low bits, so that one sort brings equal runs together and keeps them in order.
    places = np.uint64((1 << len(words).bit_length()) - 1)
    runs = np.sort((hashes & ~places) | np.arange(len(hashes), dtype=np.uint64))
    apart = runs[1:] - runs[:-1]  # a difference of hashes is greater than any place
    near = ((apart >= LEAST_WORDS) & (apart <= MOST_WORDS)).nonzero()[0]
    seconds = (runs[near + 1] & places).tolist()
    return sorted(zip((runs[near] & places).tolist(), seconds, strict=True), key=itemgetter(1))


def _is_prose(doc: Document, first: int, length: int) -> bool:
    starts = doc.words.starts[first : first + length].tolist()
    return sum(doc.text[start].islower() for start in starts) >= _LEAST_PLAIN


def _opens(text: str, start: int) -> bool:
    """Does the sentence before end here?"""
    before = text[max(0, start - 4) : start].rstrip().rstrip("\"”’»')")
    return before[-1:] in (".", "!", "?", "…", ":", "")


def _with_marks(doc: Document, start: int, end: int, block: Span) -> Span:
    """The run with the marks that open and end it."""
    if start > block.start and doc.text[start - 1] in _OPENING:
        start -= 1
    match = _END.match(doc.text, end, min(block.end, end + 4))
    return Span(start, match.end() if match else end)
