"""Paths to the files that are audited, each with the name it has in the reports."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

READABLE = frozenset({".txt", ".md"})


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file to audit: ``id`` names the document in reports, ``shown`` is the path as the user would type it."""

    id: str
    path: Path
    shown: str
    size: int  # bytes


@dataclass
class Listing:
    """What the paths on the command line come to.

    ``notes`` are worth saying, ``problems`` (path, what is wrong) make the run fail; ``base`` is the folder that
    ids are relative to.
    """

    base: Path
    files: list[TextFile] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    problems: list[tuple[str, str]] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)


def list_files(paths: Sequence[str], leave_out: Path | None = None) -> Listing:
    """The files under ``paths``, sorted by id.

    A folder gives its readable files, however deep; hidden files, other types and everything under
    ``leave_out`` are left alone and counted. A file named here is always in ``files`` or in ``problems``.
    """
    listing = Listing(_base([Path(path) for path in paths]))
    excluded = leave_out.resolve() if leave_out else None
    met: dict[Path, str] = {}
    left_alone: Counter[str] = Counter()
    for given in paths:
        try:
            mode = Path(given).stat().st_mode
        except (OSError, ValueError) as error:  # ValueError: a NUL in the path
            listing.problems.append((given, _reason(error)))
            continue
        if stat.S_ISDIR(mode):
            found = list(_walk(Path(given), excluded, left_alone, listing))
            for path in found:
                _add(listing, path, met)
            if not found:
                listing.problems.append((given, f"holds no document ({', '.join(sorted(READABLE))})"))
        elif not stat.S_ISREG(mode):
            listing.problems.append((given, "is no regular file"))
        elif Path(given).suffix.lower() not in READABLE:
            listing.problems.append((given, f"is not {' or '.join(sorted(READABLE))}; save it as text first"))
        else:
            _add(listing, Path(given), met)
    for what, number in sorted(left_alone.items()):
        listing.notes.append(f"left alone: {what} ({number})")
    listing.files.sort(key=lambda file: file.id)
    return listing


def printable_path(path: str | Path) -> str:
    """A path as text: bytes that are no UTF-8 are written as escapes."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _absolute(path: Path) -> Path:
    """The path without "." and "..", links kept: a document is called what the user calls it."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - Path.resolve would follow links


def _base(paths: Sequence[Path]) -> Path:
    folders = [_absolute(path) for path in paths]
    return Path(os.path.commonpath([path if path.is_dir() else path.parent for path in folders]))


def _walk(folder: Path, excluded: Path | None, left_alone: Counter[str], listing: Listing) -> Iterator[Path]:
    """Readable files under ``folder``; links to folders are followed, each real folder once."""
    entered: set[Path] = set()
    waiting = [folder]
    while waiting:
        current = waiting.pop()
        real = current.resolve()
        if real in entered:
            listing.notes.append(f"{printable_path(current)}: link to a folder that was met already, left alone")
            continue
        entered.add(real)
        try:
            entries = sorted(current.iterdir())
        except OSError as error:
            listing.problems.append((str(current), _reason(error)))
            continue
        for path in entries:
            if path.name.startswith("."):
                left_alone["hidden files or folders"] += 1
            elif path.is_dir():
                if excluded is not None and path.resolve() == excluded:
                    left_alone["output folder"] += 1
                else:
                    waiting.append(path)
            elif path.suffix.lower() not in READABLE or (path.exists() and not path.is_file()):
                left_alone["files of other types"] += 1
            else:
                yield path


def _add(listing: Listing, path: Path, met: dict[Path, str]) -> None:
    shown = printable_path(path)
    try:
        real, size = path.resolve(strict=True), path.stat().st_size
    except (OSError, RuntimeError) as error:  # RuntimeError: a loop of links
        listing.problems.append((shown, _reason(error)))
        return
    if real in met:
        listing.notes.append(f"{shown}: same file as {met[real]}, audited once")
        return
    met[real] = shown
    name = printable_path(_absolute(path).relative_to(listing.base).as_posix())
    if name in listing.ids:  # only names that are no UTF-8 can meet
        listing.problems.append((shown, f"another file is called {name} too; rename one of the two"))
        return
    listing.ids.add(name)
    listing.files.append(TextFile(name, path, shown, size))


def _reason(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "does not exist"
    if isinstance(error, PermissionError):
        return "may not be read (permission denied)"
    return (error.strerror if isinstance(error, OSError) and error.strerror else str(error)).lower()
