"""How sure a share is."""

from __future__ import annotations

Z95 = 1.959964  # standard errors to either side in a 95 % interval


def wilson(hits: float, n: int) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson, 1927), which keeps its promise for small numbers, too; 0 to 1 of none."""
    if not n:
        return 0.0, 1.0
    share, square = hits / n, Z95 * Z95
    middle = (share + square / (2 * n)) / (1 + square / n)
    margin = Z95 / (1 + square / n) * (share * (1 - share) / n + square / (4 * n * n)) ** 0.5
    # Where nothing or all was hit, rounding must not push the share itself out of its interval.
    return max(0.0, min(share, middle - margin)), min(1.0, max(share, middle + margin))
