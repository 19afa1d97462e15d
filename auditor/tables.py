"""The three tables: documents, findings, sources. The one place that knows their columns."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from auditor.criteria import CRITERIA
from auditor.engine import Result
from auditor.finding import Finding, Severity
from auditor.reliability import reliability
from auditor.score import SEVERITY_WEIGHTS

Cell = str | int | float | None
Row = dict[str, Cell]


@dataclass(frozen=True, slots=True)
class Column:
    """``kind`` is the Python type of the cells; floats are rounded to ``decimals``. Any cell may be None."""

    name: str
    kind: type[str] | type[int] | type[float] = str
    decimals: int = 0


def _texts(*names: str) -> tuple[Column, ...]:
    return tuple(Column(name) for name in names)


def _counts(*names: str) -> tuple[Column, ...]:
    return tuple(Column(name, int) for name in names)


def _numbers(decimals: int, *names: str) -> tuple[Column, ...]:
    return tuple(Column(name, float, decimals) for name in names)


FINDING_COLUMNS = (
    *_texts("document", "source", "rule", "severity"),
    *_numbers(2, "confidence"),
    *_counts("line", "column"),
    *_texts("place"),
    *_counts("start", "end"),
    *_texts("excerpt", "context", "message", "suggestion", "standard", "related", "fingerprint", "verdict", "note"),
)
DOCUMENT_COLUMNS = (
    *_texts("document", "source", "title", "author", "date", "url", "language"),
    *_counts("words"),
    *_numbers(1, "score"),
    *_texts("grade"),
    *_numbers(1, "reporting", "hygiene_mark"),
    *_texts("capped_by"),
    *_numbers(2, *CRITERIA),
    *_counts("findings", "errors", "warnings", "infos"),
    *_numbers(4, "spun_probability", "promotional_probability", "attributed_share"),
    *_counts("named_sources"),
    *_numbers(1, "flesch_reading_ease", "flesch_kincaid_grade"),
    *_texts("cluster", "origin", "top_rule", "not_assessed", "ruleset", "verdict", "note"),
)
SOURCE_COLUMNS = (
    *_texts("source"),
    *_counts("documents"),
    *_numbers(1, "score", "low", "high"),
    *_texts("letter"),
    *_counts("spun"),
    *_texts("commonest_rule", "worst_document"),
)
PACK_DECIMALS = 4
_BUILT_IN = frozenset(column.name for column in DOCUMENT_COLUMNS)


def document_columns(results: Sequence[Result]) -> tuple[Column, ...]:
    """The columns of the documents table: the built-in ones, then those that packs yield, sorted by name."""
    names = {name for result in results for name in _yielded(result)}
    return (*DOCUMENT_COLUMNS, *_numbers(PACK_DECIMALS, *sorted(names - _BUILT_IN)))


def document_rows(results: Sequence[Result], groups: Mapping[str, Mapping[str, str]], ruleset: str) -> list[Row]:
    """A row for each document, in the order of the results."""
    columns = document_columns(results)
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
        "place": "",
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
    spun = sum(any(j.name == "spun" and j.cap is not None for j in result.judgements) for result in results)
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
        weights[finding.rule] += SEVERITY_WEIGHTS[finding.severity] * finding.cost
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
            columns[f"{judgement.name}_probability"] = judgement.probability
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
