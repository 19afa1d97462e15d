"""Rules, and variants of them, tried on a labelled set: one pass over the texts for all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from auditor.document import Document
from auditor.engine import Judged, Result, Spill, audit_corpus, companies, concluded, judge, literals_of
from auditor.evaluation.documents import DocumentFigures, Scored, document_figures
from auditor.evaluation.labelled import LabelledError, Row, read_labelled
from auditor.evaluation.spans import Matched, SpanFigures, matched, span_figures
from auditor.evaluation.variants import Variant
from auditor.finding import Finding
from auditor.rule import AnyRule, CorpusRule
from auditor.score import LEAST_WORDS_IN_RATE, WORDS_IN_RATE
from auditor.text.literals import Literals

_FINDINGS = "findings in 1,000 words"
_A_FINDING = "a finding"
_SHOWN_LABELS = 5
_BYTES_OF_NOTE = 150

Batch = list[tuple[Row, Document]]
"""Labelled rows with their texts."""
Mapped = Callable[[Callable[[Batch], Any], Iterable[Batch]], Iterable[Any]]
"""Something that does with batches what ``map`` does."""


@dataclass
class Survey:
    """What a labelled set holds, known before any text is audited."""

    rows: int = 0
    sites: set[str] = field(default_factory=set)
    labels: Counter[bool | str] = field(default_factory=Counter)
    span_rows: int = 0
    span_labels: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True)
class Figures:
    """How well one variant of a rule does.

    ``not_judged`` are the rows that it has no say on (their language); they are left out, as are failures.
    ``documents`` has an entry for each judgement with a probability that the rule gives, or one for its findings;
    it is empty where not both kinds of rows were judged. ``spans`` is None where nothing is marked.
    """

    rule: str
    variant: str
    judged: int
    not_judged: int
    failures: tuple[str, ...]
    documents: tuple[DocumentFigures, ...]
    spans: SpanFigures | None


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a rule said of one row; ``positive`` and ``spans`` are None where the row does not ask."""

    site: str
    positive: bool | None
    probabilities: Mapping[str, float]
    labels: Mapping[str, str]
    rate: float
    found: bool
    spans: Matched | None


def survey(paths: Sequence[Path]) -> Survey:
    """Look through the whole set, so that what is wrong with it is said before the work begins.

    Raises LabelledError, and OSError.
    """
    for path in paths:
        if path.exists() and not path.is_file():
            raise LabelledError(
                f"{path}: is no file that can be read twice, as labelled sets are; a folder or a pipe will not do"
            )
    known = Survey()
    for row, _ in read_labelled(paths):
        known.rows += 1
        known.sites.add(row.site)
        if row.label is not None:
            known.labels[row.label] += 1
        if row.spans is not None:
            known.span_rows += 1
            known.span_labels.update(gold.label for gold in row.spans)
    if not known.rows:
        raise LabelledError(f"{', '.join(map(str, paths))}: no row in it")
    return known


def faults(known: Survey, names: Collection[str]) -> tuple[str, str]:
    """Why a rule whose positives go by ``names`` cannot be judged by the labels, and why not by the spans.

    Empty where it can.
    """
    wanted = {_plain(name) for name in names}
    of_labels = of_spans = ""
    positives = sum(n for label, n in known.labels.items() if _is_positive(label, wanted))
    if not known.labels:
        of_labels = "no row has a label"
    elif not positives:
        of_labels = "no row is positive; " + _name_one("labels", known.labels)
    elif positives == known.labels.total():
        of_labels = f"no row is negative: all {positives} labels count as positive"
    if not known.span_labels:
        of_spans = "all lists of spans are empty" if known.span_rows else "no row has spans"
    elif not any(_counts(label, wanted) for label in known.span_labels):
        of_spans = "no span is to be found; " + _name_one("labels of spans", known.span_labels)
    return of_labels, of_spans


def _name_one(what: str, labels: Mapping[Any, int]) -> str:
    """How often each label stands in the set, the commonest first."""
    common = sorted(((str(label).lower() if isinstance(label, bool) else label, n) for label, n in labels.items()))
    common.sort(key=lambda item: -item[1])
    shown = ", ".join(f"{label} ({n})" for label, n in common[:_SHOWN_LABELS])
    return (
        f"{what} are {shown}{' and others' if len(common) > _SHOWN_LABELS else ''}; name those that count with --label"
    )


def vocabulary(rule: AnyRule) -> frozenset[str]:
    """What positives may go by in a labelled set: the rule's id and name, and its judgements in its own examples."""
    names = {rule.id, rule.id.rpartition("/")[2]}
    for example in rule.examples:
        document = Document("example", example.text, example.metadata, example.markdown)
        for result in audit_corpus([document], [rule]):
            names.update(name for judgement in result.judgements for name in (judgement.name, judgement.label) if name)
    return frozenset(names)


@dataclass(frozen=True)
class _Trial:
    """What is asked of each row: what each of the rules says of it, ``wanted`` being what its positives go by."""

    rules: Sequence[AnyRule]
    wanted: Mapping[str, Collection[str]]
    threshold: float | None

    @cached_property
    def literals(self) -> Literals:
        """Those of all rules, so that each text is gone through once."""
        return literals_of(self.rules)

    def asked(self, batch: Batch) -> list[tuple[Row, list[_Answer | str | Judged]]]:
        """The rows, and what each rule says of them; a rule that compares documents has not yet said it."""
        return [(row, [self._said(row, document, rule) for rule in self.rules]) for row, document in batch]

    def answer(self, row: Row, result: Result, rule: AnyRule) -> _Answer | str:
        """What the rule said of a row."""
        return _answer(row, result, rule, self.wanted[rule.id], self.threshold)

    def _said(self, row: Row, document: Document, rule: AnyRule) -> _Answer | str | Judged:
        judged = judge(document, [rule], self.literals)
        return judged if isinstance(rule, CorpusRule) else self.answer(row, next(concluded([judged], [rule])), rule)


def evaluate(
    paths: Sequence[Path],
    variants: Sequence[Variant],
    names: Mapping[str, Collection[str]],
    threshold: float | None = None,
    mapped: Mapped = map,
) -> Iterator[Figures]:
    """The figures of each variant on the rows of ``paths``, in the order of ``variants``.

    ``names`` are what positives go by, by rule id. Texts are read one by one and let go; what is kept is a few
    numbers a row and variant, and on disk what rules need that compare documents. ``mapped`` works through batches
    of rows as ``map`` does, in processes if it likes. Raises LabelledError, OSError.
    """
    wanted = {rule: {_plain(name) for name in of_rule} for rule, of_rule in names.items()}
    rules = [variant.rule for variant in variants]
    trial = _Trial(rules, wanted, threshold)
    answers: list[list[_Answer | str]] = [[] for _ in rules]
    waiting = {number: Spill(weigh=_weight) for number, rule in enumerate(rules) if isinstance(rule, CorpusRule)}
    rows: list[Row] = []
    for asked in mapped(trial.asked, companies(read_labelled(paths), _size)):
        for row, all_said in asked:
            for number, said in enumerate(all_said):
                if isinstance(said, Judged):
                    waiting[number].append(said)
                else:
                    answers[number].append(said)
            if waiting:
                rows.append(row)
    for number, spill in waiting.items():
        rule = rules[number]
        for row, result in zip(rows, concluded(spill, [rule]), strict=True):
            answers[number].append(trial.answer(row, result, rule))
    for variant, given in zip(variants, answers, strict=True):
        yield _figures(variant, given, threshold)


def _size(labelled: tuple[Row, Document]) -> int:
    return len(labelled[1].text)


def _weight(judged: Judged) -> int:
    return judged.weight() + _BYTES_OF_NOTE * sum(map(len, judged.notes.values()))


def _answer(row: Row, result: Result, rule: AnyRule, names: Collection[str], threshold: float | None) -> _Answer | str:
    """What the rule said of a row, or why it said nothing: empty where it does not judge the language."""
    if rule.id not in result.assessed:
        return f"{row.where}: {result.failures[0].error}" if result.failures else ""
    words = result.description.article_words
    spans = None
    if row.spans is not None:
        gold = [one for one in row.spans if _counts(one.label, names)]
        text, least = result.document.text, threshold or 0.0
        spans = matched(row.site, text, result.description.words, gold, result.findings, least)
    return _Answer(
        site=row.site,
        positive=None if row.label is None else _is_positive(row.label, names),
        probabilities={j.name: j.probability for j in result.judgements if j.probability is not None},
        labels={j.name: j.label for j in result.judgements},
        rate=sum(_rate(finding, words) for finding in result.findings),
        found=bool(result.findings),
        spans=spans,
    )


def _rate(finding: Finding, words: int) -> float:
    """What a finding adds to the findings in 1,000 words, counted as the score counts them."""
    return 1.0 if finding.is_about_document else WORDS_IN_RATE / max(words, LEAST_WORDS_IN_RATE)


def _figures(variant: Variant, given: Sequence[_Answer | str], threshold: float | None) -> Figures:
    answers = [one for one in given if isinstance(one, _Answer)]
    failures = tuple(one for one in given if isinstance(one, str) and one)
    labelled = [one for one in answers if one.positive is not None]
    both = len({one.positive for one in labelled}) > 1
    judgements = sorted({name for one in labelled for name in one.probabilities})
    spans = [one.spans for one in answers if one.spans is not None]
    return Figures(
        rule=variant.rule.id,
        variant=variant.name,
        judged=len(answers),
        not_judged=len(given) - len(answers) - len(failures),
        failures=failures,
        documents=tuple(_documents(labelled, name, threshold) for name in judgements or [""]) if both else (),
        spans=span_figures(spans) if any(one.marked for one in spans) else None,
    )


def _documents(answers: Sequence[_Answer], judgement: str, threshold: float | None) -> DocumentFigures:
    """The figures by a judgement's probability, or by the rate of findings where ``judgement`` is empty."""
    if not judgement:
        by_rate = [Scored(one.site, bool(one.positive), one.rate, _A_FINDING if one.found else "") for one in answers]
        return document_figures(by_rate, _FINDINGS, threshold=threshold)
    scored = [
        Scored(one.site, bool(one.positive), one.probabilities.get(judgement, 0.0), one.labels.get(judgement, ""))
        for one in answers
    ]
    return document_figures(scored, f"{judgement}_probability", threshold=threshold, probabilities=True)


def _is_positive(label: bool | str, wanted: Collection[str]) -> bool:
    return label if isinstance(label, bool) else _plain(label) in wanted


def _counts(label: str, wanted: Collection[str]) -> bool:
    """Is a span of this label looked for? One without a label always is."""
    return not label or _plain(label) in wanted


def _plain(name: str) -> str:
    return name.casefold().replace("-", " ").replace("_", " ").strip()
