"""Four times the text is about four times the work, whatever it repeats: counted in calls, never in seconds."""

from __future__ import annotations

import pytest
from bench.growth import COUNTED, FEW, REPEATED, counting_calls, taken, too_steep


@pytest.mark.parametrize("name", REPEATED)
def test_no_part_grows_like_a_square(name: str) -> None:
    """No annotation, and no rule; nor does any of them fail."""
    piece = REPEATED[name]
    taken(piece, COUNTED[0])  # what is loaded once is loaded
    with counting_calls() as clock:
        counts = [taken(piece, length, clock) for length in COUNTED]
    for part in counts[-1]:
        assert not too_steep([each.get(part, 0) for each in counts], FEW), part


def test_a_square_is_seen() -> None:
    """By its calls."""
    with counting_calls() as clock:
        counts = []
        for length in COUNTED:
            before = clock()
            for _ in range(length // 50):
                for _ in range(length // 50):
                    len("")
            counts.append(clock() - before)
    assert too_steep(counts, FEW) and not too_steep(list(COUNTED), FEW)
