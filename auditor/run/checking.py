"""An audit held against its baseline and its suppressions: what ``auditor check`` and ``auditor baseline`` do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path

from auditor.baseline import (
    Baseline,
    Key,
    Matched,
    Present,
    grown,
    match,
    name_of,
    read_baseline,
    sketch,
    write_baseline,
)
from auditor.comments import Misspelt
from auditor.config import Plan
from auditor.engine import Result
from auditor.gate import Check, CheckedFinding, Judged, NotAudited, at_gate, by_place, unused
from auditor.read import Input
from auditor.read.discover import printable_path
from auditor.rule import CorpusRule
from auditor.run.answers import own_suppressions
from auditor.run.changed import changed_files
from auditor.run.local import Audit
from auditor.suppression import Suppression


@dataclass(frozen=True)
class Terms:
    """What an audit of ``paths`` is held against.

    ``baseline`` is the file of the baseline, None for none; unless ``keep_baseline``, what matches nothing any
    more is taken out of it. The suppressions of the configuration in ``plan`` count; with ``obey_documents``
    comments in the documents and files beside them do, too. ``changed`` is the commit since which documents must
    have changed to be reported on.
    """

    paths: Sequence[str]
    plan: Plan
    baseline: Path | None = None
    keep_baseline: bool = False
    fail_under: float | None = None
    changed: str | None = None
    obey_documents: bool = True

    @property
    def corpus_rules(self) -> frozenset[str]:
        """The rules that look at more than one document."""
        return frozenset(rule.id for rule in self.plan.rules if isinstance(rule, CorpusRule))

    @cached_property
    def suppressions(self) -> tuple[Suppression, ...]:
        """Those of the configuration, which is called by its path from here: reports are the same on all machines."""
        config = self.plan.config
        if config.file is None:
            return config.suppressions
        file, shown = str(config.file), name_of(config.file, Path())
        return tuple(replace(one, origin=one.origin.replace(file, shown, 1)) for one in config.suppressions)

    def suppressions_for(self, given: Input) -> list[Suppression]:
        """What the configuration suppresses in a document."""
        name = name_of(given.path, self.plan.config.folder)
        return [suppression for suppression in self.suppressions if suppression.applies_to(name)]


def check(audit: Audit, terms: Terms) -> Check:
    """Hold ``audit`` against ``terms``. Raises BaselineError, ChangedError and SuppressionError."""
    baseline = read_baseline(terms.baseline) if terms.baseline else None
    reported, notes = set(audit.files), [*audit.notes]
    if terms.changed is not None:
        changed = changed_files({given.path for given in audit.files.values()}, terms.changed)
        reported = {name for name, given in audit.files.items() if given.path in changed.files}
        notes += changed.notes
    is_partial = not any(Path(path).is_dir() for path in terms.paths)

    matched = Matched({}, (), {}, Baseline())
    if baseline is not None and terms.baseline is not None:
        matched = _match(audit, terms, baseline, terms.baseline.parent)
        notes += [
            f"{old} is {new} now, and so are its findings in the baseline" for old, new in matched.renamed.items()
        ]
        if not terms.keep_baseline and audit.complete:
            notes += _shrink(terms.baseline, matched)

    judged: list[Judged] = []
    of_configuration: dict[int, bool] = {}
    left_over: list[Suppression] = []
    misspelt: list[Misspelt] = []
    known_rules = {*(rule.id for rule in terms.plan.rules), *terms.plan.known}
    for result in audit.results:
        given = audit.files[result.document.id]
        own, faults = own_suppressions(result.document, given) if terms.obey_documents else ([], [])
        general = terms.suppressions_for(given)
        allowed = None
        if terms.baseline is not None:
            allowed = matched.allowed.get(_name(given, terms.baseline.parent))
        one = at_gate(result, given.shown, _shown(given), allowed, [*own, *general], terms.fail_under)
        settled = result.assessed - terms.corpus_rules if is_partial else result.assessed
        idle = {id(suppression) for suppression in unused(general, one.findings, settled)}
        for suppression in general:
            if suppression.rule in settled:
                key = id(suppression)
                of_configuration[key] = of_configuration.get(key, False) or key not in idle
        if result.document.id not in reported:
            continue
        judged.append(replace(one, findings=tuple(_with_related(found, audit) for found in one.findings)))
        left_over += unused(own, one.findings, settled)
        misspelt += faults
        misspelt += [_unknown(suppression) for suppression in own if suppression.rule not in known_rules]
    left_over += [
        suppression
        for suppression in terms.suppressions
        if of_configuration.get(id(suppression)) is False and (suppression.is_exact or not is_partial)
    ]
    misspelt += [_unknown(suppression) for suppression in terms.suppressions if suppression.rule not in known_rules]
    return Check(
        documents=tuple(sorted((one.document for one in judged), key=lambda document: document.path)),
        findings=by_place(found for one in judged for found in one.findings),
        shortfalls=tuple(
            sorted((s for one in judged for s in one.shortfalls), key=lambda s: (s.path, s.kind, s.message))
        ),
        not_audited=_not_audited(audit),
        changed_since=terms.changed or "",
        fail_under=terms.fail_under,
        baseline=printable_path(terms.baseline) if terms.baseline else "",
        stale=matched.stale,
        unused=tuple(sorted(left_over, key=lambda one: (one.origin, one.rule))),
        misspelt=tuple(sorted(set(misspelt))),
        notes=tuple(notes),
        ruleset=audit.ruleset,
    )


@dataclass(frozen=True)
class Drawn:
    """What became of a baseline: how many findings it holds, how many it lost, and how many were not taken in."""

    findings: int
    lost: int
    left_out: int
    is_new: bool


def draw_baseline(audit: Audit, terms: Terms, file: Path, *, grow: bool) -> Drawn:
    """Write what ``audit`` found into the baseline ``file``.

    A baseline that is there already only loses what is gone, unless ``grow``. Raises BaselineError.
    """
    is_new = not file.exists()
    old = Baseline() if is_new else read_baseline(file)
    present = _present(audit, file.parent, _suppressed(audit, terms))
    matched = _match(audit, terms, old, file.parent, present)
    paths = [name_of(Path(path), file.parent) for path in terms.paths]
    full = grown(matched.shrunk, present, paths)
    new = full if grow or is_new else matched.shrunk
    write_baseline(file, new)
    return Drawn(_total(new), sum(one.count for one in matched.stale), _total(full) - _total(new), is_new)


def _match(
    audit: Audit,
    terms: Terms,
    baseline: Baseline,
    folder: Path,
    present: Mapping[str, Present] | None = None,
) -> Matched:
    if present is None:
        present = _present(audit, folder, {})
    audited = {given.path for given in audit.files.values()}

    def is_there(name: str) -> bool:
        try:
            if (folder / name).exists():
                return True
            # A row of a table is gone when the table was audited and did not give it.
            table = folder / name.rpartition("#")[0]
            return "#" in name and table.exists() and table not in audited
        except (OSError, ValueError):  # nobody knows what is in a folder that may not be entered
            return True

    paths = [name_of(Path(path), folder) for path in terms.paths]
    return match(baseline, present, is_there, paths, terms.corpus_rules)


def _present(audit: Audit, folder: Path, suppressed: Mapping[str, Collection[Key]]) -> dict[str, Present]:
    present = {}
    for index, result in enumerate(audit.results):
        name = result.document.id
        counts = Counter((finding.rule, finding.fingerprint) for finding in result.findings)
        for key in suppressed.get(name, ()):
            del counts[key]
        # The text is asked for when it is needed: results may be kept on disk.
        later = partial(_sketch, audit.results, index)
        present[_name(audit.files[name], folder)] = Present(counts, result.assessed, later)
    return present


def _sketch(results: Sequence[Result], index: int) -> tuple[str, ...]:
    return sketch(results[index].document.text)


def _suppressed(audit: Audit, terms: Terms) -> dict[str, set[Key]]:
    """What needs no place in a baseline, because somebody has answered for it already."""
    answered_for = {}
    for result in audit.results:
        given = audit.files[result.document.id]
        own = own_suppressions(result.document, given)[0] if terms.obey_documents else []
        general = terms.suppressions_for(given)
        if own or general:
            checked: Sequence[CheckedFinding] = at_gate(result, "", "", None, [*own, *general]).findings
            answered_for[result.document.id] = {
                (one.finding.rule, one.finding.fingerprint) for one in checked if one.suppression is not None
            }
    return answered_for


def _shrink(file: Path, matched: Matched) -> list[str]:
    try:
        changed = write_baseline(file, matched.shrunk)
    except OSError as error:
        return [f"{printable_path(file)} could not be written and keeps what is no more: {error.strerror}"]
    return [f"{printable_path(file)} was shrunk; keep it with your change"] if changed else []


def _with_related(checked: CheckedFinding, audit: Audit) -> CheckedFinding:
    related = checked.finding.related
    if related is None:
        return checked
    given = audit.files[related.document]
    return replace(checked, related=_shown(given), related_path=given.shown)


def _not_audited(audit: Audit) -> tuple[NotAudited, ...]:
    unread = [NotAudited(one.shown, one.reason) for one in audit.unaudited]
    failed = [
        NotAudited(_shown(audit.files[result.document.id]), f"rule {failure.rule} failed: {failure.error}")
        for result in audit.results
        for failure in result.failures
    ]
    return tuple(sorted((*unread, *failed), key=lambda one: (one.path, one.reason)))


def _unknown(suppression: Suppression) -> Misspelt:
    return Misspelt(suppression.origin, f"there is no rule {suppression.rule}; `auditor rules` lists them")


def _name(given: Input, folder: Path) -> str:
    """What the baseline in ``folder`` calls a document."""
    return name_of(given.path, folder) + _row(given)


def _shown(given: Input) -> str:
    """What the user calls a document."""
    return given.shown + _row(given)


def _row(given: Input) -> str:
    """What tells the rows of a table apart, which are documents of one file; empty for a file of its own."""
    name = printable_path(given.path.name)
    if given.id.endswith(name):
        return ""
    return "#" + (given.id.rpartition(name)[2] or given.id).lstrip("#")


def _total(baseline: Baseline) -> int:
    return sum(known.findings.total() for known in baseline.documents.values())
