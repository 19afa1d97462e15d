"""What an audit takes at most of size, depth and time: the keys of ``[limits]``, with what they are by default."""

from __future__ import annotations

from dataclasses import dataclass

MB = 1_000_000


@dataclass(frozen=True)
class Limits:
    """Beyond these a file is refused, a rule stopped, or what waits in memory goes to disk; users are told.

    ``most_swell`` is how many times its size a compressed file, or a part of an Office file, may come to, ``deepest``
    how many elements of an Office file may lie inside one another. ``pdf_seconds`` are of work. ``rule_seconds`` are
    those of a rule of another pack for a document (0: as long as it likes). ``spill_mb`` of documents, notes and
    results wait in memory.
    """

    largest_file_mb: float = 500
    most_swell: float = 200
    deepest: float = 500
    pdf_pages: float = 20_000
    pdf_seconds: float = 600
    rule_seconds: float = 10
    spill_mb: float = 30


USUAL = Limits()
