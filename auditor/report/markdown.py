"""A check, or two audits compared, in Markdown, as a comment on a change."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from auditor.comparison import Comparison, Seen
from auditor.escape import printable
from auditor.finding import Severity
from auditor.gate import Check, summary
from auditor.report.text import remarks

LONGEST = 60_000
"""Characters; GitHub takes comments of 65,536."""
LONGEST_CELL = 400

# What has a meaning somewhere in Markdown, in mathematics or in mark-up; the rest of the punctuation has none.
_PUNCTUATION = re.compile(r"[\\`*_{}\[\]<>()#+\-.!|~&@:$^=]")
_BACKTICKS = re.compile(r"`+")
# Where a code host would see a person, an issue or an address, an invisible character keeps the parts from each other.
_LIVE = re.compile(r"@|#|(?<=:)//|(?i:(?<=www)\.)|(?i:(?<=GH)-)")
_JOINER = "\u2060"


def to_markdown(check: Check, against: Comparison | None = None) -> str:
    """The check with what changed since the audit that it is compared with, short enough for a comment."""
    outcome = "not audited in full" if check.not_audited else "passed" if check.passes else "failed"
    page = _Page([f"### auditor: {outcome}", "", prose(summary(check)), ""])
    if check.not_audited:
        page.list("Not audited", (f"{code(one.path)}: {prose(one.reason)}" for one in check.not_audited))
    if check.shortfalls:
        page.list(
            "Documents that fall short",
            (f"{code(one.path)}: {one.kind}: {prose(one.message)}" for one in check.shortfalls),
        )
    failing: dict[str, Counter[Severity]] = {}
    for one in check.failing:
        failing.setdefault(one.document, Counter())[one.finding.severity] += 1
    changed = {one.document for one in against.rescored} if against else set()
    rows = []
    for document in check.documents:
        if document.path in failing or document.path in changed or (document.is_new and check.baseline):
            counts = failing.get(document.path, Counter())
            was = [_was(against, document.path)] if against else []
            numbers = (str(counts[Severity.ERROR]), str(counts[Severity.WARNING]))
            rows.append((code(document.path), _score(document.score), *was, prose(document.grade), *numbers))
    header = ("document", "score", *(["before"] if against else []), "grade", "errors", "warnings")
    page.table("Documents", header, rows)
    page.table(
        "Findings",
        ("place", "severity", "rule", "finding"),
        (
            (
                code(f"{one.path}:{one.finding.line}:{one.finding.column}"),
                one.finding.severity.value,
                code(one.finding.rule),
                prose(" ".join(part for part in (one.finding.message, one.finding.suggestion) if part)),
            )
            for one in check.failing
        ),
    )
    if against:
        _changes(page, against, with_came=False)
    page.list("Baseline and suppressions", (prose(remark.strip()) for remark in remarks(check)))
    return page.text()


def comparison_to_markdown(comparison: Comparison) -> str:
    """Two audits compared."""
    page = _Page(["### auditor: two audits compared", ""])
    page.table(
        "Scores",
        ("document", "before", "after"),
        ((code(one.document), _score(one.before), _score(one.after)) for one in comparison.rescored),
    )
    _changes(page, comparison, with_came=True)
    return page.text()


def code(text: str) -> str:
    """``text`` as code, in which nothing is mark-up, also inside a table."""
    shown = printable(text[:LONGEST_CELL]).replace("|", "\uff5c")  # a table is cut at the plain one even inside code
    fence = "`" * (1 + max((len(run) for run in _BACKTICKS.findall(shown)), default=0))
    space = " " if shown.startswith("`") or shown.endswith("`") else ""
    return f"{fence}{space}{shown}{space}{fence}" if shown.strip() else "` `"


def prose(text: str) -> str:
    """``text`` with everything escaped that Markdown or a code host would act upon."""
    shown = printable(text if len(text) <= LONGEST_CELL else text[:LONGEST_CELL] + "\u2026")
    pieces = []
    end = 0
    for live in _LIVE.finditer(shown):
        pieces += [_escaped(shown[end : live.end()]), _JOINER]
        end = live.end()
    return "".join([*pieces, _escaped(shown[end:])])


def _changes(page: _Page, comparison: Comparison, *, with_came: bool) -> None:
    if not comparison.same_rules:
        page.list("Rules", ["The two audits used different rules or options: their scores are not to be compared."])
    page.list("Documents that came", (code(name) for name in comparison.documents_came))
    page.list("Documents that went", (code(name) for name in comparison.documents_went))
    page.list("Documents renamed", (f"{code(old)} to {code(new)}" for old, new in comparison.renamed.items()))
    if with_came:
        page.list("Findings that came", _seen(comparison.came))
    page.list("Findings that went", _seen(comparison.went))


def _seen(findings: Sequence[Seen]) -> Iterable[str]:
    return (f"{code(f'{seen.document}:{seen.line}')} {code(seen.rule)} {prose(seen.message)}" for seen in findings)


def _escaped(text: str) -> str:
    return _PUNCTUATION.sub(r"\\\g<0>", text)


def _score(value: float | None) -> str:
    return "none" if value is None else f"{value:.1f}"


def _was(against: Comparison, document: str) -> str:
    return _score(against.before[document]) if document in against.before else "new"


class _Page:
    """Lines up to the length of a comment; what has no room is counted."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._room = LONGEST - sum(len(line) + 1 for line in lines)

    def table(self, title: str, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        head = ["| " + " | ".join(header) + " |", "|" + "---|" * len(header)]
        self._section(title, head, ("| " + " | ".join(row) + " |" for row in rows))

    def list(self, title: str, items: Iterable[str]) -> None:
        self._section(title, [], (f"- {item}" for item in items))

    def text(self) -> str:
        return "\n".join(self._lines).rstrip("\n") + "\n"

    def _section(self, title: str, head: Sequence[str], lines: Iterable[str]) -> None:
        kept: list[str] = []
        left = 0
        # A third of what room is left, so that no section keeps the others out.
        room = self._room / 3
        for line in lines:
            if left or len(line) + 1 > room:
                left += 1
            else:
                kept.append(line)
                room -= len(line) + 1
        if not kept and not left:
            return
        more = ["", f"and {left} more"] if left else []
        section = [f"#### {title} ({len(kept) + left})", "", *head, *kept, *more, ""]
        self._lines += section
        self._room -= sum(len(line) + 1 for line in section)
