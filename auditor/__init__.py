"""Audits texts for reliability and quality: rules find fault, findings make a score, reports show both."""

from auditor.api import audit, audit_frame
from auditor.document import Document
from auditor.engine import Result
from auditor.finding import Finding, Hit, Judgement, Measure, Related, Severity
from auditor.rule import CorpusRule, Example, Notes, Rule
from auditor.span import Span
from auditor.text.attributions import Attribution, SourceType
from auditor.text.quotations import Quotation
from auditor.text.regions import Region, RegionKind
from auditor.text.substitutions import Substitution

__all__ = [
    "Attribution",
    "CorpusRule",
    "Document",
    "Example",
    "Finding",
    "Hit",
    "Judgement",
    "Measure",
    "Notes",
    "Quotation",
    "Region",
    "RegionKind",
    "Related",
    "Result",
    "Rule",
    "Severity",
    "SourceType",
    "Span",
    "Substitution",
    "audit",
    "audit_frame",
]
