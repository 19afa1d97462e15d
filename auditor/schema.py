"""The columns of the tables (documents, findings, sources, not audited) and their types: the one place that knows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from auditor.criteria import CRITERIA

Cell = str | int | float | None
Row = dict[str, Cell]


@dataclass(frozen=True, slots=True)
class Column:
    """``kind`` is the Python type of the cells; floats are rounded to ``decimals``. Any cell may be None."""

    name: str
    kind: type[str] | type[int] | type[float] = str
    decimals: int = 0


@dataclass(frozen=True, slots=True)
class TypeNames:
    """What others call a type of cells."""

    pandas: str
    arrow: str
    spark: str


TYPE_NAMES: dict[type[str] | type[int] | type[float], TypeNames] = {
    str: TypeNames("object", "string", "string"),
    int: TypeNames("Int64", "int64", "bigint"),
    float: TypeNames("float64", "float64", "double"),
}


def spark_ddl(columns: Iterable[Column]) -> str:
    """The columns as Spark's ``schema`` arguments take them."""
    return ", ".join(f"`{column.name}` {TYPE_NAMES[column.kind].spark}" for column in columns)


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
NOT_AUDITED_COLUMNS = _texts("document", "rule", "reason")
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
REVIEWER = Column("reviewer")
SCORE_BEFORE_REVIEW = Column("score_before_review", float, 1)
"""These two come last, and only where a review was applied: who gave the verdict, and the score without it."""

SOURCE_COLUMNS = (
    *_texts("source"),
    *_counts("documents"),
    *_numbers(1, "score", "low", "high"),
    *_texts("letter"),
    *_counts("spun"),
    *_texts("commonest_rule", "worst_document", "copies_from", "copied_by", "rating", "note"),
)

PROBABILITY = "_probability"
YIELDED = frozenset(
    {
        "spun_probability",
        "promotional_probability",
        "attributed_share",
        "named_sources",
        "flesch_reading_ease",
        "flesch_kincaid_grade",
    }
)
"""The columns of the documents table that rules fill."""
BUILT_IN = frozenset(column.name for column in (*DOCUMENT_COLUMNS, REVIEWER, SCORE_BEFORE_REVIEW))
PACK_DECIMALS = 4


def document_columns(yielded: frozenset[str]) -> tuple[Column, ...]:
    """The columns of the documents table: the built-in ones, then what packs yield, sorted by name."""
    return (*DOCUMENT_COLUMNS, *_numbers(PACK_DECIMALS, *sorted(yielded - BUILT_IN)))


def may_be_yielded(column: str) -> bool:
    """May a rule fill this column: is it one kept for rules, or a new one of a pack?"""
    return column in YIELDED or column not in BUILT_IN
