"""``auditor review``: what reviewers decided, merged into one record, and what it says of the rules."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path

from auditor.cli.common import CLEAN, GATE_FAILED, UsageError, complain, text_table
from auditor.review import Merge, ReviewError, Sheet, Stats, entries_of, merge, read_record, read_sheets, record_bytes
from auditor.review import stats as stats_of
from auditor.review.compare import departures, rows_by_key
from auditor.review.stats import RuleStats
from auditor.run.files import write_whole
from auditor.run.reviewed import RECORD, find_record
from auditor.verdicts import DOCUMENT_VERDICTS, FINDING_VERDICTS

_TABLES = ("documents.csv", "findings.csv")


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser("review", help="keep what reviewers decided, and learn from it")
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    add = actions.add_parser("add", help="merge the verdicts in reviewed tables into the record")
    add.add_argument("files", nargs="+", metavar="FILE", help="a table that a reviewer filled: .csv, .xlsx or .ods")
    add.add_argument("--reviewer", default="", metavar="NAME", help="whose verdicts these are, where rows do not say")
    add.add_argument("--date", default="", metavar="DATE", help="when they were given, where rows do not say")
    add.add_argument("--reports", metavar="DIR", help="the audit's own tables to compare with (default: beside FILE)")
    add.add_argument("--force", action="store_true", help="overwrite what the same reviewer had said before")
    add.set_defaults(run=_add)
    show = actions.add_parser("stats", help="how often rules are right, and reviewers agree")
    show.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    show.set_defaults(run=_stats)
    for action in (add, show):
        action.add_argument("--review", metavar="FILE", help=f"the record (default: {RECORD} in the working folder)")


def _add(arguments: argparse.Namespace) -> int:
    """Exit code 0, or 1 when rows were not taken."""
    if ";" in arguments.reviewer:
        raise UsageError("a reviewer's name has no semicolon: it stands between names")
    path = Path(arguments.review or RECORD)
    record = read_record(path) if path.exists() else []
    total = Merge(record)
    for file in map(Path, arguments.files):
        sheets = _reviewed_sheets(file)
        rows = [row for sheet in sheets for row in entries_of(sheet)]
        if not rows:
            complain(f"note: {file}: {_unfilled(sheets)}")
        reports = Path(arguments.reports) if arguments.reports else file.parent
        audited = rows_by_key(_tables(reports, file))
        if arguments.reports and not audited:
            raise UsageError(f"{reports}: holds neither {' nor '.join(_TABLES)} to compare {file} with")
        kinds = {bool(fingerprint) for _, fingerprint in audited}
        compared = [row for row in rows if bool(row[0].fingerprint) in kinds]
        in_place = not arguments.reports and file.name in _TABLES and any(file.parent.glob("report*.html"))
        if len(compared) < len(rows) and not in_place:
            complain(f"note: {file}: {_uncompared(len(rows) - len(compared), len(rows))}")
        unknown, edited = departures(compared, audited)
        _tell(f"{file}: not in the tables of {reports}, kept all the same", unknown)
        _tell(f"{file}: edited besides the verdict, which is not taken over", edited)
        incoming = [entry for entry, _ in rows]
        merged = merge(total.record, incoming, reviewer=arguments.reviewer, date=arguments.date, force=arguments.force)
        total = _sum(total, merged)
    if total.added or total.changed:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, record_bytes(total.record))
    print(f"{path}: {total.added} added, {total.changed} changed, {total.unchanged} known already")
    _tell("reviewers disagree; such a finding stays in the score", total.disagreements)
    _tell("not taken, because the same reviewer had said otherwise; --force overwrites it", total.refused)
    _tell("not taken, because it is no verdict or nobody's", total.unclear)
    return GATE_FAILED if total.refused or total.unclear else CLEAN


def _reviewed_sheets(file: Path) -> list[Sheet]:
    sheets = [sheet for sheet in read_sheets(file) if sheet.has("document", "verdict")]
    if not sheets:
        raise ReviewError(f"{file}: has no columns document and verdict, so there is nothing to add")
    return sheets


def _tables(folder: Path, apart_from: Path) -> Iterable[Sheet]:
    """The audit's own tables in ``folder``, unless one of them is the file that is added."""
    for path in (folder / name for name in _TABLES):
        if path.exists() and not path.samefile(apart_from):
            yield from read_sheets(path)


def _unfilled(sheets: Sequence[Sheet]) -> str:
    words = FINDING_VERDICTS if any(sheet.has("fingerprint") for sheet in sheets) else DOCUMENT_VERDICTS
    return f"no row has a verdict yet; write {', '.join(words)} into its column verdict, save it, and add it again"


def _uncompared(left: int, rows: int) -> str:
    return (
        f"{left} of {rows} rows were taken as they are, for lack of the audit's own tables to compare them with; "
        "--reports names the folder of these"
    )


def _sum(one: Merge, other: Merge) -> Merge:
    return Merge(
        other.record,
        one.added + other.added,
        one.changed + other.changed,
        one.unchanged + other.unchanged,
        [*one.refused, *other.refused],
        [*one.unclear, *other.unclear],
        other.disagreements,
    )


def _tell(what: str, lines: Sequence[str]) -> None:
    if lines:
        complain(f"{what}:")
        for line in lines:
            complain(f"  {line}")


def _stats(arguments: argparse.Namespace) -> int:
    path = find_record(Path(arguments.review) if arguments.review else None)
    if path is None:
        raise UsageError(f"there is no {RECORD} here; `auditor review add FILE` makes it, --review FILE names another")
    result = stats_of(read_record(path))
    print(json.dumps(asdict(result), indent=2) if arguments.format == "json" else _as_text(result))
    return CLEAN


def _as_text(result: Stats) -> str:
    rules = [*result.rules, result.overall] if len(result.rules) > 1 else result.rules
    tables: list[tuple[tuple[str, ...], list[tuple[str, ...]]]] = [
        (
            ("rule", "confirmed", "dismissed", "disputed", "precision", "95 % interval"),
            [_of_rule(rule) for rule in rules],
        ),
        (
            ("reviewers", "both judged", "agree", "kappa"),
            [
                (f"{pair.one}, {pair.other}", str(pair.both), f"{pair.same / pair.both:.0%}", _kappa(pair.kappa))
                for pair in result.agreements
            ],
        ),
        (
            ("grade", "agree", "too high", "too low"),
            [
                (grade.grade or "no grade", str(grade.agree), str(grade.too_high), str(grade.too_low))
                for grade in result.grades
            ],
        ),
    ]
    shown = [text_table(header, rows, right=frozenset(range(1, len(header)))) for header, rows in tables if rows]
    return "\n\n".join(shown) or "no verdicts yet"


def _of_rule(rule: RuleStats) -> tuple[str, ...]:
    precision = ("", "")
    if rule.precision is not None:
        precision = (f"{rule.precision:.0%}", f"{rule.low:.0%} to {rule.high:.0%}")
    return rule.rule, str(rule.confirmed), str(rule.dismissed), str(rule.disputed), *precision


def _kappa(value: float | None) -> str:
    return "" if value is None else f"{value:.2f}"
