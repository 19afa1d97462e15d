"""A check as JUnit XML, which Jenkins, GitLab, Azure and CircleCI show: a test case a document."""

from __future__ import annotations

from collections import defaultdict
from html import escape

from auditor.escape import printable
from auditor.gate import Check, counted
from auditor.report.text import said

_NO_XML = {0xFFFE: "\ufffd", 0xFFFF: "\ufffd"}  # the only characters that ``printable`` leaves and XML does not have


def to_junit(check: Check) -> str:
    """A test case for each document, failed by what makes the check fail; an error for what was not audited."""
    reasons: dict[str, list[str]] = defaultdict(list)
    for short in check.shortfalls:
        reasons[short.path].append(f"error {short.kind} {short.message}")
    for one in check.failing:
        reasons[one.document].append(f"{one.finding.line}:{one.finding.column}: {said(one)}")
    cases = [_case(document.path, reasons.get(document.path, [])) for document in check.documents]
    cases += [_error(missing.path, missing.reason) for missing in check.not_audited]
    failed = sum(document.path in reasons for document in check.documents)
    counts = f'tests="{len(cases)}" failures="{failed}" errors="{len(check.not_audited)}"'
    head = f'<testsuites {counts}>\n<testsuite name="auditor" {counts}>'
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', head, *cases, "</testsuite>", "</testsuites>", ""])


def _case(document: str, reasons: list[str]) -> str:
    if not reasons:
        return _element(document, [])
    opening = f'<failure message="{_safe(counted(len(reasons), "finding"))}">'
    return _element(document, [opening, *map(_safe, reasons), "</failure>"])


def _error(path: str, reason: str) -> str:
    return _element(path, [f'<error message="not audited">{_safe(reason)}</error>'])


def _element(document: str, inside: list[str]) -> str:
    opening = f'<testcase classname="auditor" name="{_safe(document)}" file="{_safe(document.partition("#")[0])}"'
    return "\n".join([f"{opening}>", *inside, "</testcase>"]) if inside else f"{opening}/>"


def _safe(text: str) -> str:
    return escape(printable(text).translate(_NO_XML))
