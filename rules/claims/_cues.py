"""All kinds of claims that want a source, and the cues that tell them, each with how surely it tells."""

from __future__ import annotations

from auditor_rules.claims._claim_kind import ClaimKind
from auditor_rules.claims._events import ACT, FORECAST, SECRECY
from auditor_rules.claims._motives import CAUSE, MOTIVE
from auditor_rules.claims._verdicts import PROCEDURE, RANK, VERDICT

__all__ = [
    "ACT",
    "CAUSE",
    "FORECAST",
    "KINDS",
    "MOTIVE",
    "PROCEDURE",
    "RANK",
    "SECRECY",
    "STATEMENT",
    "VERDICT",
    "ClaimKind",
]

KINDS = (MOTIVE, CAUSE, FORECAST, SECRECY, ACT, VERDICT, PROCEDURE, RANK)

STATEMENT = ClaimKind(
    "statement",
    "states as a fact what readers may dispute or could not know without being told",
    "Say who says so or which document shows it, or tell what was seen and by whom.",
    {},
)
"""What only the sentence as a whole tells: no single cue stands out."""
