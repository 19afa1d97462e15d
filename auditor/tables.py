"""The rows of the three tables: documents, findings, sources."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field

from auditor.engine import Result
from auditor.finding import Finding, Severity
from auditor.groups import copied
from auditor.reliability import reliability
from auditor.schema import FINDING_COLUMNS, PROBABILITY, SOURCE_COLUMNS, Cell, Column, Row, document_columns
from auditor.score import SEVERITY_WEIGHTS, rate_of

SPUN = frozenset({"spun", "spun_copy"})
"""Judgements that a text was rewritten by a machine, by itself or beside its original."""
MOST_NAMED = 20  # sources in a cell


def columns_of(results: Sequence[Result]) -> tuple[Column, ...]:
    """The columns of the documents table for these results."""
    return document_columns(frozenset(name for result in results for name in _yielded(result)))


def document_rows(results: Sequence[Result], groups: Mapping[str, Mapping[str, str]], ruleset: str) -> list[Row]:
    """A row for each document, in the order of the results."""
    return list(each_document_row(results, groups, ruleset, columns_of(results)))


def each_document_row(
    results: Iterable[Result], groups: Mapping[str, Mapping[str, str]], ruleset: str, columns: Sequence[Column]
) -> Iterator[Row]:
    """The rows of the documents table one by one; ``columns`` are those for all of the results."""
    return (_document_row(result, groups, ruleset, columns) for result in results)


def _document_row(
    result: Result, groups: Mapping[str, Mapping[str, str]], ruleset: str, columns: Sequence[Column]
) -> Row:
    severities = Counter(finding.severity for finding in result.findings)
    values: dict[str, Cell] = {
        "document": result.document.id,
        **asdict(result.description),
        "score": result.score.value,
        "grade": result.score.grade,
        "reporting": result.score.reporting,
        "hygiene_mark": result.score.hygiene_mark,
        "capped_by": result.score.capped_by,
        **{criterion: loss.points for criterion, loss in result.score.losses.items()},
        "findings": len(result.findings),
        "errors": severities[Severity.ERROR],
        "warnings": severities[Severity.WARNING],
        "infos": severities[Severity.INFO],
        "cluster": groups["copy"].get(result.document.id, ""),
        "origin": groups["origin"].get(result.document.id, ""),
        "top_rule": top_rule(result),
        "not_assessed": "; ".join(result.not_assessed),
        "ruleset": ruleset,
        "verdict": "",
        "note": "",
        **_yielded(result),
    }
    return row(columns, values)


def finding_rows(results: Sequence[Result]) -> list[Row]:
    """A row for each finding, in the order of the results and of their places."""
    return list(each_finding_row(results))


def each_finding_row(results: Sequence[Result]) -> Iterator[Row]:
    """The rows of the findings table one by one: there may be very many."""
    return (_finding_row(finding, result.description.source) for result in results for finding in result.findings)


def _finding_row(finding: Finding, source: str) -> Row:
    related = finding.related
    values: dict[str, Cell] = {
        "document": finding.document,
        "source": source,
        "rule": finding.rule,
        "severity": finding.severity.value,
        "confidence": finding.confidence,
        "line": finding.line,
        "column": finding.column,
        "place": finding.place,
        "start": finding.span.start,
        "end": finding.span.end,
        "excerpt": finding.excerpt,
        "context": finding.context,
        "message": finding.message,
        "suggestion": finding.suggestion,
        "standard": finding.standard,
        "related": f"{related.document}#{related.span.start}-{related.span.end}" if related else "",
        "fingerprint": finding.fingerprint,
        "verdict": "",
        "note": "",
    }
    return row(FINDING_COLUMNS, values)


@dataclass
class _OfSource:
    """What is counted of the documents of one source."""

    documents: int = 0
    spun: int = 0
    scores: list[tuple[float, str]] = field(default_factory=list)
    rules: Counter[str] = field(default_factory=Counter)

    def add(self, result: Result) -> None:
        """Count one more document."""
        self.documents += 1
        self.spun += any(j.name in SPUN and j.label and j.cap is not None for j in result.judgements)
        if result.score.value is not None:
            self.scores.append((result.score.value, result.document.id))
        self.rules.update(finding.rule for finding in result.findings if SEVERITY_WEIGHTS[finding.severity])


def source_rows(results: Sequence[Result], ratings: Mapping[str, tuple[str, str]] | None = None) -> list[Row]:
    """A row for each known source, sorted by name: sources with overlapping intervals are not to be ranked.

    ``ratings`` are those that somebody else gives, each with a note, by source: shown, and never mixed into ours.
    """
    by_source: dict[str, _OfSource] = defaultdict(_OfSource)
    corpus_scores = []
    source_of: dict[str, str] = {}
    pairs: set[tuple[str, str]] = set()
    for result in results:
        if result.score.value is not None:
            corpus_scores.append(result.score.value)
        if result.description.source:
            source_of[result.document.id] = result.description.source
            by_source[result.description.source].add(result)
        pairs |= copied(result.findings)
    copies, originals = _copied_sources(pairs, source_of)
    rows = []
    for source in sorted(by_source):
        rating, note = (ratings or {}).get(source, ("", ""))
        values = _values_of(by_source[source], corpus_scores) | {
            "source": source,
            "copies_from": _named(copies[source]),
            "copied_by": _named(originals[source]),
            "rating": rating,
            "note": note,
        }
        rows.append(row(SOURCE_COLUMNS, values))
    return rows


def _copied_sources(
    pairs: Iterable[tuple[str, str]], source_of: Mapping[str, str]
) -> tuple[Mapping[str, Counter[str]], Mapping[str, Counter[str]]]:
    """For each source how many of its documents copy which other, and how many documents of which copy its own.

    ``pairs`` are a copy and its original; a document whose source is not known stands for itself.
    """
    copies: dict[str, Counter[str]] = defaultdict(Counter)
    originals: dict[str, Counter[str]] = defaultdict(Counter)
    for copy, original in sorted({(copy, source_of.get(original, original)) for copy, original in pairs}):
        source = source_of.get(copy, copy)
        if source != original:
            copies[source][original] += 1
            originals[original][source] += 1
    return copies, originals


def _named(sources: Counter[str]) -> str:
    """The sources and in how many documents, those with most first: "Example Times (3); example.org (1)"."""
    ranked = sorted(sources, key=lambda source: (-sources[source], source))
    listed = [f"{source} ({sources[source]})" for source in ranked[:MOST_NAMED]]
    return "; ".join([*listed, f"{len(ranked) - MOST_NAMED} more"] if len(ranked) > MOST_NAMED else listed)


def _values_of(counted: _OfSource, corpus_scores: Sequence[float]) -> dict[str, Cell]:
    how_reliable = reliability([score for score, _ in counted.scores], corpus_scores, counted.spun)
    rules = counted.rules
    return {
        "documents": counted.documents,
        "score": how_reliable.score,
        "low": how_reliable.low,
        "high": how_reliable.high,
        "letter": how_reliable.letter,
        "spun": counted.spun,
        "commonest_rule": min(rules, key=lambda rule: (-rules[rule], rule), default=""),
        "worst_document": min(counted.scores)[1] if counted.scores else "",
    }


def top_rule(result: Result) -> str:
    """The rule that costs the document most points; empty where nothing is lost."""
    weights: dict[str, float] = defaultdict(float)
    for finding in result.findings:
        weights[finding.rule] += rate_of(finding, result.description.article_words)
    in_criterion: dict[str, float] = defaultdict(float)
    for rule, weight in weights.items():
        in_criterion[rule.partition("/")[0]] += weight
    points = {
        rule: result.score.losses[criterion].points * weight / in_criterion[criterion]
        for rule, weight in weights.items()
        if weight and (criterion := rule.partition("/")[0]) in result.score.losses
    }
    return min(points, key=lambda rule: (-points[rule], rule), default="")


def _yielded(result: Result) -> dict[str, Cell]:
    """The columns that come from what rules yielded."""
    columns: dict[str, Cell] = dict(result.measures)
    for judgement in result.judgements:
        if judgement.probability is not None:
            columns[judgement.name + PROBABILITY] = judgement.probability
    return columns


def row(columns: Sequence[Column], values: Mapping[str, Cell]) -> Row:
    """``values`` in the order and types of ``columns``; what is missing is None."""
    return {column.name: _cell(column, values.get(column.name)) for column in columns}


def _cell(column: Column, value: Cell) -> Cell:
    if value is None or value == "":
        return None if column.kind is not str else ""
    if column.kind is float:
        return round(float(value), column.decimals) + 0.0  # no negative zero
    return column.kind(value)
