"""A check as annotations of a change on GitHub: orders on standard output that its runner turns into remarks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from auditor.escape import printable
from auditor.finding import Severity
from auditor.gate import Check, State, summary
from auditor.report.text import remarks

MOST_A_LEVEL = 10
"""GitHub shows no more annotations of one level than this for a step."""

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


@dataclass(frozen=True, slots=True)
class _Annotation:
    level: str
    path: str
    title: str
    message: str
    line: int = 0
    column: int = 0
    end: tuple[int, int] | None = None


def to_github(check: Check, folder: str = "") -> str:
    """Annotations for what is new, the worst first; how many there is no room for; and the check in one line.

    ``folder`` is the working folder as seen from the root of the repository, which paths must start from.
    """
    shown: Counter[str] = Counter()
    left: Counter[str] = Counter()
    lines = []
    for annotation in _annotations(check):
        if shown[annotation.level] == MOST_A_LEVEL:
            left[annotation.level] += 1
            continue
        shown[annotation.level] += 1
        lines.append(_order(annotation, folder))
    for level, number in left.items():
        lines.append(
            f"auditor: {number} more of level {level} have no annotation, because GitHub shows {MOST_A_LEVEL}; "
            "--format text lists all"
        )
    lines += [f"auditor: {printable(remark)}" for remark in remarks(check)]
    lines.append(f"auditor: {printable(summary(check))}")
    return "".join(f"{line}\n" for line in lines)


def _annotations(check: Check) -> Iterator[_Annotation]:
    for missing in check.not_audited:
        yield _Annotation("error", missing.path, "not audited", missing.reason)
    for short in check.shortfalls:
        yield _Annotation("error", short.path, short.kind, short.message)
    for one in check.findings:
        finding = one.finding
        if one.state is State.NEW:
            where = " ".join(part for part in (one.document.removeprefix(one.path), finding.place) if part)
            said = (finding.message, finding.suggestion, f"({where})" if where else "")
            message = " ".join(part for part in said if part)
            line = 0 if finding.place else finding.line  # what has a place has no lines in the file
            yield _Annotation(_LEVELS[finding.severity], one.path, finding.rule, message, line, finding.column, one.end)


def _order(annotation: _Annotation, folder: str) -> str:
    """The order for one annotation; columns only where it stays on its line, as GitHub wants it."""
    file = annotation.path.removeprefix("./")
    values = {"file": f"{folder}/{file}" if folder and not file.startswith("/") else file}
    if annotation.line:
        values["line"] = str(annotation.line)
        end = annotation.end
        if end:
            values["endLine"] = str(end[0])
            if end[0] == annotation.line:
                values |= {"col": str(annotation.column), "endColumn": str(max(end[1] - 1, annotation.column))}
    values["title"] = annotation.title
    properties = ",".join(f"{name}={_property(value)}" for name, value in values.items())
    return f"::{annotation.level} {properties}::{_data(printable(annotation.message))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(printable(text)).replace(":", "%3A").replace(",", "%2C")
