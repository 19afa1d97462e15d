"""Paths to the files that are audited, each with the name it has in the reports."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from auditor.escape import neutralised

READABLE = frozenset({".txt", ".md"})


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file to audit: ``id`` names the document in reports, ``shown`` is the path as the user would type it."""

    id: str
    path: Path
    shown: str
    size: int  # bytes


@dataclass(frozen=True, slots=True)
class Unread:
    """Something that was not audited, and why: ``shown`` as the user would type it, ``name`` as reports call it.

    A report must not differ between working folders, so it never holds a path as typed.
    """

    shown: str
    name: str
    reason: str


@dataclass
class Listing:
    """What the paths on the command line come to.

    ``notes`` are worth saying in reports, too; ``asides`` to whoever started the run; ``problems`` make the run
    fail. ``base`` is the folder that ids are relative to.
    """

    base: Path
    files: list[TextFile] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    asides: list[str] = field(default_factory=list)
    problems: list[Unread] = field(default_factory=list)
    names: set[str] = field(default_factory=set)

    def name(self, path: Path) -> str:
        """What reports call a path: relative to the base where it lies inside."""
        absolute = _absolute(path)
        inside = absolute.is_relative_to(self.base) and absolute != self.base
        return printable_path(absolute.relative_to(self.base).as_posix() if inside else absolute.name)

    def fail(self, path: Path, reason: str) -> None:
        """Remember that ``path`` is not audited."""
        self.problems.append(Unread(printable_path(path), self.name(path), reason))


def list_files(paths: Sequence[str], leave_out: Path | None = None) -> Listing:
    """The files under ``paths``, sorted by id.

    A folder gives its readable files, however deep; hidden files, other types and everything under
    ``leave_out`` are left alone and counted. A file named here is always in ``files`` or in ``problems``.
    """
    given = [Path(path) for path in paths if path]
    listing = Listing(_base(given))
    if len(given) < len(paths):
        listing.problems.append(Unread("''", "''", "is an empty path"))
    excluded = leave_out.resolve() if leave_out else None
    met: dict[Path, str] = {}
    left_alone: Counter[str] = Counter()
    for path in given:
        try:
            mode = path.stat().st_mode
        except (OSError, ValueError) as error:  # ValueError: a NUL in the path
            listing.fail(path, reason_of(error))
            continue
        if stat.S_ISDIR(mode):
            found = list(_walk(path, excluded, left_alone, listing))
            for file in found:
                _add(listing, file, met)
            if not found:
                listing.fail(path, f"holds no document ({', '.join(sorted(READABLE))})")
        elif not stat.S_ISREG(mode):
            listing.fail(path, "is no regular file")
        elif path.suffix.lower() not in READABLE:
            listing.fail(path, f"is not {' or '.join(sorted(READABLE))}; save it as text first")
        else:
            _add(listing, path, met)
    for what, number in sorted(left_alone.items()):
        listing.asides.append(f"left alone: {what} ({number})")
    listing.files.sort(key=lambda file: file.id)
    return listing


def printable_path(path: str | Path) -> str:
    """A path as text: bytes that are no UTF-8 are written as escapes."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def reason_of(error: Exception) -> str:
    """What a user can do something with."""
    if isinstance(error, FileNotFoundError):
        return "does not exist"
    if isinstance(error, PermissionError):
        return "may not be read (permission denied)"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.lower()
    return str(error) or type(error).__name__


def _absolute(path: Path) -> Path:
    """The path without "." and "..", links kept: a document is called what the user calls it."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - Path.resolve would follow links


def _base(paths: Sequence[Path]) -> Path:
    """The folder that holds all of ``paths`` that are there."""
    folders = []
    for path in paths:
        with suppress(OSError, ValueError):
            folders.append(_absolute(path) if stat.S_ISDIR(path.stat().st_mode) else _absolute(path).parent)
    return Path(os.path.commonpath(folders)) if folders else Path.cwd()


def _walk(folder: Path, excluded: Path | None, left_alone: Counter[str], listing: Listing) -> Iterator[Path]:
    """Readable files under ``folder``; links to folders are followed, each real folder once."""
    entered: set[Path] = set()
    waiting = [folder]
    while waiting:
        for path in _entries(waiting.pop(), entered, listing):
            if path.name.startswith("."):
                left_alone["hidden files or folders"] += 1
                continue
            try:
                mode = path.stat().st_mode
            except OSError as error:
                if path.suffix.lower() in READABLE:
                    listing.fail(path, reason_of(error))
                else:
                    left_alone["files of other types"] += 1
                continue
            if stat.S_ISDIR(mode):
                if excluded is not None and path.resolve() == excluded:
                    left_alone["output folder"] += 1
                else:
                    waiting.append(path)
            elif path.suffix.lower() not in READABLE or not stat.S_ISREG(mode):
                left_alone["files of other types"] += 1
            else:
                yield path


def _entries(folder: Path, entered: set[Path], listing: Listing) -> list[Path]:
    """What is in a folder, sorted; nothing if it was entered already or cannot be."""
    try:
        real = folder.resolve()
        if real in entered:
            listing.notes.append(f"{listing.name(folder)}: link to a folder that was met already, left alone")
            return []
        entered.add(real)
        return sorted(folder.iterdir())
    except (OSError, RuntimeError) as error:  # RuntimeError: a loop of links
        listing.fail(folder, reason_of(error))
        return []


def _add(listing: Listing, path: Path, met: dict[Path, str]) -> None:
    name = listing.name(path)
    try:
        real, size = path.resolve(strict=True), path.stat().st_size
    except (OSError, RuntimeError) as error:
        listing.fail(path, reason_of(error))
        return
    if real in met:
        listing.notes.append(f"{name}: same file as {met[real]}, audited once")
        return
    met[real] = name
    if neutralised(name) in listing.names:  # only names with control characters, or that are no UTF-8, can meet
        listing.fail(path, "another file has the same name in the reports; rename one of the two")
        return
    listing.names.add(neutralised(name))
    listing.files.append(TextFile(name, path, printable_path(path), size))
