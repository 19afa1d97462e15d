"""The rows of the three tables: documents, findings, sources."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict

from auditor.engine import Result
from auditor.finding import Finding, Severity
from auditor.reliability import reliability
from auditor.schema import FINDING_COLUMNS, PROBABILITY, SOURCE_COLUMNS, Cell, Column, Row, document_columns
from auditor.score import SEVERITY_WEIGHTS, rate_of


def columns_of(results: Sequence[Result]) -> tuple[Column, ...]:
    """The columns of the documents table for these results."""
    return document_columns(frozenset(name for result in results for name in _yielded(result)))


def document_rows(results: Sequence[Result], groups: Mapping[str, Mapping[str, str]], ruleset: str) -> list[Row]:
    """A row for each document, in the order of the results."""
    columns = columns_of(results)
    return [_document_row(result, groups, ruleset, columns) for result in results]


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
    return [_finding_row(finding, result.description.source) for result in results for finding in result.findings]


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


def source_rows(results: Sequence[Result]) -> list[Row]:
    """A row for each known source, sorted by name: sources with overlapping intervals are not to be ranked."""
    by_source: dict[str, list[Result]] = defaultdict(list)
    for result in results:
        if result.description.source:
            by_source[result.description.source].append(result)
    corpus_scores = [result.score.value for result in results if result.score.value is not None]
    return [_source_row(source, by_source[source], corpus_scores) for source in sorted(by_source)]


def _source_row(source: str, results: Sequence[Result], corpus_scores: Sequence[float]) -> Row:
    scored = [(result.score.value, result.document.id) for result in results if result.score.value is not None]
    spun = sum(any(j.name == "spun" and j.label and j.cap is not None for j in result.judgements) for result in results)
    how_reliable = reliability([score for score, _ in scored], corpus_scores, spun)
    rules = Counter(
        finding.rule for result in results for finding in result.findings if SEVERITY_WEIGHTS[finding.severity]
    )
    values: dict[str, Cell] = {
        "source": source,
        "documents": len(results),
        "score": how_reliable.score,
        "low": how_reliable.low,
        "high": how_reliable.high,
        "letter": how_reliable.letter,
        "spun": spun,
        "commonest_rule": min(rules, key=lambda rule: (-rules[rule], rule), default=""),
        "worst_document": min(scored)[1] if scored else "",
    }
    return row(SOURCE_COLUMNS, values)


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
