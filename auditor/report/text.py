"""A check as lines for a terminal and for editors: ``path:line:col: severity rule message``.

Line and column are those in the text where the file has no lines; of a row, whose document is ``table.csv#ID``, they
are those in the row, and its place in the table stands behind the message.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from auditor.baseline import Stale
from auditor.escape import printable
from auditor.gate import Check, CheckedFinding, State, counted, summary

MOST_STALE = 20


def to_text(check: Check) -> str:
    """What is new, sorted by place; then what matches nothing any more, and the check in one line."""
    new = [
        (one.document, one.finding.line, one.finding.column, said(one))
        for one in check.findings
        if one.state is State.NEW
    ]
    short = [(one.path, 1, 1, f"error {one.kind} {one.message}") for one in check.shortfalls]
    lines = [f"{safe_start(path)}:{line}:{column}: {said}" for path, line, column, said in sorted([*short, *new])]
    return "".join(f"{printable(line)}\n" for line in [*lines, *remarks(check), summary(check)])


def remarks(check: Check) -> Iterator[str]:
    """What is wrong with the baseline and the suppressions, a line each."""
    for misspelt in check.misspelt:
        yield f"{safe_start(misspelt.origin)}: suppresses nothing: {misspelt.reason}"
    for suppression in check.unused:
        yield f"{safe_start(suppression.origin)}: the suppression of {suppression.rule} matched nothing; take it out"
    yield from _stale(check.baseline, check.stale)


def safe_start(path: str) -> str:
    """``path`` such that no build server takes the line that begins with it for an order (``::error``, ``##[``)."""
    return f"./{path}" if path.lstrip()[:1] in {":", "#"} else path


def said(checked: CheckedFinding) -> str:
    """A finding without its line: "warning tone/loaded_language ... (page 3)"."""
    finding = checked.finding
    return f"{finding.severity} {finding.rule} {finding.message}" + (f" ({finding.place})" if finding.place else "")


def _stale(baseline: str, stale: Iterable[Stale]) -> Iterator[str]:
    entries: Counter[tuple[str, str]] = Counter()
    for entry in stale:
        entries[entry.document, entry.rule] += entry.count
    if entries:
        yield f"{baseline}: {counted(entries.total(), 'entry', 'entries')} matched nothing: the findings are gone"
    for number, ((document, rule), count) in enumerate(sorted(entries.items())):
        if number == MOST_STALE:
            yield f"  and those of {len(entries) - MOST_STALE} more rules and documents"
            break
        yield f"  {document}: {rule}" + (f" ({count})" if count > 1 else "")
