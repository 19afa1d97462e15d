"""Words and sentences that stand twice in a row."""

# ruff: noqa: RUF001  # marks that look alike are meant here

from __future__ import annotations

from collections.abc import Iterator

import regex
from auditor_rules.integrity._damage import Damage

from auditor import Document, RegionKind, Severity, Span

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
LEAST_WORDS = 6  # of a run that does not return by chance
_LEAST_INSIDE = 8  # of one that begins in mid-sentence
LEAST_SPOKEN_WORDS = 8  # of one in somebody's speech, where little sentences are said twice
MOST_WORDS = 120
_LEAST_PLAIN = 3  # words in small letters in it: names, cells and labels return by right
_END = regex.compile(r"[.!?…]?[\"”’»')\]]*")
_OPENING = "\"“„«‘'(["


def doubled_words(text: str, start: int, end: int) -> Iterator[Damage]:
    """Little words that stand twice in a row by mistake."""
    for match in _LITTLE.finditer(text, start, end):
        first, second = match[0].split()
        if (second[0].isupper() and not first.isupper()) or (first == "A" and second in ("A", "a")):
            continue
        yield _twice(Span(*match.span()), first, 0.9)


def doubled_english_words(text: str, start: int, end: int) -> Iterator[Damage]:
    """Any other word of English that stands twice, but not those that are said twice on purpose."""
    for match in _ANY.finditer(text, start, end):
        word = match[1]
        thrice = text.endswith(f" {word} ", start, match.start()) or text.startswith(f" {word}", match.end())
        if not thrice and word not in _TWICE and not _LITTLE.match(text, *match.span()):
            yield _twice(Span(*match.span()), word, 0.75)
    for match in _PLACE.finditer(text, start, end):
        if not _TAKES_IN.search(match["verb"]):
            yield _twice(Span(match.start(2), match.end()), match[2], 0.75)


def _twice(span: Span, word: str, confidence: float) -> Damage:
    message = f"The word \u201c{word}\u201d stands here twice."
    return Damage(span, message, f"\u201c{word}\u201d", Severity.WARNING, confidence)


def doubled_sentences(doc: Document, *, is_transcript: bool) -> Iterator[Damage]:
    """Runs of words that stand twice in a row within a paragraph, whatever the sentences are taken to be."""
    for region in doc.regions:
        if region.kind is RegionKind.BODY:
            for second in _repeated_runs(doc, region.span):
                is_spoken = is_transcript or doc.is_quoted(Span(second.start, second.start + 1))
                if is_spoken and len(doc.words.within(second)) < LEAST_SPOKEN_WORDS:
                    continue
                message = "This sentence stands here twice in a row."
                yield Damage(second, message, "Keep it once.", Severity.WARNING, 0.95)


def _repeated_runs(doc: Document, block: Span) -> Iterator[Span]:
    """The second of each two equal runs that follow each other."""
    inside = doc.words.within(block)
    words = doc.words.folded[inside.start : inside.stop]
    last: dict[tuple[str, ...], int] = {}
    number = 0
    while number + LEAST_WORDS <= len(words):
        key = tuple(words[number : number + LEAST_WORDS])
        before = last.get(key)
        last[key] = number
        if before is not None:
            length = number - before
            if LEAST_WORDS <= length <= MOST_WORDS and words[before:number] == words[number : number + length]:
                first, final = inside.start + number, inside.start + number + length - 1
                span = _with_marks(doc, int(doc.words.starts[first]), int(doc.words.ends[final]), block)
                if _is_prose(doc, first, final) and (length >= _LEAST_INSIDE or _opens(doc.text, span.start)):
                    yield span
                number += length
                continue
        number += 1


def _is_prose(doc: Document, first: int, final: int) -> bool:
    plain = 0
    for number in range(first, final + 1):
        plain += doc.text[int(doc.words.starts[number])].islower()
    return plain >= _LEAST_PLAIN


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
