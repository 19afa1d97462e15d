"""What a rule is: one opinion about a text, in one file, with the examples that prove it."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from auditor.criteria import CRITERIA
from auditor.document import Document
from auditor.finding import Hit, Judgement, Measure, Severity
from auditor.span import Span

RULE_ID = re.compile(rf"(?:{'|'.join(CRITERIA)})/[a-z][a-z0-9_]*")

_BRACKETS = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)


@dataclass(frozen=True, init=False)
class Example:
    """A text that shows what a rule finds: exactly the parts in double brackets, or nothing if there are none.

    ``Example("[[Experts say]] it cures colds.")``. ``whole=True`` expects a finding about the whole document,
    too. ``others`` are the texts of the other documents that a corpus rule sees. ``metadata`` and
    ``markdown`` are the Document's.
    """

    text: str
    spans: tuple[Span, ...]
    whole: bool
    others: tuple[str, ...]
    metadata: Mapping[str, str]
    markdown: bool

    def __init__(
        self,
        marked: str,
        *,
        whole: bool = False,
        others: Iterable[str] = (),
        metadata: Mapping[str, str] | None = None,
        markdown: bool = False,
    ) -> None:
        pieces, spans, length = [], [], 0
        for index, piece in enumerate(_BRACKETS.split(marked)):
            if index % 2:
                spans.append(Span(length, length + len(piece)))
            pieces.append(piece)
            length += len(piece)
        if whole:
            spans.insert(0, Span(0, 0))
        object.__setattr__(self, "text", "".join(pieces))
        object.__setattr__(self, "spans", tuple(spans))
        object.__setattr__(self, "whole", whole)
        object.__setattr__(self, "others", tuple(others))
        object.__setattr__(self, "metadata", dict(metadata or {}))
        object.__setattr__(self, "markdown", markdown)

    @property
    def must_fire(self) -> bool:
        """Does the example show the fault, and not its absence?"""
        return bool(self.spans)


class _Opinion:
    """What rules about one document and rules about a corpus have in common.

    The docstring of a rule is its page. A rule with options is a frozen dataclass: its fields are the options,
    and its constructor checks them.
    """

    id: str
    """``criterion/name``: the last two parts of the module's name, unless set."""
    severity: Severity = Severity.WARNING
    fixed_severity: Severity | None = None
    """The severity of all its findings, whatever the rule says of one: what a configuration sets."""
    confidence: float = 0.8
    standard: str = ""
    """The standard that the rule rests on."""
    examples: tuple[Example, ...] = ()
    literals: frozenset[str] = frozenset()
    """Words and phrases that the rule asks ``doc.find`` for; found in one pass for all rules."""
    languages: frozenset[str] = frozenset({"en"})
    """Languages that the rule can judge; empty for all."""
    weight: float = 1.0
    """What a finding costs, beside its severity."""
    words_per_finding: int | None = None
    """If set, a finding counts once for each so many words of its span, and not once."""
    variants: tuple[Mapping[str, Any], ...] = ()
    """Settings of options worth measuring beside the rule as it is: `auditor evaluate` compares them."""

    def __init_subclass__(cls, **arguments: Any) -> None:
        super().__init_subclass__(**arguments)
        if "id" not in cls.__dict__:
            cls.id = "/".join(cls.__module__.split(".")[-2:])

    @property
    def page(self) -> str:
        """What ``auditor explain`` prints: the docstring."""
        return inspect.cleandoc(type(self).__doc__ or "")


class Rule(_Opinion):
    """One opinion about one document."""

    def check(self, doc: Document) -> Iterable[Hit | Judgement | Measure]:
        """What the rule has to say of ``doc``. Rules keep nothing between documents."""
        raise NotImplementedError


class Notes(Sequence[tuple[str, Any]]):
    """What ``collect`` noted under one key: (document, note), sorted by document, at most ``LIMIT`` of them."""

    LIMIT = 200

    def __init__(self, notes: Iterable[tuple[str, Any]], total: int) -> None:
        self._notes = tuple(notes)
        self.total = total
        """How many notes there were, also those beyond the limit."""

    def __len__(self) -> int:
        return len(self._notes)

    def __getitem__(self, index):  # type: ignore[no-untyped-def]  # Sequence's overloads add nothing here
        return self._notes[index]

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        return iter(self._notes)


class CorpusRule(_Opinion):
    """One opinion about a document that has to see the other documents.

    ``collect`` looks at one document, ``combine`` at all notes under one key, ``check`` at one document with the
    facts about it: map, group by key, reduce, look; so that it runs on one machine and on many.
    """

    least_notes: int = 1
    """Keys with fewer notes are not combined: 2 for a rule that compares, for most of what is noted stands alone."""

    def collect(self, doc: Document) -> Iterable[tuple[int, Any]]:
        """Pairs of a key (64 bits, the same in every process: never Python's ``hash``) and a small picklable note."""
        raise NotImplementedError

    def combine(self, key: int, notes: Notes) -> Iterable[tuple[str | None, Any]]:
        """Pairs of a document's id and a fact about it (picklable, sortable).

        None in place of the id means every document with a note under the key, also those beyond ``Notes.LIMIT``.
        """
        raise NotImplementedError

    def check(
        self, doc: Document, facts: Sequence[Any], others: Mapping[str, Document]
    ) -> Iterable[Hit | Judgement | Measure]:
        """What the rule has to say of ``doc``, of which there is at least one of the ``facts``.

        ``others`` holds documents that the facts name, looked up on demand.
        """
        raise NotImplementedError


AnyRule = Rule | CorpusRule
