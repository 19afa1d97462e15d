"""A document under audit: its text, where it came from, and what is worked out about it once for all rules."""

from __future__ import annotations

import pickle
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

import regex

from auditor.companions import Companion, jointly
from auditor.source_map import SourceMap
from auditor.span import Span, SpanIndex
from auditor.text.attributions import Attribution, attributions
from auditor.text.fold import fold
from auditor.text.language import Language, language
from auditor.text.literals import Found, Literals, compiled
from auditor.text.paragraphs import paragraphs
from auditor.text.quotations import Quotation, quotations
from auditor.text.readability import Readability, readability
from auditor.text.regions import Layout, Region, RegionKind, regions, with_marked
from auditor.text.sentences import sentences
from auditor.text.substitutions import Swappable, substitutions
from auditor.text.words import Words

if TYPE_CHECKING:
    from auditor.text.imprint import Imprint

T = TypeVar("T")

_SURROGATE = regex.compile(r"[\ud800-\udfff]")
_LINE_END = regex.compile(r"\r\n|\r|\n")

METADATA = ("source", "title", "author", "date", "url")


@dataclass(frozen=True, eq=False)
class Document(Companion):
    """One text under audit.

    ``id`` names it in every report; ``metadata`` may hold ``source`` (the publisher), ``title``, ``author``,
    ``date`` and ``url``, all strings. ``markdown`` says that the text is Markdown: its markup is then a region
    that rules skip. ``source_map`` leads back to the file where the text is not the file's own characters, and
    ``layout`` says what the structure of that file tells of the parts of the text.
    Annotations are worked out on first use and shared by all rules; some of them at once for all documents that are
    judged together.
    """

    id: str
    text: str
    metadata: Mapping[str, str] = field(default_factory=dict)
    markdown: bool = False
    source_map: SourceMap | None = field(default=None, repr=False)
    layout: Layout | None = field(default=None, repr=False)
    _found: list[Found] = field(default_factory=list, repr=False)
    _shared: dict[object, Any] = field(default_factory=dict, repr=False)
    _kept: dict[str, bytes] = field(default_factory=dict, repr=False)
    _opened: dict[str, Any] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        unknown = sorted(set(self.metadata) - set(METADATA))
        if unknown:
            raise ValueError(f"{self.id}: unknown metadata {', '.join(unknown)}; known are {', '.join(METADATA)}")
        object.__setattr__(self, "text", _of_characters(self.text))
        object.__setattr__(self, "metadata", MappingProxyType(dict(self.metadata)))

    # Annotations, in the order in which they may use each other.

    @cached_property
    def folded(self) -> str:
        """The text with case and typography folded away, offset for offset."""
        return fold(self.text)

    @cached_property
    def words(self) -> Words:
        """The words, as parallel arrays."""
        return Words(self.text, self.folded)

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """Blocks of running text."""
        return paragraphs(self.text, soft_breaks=self.markdown)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Sentences; none runs over the end of a paragraph."""
        return sentences(self.text, self.paragraphs)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """What stands between quotation marks, or is marked as quoted by the structure of the file."""
        found = quotations(self.text, self.paragraphs)
        return with_marked(self.text, found, self.paragraphs, self.layout) if self.layout else found

    @cached_property
    def regions(self) -> tuple[Region, ...]:
        """What each stretch of the page is there for; without gaps between paragraphs, without overlap."""
        return regions(self.text, self.paragraphs, folded=self.folded, markdown=self.markdown, layout=self.layout)

    @cached_property
    def imprint(self) -> Imprint:
        """What the text itself says of its title, author, date and publisher."""
        from auditor.text.imprint import imprint  # noqa: PLC0415 - patterns that take a while, and few rules ask

        return imprint(self.text, self.paragraphs, self.regions, self.folded)

    @jointly(substitutions)
    def substitutions(self) -> Swappable:
        """Words that a machine probably swapped, and what they replaced."""
        return Swappable(
            self.words,
            self.sentences,
            [quotation.span for quotation in self.quotations],
            [region.span for region in self.regions if region.kind.is_furniture or region.kind is RegionKind.MARKUP],
        )

    @cached_property
    def attributions(self) -> tuple[Attribution, ...]:
        """Who says what."""
        return attributions(self.text, self.words, self.sentences, self.quotations, self.regions, self.substitutions)

    @cached_property
    def language(self) -> Language:
        """The language that most of the text is written in."""
        return language(self.words)

    @cached_property
    def readability(self) -> Readability | None:
        """Flesch's measures, or None where they would mean nothing (another language, too few words)."""
        if self.language.code != "en":
            return None
        return readability(self.words, tuple(self.sentences_in()))

    @cached_property
    def article_words(self) -> int:
        """How many words the article has, without page furniture and markup: a long menu makes no text better."""
        left_out = {kind for kind in RegionKind if kind.is_furniture or kind is RegionKind.MARKUP}
        article = [region.span for region in self.regions if region.kind not in left_out]
        starts = self.words.starts
        begun = starts.searchsorted([span.start for span in article])
        ended = starts.searchsorted([span.end for span in article])
        return int((ended - begun).sum())

    @cached_property
    def written_words(self) -> int:
        """How many words there are outside markup: front matter, comments and code are no text to read."""
        markup = (region.span for region in self.regions if region.kind is RegionKind.MARKUP)
        return len(self.words) - sum(len(self.words.within(span)) for span in markup)

    @cached_property
    def sentence_kinds(self) -> list[RegionKind]:
        """For each sentence what the page has where it begins, markup at its head left out."""
        starts, kinds = self._region_starts, []
        for sentence in self.sentences:
            index = bisect_right(starts, sentence.start) - 1
            region = self.regions[index]
            is_told = index >= 0 and region.kind is not RegionKind.MARKUP and region.span.end > sentence.start
            kinds.append(region.kind if is_told else self.region_of(sentence))
        return kinds

    # Questions that many rules ask.

    def find(self, literals: Iterable[str]) -> Iterator[tuple[str, Span]]:
        """Each place where one of ``literals`` stands as whole words, in any case, sorted by place.

        Longer and shorter literals at one place are all given. The engine looks for the literals of all rules
        in one pass beforehand; asking for others works as well and costs a pass.
        """
        wanted = frozenset(literals)
        for found in self._found:
            hits = found.of(wanted)
            if hits is not None:
                return hits
        self.prepare(compiled(wanted))
        return self.find(wanted)

    def prepare(self, literals: Literals) -> None:
        """Look for all of ``literals`` now, so that later questions about them cost nothing."""
        if literals not in (found.literals for found in self._found):
            self._found.append(literals.find(self.folded))

    def shared(self, work: Callable[[Document], T]) -> T:
        """What ``work`` makes of this document, worked out once for all rules that ask for it."""
        if work not in self._shared:
            self._shared[work] = work(self)
        found: T = self._shared[work]
        return found

    def kept(self, work: Callable[[Document], T]) -> T:
        """What ``work`` makes of this document, worked out once and kept with it when its annotations go.

        For what rules that compare documents ask of each: small data, of plain types and frozen dataclasses. ``work``
        is a function of a module, by whose name what it made is known in every process.
        """
        name = f"{work.__module__}.{work.__qualname__}"
        if name not in self._opened:
            self._opened[name] = pickle.loads(self._kept[name]) if name in self._kept else work(self)
        found: T = self._opened[name]
        return found

    @property
    def all_kept(self) -> Mapping[str, bytes]:
        """What is kept with the document, by the name of the function that made it: pickled until somebody asks."""
        for name, found in self._opened.items():
            if name not in self._kept:
                self._kept[name] = pickle.dumps(found, pickle.HIGHEST_PROTOCOL)
        return MappingProxyType(self._kept)

    def keeping(self, kept: Mapping[str, bytes]) -> Document:
        """The same document with nothing worked out but what is ``kept``."""
        document = Document(*self._given())
        document._kept.update(kept)
        return document

    def bare(self) -> Document:
        """The same document without its annotations, which take many times the room of the text."""
        return self.keeping(self.all_kept)

    def _given(self) -> tuple[Any, ...]:
        """What the constructor was given, in its order."""
        return self.id, self.text, dict(self.metadata), self.markdown, self.source_map, self.layout

    def __reduce__(self) -> tuple[Any, ...]:
        # To another process, or to disk, goes the text and what is kept with it, and no annotation.
        kept = dict(self.all_kept)
        return (Document, self._given(), kept) if kept else (Document, self._given())

    def __setstate__(self, kept: Mapping[str, bytes]) -> None:
        self._kept.update(kept)

    def region_at(self, offset: int) -> RegionKind:
        """What the page has there; white space between regions counts to the one before."""
        index = bisect_right(self._region_starts, offset) - 1
        return self.regions[index].kind if index >= 0 else RegionKind.BODY

    def region_of(self, span: Span) -> RegionKind:
        """What the page has where ``span`` begins, markup at its head left out ("# " before a heading)."""
        index = max(bisect_right(self._region_starts, span.start) - 1, 0)
        for number in range(index, len(self.regions)):
            region = self.regions[number]
            if region.span.start >= span.end:
                break
            if region.kind is not RegionKind.MARKUP and region.span.end > span.start:
                return region.kind
        return self.region_at(span.start)

    def sentences_in(self, *kinds: RegionKind) -> Iterator[Span]:
        """The sentences that begin in a region of one of ``kinds``; of the article's body if none is given."""
        wanted = kinds or (RegionKind.BODY,)
        pairs = zip(self.sentences, self.sentence_kinds, strict=True)
        return (sentence for sentence, kind in pairs if kind in wanted)

    def sentences_touching(self, span: Span) -> list[Span]:
        """The sentences that share a character with ``span``."""
        return self._sentence_index.touching(span)

    def quotation_at(self, offset: int) -> Quotation | None:
        """The quotation whose words or marks stand at ``offset``."""
        index = bisect_right(self._quotation_starts, offset) - 1
        quotation = self.quotations[index] if index >= 0 else None
        return quotation if quotation is not None and offset < quotation.span.end else None

    def is_quoted(self, span: Span) -> bool:
        """Does ``span`` touch words between quotation marks?"""
        return self._quotation_index.touches(span)

    def is_attributed(self, span: Span) -> bool:
        """Does ``span`` touch something that the text attributes to a source, or words in quotation marks?"""
        return self._attributed_index.touches(span) or self.is_quoted(span)

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset in the user's file, both from 1, in code points.

        They are those in the text where the file has no lines. This is the only place where lines are worked out.
        """
        if self.source_map and (position := self.source_map.position(offset)):
            return position
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def place(self, offset: int) -> str:
        """Where a reader of the file finds an offset: "page 3", "row 17"; empty where line and column say it."""
        return self.source_map.place(offset) if self.source_map else ""

    @cached_property
    def _region_starts(self) -> list[int]:
        starts = [region.span.start for region in self.regions]
        assert all(a <= b for a, b in pairwise(starts)), "regions are sorted"
        return starts

    @cached_property
    def _line_starts(self) -> list[int]:
        if "\r" in self.text:
            return [0, *(match.end() for match in _LINE_END.finditer(self.text))]
        starts = list(accumulate((len(line) + 1 for line in self.text.split("\n")), initial=0))
        starts.pop()  # behind the last line there is none
        return starts

    @cached_property
    def _sentence_index(self) -> SpanIndex:
        return SpanIndex(self.sentences)

    @cached_property
    def _quotation_index(self) -> SpanIndex:
        return SpanIndex(quotation.content for quotation in self.quotations)

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [quotation.span.start for quotation in self.quotations]

    @cached_property
    def _attributed_index(self) -> SpanIndex:
        return SpanIndex(span for attribution in self.attributions for span in attribution.content)


def _of_characters(text: str) -> str:
    """``text`` without halves of surrogate pairs, which are none: the libraries below and every report refuse them."""
    try:
        text.encode()  # many times as fast as looking for them
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", text)
    return text
