"""A check as SARIF 2.1.0 (OASIS, 2020) for code hosts and editors."""

from __future__ import annotations

import re
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from typing import Any
from urllib.parse import quote

from auditor.finding import Severity
from auditor.gate import Check, CheckedFinding, State
from auditor.report.lines import json_lines
from auditor.rule import AnyRule

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_STATES = {State.NEW: "new", State.KNOWN: "unchanged"}
# In a message "[words](target)" is a link and "{0}" stands for an argument (3.11.6, 3.11.5).
_MARKUP = re.compile(r"[\\\[\]]")
_BRACE = re.compile(r"[{}]")
SHORTFALLS = {
    "score": "The score of a document is below the floor.",
    "cap": "The score of a document is held down, whatever its other qualities.",
}


def to_sarif(check: Check, rules: Sequence[AnyRule]) -> str:
    """The whole check: what is new, what the baseline knows, and what is suppressed, as such."""
    ordered = sorted(rules, key=lambda rule: rule.id)
    numbers = {rule_id: number for number, rule_id in enumerate([*(rule.id for rule in ordered), *SHORTFALLS])}
    described = [_rule(rule) for rule in ordered]
    described += [{"id": name, "shortDescription": {"text": text}} for name, text in SHORTFALLS.items()]
    run: dict[str, Any] = {
        "tool": {"driver": {"name": "auditor", "semanticVersion": _version(), "rules": described}},
        "columnKind": "unicodeCodePoints",
        "properties": {"ruleset": check.ruleset},
        "invocations": [
            {
                "executionSuccessful": not check.not_audited,
                "toolExecutionNotifications": [
                    {
                        "level": "error",
                        "message": {"text": _message(f"not audited: {one.reason}")},
                        "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(one.path)}}}],
                    }
                    for one in check.not_audited
                ],
            }
        ],
        "results": [
            *(_result(one, numbers, with_state=bool(check.baseline)) for one in check.findings),
            *(
                {
                    "ruleId": one.kind,
                    "ruleIndex": numbers[one.kind],
                    "level": "error",
                    "message": {"text": _message(one.message)},
                    "locations": [_location(one.path, {"startLine": 1})],
                }
                for one in check.shortfalls
            ),
        ],
    }
    content = {
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    return json_lines(content, 4) + "\n"


def _rule(rule: AnyRule) -> dict[str, Any]:
    first, _, rest = rule.page.partition("\n")
    page = rest.strip() or first
    standard = f"\n\nStandard: {rule.standard}" if rule.standard else ""
    return {
        "id": rule.id,
        "shortDescription": {"text": first},
        "fullDescription": {"text": page},
        "help": {"text": f"{rule.page}{standard}", "markdown": f"{rule.page}{standard}"},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.id.partition("/")[0]], "confidence": round(rule.confidence, 2)},
    }


def _result(checked: CheckedFinding, numbers: dict[str, int], *, with_state: bool) -> dict[str, Any]:
    finding = checked.finding
    text = " ".join(part for part in (finding.message, finding.suggestion) if part)
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": _message(text)},
        "locations": [_location(checked.path, _region(checked), checked)],
        # The first is ours; by the second GitHub knows a finding again.
        "partialFingerprints": {
            "auditor/v1": finding.fingerprint,
            "primaryLocationLineHash": f"{finding.fingerprint}:1",
        },
        "properties": {"confidence": round(finding.confidence, 2)},
    }
    if finding.rule in numbers:
        result["ruleIndex"] = numbers[finding.rule]
    if finding.standard:
        result["properties"]["standard"] = finding.standard
    if with_state:
        result["baselineState"] = _STATES.get(checked.state, "unchanged")
    if checked.related and finding.related:
        span = finding.related.span
        region = {"charOffset": span.start, "charLength": len(span)} if len(span) else None
        related = _location(checked.related_path, region)
        result["relatedLocations"] = [{**related, "message": {"text": _message(checked.related)}}]
    result["suppressions"] = []  # an empty list says that it is known not to be suppressed
    if checked.suppression:
        kind = "inSource" if checked.suppression.in_document else "external"
        reason = f"{checked.suppression.reason} ({checked.suppression.origin})"
        result["suppressions"] = [{"kind": kind, "status": "accepted", "justification": reason}]
    return result


def _region(checked: CheckedFinding) -> dict[str, Any] | None:
    """Lines and columns; none where the file has no lines."""
    finding = checked.finding
    if finding.is_about_document:
        return {"startLine": 1}
    if finding.place or checked.end is None:
        return None
    return {
        "startLine": finding.line,
        "startColumn": finding.column,
        "endLine": checked.end[0],
        "endColumn": checked.end[1],
        "snippet": {"text": finding.excerpt},
    }


def _location(path: str, region: dict[str, Any] | None, checked: CheckedFinding | None = None) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(path)}}
    if region:
        physical["region"] = region
    location: dict[str, Any] = {"physicalLocation": physical}
    if checked:
        where = " ".join(
            part for part in (checked.document.removeprefix(checked.path).lstrip("#"), checked.finding.place) if part
        )
        if where:
            location["logicalLocations"] = [{"name": where, "fullyQualifiedName": f"{checked.document} {where}"}]
    return location


def _uri(path: str) -> str:
    """A path as a reference: relative where it is; a colon in the first part is no scheme."""
    if path.startswith("/"):
        return f"file://{quote(path)}"
    return quote(path.removeprefix("./"))


def _message(text: str) -> str:
    return _BRACE.sub(r"\g<0>\g<0>", _MARKUP.sub(r"\\\g<0>", text))


def _version() -> str:
    try:
        return version("auditor")
    except PackageNotFoundError:  # run from a folder that was never installed
        return "0.0.0"
