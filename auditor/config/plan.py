"""A configuration and the installed rules come to a plan: which rules judge which document, and what they cost."""

from __future__ import annotations

import copy
import json
import os
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass, replace
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import Any

from auditor.config.loading import unknown_selector
from auditor.config.settings import ALL, Choice, Config, ConfigError, Override
from auditor.criteria import CRITERIA
from auditor.finding import Severity
from auditor.globs import matches
from auditor.limits import MB
from auditor.packs import ruleset_of
from auditor.phrases import PhraseRule
from auditor.rule import AnyRule, CorpusRule
from auditor.score import POINTS

EXPECTED = "expected"
"""The option that holds the languages a rule expects documents in; the key ``languages`` sets it."""


@dataclass(frozen=True)
class Plan:
    """What an audit is done by. It goes to other processes.

    ``rules`` are those in force anywhere, ``points`` what each criterion can cost, ``ruleset`` the name of it all:
    scores with different names are not to be compared. ``known`` are the ids of all rules that there are.
    """

    rules: tuple[AnyRule, ...]
    points: Mapping[str, float] = field(default_factory=lambda: POINTS)
    config: Config = field(default_factory=Config)
    installed: tuple[AnyRule, ...] = ()
    known: frozenset[str] = frozenset()

    @cached_property
    def ruleset(self) -> str:
        """A name for the rules, their options, severities and weights, and where they are in force."""
        return ruleset_of(self.rules) + _digest_of(self.config)

    @property
    def kept_bytes(self) -> int:
        """How much is kept in memory of documents, as much of results, and of the notes of each rule that compares."""
        return round(self.config.limits.spill_mb * MB) // (2 + sum(isinstance(rule, CorpusRule) for rule in self.rules))

    def applying(self, path: Path, document: str) -> tuple[int, ...]:
        """The numbers of the overrides that are in force for the document in the file at ``path``."""
        overrides = self.config.overrides
        if not overrides:
            return ()
        relative = Path(os.path.relpath(path.absolute(), self.config.folder.absolute())).as_posix()
        name = document if relative.startswith("../") else relative
        return tuple(
            number for number, override in enumerate(overrides) if any(matches(each, name) for each in override.paths)
        )

    def rules_under(self, applying: Sequence[int]) -> tuple[AnyRule, ...]:
        """The rules in force where just these overrides are."""
        if not self.config.overrides:
            return self.rules
        return _in_force(self.config, [self.config.overrides[number] for number in applying], self.installed)


def planned(rules: Iterable[AnyRule]) -> Plan:
    """The plan of someone who configures nothing and brings the rules."""
    return Plan(tuple(sorted(rules, key=lambda rule: rule.id)))


def concerns(config: Config, rule: str) -> bool:
    """Does a plan of ``config`` need the rule of this id: is it on for some documents, or are its settings named?"""
    layers: list[Choice] = [config, *config.overrides, config.last_word]
    return any(_is_on(config, overrides, rule) for overrides in _alone(config)) or any(
        rule in layer.severity or rule in layer.options for layer in layers
    )


def plan_of(config: Config, rules: Sequence[AnyRule], others: Collection[str] = ()) -> Plan:
    """The plan that ``config`` makes of the installed ``rules``; ``others`` are ids of rules that it does not concern.

    Raises ConfigError where the configuration names a rule or an option that there is not, or gives an option a
    value that the rule refuses.
    """
    installed = {*(rule.id for rule in rules), *others}
    for own in config.house_rules:
        if own.id in installed:
            raise _error(config, "rules", f"rule {own.id} is installed already; rename the file")
    everything = tuple(sorted((*rules, *config.house_rules), key=lambda rule: rule.id))
    known = sorted({*installed, *(rule.id for rule in config.house_rules)})
    _check_names(config, {rule.id: rule for rule in everything}, known)
    # Where several overrides meet, the last one that selects decides: what is on there is on under it alone, too.
    base: dict[str, AnyRule] = {}
    for overrides in _alone(config):
        for rule in _in_force(config, overrides, everything):
            base.setdefault(rule.id, rule)
    return Plan(tuple(base[rule] for rule in sorted(base)), config.points, config, everything, frozenset(known))


def _alone(config: Config) -> Sequence[Sequence[Override]]:
    """No override, and each of them alone."""
    return [[], *([override] for override in config.overrides)]


def _is_on(config: Config, overrides: Sequence[Override], rule: str) -> bool:
    is_on = True
    for layer in (config, *overrides, config.last_word):
        selected, ignored = _matched(rule, layer.select), _matched(rule, layer.ignore)
        is_on = selected > ignored if layer.select else is_on and not ignored
    return is_on


def _in_force(config: Config, overrides: Sequence[Override], rules: Sequence[AnyRule]) -> tuple[AnyRule, ...]:
    """The rules that are on, changed as the configuration and then the overrides say."""
    layers: list[Choice] = [config, *overrides, config.last_word]
    found = []
    for rule in rules:
        if not _is_on(config, overrides, rule.id):
            continue
        severity: Severity | None = None
        options: dict[str, Any] = {}
        for layer in layers:
            severity = layer.severity.get(rule.id, severity)
            options |= layer.options.get(rule.id, {})
        found.append(_changed(config, rule, options, severity))
    return tuple(found)


def _matched(rule: str, selectors: Collection[str]) -> int:
    """How closely the closest of ``selectors`` names the rule: 3 by itself, 2 its criterion, 1 all, 0 not."""
    if rule in selectors:
        return 3
    return 2 if rule.partition("/")[0] in selectors else int(ALL in selectors)


def _changed(config: Config, rule: AnyRule, options: dict[str, Any], severity: Severity | None) -> AnyRule:
    if config.languages and EXPECTED in _options_of(rule):
        options = {EXPECTED: list(config.languages), **options}
    weight = config.weights.get(rule.id)
    if options:
        rule = _with_options(config, rule, options)
    if severity is not None or weight is not None:
        rule = copy.copy(rule)
        # Rules with options are frozen for everyone else.
        if severity is not None:
            object.__setattr__(rule, "severity", severity)
            object.__setattr__(rule, "fixed_severity", severity)
        if weight is not None:
            object.__setattr__(rule, "weight", weight)
    return rule


def _with_options(config: Config, rule: AnyRule, options: Mapping[str, Any]) -> AnyRule:
    known = _options_of(rule)
    values = {}
    for name, value in options.items():
        key = f"options.{rule.id}.{name}"
        fits = _fitting(value, known[name])
        if fits is None:
            kind = type(known[name]).__name__
            raise _error(config, key, f"{value!r} does not fit; the default is {known[name]!r} ({kind})")
        values[name] = fits
    try:
        return replace(rule, **values)  # type: ignore[type-var]  # rules with options are dataclasses
    except (TypeError, ValueError) as error:
        raise _error(config, f"options.{rule.id}", str(error)) from error


def _fitting(value: Any, default: Any) -> Any:
    """``value`` as the type that the option has; None where it does not fit."""
    if isinstance(default, bool) or isinstance(value, bool):
        return value if isinstance(value, bool) and isinstance(default, bool) else None
    if isinstance(default, float):
        return float(value) if isinstance(value, int | float) else None
    if isinstance(default, tuple | frozenset | list | set):
        return type(default)(value) if isinstance(value, list) else None
    return value if default is None or isinstance(value, type(default)) else None


def _options_of(rule: AnyRule) -> dict[str, Any]:
    """The options and their values; those of a phrase rule are its file, which is where they are changed."""
    if not is_dataclass(rule) or isinstance(rule, PhraseRule):
        return {}
    return {each.name: getattr(rule, each.name) for each in fields(rule) if each.init}


def _check_names(config: Config, rules: Mapping[str, AnyRule], known_rules: Sequence[str]) -> None:
    """Every rule, criterion and option that the configuration names must be there: a typo must not pass in silence."""
    layers: list[tuple[str, Choice]] = [("", config)]
    layers += [(f"override {number}: ", override) for number, override in enumerate(config.overrides, 1)]
    layers += [("--", config.last_word)]
    for place, layer in layers:
        for key, names in (("select", layer.select), ("ignore", layer.ignore)):
            for name in names:
                if fault := unknown_selector(name, known_rules):
                    raise _error(config, f"{place}{key}", fault)
        for key, names in (("severity", tuple(layer.severity)), ("options", tuple(layer.options))):
            for name in names:
                if name not in rules:
                    raise _error(config, f"{place}{key}", unknown_selector(name, known_rules) or f"{name!r} is no rule")
        for name, options in layer.options.items():
            known = _options_of(rules[name])
            for option in options:
                if option not in known:
                    near = unknown_name(option, known) if known else "the rule has no options"
                    raise _error(config, f"{place}options.{name}", near)
    for name in config.weights:
        if name not in CRITERIA and name not in known_rules:
            raise _error(
                config, "weights", unknown_selector(name, known_rules) or f"{name!r} is neither rule nor criterion"
            )


def unknown_name(name: str, known: Collection[str]) -> str:
    """What is wrong with a name that is none of those known."""
    return unknown_selector(name, known).replace(f", {ALL}", "")


def _digest_of(config: Config) -> str:
    """What scores depend on besides the rules in force and their options; empty where nothing else is set."""
    severities = [dict(sorted(layer.severity.items())) for layer in (config, *config.overrides)]
    overrides = [[each.paths, each.select, each.ignore, sorted(each.options.items())] for each in config.overrides]
    if not any(severities) and not config.weights and not overrides:
        return ""
    said = json.dumps([severities, sorted(config.weights.items()), overrides], sort_keys=True, default=str)
    return f"+{blake2b(said.encode(), digest_size=4).hexdigest()}"


def _error(config: Config, key: str, what: str) -> ConfigError:
    return ConfigError(f"{config.file}: {key}: {what}" if config.file else f"{key}: {what}")
