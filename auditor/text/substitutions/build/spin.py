"""A machine spinner: swaps words and phrases for synonyms, the way article spinners do, and remembers each swap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from auditor.span import Span
from auditor.text.substitutions.build.tables import Forms
from auditor.text.substitutions.build.vocabulary import Vocabulary
from auditor.text.words import Words

STYLES = ("moby", "wordnet", "close", "closest", "near", "pairs", "mixed")
"""Any synonym in Moby or in WordNet; a synonym near in meaning; one of the nearest; a neighbour in
vector space that no thesaurus need list; known swaps; a mixture of all."""

_FUNCTION = -2.7
"""log10 frequency above which many spinners swap a word only now and then."""


@dataclass(frozen=True)
class Swap:
    """``span`` in the spun text; ``original`` as it stood, in lower case."""

    span: Span
    original: str


@dataclass(frozen=True)
class Resources:
    """What a spinner draws on: synonyms by thesaurus, and swaps of real spinners from the
    original to the spun, neighbours in vector space by word id."""

    vocabulary: Vocabulary
    moby: Forms
    wordnet: Forms
    swaps: dict[str, list[str]]
    near: list[list[int]]


class Spinner:
    """One spinner with its own habits; ``rate`` is the share of the words that it tries to swap."""

    def __init__(self, resources: Resources, style: str, rate: float, rng: np.random.Generator) -> None:
        self._resources = resources
        self._style = style
        self._rate = rate
        self._rng = rng
        self._constant = rng.random() < 0.5
        self._mends_articles = rng.random() < 0.5
        # Some spinners spare names, titles and the commonest words, others do not know them.
        self._spares_names, self._spares_common = (float(rng.choice([0.2, 0.5, 1.0])) for _ in range(2))
        self._habits: dict[str, str] = {}

    def spin(self, text: str) -> tuple[str, list[Swap]]:
        """The spun text and its swaps in order."""
        words = Words(text)
        folded, starts, ends = words.folded, words.starts.tolist(), words.ends.tolist()
        pieces: list[str] = []
        swaps: list[Swap] = []
        length = last = index = 0
        while index < len(folded):
            width, spun = self._choose(text, folded, starts, ends, index)
            if spun:
                start, end = starts[index], ends[index + width - 1]
                original = text[start:end]
                spun = _dress(spun, original)
                before = text[last:start]
                if self._mends_articles:
                    before = _mend(pieces, before, spun)
                pieces += [before, spun]
                length = sum(map(len, pieces[-2:])) + length
                swaps.append(Swap(Span(length - len(spun), length), original.lower()))
                last = end
            index += max(width, 1)
        return "".join([*pieces, text[last:]]), swaps

    def _choose(
        self, text: str, folded: Sequence[str], starts: Sequence[int], ends: Sequence[int], index: int
    ) -> tuple[int, str]:
        """How many words to replace from ``index`` on, and with what; nothing is the empty string."""
        rng = self._rng
        if rng.random() > self._rate * 1.6:
            return 1, ""
        if self._style in ("pairs", "mixed"):
            for width in (4, 3, 2):
                if index + width > len(folded) or any(
                    starts[i + 1] - ends[i] != 1 for i in range(index, index + width - 1)
                ):
                    continue
                known = self._resources.swaps.get(" ".join(folded[index : index + width]))
                if known:
                    return width, known[rng.integers(len(known))]
        word = folded[index]
        name = text[starts[index]].isupper() and index > 0 and starts[index] - ends[index - 1] == 1
        if not self._swaps(word, name):
            return 1, ""
        if not self._constant or word not in self._habits:
            self._habits[word] = self._synonym(word)
        return 1, self._habits[word]

    def _swaps(self, word: str, name: bool) -> bool:
        """Does the spinner go for this word? It never touches the shortest ones, but for a few prepositions."""
        vocabulary, rng = self._resources.vocabulary, self._rng
        place = vocabulary.ids.get(word)
        if place is None or (len(word) < 3 and word not in ("in", "on", "of", "by", "at", "if", "as")):
            return False
        common = bool(vocabulary.unigram[place] > _FUNCTION)
        spared = (self._spares_names if name else 1.0) * (self._spares_common if common else 1.0)
        return bool(rng.random() <= spared)

    def _synonym(self, word: str) -> str:
        resources, rng = self._resources, self._rng
        style = self._style
        if style == "mixed":
            style = STYLES[rng.integers(6)]
        if style == "pairs":
            known = resources.swaps.get(word)
            if known:
                return known[rng.integers(len(known))]
            style = "closest"
        if style == "near":
            places = resources.near[resources.vocabulary.ids[word]]
            return resources.vocabulary.words[places[rng.integers(len(places))]] if places else ""
        sources = {"moby": [resources.moby], "wordnet": [resources.wordnet]}.get(
            style, [resources.wordnet, resources.moby]
        )
        by_tag = [forms for source in sources for forms in source.get(word, {}).values()]
        if not by_tag:
            return ""
        if style in ("moby", "wordnet"):
            options = sorted(by_tag[rng.integers(len(by_tag))])
        else:
            options = self._nearest(word, sorted(set().union(*by_tag)), 6 if style == "close" else 3)
        ids = resources.vocabulary.ids
        options = [option for option in options if all(part in ids for part in option.split(" "))]
        return options[rng.integers(len(options))] if options else ""

    def _nearest(self, word: str, options: list[str], count: int) -> list[str]:
        vocabulary = self._resources.vocabulary
        single = [option for option in options if option in vocabulary.ids]
        if not single:
            return options
        at = np.array([vocabulary.ids[option] for option in single])
        near = vocabulary.vectors[at] @ vocabulary.vectors[vocabulary.ids[word]] + 0.05 * vocabulary.unigram[at]
        return [single[i] for i in np.argsort(-near, kind="stable")[:count]]


def _dress(spun: str, original: str) -> str:
    """The swap in the capitals of what it replaces."""
    if original.isupper() and len(original) > 1:
        return spun.upper()
    if original[0].isupper():
        if " " in original and original.istitle():
            return spun.title()
        return spun[0].upper() + spun[1:]
    return spun


def _mend(pieces: list[str], before: str, spun: str) -> str:
    """The text before a swap with its article made to agree, by spelling, as the better spinners do."""
    for article, other in ((" a ", " an "), (" an ", " a ")):
        if before.endswith(article) and (spun[0].lower() in "aeiou") == (other == " an "):
            return before[: -len(article)] + other
    return before


def forms_in(vocabulary: Vocabulary, forms: Forms) -> Forms:
    """Only the forms all of whose words are in the vocabulary and not too rare to be a spinner's."""
    kept: Forms = {}
    for word, by_tag in forms.items():
        tags = {
            tag: {form for form in found if all(_common(vocabulary, part) for part in form.split(" "))}
            for tag, found in by_tag.items()
        }
        if any(tags.values()):
            kept[word] = {tag: found for tag, found in tags.items() if found}
    return kept


def _common(vocabulary: Vocabulary, word: str) -> bool:
    place = vocabulary.ids.get(word)
    return place is not None and float(vocabulary.unigram[place]) > -7.0
