"""``auditor config show``: what is in force, and from where."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping
from typing import Any

from auditor.cli.common import CLEAN, add_config_options, config_for, text_table
from auditor.config import Config, Override, Plan, plan_of
from auditor.criteria import CRITERIA
from auditor.escape import printable
from auditor.packs import installed_rules, options_of
from auditor.phrases import PhraseRule
from auditor.rule import AnyRule


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser("config", help="show the configuration that is in force")
    what = parser.add_subparsers(dest="what", metavar="WHAT", required=True)
    show = what.add_parser("show", help="print every setting, its value and where it comes from")
    show.add_argument("paths", nargs="*", metavar="PATH", help="what would be audited (default: the working folder)")
    add_config_options(show)
    show.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the settings as TOML, and the rules that they put in force."""
    config = config_for(arguments, arguments.paths or ["."])
    installed = installed_rules()
    plan = plan_of(config, installed)
    lines = [*_settings(config, arguments), "", *_rules(plan, installed)]
    print("\n".join(map(printable, lines)))
    return CLEAN


def _settings(config: Config, arguments: argparse.Namespace) -> Iterator[str]:
    yield f"# {config.file}" if config.file else "# no configuration file: these are the defaults"
    plain: dict[str, Any] = {
        "select": config.select,
        "ignore": config.ignore,
        "languages": config.languages,
        "rules": config.rules,
        "sources": [str(path) for path in config.sources],
    }
    for key, value in plain.items():
        yield f"{key} = {_toml(value)}  # {_origin(config, key)}"
    for option, names in (("--select", arguments.select), ("--ignore", arguments.ignore)):
        if names:
            yield f"# {option} {','.join(names)}, on the command line, comes last"
    yield from _table("columns", config.columns, _origin(config, "columns"))
    yield from _table("limits", vars(config.limits), _origin(config, "limits"))
    yield ""
    yield "[weights]"
    for name, points in {**config.points, **config.weights}.items():
        what = "points" if name in CRITERIA else "times the cost of a finding"
        origin = _origin(config, "weights") if name in config.weights else "default"
        yield f"{_key(name)} = {points:g}  # {what}; {origin}"
    yield from _changes("", config)
    for override in config.overrides:
        yield ""
        yield "[[override]]"
        yield f"paths = {_toml(override.paths)}"
        for key, names in (("select", override.select), ("ignore", override.ignore)):
            if names:
                yield f"{key} = {_toml(names)}"
        yield from _changes("override.", override)
    for suppression in config.suppressions:
        yield ""
        yield "[[suppress]]"
        for key in ("rule", "reason", "path", "words", "fingerprint"):
            if value := getattr(suppression, key):
                yield f"{key} = {_toml(value)}"


def _changes(prefix: str, choice: Config | Override) -> Iterator[str]:
    yield from _table(f"{prefix}severity", choice.severity)
    for rule, options in choice.options.items():
        yield from _table(f"{prefix}options.{_toml(rule)}", options)


def _table(name: str, values: Mapping[str, Any], origin: str = "") -> Iterator[str]:
    if values:
        yield ""
        yield f"[{name}]" + (f"  # {origin}" if origin else "")
        yield from (f"{_key(key)} = {_toml(value)}" for key, value in values.items())


def _rules(plan: Plan, installed: tuple[AnyRule, ...]) -> Iterator[str]:
    usual = {rule.id: rule for rule in installed}
    everything = len(usual) + len(plan.config.house_rules)
    yield f"# rules in force: {len(plan.rules)} of {everything}; ruleset {plan.ruleset}"
    rows = [(rule.id, rule.severity.value, _changed(rule, usual.get(rule.id))) for rule in plan.rules]
    for line in text_table(("rule", "severity", "changed"), rows).splitlines():
        yield f"#   {line}"


def _changed(rule: AnyRule, usual: AnyRule | None) -> str:
    """What is not as the rule itself has it."""
    if usual is None:
        return "of this configuration"
    changes = [f"severity was {usual.severity}"] if rule.severity != usual.severity else []
    if rule.weight != usual.weight:
        changes.append(f"weight {rule.weight:g}, was {usual.weight:g}")
    if not isinstance(rule, PhraseRule):
        before = options_of(usual)
        changes += [f"{key} = {now}, was {before[key]}" for key, now in options_of(rule).items() if now != before[key]]
    return "; ".join(changes)


def _origin(config: Config, key: str) -> str:
    return str(config.file) if key in config.given else "default"


def _key(name: str) -> str:
    return name if name.isidentifier() and name.isascii() else _toml(name)


def _toml(value: Any) -> str:
    """A value as TOML has it, which for ours is as JSON has it."""
    if isinstance(value, tuple | list):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return json.dumps(value, ensure_ascii=False)
