"""Synonyms are listed as base forms; running text is inflected. This carries a synonym into the form it replaces."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

import lemminflect

# The Penn tags whose forms a spinner can exchange for each other.
_TAGS = ("NN", "NNS", "VB", "VBD", "VBG", "VBN", "VBZ", "JJ", "JJR", "JJS", "RB", "RBR", "RBS")
_UNIVERSAL = {"N": "NOUN", "V": "VERB", "J": "ADJ", "R": "ADV"}


@cache
def readings(word: str) -> tuple[tuple[str, str], ...]:
    """Every (lemma, tag) that the form can be."""
    found = []
    for universal, lemmas in lemminflect.getAllLemmas(word).items():
        if universal not in _UNIVERSAL.values():
            continue
        for lemma in lemmas:
            for tag in _TAGS:
                if _UNIVERSAL[tag[0]] == universal and word in forms(lemma, tag):
                    found.append((lemma, tag))
    return tuple(dict.fromkeys(found))


@cache
def forms(lemma: str, tag: str) -> tuple[str, ...]:
    """The spellings of a lemma under a tag, the usual one first."""
    return tuple(lemminflect.getInflection(lemma, tag))


def inflect(synonym: str, tag: str) -> str:
    """A synonym of one or more words under a tag: its first word bends for verbs, its last for all else."""
    parts = synonym.split(" ")
    at = 0 if tag.startswith("V") else len(parts) - 1
    if tag not in ("VB", "NN", "JJ", "RB"):
        bent = forms(parts[at], tag)
        if not bent:
            return ""
        parts[at] = bent[0]
    return " ".join(parts)


def expand(synonyms: dict[str, set[str]], words: list[str]) -> dict[str, dict[str, set[str]]]:
    """For each word the forms that may replace it, by tag; ``""`` is the tag of words that do not inflect."""
    found: dict[str, dict[str, set[str]]] = {}
    for word in words:
        by_tag: dict[str, set[str]] = defaultdict(set)
        for lemma, tag in readings(word):
            for synonym in synonyms.get(lemma, ()):
                bent = inflect(synonym, tag)
                if bent and bent != word:
                    by_tag[tag].add(bent)
        if not by_tag and word in synonyms:
            by_tag[""] = synonyms[word] - {word}
        if by_tag:
            found[word] = dict(by_tag)
    return found
