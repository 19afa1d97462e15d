"""A user's own list of publishers, ``sources.csv``: which paths or hosts are whose, and what others think of them."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from auditor.globs import matches
from auditor.read.decode import NotText, decode

FILE_NAME = "sources.csv"
_LARGEST = 20_000_000  # bytes
_DELIMITERS = (",", ";", "\t")
# What the columns may be called.
_MATCH = ("match", "path", "glob", "pattern", "host", "domain")
_PUBLISHER = ("publisher", "source")
_RATING = ("rating",)
_NOTE = ("note",)


class SourcesError(Exception):
    """A list of publishers cannot be read; the message names the file and says what is missing."""


@dataclass(frozen=True, slots=True)
class Rating:
    """What somebody else thinks of a publisher. It is shown beside our own letter and never mixed into it."""

    rating: str
    note: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A row: ``match`` is a pattern of paths, relative to the folder of the list, or a host with all below it."""

    match: str
    publisher: str
    rating: Rating


@dataclass(frozen=True)
class SourceList:
    """A list of publishers; where several rows fit, the first one counts."""

    folder: Path
    entries: tuple[Entry, ...]

    def publisher(self, path: Path, host: str) -> str:
        """Whose the document at ``path`` is, or one from ``host``; empty if the list does not say."""
        name = Path(os.path.relpath(path.absolute(), self.folder)).as_posix()
        for entry in self.entries:
            is_host = host and (host == entry.match or host.endswith(f".{entry.match}"))
            if is_host or matches(entry.match, name):
                return entry.publisher
        return ""


def ratings_of(lists: Iterable[SourceList]) -> dict[str, Rating]:
    """What the lists say of publishers, by name; the first word on one counts."""
    found: dict[str, Rating] = {}
    for entry in (entry for each in lists for entry in each.entries):
        if entry.rating != Rating("", ""):
            found.setdefault(entry.publisher, entry.rating)
    return found


def read_sources(path: Path) -> SourceList:
    """The list at ``path``. Raises SourcesError."""
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
        if len(data) > _LARGEST:
            raise SourcesError(f"{path}: is larger than {_LARGEST // 10**6} MB")
        text = decode(data).text
        header = text.partition("\n")[0]
        table = list(csv.reader(io.StringIO(text, newline=""), delimiter=max(_DELIMITERS, key=header.count)))
    except OSError as error:
        raise SourcesError(f"{path}: {error.strerror}") from error
    except (NotText, csv.Error) as error:
        raise SourcesError(f"{path}: is no table ({error})") from error
    names = [name.strip().casefold() for name in table[0]]
    match, publisher = _column(names, _MATCH), _column(names, _PUBLISHER)
    if match is None or publisher is None:
        raise SourcesError(
            f"{path}: needs the columns match (a path such as news/*.txt, or a host) and publisher, and may have "
            f"rating and note; it has {', '.join(names)}"
        )
    rating, note = _column(names, _RATING), _column(names, _NOTE)
    entries = [
        Entry(
            _host_or_path(_cell(cells, match)),
            _cell(cells, publisher),
            Rating(_cell(cells, rating), _cell(cells, note)),
        )
        for cells in table[1:]
    ]
    return SourceList(path.parent.resolve(), tuple(entry for entry in entries if entry.match and entry.publisher))


def _host_or_path(text: str) -> str:
    return text.removeprefix("https://").removeprefix("http://").removeprefix("www.").removeprefix("./")


def _column(names: Sequence[str], known: Sequence[str]) -> int | None:
    return next((names.index(name) for name in known if name in names), None)


def _cell(cells: Sequence[str], column: int | None) -> str:
    return " ".join(cells[column].split()) if column is not None and column < len(cells) else ""
