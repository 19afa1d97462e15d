"""An audit of files in this process: paths in; results, and everything that was not audited, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from auditor.engine import Result, audit_corpus
from auditor.groups import linked_groups
from auditor.packs import ruleset_of
from auditor.read import FileCorpus, TextFile, Unread, list_files
from auditor.rule import AnyRule


@dataclass(frozen=True)
class Audit:
    """What an audit of files comes to.

    ``files`` are those that were audited, by document; ``notes`` are worth saying and no fault, ``asides``
    only to whoever started the run.
    """

    results: tuple[Result, ...]
    groups: Mapping[str, Mapping[str, str]]
    files: Mapping[str, TextFile]
    notes: tuple[str, ...]
    asides: tuple[str, ...]
    unaudited: tuple[Unread, ...]
    ruleset: str

    @property
    def complete(self) -> bool:
        """Was everything audited, by every rule?"""
        return not self.unaudited and not any(result.failures for result in self.results)


def audit_paths(paths: Sequence[str], rules: Sequence[AnyRule], leave_out: Path | None = None) -> Audit:
    """Audit the files under ``paths``; ``leave_out`` is a folder in which nothing is looked for."""
    listing = list_files(paths, leave_out)
    corpus = FileCorpus(listing.files)
    results = tuple(replace(result, document=result.document.bare()) for result in audit_corpus(corpus, rules))
    return Audit(
        results=results,
        groups=linked_groups(finding for result in results for finding in result.findings),
        files={file.id: file for file in listing.files},
        notes=(*listing.notes, *corpus.notes),
        asides=tuple(listing.asides),
        unaudited=(*listing.problems, *corpus.unread),
        ruleset=ruleset_of(rules),
    )
