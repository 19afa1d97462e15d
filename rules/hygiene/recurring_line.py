"""hygiene/recurring_line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b

from auditor_rules._fingerprints import hashed
from auditor_rules.hygiene._recurring import EXAMPLES

from auditor import CorpusRule, Document, Hit, Notes, RegionKind, Severity, Span

LEAST_DOCUMENTS = 3
LEAST_SHARE = 0.2  # of the documents of a source
LEAST_WORDS, MOST_WORDS = 4, 40  # of a line: shorter ones are labels, longer ones are somebody's text
LEAST_HEADING = 6  # words of a line that looks like a heading: those of sections are shorter, and recur by right
FIRST, LAST = 12, 24  # lines of a document that are noted: furniture stands around the article
MOST_LETTERS = 600  # of a line
MOST_READ = 20_000  # characters at either end of a document in which those lines are looked for
MARKS = 3  # longest lines of a document, by which copies of it are known
SAME = 2  # of them, the longest among them, in two documents that are copies

Marks = tuple[int, ...]
Fact = tuple[int, int]
"""A hash of the line, or 0 for the source, and in how many documents it stands."""

_LINE = re.compile(r"[^\r\n]+")
_LABEL = re.compile(r"\W*+(?:by|from|written by|reporting by|photographs? by|words by)\b")
_QUESTION = re.compile(r"\?\W*+$")
_WORD = re.compile(r"\w+")


class RecurringLine(CorpusRule):
    """A line stands on many pages of one source.

    What it does: finds lines of the article's text that recur in at least three documents and in a fifth of all
    documents of their source (of the whole corpus where no source is known), and takes them for page furniture.
    Copies of one article count as one document.

    Why: what stands on every page says nothing about this one: slogans, appeals and notices were copied along with
    the text, are counted among its words, and tell of careless extraction.

    It leaves alone: furniture that is known by its looks, which hygiene/page_furniture reports; headings, bylines,
    dates, questions of a series, lines of fewer than four words, which are labels, and lines of more than forty words
    or 600 characters, which are somebody's text. Only the first twelve and the last twenty-four lines of a document
    are looked at, since furniture stands around the article.
    """

    severity = Severity.WARNING
    confidence = 0.75
    words_per_finding = 25
    standard = "Trafilatura and jusText on boilerplate; CWA 17493: presentation of content"
    languages = frozenset()
    least_notes = LEAST_DOCUMENTS
    examples = EXAMPLES

    def collect(self, doc: Document) -> Iterator[tuple[int, Marks]]:
        """The source, and the first and last lines, each with the marks of the document."""
        if not doc.text or doc.text.isspace():
            return
        yield _key(doc, ""), ()
        lines = doc.kept(_lines)
        if lines:
            marks = _marks(doc)
            for key in sorted({_key(doc, line) for line, _ in lines}):
                yield key, marks

    def combine(self, key: int, notes: Notes) -> Iterator[tuple[str | None, Fact]]:
        """How many documents there are of the source, or have the line, if they are no copies of one another."""
        marks = [note for _, note in notes]
        if not any(marks):
            yield None, (0, notes.total)
        elif _apart(marks):
            yield None, (key, notes.total)

    def check(self, doc: Document, facts: Sequence[Fact], others: Mapping[str, Document]) -> Iterator[Hit]:
        """A hit for each block of lines that recur."""
        documents = dict(facts)
        least = max(LEAST_DOCUMENTS, LEAST_SHARE * documents.pop(0, 0))
        if not documents:  # of most sources no line recurs
            return
        found = [
            (span, total)
            for line, span in doc.kept(_lines)
            if (total := documents.get(_key(doc, line), 0)) and total >= least
        ]
        for span, total in _blocks(doc, found):
            yield Hit(
                span,
                f"This stands in {total} documents of the same source, and belongs to the page.",
                "Leave it out of the text.",
            )


def _key(doc: Document, line: str) -> int:
    return _digest(f"{doc.metadata.get('source', '')}\n{line}".encode("utf-8", "surrogatepass"))


def _digest(data: bytes) -> int:
    return int.from_bytes(blake2b(data, digest_size=8).digest(), "big")


def _lines(doc: Document) -> list[tuple[str, Span]]:
    """The first and last lines of the article's text that may be furniture, folded, and where they stand."""
    found: list[tuple[str, Span]] = []
    told = [one for one in (doc.imprint.author, doc.imprint.date) if one is not None]
    for region in doc.regions:
        end = len(doc.text) - region.span.start
        least = {RegionKind.BODY: LEAST_WORDS, RegionKind.HEADING: LEAST_HEADING}.get(region.kind, 0)
        if not least or (doc.markdown and region.kind is RegionKind.HEADING) or min(region.span.start, end) > MOST_READ:
            continue
        found += _in(doc, region.span, least, told)
    return found if len(found) <= FIRST + LAST else [*found[:FIRST], *found[-LAST:]]


def _in(doc: Document, span: Span, least: int, told: Sequence[Span]) -> Iterator[tuple[str, Span]]:
    """The lines of ``span`` that may be furniture, of at least so many words, and without what is ``told`` of it."""
    for match in _LINE.finditer(doc.folded, span.start, min(span.end, span.start + MOST_READ)):
        content = match[0].lstrip()
        if len(content) > MOST_LETTERS:
            continue
        words = content.split()
        if not least <= len(words) <= MOST_WORDS:
            continue
        line = " ".join(words)
        if _LABEL.match(line) or ("?" in line and _QUESTION.search(line)) or not _has_words(words):
            continue
        start = match.end() - len(content)
        place = Span(start, start + len(content.rstrip()))
        if not (told and any(one.overlaps(place) for one in told)):
            yield line, place


def _has_words(parts: Sequence[str]) -> bool:
    """Are there enough words of letters alone among these?"""
    if sum(map(str.isalpha, parts)) >= LEAST_WORDS:
        return True
    return sum(map(str.isalpha, _WORD.findall(" ".join(parts)))) >= LEAST_WORDS


def _marks(doc: Document) -> Marks:
    """Hashes of the longest paragraphs: two copies of a document have most of them in common."""
    longest = sorted((span.start - span.end, span.start, span) for span in doc.paragraphs)[:MARKS]
    words = doc.shared(hashed)
    within = (doc.words.within(span)[:MOST_READ] for _, _, span in longest)
    return tuple(_digest(words[numbers.start : numbers.stop].tobytes()) for numbers in within)


def _apart(marks: Sequence[Marks]) -> bool:
    """Are at least three of the documents no copies of one another?"""
    kept: list[Marks] = []
    for one in marks:
        if not any(one[0] == other[0] and len(set(one) & set(other)) >= min(SAME, len(one)) for other in kept):
            kept.append(one)
            if len(kept) == LEAST_DOCUMENTS:
                return True
    return False


def _blocks(doc: Document, lines: Sequence[tuple[Span, int]]) -> Iterator[tuple[Span, int]]:
    """Lines with nothing but white space between them, joined; the least number of documents that have one."""
    block: tuple[Span, int] | None = None
    for span, total in lines:
        if block is not None and not doc.text[block[0].end : span.start].strip():
            block = Span(block[0].start, span.end), min(block[1], total)
            continue
        if block is not None:
            yield block
        block = span, total
    if block is not None:
        yield block
