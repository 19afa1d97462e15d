"""What is to be read, and how: files as they are listed, tables as their rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from auditor.limits import USUAL, Limits
from auditor.read.discover import Listing, TextFile
from auditor.read.formats import table_format
from auditor.read.reading import Input
from auditor.read.sources import SourceList, SourcesError, read_sources
from auditor.read.tables import BadRow, Columns, TableRow, read_rows


@dataclass(frozen=True)
class Inputs:
    """How inputs are read: columns of tables, lists of publishers, what standard input would be called, and limits."""

    columns: Columns = field(default_factory=Columns)
    sources: tuple[SourceList, ...] = ()
    stdin_name: str = "stdin.txt"
    limits: Limits = USUAL


def inputs_of(files: Iterable[TextFile], columns: Columns, limits: Limits = USUAL) -> Iterator[Input]:
    """What becomes of ``files``, in their order; the rows of tables one by one, as they are asked for.

    A row of a table that cannot be read, or a table, is an input, too: it is named when it is read.
    """
    for file in files:
        if table_format(file.path):
            yield from read_rows(file.path, file.id, file.shown, columns, limits)
        else:
            yield file


def remembered(inputs: Iterable[Input], files: dict[str, Input]) -> Iterator[Input]:
    """The same inputs, each kept in ``files`` by its id, without the text that it may bring; no id comes twice."""
    for given in inputs:
        if isinstance(given, BadRow):
            yield given
        elif given.id in files:
            yield BadRow(given.id, given.path, given.shown, "another document has the same name in the reports")
        else:
            files[given.id] = given.without_text() if isinstance(given, TableRow) else given
            yield given


def sources_beside(listing: Listing) -> tuple[SourceList, ...]:
    """The lists of publishers in the folders that were named; what is no such list is left alone and said."""
    found = []
    for path in listing.source_lists:
        try:
            found.append(read_sources(path))
        except SourcesError as error:
            listing.asides.append(f"left alone: {error}")
    return tuple(found)
