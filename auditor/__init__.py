"""Audits texts for reliability and quality: rules find fault, findings make a score, reports show both."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
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
    from auditor.text.vocabulary import WordTable

# Where each name lives. They are looked up when first asked for: whoever imports auditor only to find out whether it
# is there, or to draw its command line, need not wait for models and patterns.
_HOMES = {
    "auditor.api": ("audit", "audit_frame"),
    "auditor.document": ("Document",),
    "auditor.engine": ("Result",),
    "auditor.finding": ("Finding", "Hit", "Judgement", "Measure", "Related", "Severity"),
    "auditor.rule": ("CorpusRule", "Example", "Notes", "Rule"),
    "auditor.span": ("Span",),
    "auditor.text.attributions": ("Attribution", "SourceType"),
    "auditor.text.quotations": ("Quotation",),
    "auditor.text.regions": ("Region", "RegionKind"),
    "auditor.text.substitutions": ("Substitution",),
    "auditor.text.vocabulary": ("WordTable",),
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}

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
    "WordTable",
    "audit",
    "audit_frame",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value = getattr(import_module(_HOME_OF[name]), name)
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
