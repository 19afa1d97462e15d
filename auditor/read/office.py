"""Office Open XML packages (.docx, .xlsx): a zip archive of XML parts, opened without trusting it.

Nothing is ever unpacked to disk, only the parts that the package itself names are read, a part that swells as no
text does is refused, document types (and with them entities) are refused, and macros and links are not looked at.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO
from xml.parsers import expat

from auditor.limits import Limits
from auditor.read.decode import NotText

SWELL_ALLOWED = 1 << 28  # bytes that any part may come to, however much it swells
_CHUNK = 1 << 16
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_PREFIXES = (
    ("wordprocessingml", "w:"),
    ("spreadsheetml", "x:"),
    ("relationships", "r:"),
    ("markup-compatibility", "mc:"),
)

START, END, TEXT = 0, 1, 2
Event = tuple[int, str, Any]
"""START with name and attributes, END with name and None, TEXT with empty name and the characters."""


@dataclass(frozen=True, slots=True)
class Relationship:
    """What one part says of another: ``kind`` is the last word of its type, ``target`` the name of the part."""

    kind: str
    target: str


class Package:
    """The parts of a package. Raises NotText where a part is damaged or hostile."""

    def __init__(self, archive: zipfile.ZipFile, limits: Limits) -> None:
        self._archive = archive
        self._limits = limits
        self._names = frozenset(archive.namelist())

    def __contains__(self, part: str) -> bool:
        return part in self._names

    def events(self, part: str) -> Iterator[Event]:
        """What the XML of a part holds, piece by piece. Names have the prefixes w:, x:, r: and mc:, or none."""
        try:
            with self._open(part) as file:
                yield from _events(file, self._limits.deepest)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
            raise NotText(f"the file is damaged ({error})") from error
        except RuntimeError as error:  # how zipfile says that a part is encrypted
            raise NotText("the file is encrypted; save it without a password") from error
        except expat.ExpatError as error:
            raise NotText(f"the file is damaged: {part} is no XML ({error})") from error

    def relationships(self, part: str) -> Mapping[str, Relationship]:
        """The other parts that a part names, by the id it uses; "" stands for the package."""
        folder, name = posixpath.split(part)
        rels = posixpath.join(folder, "_rels", f"{name}.rels")
        found: dict[str, Relationship] = {}
        if rels not in self:
            return found
        for kind, element, attributes in self.events(rels):
            if kind != START or element != "r:Relationship" or attributes.get("TargetMode") == "External":
                continue
            target = attributes.get("Target", "")
            inside = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
            kind_name = attributes.get("Type", "").rpartition("/")[2]
            found[attributes.get("Id", "")] = Relationship(kind_name, posixpath.normpath(inside))
        return found

    def main_part(self) -> str:
        """The part that holds the document or the workbook."""
        for relationship in self.relationships("").values():
            if relationship.kind == "officeDocument" and relationship.target in self:
                return relationship.target
        raise NotText("the file is a zip archive and no document")

    def _open(self, part: str) -> BinaryIO:
        if part not in self:
            raise NotText(f"the file is damaged: it lacks {part}")
        info = self._archive.getinfo(part)
        most = self._limits.most_swell
        if info.file_size > SWELL_ALLOWED and info.file_size > most * max(info.compress_size, 1):
            raise NotText(f"the file swells to more than {most:g} times its size, as no text does")
        return self._archive.open(info)  # type: ignore[return-value]  # IO[bytes], and nothing else


@contextmanager
def open_package(path: Path, limits: Limits) -> Iterator[Package]:
    """The package at ``path``. Raises NotText where it is none, or encrypted."""
    with path.open("rb") as file:
        head = file.read(4)
        if not head:
            raise NotText("the file is empty")
        if head == _OLD_OFFICE:
            raise NotText("the file is encrypted or in the format of Office 97; save it anew without a password")
        try:
            archive = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError) as error:
            raise NotText(f"the file is cut off, damaged or of another format ({error})") from error
        with archive:
            yield Package(archive, limits)


def _events(file: BinaryIO, deepest: float) -> Iterator[Event]:
    events: list[Event] = []
    names: dict[str, str] = {}
    depth = 0

    def short(name: str) -> str:
        if name not in names:
            namespace, _, local = name.rpartition("|")
            names[name] = next((prefix for word, prefix in _PREFIXES if word in namespace), "") + local
        return names[name]

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > deepest:
            raise NotText(f"the file nests elements more than {deepest:g} deep")
        events.append((START, short(name), {short(key): value for key, value in attributes.items()}))

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        events.append((END, short(name), None))

    def refuse(*_: object) -> None:
        raise NotText("the file declares a document type, which office files never do")

    parser = expat.ParserCreate(namespace_separator="|")
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = lambda data: events.append((TEXT, "", data))
    parser.StartDoctypeDeclHandler = refuse
    while chunk := file.read(_CHUNK):
        parser.Parse(chunk, False)
        yield from events
        events.clear()
    parser.Parse(b"", True)
    yield from events
