"""The entries of the phrase lexicon: what several words may have replaced, or may have been replaced by."""

from __future__ import annotations

import gzip
import re
from collections import defaultdict
from pathlib import Path

import numpy as np

from auditor.text.substitutions.build.tables import Array, Forms
from auditor.text.substitutions.build.vocabulary import Vocabulary
from auditor.text.substitutions.lexicon import (
    LONGEST,
    PREFIX_BITS,
    SWAP,
    SYNONYM,
    TORTURED,
    first_key,
    next_key,
    prefix_slots,
)

HERE = Path(__file__).parent

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_RARE = -6.0
_WHOLES, _PARTS = 5_000, 1_500
_PARTICLES = frozenset(
    "with without in out on off up down over under through about after before any some every no where ever how "
    "else one thing body more all".split()
)


def swap_pairs() -> list[tuple[str, str]]:
    """(spun, original) of general spinners, words divided by single spaces."""
    rows = (HERE / "swap_pairs.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return [(_plain(row.split("\t")[0]), _plain(row.split("\t")[1])) for row in rows]


def tortured_phrases() -> list[tuple[str, str]]:
    """(tortured, expected) of the Problematic Paper Screener, of two words and more, where the expected is known."""
    found = []
    with gzip.open(HERE / "tortured_phrases.tsv.gz", "rt", encoding="utf-8") as file:
        for line in file:
            spun, _, original = line.rstrip("\n").partition("\t")
            original = re.split(r"\bor\b|[/;(]", original.lower())[0]
            pair = _plain(spun), _plain(original)
            if " " in pair[0] and pair[1]:
                found.append(pair)
    return found


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.lower().replace("\u2019", "'")))


def words() -> set[str]:
    """Every word that an entry needs in the vocabulary."""
    return {word for pair in swap_pairs() + tortured_phrases() for side in pair for word in side.split(" ")}


def entries(vocabulary: Vocabulary, wordnet: Forms) -> dict[str, Array]:
    """The arrays of ``Phrases``."""
    kinds: dict[tuple[str, str], int] = {}
    for word in vocabulary.words[4:20_000]:
        if float(vocabulary.unigram[vocabulary.ids[word]]) < _RARE:
            continue
        for forms in wordnet.get(word, {}).values():
            kinds.update({(form, word): SYNONYM for form in forms if " " in form})
    kinds.update(dict.fromkeys(compounds(vocabulary), SYNONYM))
    kinds.update(dict.fromkeys(tortured_phrases(), TORTURED))
    kinds.update({pair: SWAP for pair in swap_pairs() if " " in pair[0] or " " in pair[1]})

    ids = vocabulary.ids
    rows: list[tuple[int, int, list[int]]] = []
    opens = np.zeros(len(vocabulary.words), dtype=bool)
    prefixes = np.zeros(1 << PREFIX_BITS, dtype=bool)
    for (spun, original), kind in sorted(kinds.items()):
        before, after = spun.split(" "), original.split(" ")
        if max(len(before), len(after)) > LONGEST or spun == original:
            continue
        if all(word in ids for word in before + after):
            key = first_key(np.array([ids[before[0]]]))
            for word in before[1:]:
                key = next_key(key, np.array([ids[word]]))
                prefixes[prefix_slots(key)] = True
            prefixes[prefix_slots(key)] = True
            rows.append((int(key[0]), kind, [ids[word] for word in after]))
            opens[ids[before[0]]] = True
    rows.sort(key=lambda row: row[0])
    return {
        "phrase_keys": np.array([row[0] for row in rows], dtype=np.uint64),
        "phrase_kinds": np.array([row[1] for row in rows], dtype=np.uint8),
        "phrase_begins": np.cumsum([0, *(len(row[2]) for row in rows)]).astype(np.int32),
        "phrase_words": np.array([word for row in rows for word in row[2]], dtype=np.uint16),
        "phrase_opens": opens,
        "phrase_prefixes": np.packbits(prefixes),
    }


def compounds(vocabulary: Vocabulary) -> list[tuple[str, str]]:
    """Compounds with a particle, torn apart ("up on") and whole: spinners that work word by word tear them."""
    found = []
    common = set(vocabulary.words[4:_PARTS])
    for word in vocabulary.words[4:_WHOLES]:
        for cut in range(2, len(word) - 1):
            first, second = word[:cut], word[cut:]
            if {first, second} <= common and (first in _PARTICLES or second in _PARTICLES) and len(word) > 3:
                found.append((f"{first} {second}", word))
    return found


def reversed_pairs(vocabulary: Vocabulary) -> dict[str, list[str]]:
    """From each original to what spinners made of it."""
    found: dict[str, list[str]] = defaultdict(list)
    for spun, original in swap_pairs() + tortured_phrases() + compounds(vocabulary):
        found[original].append(spun)
    return dict(found)
