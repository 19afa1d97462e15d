"""Compressed or plain files as streams of bytes and text, however much they swell."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from auditor.limits import Limits
from auditor.read.decode import Decoded, NotText, decode
from auditor.read.formats import compression
from auditor.read.tables.cells import TableError

SAMPLE = 1 << 18  # bytes that tell the encoding
SWELL_ALLOWED = 1 << 28  # bytes that may come out of any compressed file; texts come to 3 to 20 times its size
_ZSTD_WINDOW = 1 << 27  # bytes: the most that the format's own tools use without being asked to

_DAMAGE = (EOFError, zlib.error, gzip.BadGzipFile)


@contextmanager
def open_bytes(path: Path, limits: Limits) -> Iterator[BinaryIO]:
    """The file's bytes, decompressed where its name says that it is compressed. Raises TableError."""
    kind = compression(path)
    with path.open("rb") as raw:
        if not kind:
            yield cast(BinaryIO, raw)
        elif kind == ".gz":
            with gzip.GzipFile(fileobj=raw) as plain:
                yield cast(
                    BinaryIO, io.BufferedReader(_Bounded(cast(BinaryIO, plain), raw, _DAMAGE, limits.most_swell))
                )
        else:
            yield cast(BinaryIO, io.BufferedReader(_zstd(raw, limits.most_swell)))


def _zstd(raw: BinaryIO, most_swell: float) -> _Bounded:
    try:
        import zstandard  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise TableError("zstd needs an extra: pip install 'auditor[zstd]'") from error
    decompressor = zstandard.ZstdDecompressor(max_window_size=_ZSTD_WINDOW)
    reader = decompressor.stream_reader(raw, read_across_frames=True)
    return _Bounded(cast(BinaryIO, reader), raw, (zstandard.ZstdError, EOFError), most_swell)


class _Bounded(io.RawIOBase):
    """A decompressed stream that is given up where it is damaged, or swells as no text does."""

    def __init__(self, plain: BinaryIO, raw: BinaryIO, damage: tuple[type[Exception], ...], most_swell: float) -> None:
        self._plain, self._raw, self._damage, self._most = plain, raw, damage, most_swell
        self._total = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:  # type: ignore[no-untyped-def]  # Buffer is in typing from 3.12 on
        try:
            data = self._plain.read(len(buffer))
        except self._damage as error:
            raise TableError(f"the compressed data are damaged or cut off ({error})") from error
        buffer[: len(data)] = data
        self._total += len(data)
        if self._total > SWELL_ALLOWED and self._total > self._most * max(self._raw.tell(), 1):
            raise TableError(f"the file swells to more than {self._most:g} times its size, as no text does")
        return len(data)


def sample_of(path: Path, limits: Limits) -> tuple[str, Decoded]:
    """The encoding of a file of text by its head, and that head. Raises TableError where it is no text."""
    with open_bytes(path, limits) as file:
        head = file.read(SAMPLE)
    # A character may be cut at the end of the sample, and the end of a line is never inside of one.
    cut = max(head.rfind(b"\n"), head.rfind(b"\r")) if len(head) == SAMPLE else -1
    try:
        decoded = decode(head[: cut + 1] if cut > 0 and not head.startswith((b"\xff\xfe", b"\xfe\xff")) else head)
    except NotText as error:
        raise TableError(str(error)) from error
    return decoded.encoding, decoded


@contextmanager
def open_text(path: Path, encoding: str, limits: Limits) -> Iterator[io.TextIOWrapper]:
    """The file's text with its line ends; bytes that are no text in UTF-8 come as lone surrogates (see ``mended``)."""
    errors = "surrogateescape" if encoding.startswith("utf-8") else "replace"
    codec = {"utf-8": "utf-8-sig", "utf-16-le": "utf-16-le", "utf-16-be": "utf-16-be"}.get(encoding, encoding)
    with open_bytes(path, limits) as file:
        text = io.TextIOWrapper(file, encoding=codec, errors=errors, newline="")
        yield text
        text.detach()


def lines_of(text: io.TextIOBase, longest: int) -> Iterator[str | None]:
    """The lines of ``text`` with their ends; None for one that is longer than ``longest`` characters."""
    while line := text.readline(longest):
        if len(line) < longest or line.endswith(("\n", "\r")):
            yield line
            continue
        while line and not line.endswith(("\n", "\r")):
            line = text.readline(1 << 20)
        yield None
