"""A check as JSON for programs; ``check.schema.json`` beside this file says what is in it."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from auditor.gate import Check, CheckedFinding, State
from auditor.report.lines import json_lines

FORMAT, VERSION = "auditor-check", 1


def to_json(check: Check) -> str:
    """The whole check: every finding with its state, known and suppressed ones, too."""
    content = {
        "format": FORMAT,
        "version": VERSION,
        "ruleset": check.ruleset,
        "outcome": "not audited" if check.not_audited else "passed" if check.passes else "failed",
        "changed_since": check.changed_since or None,
        "baseline": check.baseline or None,
        "counts": {
            "documents": len(check.documents),
            "failing": len(check.failing),
            **{state.value: check.count(state) for state in State},
            "shortfalls": len(check.shortfalls),
            "not_audited": len(check.not_audited),
        },
        "documents": [
            {
                "document": one.path,
                "new": one.is_new,
                "score": one.score,
                "grade": one.grade,
                "capped_by": one.capped_by,
                "words": one.words,
            }
            for one in check.documents
        ],
        "findings": [_finding(one) for one in check.findings],
        "shortfalls": [{"document": one.path, "kind": one.kind, "message": one.message} for one in check.shortfalls],
        "not_audited": [{"path": one.path, "reason": one.reason} for one in check.not_audited],
        "stale_baseline_entries": [
            {"document": one.document, "rule": one.rule, "fingerprint": one.fingerprint, "count": one.count}
            for one in check.stale
        ],
        "unused_suppressions": [{"origin": one.origin, "rule": one.rule, "reason": one.reason} for one in check.unused],
        "misspelt_suppressions": [{"origin": one.origin, "reason": one.reason} for one in check.misspelt],
        "notes": list(check.notes),
    }
    return json_lines(content, 2) + "\n"


def schema() -> dict[str, Any]:
    """The JSON Schema that ``to_json`` keeps to."""
    content: dict[str, Any] = json.loads(files("auditor.report").joinpath("check.schema.json").read_text("utf-8"))
    return content


def _finding(checked: CheckedFinding) -> dict[str, Any]:
    finding, suppression = checked.finding, checked.suppression
    return {
        "path": checked.path,
        "document": checked.document,
        "line": finding.line,
        "column": finding.column,
        "end_line": checked.end[0] if checked.end else None,
        "end_column": checked.end[1] if checked.end else None,
        "place": finding.place,
        "start": finding.span.start,
        "end": finding.span.end,
        "severity": finding.severity.value,
        "confidence": round(finding.confidence, 2),
        "rule": finding.rule,
        "message": finding.message,
        "suggestion": finding.suggestion,
        "standard": finding.standard,
        "excerpt": finding.excerpt,
        "fingerprint": finding.fingerprint,
        "related": checked.related or None,
        "state": checked.state.value,
        "fails": checked.fails,
        "suppression": suppression and {"origin": suppression.origin, "reason": suppression.reason},
    }
