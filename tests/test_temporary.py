"""Temporary files say in which folder there is no room; what is not theirs is told as it is."""

from __future__ import annotations

import errno
import resource
import tempfile
from array import array
from pathlib import Path

import pytest

from auditor.engine import Spill
from auditor.engine.spill import Numbers
from auditor.temporary import TemporaryFile, named_in_errors


def test_bytes_come_back_from_any_place() -> None:
    """Also after others were written behind them."""
    file = TemporaryFile()
    assert file.write(0, b"abc") == 3 and file.write(3, memoryview(array("Q", [1, 2]))) == 16
    assert file.read(1, 2) == b"bc" and array("Q", file.read(3, 16)).tolist() == [1, 2]
    file.write(1, b"x")
    assert file.read(0, 3) == b"axc"


@pytest.mark.parametrize("what", ["items", "numbers"])
def test_a_full_folder_is_named(what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With what is wrong and what helps. A limit on the size of files stands for a full disk."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, before[1]))
    try:
        with pytest.raises(OSError, match="TMPDIR") as caught:
            if what == "items":
                list(Spill(["text" * 1000] * 100, kept_bytes=0))
            else:
                Numbers(10).extend(range(100_000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert caught.value.filename == str(tmp_path) and caught.value.errno == errno.EFBIG


def test_errors_with_a_name_keep_it() -> None:
    """They speak of another file."""
    with pytest.raises(FileNotFoundError) as caught, named_in_errors():
        Path("/absent").read_bytes()
    assert caught.value.filename == "/absent" and "TMPDIR" not in str(caught.value)
