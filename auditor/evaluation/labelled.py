"""Labelled rows in JSON Lines: one text a line, with what it should be judged as or where its faults are."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from auditor.document import Document
from auditor.read.metadata import lower_keys, metadata_of, text_of
from auditor.span import Span

_GZIP = b"\x1f\x8b"
_TRUE_AND_FALSE = {"true": True, "false": False}


class LabelledError(Exception):
    """A labelled set cannot be used; the message names the file and the row and says what is wrong."""


@dataclass(frozen=True, slots=True)
class Gold:
    """A place where a finding is due; ``originals`` are the wordings that it might be mended to."""

    span: Span
    originals: tuple[str, ...] = ()
    label: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """What is known of one labelled text, which itself is not kept.

    ``label`` is what the text should be judged as and None where it says nothing of that; ``spans`` likewise.
    """

    file: str
    number: int
    name: str
    site: str
    label: bool | str | None
    spans: tuple[Gold, ...] | None

    @property
    def where(self) -> str:
        """File and row, and the name of the text where it has one."""
        return f"{self.file} row {self.number}" + (f" ({self.name})" if self.name else "")


def read_labelled(paths: Sequence[Path]) -> Iterator[tuple[Row, Document]]:
    """The rows of the files, with their texts, one by one. Raises LabelledError, and OSError."""
    for path in paths:
        for number, line in _lines(path):
            try:
                yield _row(str(path), number, line)
            except (ValueError, RecursionError) as error:
                raise LabelledError(f"{path} row {number}: {_told(error)}") from None


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """The lines that are not empty, by number, of a file that may be compressed."""
    with path.open("rb") as file:
        compressed = file.read(len(_GZIP)) == _GZIP
        file.seek(0)
        lines: BinaryIO | gzip.GzipFile = gzip.GzipFile(fileobj=file) if compressed else file
        number = 0
        try:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield number, line
        except (gzip.BadGzipFile, EOFError, zlib.error) as error:
            raise LabelledError(f"{path} row {number + 1}: the compressed file is damaged ({error})") from None


def _told(error: Exception) -> str:
    if isinstance(error, UnicodeDecodeError):
        return "is not in UTF-8"
    if isinstance(error, json.JSONDecodeError):
        return f"is no JSON object on a line of its own ({error.msg}, column {error.colno})"
    return "is nested too deeply" if isinstance(error, RecursionError) else str(error)


def _row(file: str, number: int, line: bytes) -> tuple[Row, Document]:
    entry = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"))
    if not isinstance(entry, dict):
        raise ValueError("is no JSON object; each line is one, with text and label or spans")
    text = entry.get("text")
    if not isinstance(text, str):
        raise ValueError("has no text" if text is None else f"text is {type(text).__name__}, not a string")
    label, spans = _label(entry), _spans(entry, len(text))
    if label is None and spans is None:
        raise ValueError("has neither label nor spans")
    metadata = metadata_of(lower_keys(entry))
    site = text_of(entry.get("site")) or metadata.get("source", "")
    row = Row(file, number, text_of(entry.get("id")), site, label, spans)
    # Named by its place, for ids may be missing, and the same in two files.
    return row, Document(f"{file}:{number}", text, metadata)


def _label(entry: Mapping[str, Any]) -> bool | str | None:
    label = entry.get("label")
    if label is None or isinstance(label, bool):
        return label
    if isinstance(label, int | float) and label in (0, 1):
        return bool(label)
    if isinstance(label, str):
        return _TRUE_AND_FALSE.get(label.strip().casefold(), label.strip())
    raise ValueError(f"label is {label!r}; it must be true, false or a name")


def _spans(entry: Mapping[str, Any], length: int) -> tuple[Gold, ...] | None:
    spans = entry.get("spans")
    if spans is None:
        return None
    if not isinstance(spans, list):
        raise ValueError("spans is no list")
    return tuple(_gold(item, number, length) for number, item in enumerate(spans, 1))


def _gold(item: object, number: int, length: int) -> Gold:
    """A span as [start, end], as [start, end, original] or as an object with those names."""
    if isinstance(item, list) and len(item) in (2, 3):
        item = dict(zip(("start", "end", "original"), item, strict=False))
    if not isinstance(item, dict):
        raise ValueError(f"span {number} is neither [start, end] nor an object with start and end")
    start, end = item.get("start"), item.get("end")
    if type(start) is not int or type(end) is not int:
        raise ValueError(f"span {number}: start and end must be whole numbers")
    if not 0 <= start < end <= length:
        raise ValueError(f"span {number}: {start} to {end} is no stretch of a text of {length} characters")
    originals = item.get("original") or []
    originals = [originals] if isinstance(originals, str) else originals
    label = item.get("label") or ""
    if not isinstance(originals, list) or not all(isinstance(one, str) for one in originals):
        raise ValueError(f"span {number}: original must be a string, or a list of strings")
    if not isinstance(label, str):
        raise ValueError(f"span {number}: label must be a string")
    return Gold(Span(start, end), tuple(one for one in originals if one.strip()), label.strip())
