"""``auditor evaluate``: how far rules can be trusted on labelled texts, and on findings that were reviewed."""

from __future__ import annotations

import argparse
import json
from collections.abc import Collection, Mapping, Sequence
from concurrent.futures.process import BrokenProcessPool
from dataclasses import asdict
from difflib import get_close_matches
from functools import partial
from pathlib import Path
from typing import Any

from auditor.cli.common import (
    CLEAN,
    FAILED,
    UsageError,
    add_config_file_options,
    add_jobs_option,
    complain,
    config_file_for,
)
from auditor.cli.figures import details, reviewed, summary
from auditor.config import plan_of
from auditor.evaluation import (
    Figures,
    LabelledError,
    OptionError,
    ReviewFigures,
    Survey,
    Variant,
    evaluate,
    faults,
    read_reviewed,
    review_figures,
    survey,
    variant_of,
    variants_of,
    vocabulary,
)
from auditor.packs import installed_rules
from auditor.rule import AnyRule
from auditor.run.local import LEAST_BYTES_OF_A_PROCESS
from auditor.run.processes import default_jobs, mapped

_REVIEWS = frozenset({".csv", ".xlsx", ".xlsm", ".xls", ".ods"})
_DECIMALS = 6
_INTERVALS = (
    "In brackets: 95 % intervals, and of how many cases. Texts of one site resemble each other: where sites are few,\n"
    "the truth is less sure than the intervals say."
)


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser(
        "evaluate",
        help="measure rules on labelled texts, or on reviewed findings",
        description="Measure rules on labelled texts (JSON Lines, which may be gzipped: text, with label or spans) "
        "or by the verdicts in a review (CSV or workbook).",
    )
    parser.add_argument("labelled", nargs="+", metavar="LABELLED", help="a .jsonl file, or a reviewed findings.csv")
    parser.add_argument(
        "--rule", action="append", metavar="ID", help="the rule to measure (default: compare all); may be repeated"
    )
    parser.add_argument(
        "--label", action="append", metavar="NAME", help="a label that counts (default: true, and the rule's own)"
    )
    parser.add_argument(
        "--option", action="append", default=[], metavar="NAME=VALUE", help="an option of the rule, as lexicon=false"
    )
    parser.add_argument(
        "--threshold", type=_number, metavar="N", help="count as found from this score or confidence on, not by label"
    )
    parser.add_argument("--format", choices=("text", "json"), default="text", help="(default: %(default)s)")
    add_config_file_options(parser)
    add_jobs_option(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Exit code 0, or 2 when a row could not be judged; never 1."""
    paths = [Path(name) for name in arguments.labelled]
    if repeated := {str(path) for path in paths if paths.count(path) > 1}:
        raise UsageError(f"{', '.join(sorted(repeated))}: given twice; each row counts once")
    reviews = [path for path in paths if path.suffix.lower() in _REVIEWS]
    labelled = [path for path in paths if path not in reviews]
    plan = plan_of(config_file_for(arguments, arguments.labelled), installed_rules())
    rules = {rule.id: rule for rule in (*plan.installed, *plan.rules)}  # one that is off may be named all the same
    chosen = [_named(rules, wanted) for wanted in dict.fromkeys(arguments.rule or ())]
    try:
        of_reviews = _reviews(reviews, [rule.id for rule in chosen], arguments.threshold) if reviews else []
        known = survey(labelled) if labelled else None
        figures = _labelled(labelled, known, chosen, plan.rules, arguments) if known else []
    except (LabelledError, OptionError) as error:
        raise UsageError(str(error)) from error
    except BrokenProcessPool as error:
        raise UsageError("a process died, which is mostly for want of memory; try fewer --jobs") from error
    if arguments.format == "json":
        print(_json(labelled, known, figures, reviews, of_reviews))
    else:
        print("\n\n".join(_text(figures, of_reviews, chosen)))
    return CLEAN if _complete(figures) else FAILED


def _named(rules: Mapping[str, AnyRule], wanted: str) -> AnyRule:
    if wanted in rules:
        return rules[wanted]
    near = get_close_matches(wanted, rules, n=1, cutoff=0.4)
    raise UsageError(f"there is no rule {wanted}; " + (f"did you mean {near[0]}?" if near else "see `auditor rules`"))


def _reviews(paths: Sequence[Path], rules: Sequence[str], threshold: float | None) -> list[ReviewFigures]:
    figures = review_figures(read_reviewed(paths), threshold)
    names = ", ".join(map(str, paths))
    if not figures:
        raise UsageError(f"{names}: no finding is confirmed or dismissed; fill the column verdict")
    for rule in rules:
        if rule not in {one.rule for one in figures}:
            raise UsageError(f"{names}: no finding of {rule} is confirmed or dismissed")
    return [one for one in figures if not rules or one.rule in rules]


def _labelled(
    paths: Sequence[Path],
    known: Survey,
    chosen: Sequence[AnyRule],
    in_force: Sequence[AnyRule],
    arguments: argparse.Namespace,
) -> list[Figures]:
    if arguments.option and len(chosen) != 1:
        raise UsageError("--option belongs to one rule; name it with --rule")
    rules = chosen or in_force
    if not rules:
        raise UsageError("no rule is on; name one with --rule")
    names = {rule.id: _names(known, rule, arguments.label) for rule in rules}
    able = [rule for rule in rules if not all(faults(known, names[rule.id]))]
    for rule in chosen if able else rules[:1]:
        _tell(paths, known, rule, names[rule.id], unable=rule not in able)
    variants = [variant for rule in able for variant in _variants(rule, arguments.option)]
    size = sum(path.stat().st_size for path in paths)
    jobs = arguments.jobs or min(default_jobs(), 1 + size // LEAST_BYTES_OF_A_PROCESS)
    return list(evaluate(paths, variants, names, arguments.threshold, partial(mapped, jobs=jobs)))


def _names(known: Survey, rule: AnyRule, given: Sequence[str] | None) -> Collection[str]:
    """What positives go by; the rule is asked only where labels are words and none is given."""
    if given:
        return frozenset(given)
    words = any(isinstance(label, str) for label in known.labels) or any(known.span_labels)
    return vocabulary(rule) if words else frozenset()


def _tell(paths: Sequence[Path], known: Survey, rule: AnyRule, names: Collection[str], *, unable: bool) -> None:
    """Say what of the set the rule cannot be judged by, and stop where that is all."""
    of_labels, of_spans = faults(known, names)
    reasons = [reason for reason, there in ((of_labels, known.labels), (of_spans, known.span_rows)) if reason and there]
    said = f"{', '.join(map(str, paths))}: {'; '.join(reasons)}"
    if unable:
        raise UsageError(said)
    if reasons:
        complain(f"note: {said}; {rule.id} is measured on the rest")


def _variants(rule: AnyRule, options: Sequence[str]) -> Sequence[Variant]:
    return [variant_of(rule, options)] if options else variants_of(rule)


def _complete(figures: Sequence[Figures]) -> bool:
    """Say what was not judged; was it all?"""
    for one in figures:
        for failure in one.failures:
            complain(f"not judged: {failure} ({one.rule}, {one.variant})")
        if one.not_judged:
            complain(f"note: {one.rule} does not judge the language of {one.not_judged} rows; they are left out")
    return not any(one.failures for one in figures)


def _text(figures: Sequence[Figures], reviews: Sequence[ReviewFigures], chosen: Sequence[AnyRule]) -> list[str]:
    by_rule: dict[str, list[Figures]] = {}
    for one in figures:
        by_rule.setdefault(one.rule, []).append(one)
    parts: list[str] = []
    if figures and not chosen and len(by_rule) > 1:
        parts.extend(summary(figures))
    else:
        for variants in by_rule.values():
            parts.extend(details(variants))
    if reviews:
        parts.extend(reviewed(reviews, in_detail=bool(chosen)))
    return [*parts, _INTERVALS]


def _json(
    paths: Sequence[Path],
    known: Survey | None,
    figures: Sequence[Figures],
    reviews: Sequence[Path],
    of_reviews: Sequence[ReviewFigures],
) -> str:
    labelled = {
        "files": [str(path) for path in paths],
        "rows": known.rows if known else 0,
        "rules": [asdict(one) for one in figures],
    }
    reviewed_findings = {"files": [str(path) for path in reviews], "rules": [asdict(one) for one in of_reviews]}
    return json.dumps(_rounded({"labelled": labelled, "reviewed": reviewed_findings}), indent=2, ensure_ascii=False)


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, _DECIMALS)
    if isinstance(value, dict):
        return {name: _rounded(item) for name, item in value.items()}
    return [_rounded(item) for item in value] if isinstance(value, list | tuple) else value


def _number(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1
    if not 0 <= value < float("inf"):
        raise argparse.ArgumentTypeError(f"{text!r} is no number of 0 or more")
    return value
