"""Packs: installed packages of rules, found by the entry point group ``auditor.rules``.

A pack is a package with one folder a criterion; each module or folder in it holds one rule, each TOML file a
phrase rule, and the path is the rule's id. One entry point names the package.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, fields, is_dataclass
from functools import cache, cached_property, lru_cache, partial
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
    """An installed package of rules; ``version`` is its distribution's.

    ``load`` holds for the id of each rule what imports it, for rules bring models and patterns with them: who asks
    for a few waits for those few.
    """

    name: str
    version: str
    load: Mapping[str, Callable[[], AnyRule]]

    @cached_property
    def rules(self) -> tuple[AnyRule, ...]:
        """All its rules, sorted by id. Raises PackError."""
        return tuple(self.load[rule]() for rule in sorted(self.load))


@lru_cache(maxsize=1)
def installed_packs() -> tuple[Pack, ...]:
    """Every installed pack, sorted by name.

    Raises PackError where one cannot be loaded, or where two hold a rule of the same id.
    """
    points = sorted(entry_points(group=GROUP), key=lambda point: (point.name, point.value))
    packs = tuple(_load(point) for point in {(p.name, p.value): p for p in points}.values())
    owners: dict[str, str] = {}
    for pack in packs:
        for rule in pack.load:
            if rule in owners:
                raise PackError(f"rule {rule} is in pack {owners[rule]} and in pack {pack.name}; rename one of the two")
            owners[rule] = pack.name
    return packs


def installed_ids() -> frozenset[str]:
    """The ids of the rules of all installed packs; none is loaded for it."""
    return frozenset(rule for pack in installed_packs() for rule in pack.load)


def installed_rules(wanted: Callable[[str], bool] | None = None) -> tuple[AnyRule, ...]:
    """The rules of all installed packs whose ids are ``wanted``, sorted by id; all of them if that is left open."""
    load = {rule: load for pack in installed_packs() for rule, load in pack.load.items()}
    return tuple(load[rule]() for rule in sorted(load) if wanted is None or wanted(rule))


def ruleset_of(rules: Sequence[AnyRule]) -> str:
    """A name for the rules and their options: their packs with versions, and a digest of what is switched on.

    Scores with different names are not to be compared.
    """
    ids = {rule.id for rule in rules}
    packs = "+".join(f"{pack.name}-{pack.version}" for pack in installed_packs() if not ids.isdisjoint(pack.load))
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


def pack_of(name: str, version: str, package: ModuleType) -> Pack:
    """The rules that the files of ``package`` are, none of them loaded yet. Raises PackError."""
    load: dict[str, Callable[[], AnyRule]] = {}
    for root in package.__path__:
        for folder in sorted(path for path in Path(root).iterdir() if path.is_dir() and _is_public(path.name)):
            if folder.name not in CRITERIA:
                raise PackError(
                    f"pack {name}: folder {folder.name} is no criterion; criteria are {', '.join(CRITERIA)}"
                )
            for rule, loader in (*_python_rules(name, package, folder), *_phrase_rules(name, folder)):
                if rule in load:
                    raise PackError(f"pack {name}: {rule} stands in two files; a path is one rule")
                load[rule] = cache(loader)
    return Pack(name, version, load)


def _load(point: EntryPoint) -> Pack:
    try:
        package = importlib.import_module(point.value)
    except (Exception, SystemExit) as error:
        raise PackError(f"pack {point.name}: {point.value} cannot be imported: {error}") from error
    return pack_of(point.name, point.dist.version if point.dist else "", package)


def _is_public(name: str) -> bool:
    return not name.startswith(("_", "."))


def _python_rules(pack: str, package: ModuleType, folder: Path) -> Iterator[tuple[str, Callable[[], AnyRule]]]:
    for module_info in sorted(pkgutil.iter_modules([str(folder)]), key=lambda info: info.name):
        if _is_public(module_info.name):
            path = f"{folder.name}/{module_info.name}"
            yield path, partial(_python_rule, pack, path, f"{package.__name__}.{folder.name}.{module_info.name}")


def _python_rule(pack: str, path: str, name: str) -> AnyRule:
    """The rule in the module ``name``, whose file is at ``path`` of the pack."""
    try:
        module = importlib.import_module(name)
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
    return rule


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


def _phrase_rules(pack: str, folder: Path) -> Iterator[tuple[str, Callable[[], AnyRule]]]:
    for file in sorted(path for path in folder.glob("*.toml") if _is_public(path.name)):
        yield f"{folder.name}/{file.stem}", partial(_phrase_rule, pack, file)


def _phrase_rule(pack: str, file: Path) -> PhraseRule:
    criterion = file.parent.name
    try:
        return read_phrase_rule(f"{criterion}/{file.stem}", file.read_bytes())
    except PhraseRuleError as error:
        raise PackError(f"pack {pack}: {criterion}/{file.name}: {error}") from error
