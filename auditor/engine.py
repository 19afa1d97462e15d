"""The audit of documents by rules: pure, and knowing nothing of files or processes.

First the corpus rules collect notes over all documents, if there are any such rules, and combine them into
facts; then each document is checked by every rule, and its findings are placed and scored.
"""

from __future__ import annotations

import math
import traceback
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePath
from typing import Any, Protocol

from auditor.criteria import CRITERIA
from auditor.document import METADATA, Document
from auditor.finding import LINKS, Failure, Finding, Hit, Judgement, Measure, Severity
from auditor.placing import cut, place
from auditor.rule import AnyRule, CorpusRule, Notes, Rule
from auditor.schema import PROBABILITY, may_be_yielded
from auditor.score import Score, score
from auditor.span import Span
from auditor.text.literals import Literals

Facts = Mapping[str, Mapping[str, Sequence[Any]]]
"""Rule id, then document id, to the facts that the rule combined about the document, sorted."""


class Corpus(Protocol):
    """Documents that can be gone through more than once, and read again one by one."""

    def __iter__(self) -> Iterator[Document]: ...

    def __getitem__(self, document: str, /) -> Document: ...


class Documents:
    """A corpus in memory.

    Raises ValueError where two documents have one id.
    """

    def __init__(self, documents: Iterable[Document]) -> None:
        self._documents: dict[str, Document] = {}
        for document in documents:
            if document.id in self._documents:
                raise ValueError(f"two documents have the id {document.id!r}; ids must be unique")
            self._documents[document.id] = document

    def __iter__(self) -> Iterator[Document]:
        # Bare copies: annotations take many times the room of the texts, and would pile up.
        return (document.bare() for document in self._documents.values())

    def __getitem__(self, document: str) -> Document:
        return self._documents[document]


@dataclass(frozen=True, slots=True)
class Description:
    """What is known of a document: from its metadata, or else from what the text itself says; empty if neither.

    ``words`` counts the whole text, ``article_words`` what is neither page furniture nor markup.
    """

    source: str
    title: str
    author: str
    date: str
    url: str
    language: str
    words: int
    article_words: int


@dataclass(frozen=True)
class Result:
    """What the audit says of one document.

    ``assessed`` are the ids of the rules that judged it; ``failures`` those that crashed, with the error;
    ``not_assessed`` names the criteria that no rule judged and the rules that crashed.
    """

    document: Document
    description: Description
    findings: tuple[Finding, ...]
    judgements: tuple[Judgement, ...]
    measures: Mapping[str, float]
    failures: tuple[Failure, ...]
    assessed: frozenset[str]
    not_assessed: tuple[str, ...]
    score: Score


class _Others(Mapping[str, Document]):
    """The documents that facts name, read when a rule first asks for one."""

    def __init__(self, corpus: Corpus) -> None:
        self._read = lru_cache(maxsize=8)(corpus.__getitem__)

    def __getitem__(self, document: str) -> Document:
        return self._read(document)

    def __iter__(self) -> Iterator[str]:
        raise TypeError("other documents are looked up by the ids in the facts, never gone through")

    def __len__(self) -> int:
        raise TypeError("other documents are looked up by the ids in the facts, never counted")


def audit_corpus(corpus: Corpus, rules: Sequence[AnyRule]) -> Iterator[Result]:
    """Audit every document of ``corpus`` with ``rules``; the results come in the order of the corpus."""
    rules = sorted(rules, key=lambda rule: rule.id)
    literals = Literals(literal for rule in rules for literal in rule.literals)
    corpus_rules = [rule for rule in rules if isinstance(rule, CorpusRule)]
    facts, failures = collect_facts(corpus, corpus_rules, literals) if corpus_rules else ({}, {})
    others = _Others(corpus)
    for document in corpus:
        try:
            yield audit_document(document, rules, literals, facts, others, failures.get(document.id, ()))
        except Exception as error:  # an annotation broke, and with it all rules: the document keeps its row
            yield _unaudited(document, rules, error)


def collect_facts(
    corpus: Corpus, rules: Sequence[CorpusRule], literals: Literals
) -> tuple[Facts, Mapping[str, Sequence[Failure]]]:
    """The first pass: what each corpus rule knows about each document, and the failures by document."""
    notes: dict[str, dict[int, list[tuple[str, Any]]]] = {rule.id: defaultdict(list) for rule in rules}
    failures: dict[str, list[Failure]] = defaultdict(list)
    for document in corpus:
        for rule in rules:
            try:
                document.prepare(literals)
                if not _covers(rule, document):
                    continue
                for key, note in rule.collect(document):
                    notes[rule.id][key].append((document.id, note))
            except Exception as error:
                failures[document.id].append(_failure(document.id, rule, error))
    facts: dict[str, Mapping[str, Sequence[Any]]] = {}
    for rule in rules:
        try:
            facts[rule.id] = _combined(rule, notes[rule.id])
        except Exception as error:
            concerned = {document_id for under_key in notes[rule.id].values() for document_id, _ in under_key}
            for document_id in sorted(concerned):
                failures[document_id].append(_failure(document_id, rule, error))
    return facts, failures


def _combined(rule: CorpusRule, notes: Mapping[int, Sequence[tuple[str, Any]]]) -> Mapping[str, Sequence[Any]]:
    """The facts that a rule makes of its notes, by document, sorted."""
    facts: dict[str, list[Any]] = defaultdict(list)
    for key in sorted(notes):
        under_key = sorted(notes[key], key=lambda pair: pair[0])
        for document_id, fact in rule.combine(key, Notes(under_key[: Notes.LIMIT], len(under_key))):
            facts[document_id].append(fact)
    for about in facts.values():
        about.sort()
    return facts


def audit_document(
    document: Document,
    rules: Sequence[AnyRule],
    literals: Literals,
    facts: Facts,
    others: Mapping[str, Document],
    earlier_failures: Iterable[Failure] = (),
) -> Result:
    """Check one document with every rule, place what they find, and score it."""
    document.prepare(literals)
    failures = {failure.rule: failure for failure in earlier_failures}
    placed: list[tuple[AnyRule, Hit]] = []
    judgements: list[Judgement] = []
    measures: dict[str, float] = {}
    yielded_by: dict[str, str] = {}
    assessed: set[str] = set()
    for rule in rules:
        if rule.id in failures or not _covers(rule, document):
            continue
        hits: list[Hit] = []
        own_judgements: list[Judgement] = []
        own_measures: dict[str, float] = {}
        try:
            if isinstance(rule, Rule):
                outcomes = rule.check(document)
            else:
                outcomes = rule.check(document, facts.get(rule.id, {}).get(document.id, ()), others)
            for outcome in outcomes:
                if isinstance(outcome, Hit):
                    hits.append(_checked(outcome, document))
                    continue
                _check_outcome(outcome)
                owner = yielded_by.setdefault(outcome.name, rule.id)
                if owner != rule.id:
                    raise ValueError(f"{outcome.name!r} is already yielded by {owner}; names of columns are unique")
                if isinstance(outcome, Judgement):
                    own_judgements.append(outcome)
                    if outcome.label:
                        hits.append(_as_hit(outcome))
                elif isinstance(outcome, Measure):
                    own_measures[outcome.name] = outcome.value
        except (Exception, SystemExit) as error:
            failures[rule.id] = _failure(document.id, rule, error)
            continue
        placed.extend((rule, hit) for hit in dict.fromkeys(hits))
        judgements.extend(own_judgements)
        measures.update(own_measures)
        assessed.add(rule.id)
    findings = place(document, placed)
    criteria = {rule.partition("/")[0] for rule in assessed}
    about = describe(document)
    return Result(
        document,
        about,
        findings,
        tuple(judgements),
        measures,
        tuple(failures[rule] for rule in sorted(failures)),
        frozenset(assessed),
        (*(criterion for criterion in CRITERIA if criterion not in criteria), *sorted(failures)),
        score(findings, judgements, about.article_words, about.language, criteria),
    )


def describe(document: Document) -> Description:
    """What is known of where a document comes from, and its language and length."""
    known, said = document.metadata, document.imprint

    def text(span: Span | None) -> str:
        return cut(" ".join(span.of(document.text).split())) if span else ""

    return Description(
        source=known.get("source", ""),
        title=known.get("title") or text(said.title),
        author=known.get("author") or text(said.author),
        date=known.get("date") or text(said.date),
        url=known.get("url", ""),
        language=document.language.code,
        words=len(document.words),
        article_words=document.article_words,
    )


def _covers(rule: AnyRule, document: Document) -> bool:
    """Can the rule judge the document's language? A text too short to tell is given the benefit of the doubt."""
    code = document.language.code
    return not rule.languages or not code or code in rule.languages


def _checked(hit: Hit, document: Document) -> Hit:
    if not isinstance(hit.message, str) or not hit.message or not isinstance(hit.suggestion, str):
        raise TypeError("a hit's message and suggestion are strings, and the message says something")
    if hit.severity is not None and not isinstance(hit.severity, Severity):
        raise TypeError(f"severity {hit.severity!r} is no Severity")
    if not isinstance(hit.span.start, int) or not isinstance(hit.span.end, int):
        raise TypeError(f"{hit.span} does not hold whole numbers")
    if hit.related is not None and not 0 <= hit.related.span.start <= hit.related.span.end:
        raise ValueError(f"{hit.related} points nowhere")
    if not 0 <= hit.span.start <= hit.span.end <= len(document.text):
        raise ValueError(f"{hit.span} lies outside the text of {len(document.text)} characters")
    if hit.span.start == hit.span.end != 0:
        raise ValueError(f"{hit.span} is empty; a finding about the whole document is at Span(0, 0)")
    if hit.link is not None and (hit.link not in LINKS or hit.related is None):
        raise ValueError(f"link {hit.link!r} is not one of {', '.join(LINKS)}, or names no related document")
    if hit.confidence is not None and not 0 <= hit.confidence <= 1:
        raise ValueError(f"confidence {hit.confidence} is not between 0 and 1")
    return hit


def _check_outcome(outcome: Judgement | Measure) -> None:
    if isinstance(outcome, Measure):
        column, numbers = outcome.name, {"value": (outcome.value, math.inf)}
    else:
        column = outcome.name + PROBABILITY
        numbers = {"probability": (outcome.probability or 0, 1.0), "cap": (outcome.cap or 0, 100.0)}
        if any(not 0 <= value <= most for value, most in numbers.values()):
            raise ValueError(f"{outcome.name!r}: probability is from 0 to 1, cap from 0 to 100")
    if not may_be_yielded(column):
        raise ValueError(f"{column!r} is a column of the tables already; choose another name")
    if not all(math.isfinite(value) for value, _ in numbers.values()):
        raise ValueError(f"{outcome.name!r} is not a finite number")


def _as_hit(judgement: Judgement) -> Hit:
    return Hit(
        Span(0, 0),
        judgement.message or judgement.label,
        judgement.suggestion,
        judgement.severity,
        judgement.probability,
    )


def _failure(document: str, rule: AnyRule, error: BaseException) -> Failure:
    """What happened and in which line of the rule; never a path, which would differ between machines."""
    return Failure(document, rule.id, _told(error))


def _told(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    where = f" (line {frames[-1].lineno} of {frames[-1].name})" if frames else ""
    said = f"{error.strerror}: {PurePath(str(error.filename)).name}" if isinstance(error, OSError) else str(error)
    return f"{type(error).__name__}: {said}{where}"


def _unaudited(document: Document, rules: Sequence[AnyRule], error: Exception) -> Result:
    """What is left to say of a document that no rule could judge."""
    known = {name: document.metadata.get(name, "") for name in METADATA}
    return Result(
        document=document.bare(),
        description=Description(**known, language="", words=0, article_words=0),
        findings=(),
        judgements=(),
        measures={},
        failures=tuple(Failure(document.id, rule.id, _told(error)) for rule in rules),
        assessed=frozenset(),
        not_assessed=(*CRITERIA, *sorted(rule.id for rule in rules)),
        score=score((), (), 0, ""),
    )
