"""Paths to the files that are audited, each with the name it has in the reports."""

from __future__ import annotations

import atexit
import os
import shutil
import stat
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from auditor.escape import neutralised
from auditor.read.formats import DOCUMENTS, TABLES, table_format
from auditor.read.metadata import SIDECAR_ENDINGS
from auditor.read.remote import RemoteError, fetch, is_address
from auditor.read.sources import FILE_NAME
from auditor.temporary import PREFIX, named_in_errors

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file to audit: ``id`` names the document in reports, ``shown`` is the path as the user would type it.

    A file that holds a table gives a document for each of its rows (see ``inputs``). There may be very many, so that
    the path, ``where``, is kept as a string, which takes a fifth of the room.
    """

    id: str
    where: str
    shown: str
    size: int  # bytes

    @property
    def path(self) -> Path:
        """Where the file is."""
        return Path(self.where)


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
    fail. ``base`` is the folder that ids are relative to, ``source_lists`` are the lists of publishers in the
    folders that were named; ``copies`` are local copies of what addresses name, with these.
    """

    base: Path
    files: list[TextFile] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    asides: list[str] = field(default_factory=list)
    problems: list[Unread] = field(default_factory=list)
    source_lists: list[Path] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    copies: dict[Path, str] = field(default_factory=dict)

    def name(self, path: Path) -> str:
        """What reports call a path: relative to the base where it lies inside."""
        absolute = _absolute(path)
        inside = absolute.is_relative_to(self.base) and absolute != self.base
        return printable_path(absolute.relative_to(self.base).as_posix() if inside else absolute.name)

    def fail(self, path: Path, reason: str) -> None:
        """Remember that ``path`` is not audited."""
        self.problems.append(Unread(self.shown(path), self.name(path), reason))

    def shown(self, path: Path) -> str:
        """A path as the user would type it."""
        for copy, address in self.copies.items():
            if path.is_relative_to(copy):
                inside = path.relative_to(copy).as_posix()
                return printable_path(address if inside == "." else f"{address.rstrip('/')}/{inside}")
        return printable_path(path)


def list_files(paths: Sequence[str], leave_out: Path | None = None, stdin_name: str = "stdin.txt") -> Listing:
    """The files under ``paths``, sorted by id; ``-`` is standard input, whose format and id ``stdin_name`` tells.

    A folder gives its readable documents, however deep, or where there are none its tables: it is one table in parts.
    Hidden files, tables beside documents, other types and everything under ``leave_out`` are left alone and counted.
    A file named here is always in ``files`` or in ``problems``. What an address names ("s3://bucket/texts") is
    fetched, and called as if it lay where it is.
    """
    copies, problems = _fetched([path for path in paths if is_address(path)])
    given = [
        *(Path(path) for path in paths if path and path != STANDARD_INPUT and not is_address(path)),
        *copies,
    ]
    listing = Listing(base_of([*map(str, given)]), copies=copies, problems=problems)
    if "" in paths:
        listing.problems.append(Unread("''", "''", "is an empty path"))
    excluded = leave_out.resolve() if leave_out else None
    met: dict[str, str] = {}
    left_alone: Counter[str] = Counter()
    if STANDARD_INPUT in paths:
        _add_standard_input(listing, stdin_name)
    for path in given:
        try:
            mode = path.stat().st_mode
        except (OSError, ValueError) as error:  # ValueError: a NUL in the path
            listing.fail(path, reason_of(error))
            continue
        if stat.S_ISDIR(mode):
            is_empty = True
            for file in _found(path, excluded, left_alone, listing):
                _add(listing, file, met)
                is_empty = False
            if is_empty:
                listing.fail(path, f"holds no document ({_endings(DOCUMENTS)})")
            if (path / FILE_NAME).is_file() and path.resolve() != excluded:
                listing.source_lists.append(path / FILE_NAME)
        elif not stat.S_ISREG(mode):
            listing.fail(path, "is no regular file")
        elif not _is_document(path) and not table_format(path):
            listing.fail(path, _OTHER_TYPE)
        else:
            _add(listing, path, met)
    for what, number in sorted(left_alone.items()):
        listing.asides.append(f"left alone: {what} ({number})")
    listing.files.sort(key=lambda file: file.id)
    return listing


def _add_standard_input(listing: Listing, name: str) -> None:
    """Standard input can be read only once, so it is copied to a file, which goes with this process."""
    if Path(name).suffix.lower() not in DOCUMENTS and not table_format(name):
        listing.problems.append(Unread(name, printable_path(Path(name).name), _OTHER_TYPE))
        return
    if sys.stdin is None:
        listing.problems.append(Unread(STANDARD_INPUT, printable_path(name), "standard input is closed"))
        return
    copy = _room() / Path(name).name
    with named_in_errors(), copy.open("wb") as file:
        shutil.copyfileobj(sys.stdin.buffer, file)
    listing.names.add(neutralised(printable_path(name)))
    listing.files.append(TextFile(printable_path(name), str(copy), printable_path(name), copy.stat().st_size))


def _room() -> Path:
    """A folder that goes with this process."""
    room = Path(tempfile.mkdtemp(prefix=PREFIX))
    atexit.register(shutil.rmtree, room, ignore_errors=True)
    return room


def _fetched(addresses: Sequence[str]) -> tuple[dict[Path, str], list[Unread]]:
    """Local copies of what the addresses name, and what cannot be had."""
    copies: dict[Path, str] = {}
    problems = []
    for address in dict.fromkeys(addresses):
        try:
            copies[fetch(address, _room())] = address
        except RemoteError as error:
            problems.append(Unread(printable_path(address), printable_path(address), str(error)))
    return copies, problems


def _endings(known: Iterable[str]) -> str:
    return ", ".join(sorted(known))


_OTHER_TYPE = f"is no document ({_endings(DOCUMENTS)}) and no table ({_endings(TABLES)}); save it as one of these first"


_TABLES_LEFT = "tables, which are read where they are named"


def _is_document(path: Path) -> bool:
    return path.suffix.lower() in DOCUMENTS


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


def base_of(paths: Sequence[str]) -> Path:
    """The folder that holds all of ``paths`` that are there; the working folder where none is."""
    folders = []
    for path in map(Path, filter(None, paths)):
        if str(path) == STANDARD_INPUT:
            continue
        with suppress(OSError, ValueError):
            folders.append(_absolute(path) if stat.S_ISDIR(path.stat().st_mode) else _absolute(path).parent)
    return Path(os.path.commonpath(folders)) if folders else Path.cwd()


def _found(folder: Path, excluded: Path | None, left_alone: Counter[str], listing: Listing) -> Iterator[Path]:
    """The documents in a folder, or else its tables."""
    beside: Counter[str] = Counter()
    is_empty = True
    for path in _walk(folder, excluded, beside, listing, _is_document):
        yield path
        is_empty = False
    if is_empty and beside.pop(_TABLES_LEFT, 0):
        yield from _walk(folder, excluded, Counter(), listing, lambda path: table_format(path) is not None)
    left_alone.update(beside)


def _walk(
    folder: Path, excluded: Path | None, left_alone: Counter[str], listing: Listing, wanted: Callable[[Path], bool]
) -> Iterator[Path]:
    """Files under ``folder`` that are wanted; links to folders are followed, each real folder once."""
    entered: set[Path] = set()
    waiting = [folder]
    while waiting:
        inside = waiting.pop()
        for name in _entries(inside, entered, listing):
            path = inside / name
            if path.name.startswith("."):
                left_alone["hidden files or folders"] += 1
                continue
            try:
                mode = path.stat().st_mode
            except OSError as error:
                if wanted(path):
                    listing.fail(path, reason_of(error))
                else:
                    left_alone["files of other types"] += 1
                continue
            if stat.S_ISDIR(mode):
                if excluded is not None and path.resolve() == excluded:
                    left_alone["output folder"] += 1
                else:
                    waiting.append(path)
            elif wanted(path) and stat.S_ISREG(mode):
                yield path
            elif not path.name.endswith(SIDECAR_ENDINGS) and path != folder / FILE_NAME:
                # Sidecars speak of documents and are read with them.
                left_alone[_TABLES_LEFT if table_format(path) else "files of other types"] += 1


def _entries(folder: Path, entered: set[Path], listing: Listing) -> list[str]:
    """The names in a folder, sorted; nothing if it was entered already or cannot be."""
    try:
        real = folder.resolve()
        if real in entered:
            listing.notes.append(f"{listing.name(folder)}: link to a folder that was met already, left alone")
            return []
        entered.add(real)
        return sorted(os.listdir(folder))  # noqa: PTH208 - names, of which there may be very many
    except (OSError, RuntimeError) as error:  # RuntimeError: a loop of links
        listing.fail(folder, reason_of(error))
        return []


def _add(listing: Listing, path: Path, met: dict[str, str]) -> None:
    """Add a file; ``met`` are those that were, by where they really are."""
    name = listing.name(path)
    try:
        real, size = os.path.realpath(path, strict=True), path.stat().st_size
    except (OSError, RuntimeError) as error:
        listing.fail(path, reason_of(error))
        return
    if real in met:
        listing.notes.append(f"{name}: same file as {met[real]}, audited once")
        return
    met[real] = name
    in_reports, where, shown = neutralised(name), str(path), listing.shown(path)
    if in_reports in listing.names:  # only names with control characters, or that are no UTF-8, can meet
        listing.fail(path, "another file has the same name in the reports; rename one of the two")
        return
    listing.names.add(name if in_reports == name else in_reports)  # equal strings are kept once
    listing.files.append(TextFile(name, where, where if shown == where else shown, size))
