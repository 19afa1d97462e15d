"""``auditor explain``: the page of a rule."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from auditor.cli.common import CLEAN, UsageError, add_config_file_options, config_file_for
from auditor.criteria import CRITERIA
from auditor.packs import installed_rules, options_of
from auditor.phrases import PhraseRule
from auditor.rule import AnyRule, Example


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser("explain", help="print what a rule does, why, and its examples")
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("rule", metavar="RULE", nargs="?", help="criterion/name, the name alone, or a criterion")
    which.add_argument("--all", action="store_true", help="the pages of all rules, in Markdown")
    add_config_file_options(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the page, or the whole rulebook."""
    house_rules = config_file_for(arguments, ["."]).house_rules
    rules = {rule.id: rule for rule in sorted((*installed_rules(), *house_rules), key=lambda rule: rule.id)}
    if arguments.all:
        print(rulebook(list(rules.values())))
        return CLEAN
    wanted = _meant(arguments.rule.lower(), rules)
    if wanted in CRITERIA:
        print(_criterion(wanted, [rule for rule in rules.values() if rule.id.startswith(f"{wanted}/")]))
        return CLEAN
    if wanted not in rules:
        near = get_close_matches(wanted, rules, n=1, cutoff=0.4)
        hint = f"did you mean {near[0]}?" if near else "`auditor rules` lists them"
        raise UsageError(f"there is no rule {wanted}; {hint}")
    print(rule_page(rules[wanted]))
    return CLEAN


def _meant(words: str, rules: Iterable[str]) -> str:
    """The rule that a name without its criterion means, where only one is called so; else ``words``."""
    named = [rule for rule in rules if rule.partition("/")[2] == words]
    return named[0] if len(named) == 1 else words


def _criterion(name: str, rules: Sequence[AnyRule]) -> str:
    """What a criterion can cost, and its rules."""
    criterion = CRITERIA[name]
    cost = (
        f"Costs a document up to {criterion.points:g} of 100 points, half of them at {criterion.half_rate:g} findings "
        "in 1,000 words (an error counts 1, a warning 0.6, an info nothing)."
    )
    listed = "\n".join(f"- {rule.id} ({rule.severity}): {rule.page.partition(chr(10))[0]}" for rule in rules)
    return f"# {name}\n\n{cost}\n\n{listed}"


def rulebook(rules: Sequence[AnyRule]) -> str:
    """A table of the rules, then the page of each, in Markdown."""
    index = ["| rule | severity | what it finds |", "|---|---|---|"]
    for rule in rules:
        anchor = "".join(char for char in rule.id if char.isalnum() or char == "_")
        index.append(f"| [{rule.id}](#{anchor}) | {rule.severity} | {rule.page.partition(chr(10))[0]} |")
    introduction = (
        "# Rulebook\n\nOne folder a criterion, one file a rule; the path is the rule's id. "
        "This page is made from the rules by `auditor explain --all`."
    )
    pages = [rule_page(rule).replace("\n## ", "\n### ").replace("# ", "## ", 1) for rule in rules]
    return "\n\n".join([introduction, "\n".join(index), *pages])


def rule_page(rule: AnyRule) -> str:
    """What the rule does and why, its severity, standard, options and examples, in Markdown."""
    parts = [f"# {rule.id}", rule.page]
    facts = [f"- Severity: {rule.severity}", f"- Confidence: {rule.confidence:.2f}"]
    if rule.standard:
        facts.append(f"- Standard: {rule.standard}")
    parts.append("\n".join(facts))
    if options := _options(rule):
        parts.append("## Options\n\n" + "\n".join(options))
    for title, must_fire in (("Found", True), ("Left alone", False)):
        shown = [example for example in rule.examples if example.must_fire == must_fire]
        if shown:
            parts.append(f"## {title}\n\n" + "\n\n".join(_example(example) for example in shown))
    return "\n\n".join(parts)


def _options(rule: AnyRule) -> list[str]:
    if isinstance(rule, PhraseRule):  # its fields are the contents of its file, which is where they are changed
        return []
    return [f"- `{name}` = {value}" for name, value in options_of(rule).items()]


def _example(example: Example) -> str:
    """The example as a quotation, what must be found in bold."""
    text, pieces, end = example.text, [], 0
    for span in example.spans:
        if span.end:
            pieces += [text[end : span.start], "**", span.of(text), "**"]
            end = span.end
    marked = "".join([*pieces, text[end:]])
    return "\n".join(f"> {line}".rstrip() for line in marked.splitlines()) + (
        "\n> (the whole document)" if example.whole else ""
    )
