"""Packs: installed packages of rules, found by the entry point group ``auditor.rules``.

A pack is a package with one folder a criterion; each module or folder in it holds one rule, each TOML file a
phrase rule, and the path is the rule's id. One entry point names the package.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, fields, is_dataclass
from functools import lru_cache
from hashlib import blake2b
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from types import ModuleType

from auditor.criteria import CRITERIA
from auditor.finding import Severity
from auditor.phrases import PhraseRule, PhraseRuleError, read_phrase_rule
from auditor.rule import RULE_ID, AnyRule, CorpusRule, Rule

GROUP = "auditor.rules"


class PackError(Exception):
    """A pack cannot be used; the message names the pack, the file and the key."""


@dataclass(frozen=True)
class Pack:
    """An installed package of rules; ``version`` is its distribution's."""

    name: str
    version: str
    rules: tuple[AnyRule, ...]


@lru_cache(maxsize=1)
def installed_packs() -> tuple[Pack, ...]:
    """Every installed pack, sorted by name.

    Raises PackError where one cannot be loaded, or where two hold a rule of the same id.
    """
    points = sorted(entry_points(group=GROUP), key=lambda point: (point.name, point.value))
    packs = tuple(_load(point) for point in {(p.name, p.value): p for p in points}.values())
    owners: dict[str, str] = {}
    for pack in packs:
        for rule in pack.rules:
            if rule.id in owners:
                raise PackError(
                    f"rule {rule.id} is in pack {owners[rule.id]} and in pack {pack.name}; rename one of the two"
                )
            owners[rule.id] = pack.name
    return packs


def installed_rules() -> tuple[AnyRule, ...]:
    """The rules of all installed packs, sorted by id."""
    return tuple(sorted((rule for pack in installed_packs() for rule in pack.rules), key=lambda rule: rule.id))


def ruleset_of(rules: Sequence[AnyRule]) -> str:
    """A name for the rules and their options: their packs with versions, and a digest of what is switched on.

    Scores with different names are not to be compared.
    """
    ids = {rule.id for rule in rules}
    packs = "+".join(
        f"{pack.name}-{pack.version}" for pack in installed_packs() if ids & {rule.id for rule in pack.rules}
    )
    chosen = [[rule.id, options_of(rule)] for rule in sorted(rules, key=lambda rule: rule.id)]
    digest = blake2b(json.dumps(chosen, sort_keys=True).encode(), digest_size=4).hexdigest()
    return f"{packs}:{digest}" if packs else digest


def options_of(rule: AnyRule) -> dict[str, str]:
    """The options of a rule and their values as Python writes them, the same in every process."""
    if not is_dataclass(rule):
        return {}
    return {field.name: _written(getattr(rule, field.name)) for field in fields(rule) if field.init}


def _written(value: object) -> str:
    if isinstance(value, Set):  # whose own order differs from process to process
        return f"{{{', '.join(sorted(map(repr, value)))}}}"
    return repr(value)


def load_pack(name: str, version: str, package: ModuleType) -> Pack:
    """The rules of ``package``, sorted by id. Raises PackError."""
    rules: list[AnyRule] = []
    for root in package.__path__:
        for folder in sorted(path for path in Path(root).iterdir() if path.is_dir() and _is_public(path.name)):
            if folder.name not in CRITERIA:
                raise PackError(
                    f"pack {name}: folder {folder.name} is no criterion; criteria are {', '.join(CRITERIA)}"
                )
            rules.extend(_python_rules(name, package, folder))
            rules.extend(_phrase_rules(name, folder))
    ids = [rule.id for rule in rules]
    for rule_id in ids:
        if ids.count(rule_id) > 1:
            raise PackError(f"pack {name}: {rule_id} stands in two files; a path is one rule")
    return Pack(name, version, tuple(sorted(rules, key=lambda rule: rule.id)))


def _load(point: EntryPoint) -> Pack:
    try:
        package = importlib.import_module(point.value)
    except (Exception, SystemExit) as error:
        raise PackError(f"pack {point.name}: {point.value} cannot be imported: {error}") from error
    return load_pack(point.name, point.dist.version if point.dist else "", package)


def _is_public(name: str) -> bool:
    return not name.startswith(("_", "."))


def _python_rules(pack: str, package: ModuleType, folder: Path) -> Iterator[AnyRule]:
    for module_info in sorted(pkgutil.iter_modules([str(folder)]), key=lambda info: info.name):
        if not _is_public(module_info.name):
            continue
        path = f"{folder.name}/{module_info.name}"
        try:
            module = importlib.import_module(f"{package.__name__}.{folder.name}.{module_info.name}")
        except (Exception, SystemExit) as error:
            raise PackError(f"pack {pack}: {path} cannot be imported: {type(error).__name__}: {error}") from error
        found = [
            value
            for value in vars(module).values()
            if isinstance(value, type) and issubclass(value, Rule | CorpusRule) and value.__module__ == module.__name__
        ]
        if len(found) != 1:
            names = ", ".join(rule.__name__ for rule in found) or "none"
            raise PackError(f"pack {pack}: {path} must define exactly one rule; it defines {names}")
        if found[0].id != path:
            raise PackError(f"pack {pack}: {path}: id is {found[0].id!r}; it must be the path, {path!r}")
        if not RULE_ID.fullmatch(path):
            raise PackError(f"pack {pack}: {path}: a rule's name is lower case, digits and underscores")
        try:
            rule = found[0]()
        except (Exception, SystemExit) as error:
            raise PackError(f"pack {pack}: {path}: {type(error).__name__}: {error}") from error
        if fault := _fault(rule):
            raise PackError(f"pack {pack}: {path}: {fault}")
        yield rule


def _fault(rule: AnyRule) -> str:
    """What is wrong with the attributes of a rule; empty if nothing is."""
    if not isinstance(rule.severity, Severity):
        return f"severity is {rule.severity!r}; it must be a Severity"
    if not isinstance(rule.confidence, int | float) or not 0 <= rule.confidence <= 1:
        return f"confidence is {rule.confidence!r}; it must be from 0 to 1"
    if not all(isinstance(literal, str) and literal.strip() for literal in rule.literals):
        return "literals must be strings that are not empty"
    if not rule.page:
        return "the class has no docstring, which is the rule's page"
    return ""


def _phrase_rules(pack: str, folder: Path) -> Iterator[PhraseRule]:
    for file in sorted(path for path in folder.glob("*.toml") if _is_public(path.name)):
        try:
            yield read_phrase_rule(f"{folder.name}/{file.stem}", file.read_bytes())
        except PhraseRuleError as error:
            raise PackError(f"pack {pack}: {folder.name}/{file.name}: {error}") from error
