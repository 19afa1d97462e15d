"""``auditor rules``: which rules are installed."""

from __future__ import annotations

import argparse

from auditor.cli.common import CLEAN, text_table
from auditor.packs import installed_packs


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    commands.add_parser("rules", help="list the installed rules").set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print a line a rule."""
    rows = [
        (rule.id, rule.severity.value, f"{pack.name} {pack.version}", rule.page.partition("\n")[0])
        for pack in installed_packs()
        for rule in pack.rules
    ]
    print(text_table(("rule", "severity", "pack", "what it finds"), sorted(rows)))
    return CLEAN
