"""``auditor new-rule``: a file to begin a rule with, which fails its own examples until it is written."""

from __future__ import annotations

import argparse
from pathlib import Path

from auditor.cli.common import CLEAN, UsageError
from auditor.criteria import CRITERIA
from auditor.rule import RULE_ID

_TEMPLATE = '''"""{id}."""

from __future__ import annotations

from collections.abc import Iterator

from auditor import Document, Example, Hit, Rule, Severity


class {name}(Rule):
    """Say in one line what the rule finds.

    What it does: what is looked at, and what counts as a finding.

    Why: what it costs the reader when nobody finds it, and what is left alone.
    """

    severity = Severity.WARNING
    confidence = 0.8
    standard = "The standard that the rule rests on"
    literals = frozenset({{"replace these words"}})
    examples = (
        Example("A text in which [[exactly this]] must be found."),
        Example("A text in which nothing may be found."),
    )

    def check(self, doc: Document) -> Iterator[Hit]:
        """Say here what decides."""
        for words, span in doc.find(self.literals):
            if not doc.is_quoted(span):
                yield Hit(span, f"{{words!r}} is the fault in an editor's words.", "What would mend it.")
'''


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser("new-rule", help="write a file to begin a rule with")
    parser.add_argument("rule", metavar="CRITERION/NAME", help="the id of the new rule, which is also its path")
    parser.add_argument("--pack", default="rules", metavar="DIR", help="the folder of the pack (default: rules)")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write DIR/CRITERION/NAME.py."""
    if not RULE_ID.fullmatch(arguments.rule):
        raise UsageError(
            f"{arguments.rule!r} is no rule id: it is criterion/name, the criterion one of {', '.join(CRITERIA)}, "
            "the name in lower case, digits and underscores"
        )
    pack = Path(arguments.pack)
    if not (pack / "__init__.py").is_file():
        raise UsageError(f"{pack} is no package of rules (it has no __init__.py); name one with --pack DIR")
    criterion, name = arguments.rule.split("/")
    file = pack / criterion / f"{name}.py"
    if file.exists():
        raise UsageError(f"{file} exists already; choose another name")
    file.parent.mkdir(exist_ok=True)
    package = file.parent / "__init__.py"
    if not package.exists():
        package.write_text(f'"""Rules of the criterion {criterion}."""\n', encoding="utf-8")
    class_name = "".join(part.capitalize() for part in name.split("_"))
    file.write_text(_TEMPLATE.format(id=arguments.rule, name=class_name), encoding="utf-8")
    print(f"{file} written. It fails its own examples until you write it: replace them, then check(), then run")
    print("  python -m pytest tests/test_examples.py -k " + name)
    return CLEAN
