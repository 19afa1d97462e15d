"""``auditor rules``: which rules there are."""

from __future__ import annotations

import argparse

from auditor.cli.common import CLEAN, add_config_file_options, config_file_for, text_table
from auditor.packs import installed_packs


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser("rules", help="list the rules, those of the configuration too")
    add_config_file_options(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print a line a rule."""
    config = config_file_for(arguments, ["."])
    rules = [(rule, f"{pack.name} {pack.version}") for pack in installed_packs() for rule in pack.rules]
    rules += [(rule, config.file.name if config.file else "") for rule in config.house_rules]
    rows = [(rule.id, rule.severity.value, pack, rule.page.partition("\n")[0]) for rule, pack in rules]
    print(text_table(("rule", "severity", "pack", "what it finds"), sorted(rows)))
    return CLEAN
