"""Documents that findings link to one another, joined into groups."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from auditor.finding import LINKS, Finding, Severity


class Groups:
    """Groups that grow finding by finding."""

    def __init__(self) -> None:
        self._parents: dict[str, dict[str, str]] = {link: {} for link in LINKS}

    def add(self, findings: Iterable[Finding]) -> None:
        """Join the documents that the findings link."""
        for finding in findings:
            if finding.link is not None and finding.related is not None:
                _join(self._parents[finding.link], finding.document, finding.related.document)

    def named(self) -> Mapping[str, Mapping[str, str]]:
        """For each kind of link, the group of every document in one: its connected component, named by its first id."""
        groups: dict[str, dict[str, str]] = {}
        for link, parent in self._parents.items():
            members: dict[str, list[str]] = defaultdict(list)
            for document in sorted(parent):
                members[_root(parent, document)].append(document)
            groups[link] = {document: component[0] for component in members.values() for document in component}
        return groups


def linked_groups(findings: Iterable[Finding]) -> Mapping[str, Mapping[str, str]]:
    """The groups that ``findings`` make, as ``Groups.named`` gives them."""
    groups = Groups()
    groups.add(findings)
    return groups.named()


def copied(findings: Iterable[Finding]) -> set[tuple[str, str]]:
    """Pairs of a copy and the document it was made from, where it is known which is which: the copy pays."""
    return {
        (finding.document, finding.related.document)
        for finding in findings
        if finding.link == "copy" and finding.related is not None and finding.severity is not Severity.INFO
    }


def _join(parent: dict[str, str], one: str, other: str) -> None:
    parent.setdefault(one, one)
    parent.setdefault(other, other)
    parent[_root(parent, one)] = _root(parent, other)


def _root(parent: dict[str, str], document: str) -> str:
    while parent[document] != document:
        parent[document] = parent[parent[document]]
        document = parent[document]
    return document
