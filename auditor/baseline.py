"""The baseline: findings that were there before anybody asked, so that only new ones fail a check.

A file of JSON that is kept beside the documents and in version control, an entry a line. Its key is the document
and the fingerprint, so that edits elsewhere, reflow and renames leave it alone.
"""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path, PurePosixPath
from typing import Any

from auditor.renames import moved
from auditor.rule import RULE_ID
from auditor.text.fold import fold

FILE_NAME = ".auditor-baseline.json"
FORMAT, VERSION = "auditor-baseline", 1
SKETCHED_WORDS = 20_000  # of a document; enough to know it again
SKETCH_TOKENS = 8
SHINGLE_WORDS = 3

Key = tuple[str, str]
"""Rule and fingerprint."""

_KEY = re.compile(rf"({RULE_ID.pattern}) ([a-p]{{16}})")
_TOKEN = re.compile(r"[0-9a-f]{8}")


class BaselineError(Exception):
    """A baseline cannot be used; the message names the file and says what to do."""


@dataclass(frozen=True)
class Known:
    """What a baseline holds of one document: a sketch of its text, and how often each finding may occur."""

    sketch: tuple[str, ...] = ()
    findings: Counter[Key] = field(default_factory=Counter)


@dataclass(frozen=True)
class Baseline:
    """``paths`` are what it was made of, relative to its folder; ``documents`` are named in the same way."""

    paths: tuple[str, ...] = ()
    documents: Mapping[str, Known] = field(default_factory=dict)


@dataclass(frozen=True)
class Present:
    """What an audit found in one document; ``settled`` are the rules whose silence means that nothing is there."""

    findings: Counter[Key]
    settled: frozenset[str]
    sketch: Callable[[], tuple[str, ...]]


@dataclass(frozen=True, slots=True, order=True)
class Stale:
    """An entry that matched nothing: ``count`` findings of the baseline are no more."""

    document: str
    rule: str
    fingerprint: str
    count: int


@dataclass(frozen=True)
class Matched:
    """A baseline held against an audit.

    ``allowed`` are the findings that were known, by the documents of the audit; a document that it does not name
    is new. ``shrunk`` is the baseline without what is ``stale``, and with what was written down about ``renamed``
    documents under their new names.
    """

    allowed: Mapping[str, Counter[Key]]
    stale: tuple[Stale, ...]
    renamed: Mapping[str, str]
    shrunk: Baseline


def match(
    baseline: Baseline,
    present: Mapping[str, Present],
    is_there: Callable[[str], bool],
    paths: Iterable[str],
    corpus_rules: frozenset[str] = frozenset(),
) -> Matched:
    """Hold ``baseline`` against what an audit of ``paths`` found, by document.

    ``is_there`` says of a document that was not audited whether it still exists. What only the whole corpus can
    tell (that a document is gone for good, that a rule of ``corpus_rules`` has nothing to say) is left open unless
    the audit covers all that the baseline was made of.
    """
    given = tuple(paths)
    is_whole = all(_covered(path, given) for path in baseline.paths)
    gone = {name for name in baseline.documents if name not in present and not is_there(name)}
    new = present.keys() - baseline.documents.keys()
    renamed: Mapping[str, str] = {}
    if gone and new:
        written = {name: _marks(known) for name, known in baseline.documents.items() if name in gone or name in present}
        found = {
            name: _marks(Known(one.sketch(), one.findings)) if name in new else Counter[str]()
            for name, one in present.items()
        }
        renamed = moved(written, found)

    allowed: dict[str, Counter[Key]] = {}
    shrunk: dict[str, Known] = {}
    stale: list[Stale] = []
    for old, known in baseline.documents.items():
        name = renamed.get(old, old)
        if name not in present:
            if old in gone and is_whole:
                stale.extend(Stale(old, rule, mark, n) for (rule, mark), n in known.findings.items())
            else:
                shrunk[old] = known
            continue
        one = present[name]
        left = known.findings & one.findings
        for (rule, mark), n in (known.findings - left).items():
            if rule in one.settled and (is_whole or rule not in corpus_rules):
                stale.append(Stale(name, rule, mark, n))
            else:
                left[rule, mark] += n
        allowed[name] = known.findings
        shrunk[name] = Known(known.sketch, left)
    return Matched(allowed, tuple(sorted(stale)), renamed, Baseline(baseline.paths, shrunk))


def grown(baseline: Baseline, present: Mapping[str, Present], paths: Sequence[str]) -> Baseline:
    """``baseline`` with everything in ``present``, an audit of ``paths``, added to it."""
    documents = dict(baseline.documents)
    for name, one in present.items():
        known = documents.get(name, Known())
        documents[name] = Known(one.sketch(), known.findings | one.findings)
    added = [path for path in paths if not _covered(path, baseline.paths)]
    kept = [path for path in baseline.paths if not _covered(path, added)]
    return Baseline(tuple(sorted({*kept, *added})), documents)


def sketch(text: str) -> tuple[str, ...]:
    """A few numbers that a text keeps through small edits and that no other text has: its least hashed shingles."""
    words = fold(text).split(maxsplit=SKETCHED_WORDS)[:SKETCHED_WORDS]
    shingles = {" ".join(words[at : at + SHINGLE_WORDS]) for at in range(max(1, len(words) - SHINGLE_WORDS + 1))}
    hashes = {blake2b(one.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest() for one in shingles}
    return tuple(sorted(hashes)[:SKETCH_TOKENS])


def name_of(path: Path, folder: Path) -> str:
    """What the baseline in ``folder`` calls the file at ``path``: relative to the folder, with ``/``."""
    # Links are kept: a document is called what the user calls it, not what the link leads to.
    relative = os.path.relpath(os.path.abspath(path), os.path.abspath(folder))  # noqa: PTH100
    return os.fsencode(PurePosixPath(Path(relative))).decode("utf-8", "backslashreplace")


def read_baseline(file: Path) -> Baseline:
    """The baseline in ``file``. Raises BaselineError where it is not one that this version wrote, whole."""
    try:
        text = file.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BaselineError(f"{file}: is not UTF-8; {_CURE}") from error
    except OSError as error:
        raise BaselineError(f"{file}: cannot be read: {error.strerror or error}") from error
    try:
        content = json.loads(text, object_pairs_hook=_unique)
    except (ValueError, RecursionError) as error:
        conflict = "holds marks of a merge conflict" if "\n<<<<<<< " in f"\n{text}" else f"is damaged: {error}"
        raise BaselineError(f"{file}: {conflict}; {_CURE}") from error
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise BaselineError(f"{file}: is no baseline of auditor; name another file with --baseline")
    if content.get("version") != VERSION:
        raise BaselineError(
            f"{file}: is version {content.get('version')!r} of the format, and this auditor reads version {VERSION}; "
            "use the auditor that wrote it, or write it anew with `auditor baseline`"
        )
    try:
        return _parsed(content)
    except ValueError as error:
        raise BaselineError(f"{file}: {error}; {_CURE}") from error


def write_baseline(file: Path, baseline: Baseline) -> bool:
    """Write ``baseline``, all of it or nothing; whether the file is another one now."""
    data = to_json(baseline).encode("utf-8", "backslashreplace")
    target = file.resolve()
    if target.exists() and target.read_bytes() == data:
        return False
    beside = target.with_name(f"{target.name}.{os.getpid()}")
    try:
        beside.write_bytes(data)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
    return True


def to_json(baseline: Baseline) -> str:
    """The contents of the file: sorted, a line an entry, so that a change of it reads as what has changed."""
    documents = {
        name: {
            "text": " ".join(known.sketch),
            "findings": {f"{rule} {mark}": n for (rule, mark), n in sorted(known.findings.items())},
        }
        for name, known in sorted(baseline.documents.items())
    }
    content = {"format": FORMAT, "version": VERSION, "paths": sorted(baseline.paths), "documents": documents}
    return json.dumps(content, indent=1, ensure_ascii=True) + "\n"


_CURE = "restore it from version control, or delete it and write it anew with `auditor baseline`"


def _parsed(content: Mapping[str, Any]) -> Baseline:
    unknown = sorted(content.keys() - {"format", "version", "paths", "documents"})
    if unknown:
        raise ValueError(f"has an unknown key {unknown[0]!r}")
    paths, documents = content.get("paths"), content.get("documents")
    if not isinstance(paths, list) or not all(isinstance(path, str) for path in paths):
        raise ValueError("has no list of paths")
    if not isinstance(documents, dict):
        raise ValueError("has no table of documents")
    return Baseline(tuple(paths), {name: _known(name, known) for name, known in documents.items()})


def _known(name: str, known: object) -> Known:
    if not isinstance(known, dict) or known.keys() != {"text", "findings"}:
        raise ValueError(f"{name!r} has not the keys text and findings")
    text, findings = known["text"], known["findings"]
    if not isinstance(text, str) or not all(_TOKEN.fullmatch(token) for token in text.split()):
        raise ValueError(f"the text of {name!r} is no row of numbers of eight digits")
    if not isinstance(findings, dict):
        raise ValueError(f"the findings of {name!r} are no table")
    counts: Counter[Key] = Counter()
    for key, count in findings.items():
        parts = _KEY.fullmatch(key)
        if parts is None:
            raise ValueError(f"{key!r} of {name!r} is not a rule and a fingerprint")
        if not isinstance(count, int) or isinstance(count, bool) or count < 1:
            raise ValueError(f"{key!r} of {name!r} is {count!r} times there, which is no number of findings")
        counts[parts[1], parts[2]] = count
    return Known(tuple(text.split()), counts)


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    table = dict(pairs)
    if len(table) < len(pairs):
        twice = next(key for key, n in Counter(key for key, _ in pairs).items() if n > 1)
        raise ValueError(f"{twice!r} stands twice in one table")
    return table


def _marks(known: Known) -> Counter[str]:
    """What a document is known again by: its findings and its sketch."""
    return Counter({mark: n for (_, mark), n in known.findings.items()}) + Counter(known.sketch)


def _covered(path: str, folders: Iterable[str]) -> bool:
    """Is ``path`` one of ``folders``, or inside one?"""
    return any(
        folder == path or path.startswith(f"{folder}/") or (folder == "." and path.split("/", maxsplit=1)[0] != "..")
        for folder in folders
    )
