"""What was worked out about documents in earlier runs, kept for as long as neither they nor the rules change.

The cache is an SQLite file outside of what is audited, so that nobody can bring findings, or code, along with the
texts. Several runs may use it at a time; whatever is wrong with it, a run only takes longer.
"""

from __future__ import annotations

import io
import pickle
import sqlite3
import sys
import zlib
from collections.abc import Iterable, Sequence
from contextlib import closing, suppress
from dataclasses import is_dataclass
from datetime import date
from enum import Enum
from hashlib import blake2b
from pathlib import Path
from types import ModuleType
from typing import Any

from platformdirs import user_cache_path

from auditor.document import Document
from auditor.engine import Description, Judged
from auditor.engine.judging import Said
from auditor.rule import AnyRule

DAYS_KEPT = 30
_PATIENCE = 30.0  # seconds to wait for another run that writes
_METADATA = (".dist-info", ".egg-info")
_TABLE = "create table if not exists judged (key blob primary key, day integer, value blob) without rowid"


def default_path() -> Path:
    """Where the cache is unless the user says otherwise."""
    return user_cache_path("auditor") / "judged.sqlite"


def environment_of(rules: Iterable[AnyRule]) -> str:
    """A digest of everything but texts and options that a judgement depends on.

    The versions of all installed distributions, and the files of auditor and of the packs themselves: where they are
    being worked on, their version says nothing.
    """
    digest = blake2b(digest_size=16)
    for installed in _installed():
        digest.update(f"{installed}\n".encode())
    for name in sorted({"auditor", *(type(rule).__module__.partition(".")[0] for rule in rules)}):
        for path in _files_of(sys.modules[name]):
            status = path.stat()
            digest.update(f"{path}:{status.st_size}:{status.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def _installed() -> list[str]:
    """All installed distributions by the names of their metadata, which hold their versions and need not be read."""
    names: set[str] = set()
    for folder in sys.path:
        with suppress(OSError):  # a path need not be there, nor be a folder
            names.update(path.name for path in Path(folder).iterdir() if path.suffix in _METADATA)
    return sorted(names)


def _files_of(module: ModuleType) -> list[Path]:
    """The files that a package or module consists of, what is compiled of them left out."""
    folders = [Path(folder) for folder in getattr(module, "__path__", ())]
    found = [path for folder in folders for path in folder.rglob("*") if "__pycache__" not in path.parts]
    return sorted(path for path in (*found, Path(module.__file__ or "")) if path.is_file())


def mended(path: Path) -> str:
    """Make sure that there is a cache at ``path`` that can be used; what is to be said of it, mostly nothing."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        try:
            with closing(_open(path)) as connection, connection:
                connection.execute(_TABLE)
                connection.execute("delete from judged where day < ?", (_today() - DAYS_KEPT,))
                return ""
        except sqlite3.OperationalError:  # another run writes, the disk is full: what is kept stays
            raise
        except sqlite3.DatabaseError:
            pass
        path.unlink(missing_ok=True)
        with closing(_open(path)) as connection, connection:
            connection.execute(_TABLE)
        return f"the cache {path} was damaged and is made anew"
    except (OSError, sqlite3.Error) as error:
        return f"the cache {path} cannot be used ({error}); everything is worked out"


class Cache:
    """Judgements by document, under a name for the rules and their environment.

    Errors of the file are misses. A cache is opened in the process that uses it.
    """

    def __init__(self, path: Path, ruleset: str) -> None:
        self._ruleset = ruleset.encode()
        self._connection: sqlite3.Connection | None = None
        with suppress(sqlite3.Error):
            self._connection = _open(path)

    def get(self, document: Document) -> Judged | None:
        """What was worked out about ``document``, if it was."""
        if self._connection is None:
            return None
        try:
            key = self._key(document)
            found = self._connection.execute("select value, day from judged where key = ?", (key,)).fetchone()
            if found is None:
                return None
            if found[1] != _today():
                with self._connection:
                    self._connection.execute("update judged set day = ? where key = ?", (_today(), key))
            description, said, notes, outline, kept = _Reader(io.BytesIO(zlib.decompress(found[0]))).load()
            for packed in kept.values():
                _Reader(io.BytesIO(packed)).load()
            document = document.keeping(kept)
        except Exception:  # damage takes many forms, and the remedy for all is to work it out
            return None
        if not isinstance(description, Description) or not isinstance(said, Said):
            return None
        return Judged(document, description, said, notes, outline)

    def put(self, all_judged: Sequence[Judged]) -> None:
        """Keep what was worked out; what a rule failed on is tried again the next time."""
        if self._connection is None:
            return
        rows = [
            (self._key(judged.document), _today(), zlib.compress(_dumped(judged), 1))
            for judged in all_judged
            if not judged.said.failures
        ]
        with suppress(sqlite3.Error), self._connection:
            self._connection.executemany("insert or replace into judged values (?, ?, ?)", rows)

    def _key(self, document: Document) -> bytes:
        digest = blake2b(self._ruleset, digest_size=16)
        file = io.BytesIO()
        pickler = pickle.Pickler(file, pickle.HIGHEST_PROTOCOL)
        pickler.fast = True  # without a memory of objects equal documents give equal bytes
        pickler.dump(document.keeping({}))
        digest.update(file.getbuffer())
        return digest.digest()


def _dumped(judged: Judged) -> bytes:
    kept = dict(judged.document.all_kept)
    return pickle.dumps((judged.description, judged.said, judged.notes, judged.outline, kept), pickle.HIGHEST_PROTOCOL)


_OURS = ("auditor.", "auditor_rules.")


class _Reader(pickle.Unpickler):
    """Reads data and nothing that could run."""

    def find_class(self, module: str, name: str) -> Any:
        found = super().find_class(module, name) if module.startswith(_OURS) else None
        if isinstance(found, type) and (is_dataclass(found) or issubclass(found, Enum)):
            return found
        if (module, name) == ("builtins", "frozenset"):
            return frozenset
        raise pickle.UnpicklingError(f"{module}.{name} is no data")


def _open(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, timeout=_PATIENCE)


def _today() -> int:
    return date.today().toordinal()
