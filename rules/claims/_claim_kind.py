"""A kind of claim that wants a source, and the cues that tell it.

A weight is about the share of own-voice sentences with that cue, in reports on public affairs, that an editor
would ask a source for, as far as the cue alone goes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from auditor_rules._cues import Cue


@dataclass(frozen=True, eq=False, repr=False)
class ClaimKind:
    """A kind of claim: what the message says of it, what would mend it, and the cues that give it away."""

    name: str
    fault: str
    remedy: str
    cues: Mapping[str, tuple[Cue, ...]]
