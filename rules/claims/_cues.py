"""All kinds of claims that want a source, and the cues that tell them, each with how surely it tells."""

from __future__ import annotations

from auditor_rules.claims._claim_kind import ClaimKind
from auditor_rules.claims._events import ACT, FORECAST, SECRECY
from auditor_rules.claims._motives import CAUSE, MOTIVE
from auditor_rules.claims._verdicts import PROCEDURE, RANK, VERDICT

__all__ = ["ACT", "CAUSE", "FORECAST", "KINDS", "MOTIVE", "PROCEDURE", "RANK", "SECRECY", "VERDICT", "ClaimKind"]

KINDS = (MOTIVE, CAUSE, FORECAST, SECRECY, ACT, VERDICT, PROCEDURE, RANK)
