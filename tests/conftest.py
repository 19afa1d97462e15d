"""What several tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture
def shared() -> Path:
    """Annotated articles by others, which are not ours to ship; tests that need them are skipped without."""
    if not (SHARED / "gold").is_dir():
        pytest.skip(f"needs the annotated articles in {SHARED}, which are not part of the project")
    return SHARED
