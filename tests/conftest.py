"""What several tests share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

settings.register_profile("auditor", deadline=None)  # a machine that others use, too, says nothing about the code
settings.load_profile("auditor")


@pytest.fixture
def shared() -> Path:
    """Annotated articles by others, which are not ours to ship; tests that need them are skipped without."""
    if not (SHARED / "gold").is_dir():
        pytest.skip(f"needs the annotated articles in {SHARED}, which are not part of the project")
    return SHARED


@pytest.fixture(autouse=True, scope="session")
def cache_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads or writes the cache of whoever runs it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield
