"""What is quoted in a text, sentence by sentence, in a form in which wordings can be held against each other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice

import numpy as np
import regex
from auditor_rules._fingerprints import word_hashes

from auditor import Attribution, Document, RegionKind, SourceType, Span

MOST_UTTERANCES = 400  # of one document that are looked at
MOST_TOKENS = 120  # of one utterance
MOST_REMEMBERED = 1 << 14  # words whose forms are at hand
LEAST_TITLE, CAPITALS = 3, 0.8  # words that say something, and the share of them that begin with a capital
CONTEXT = 6  # words before a quotation that may be the speaker's, too
CUT = "\u2026"  # stands where words were left out, and ...
PUT_IN = "[]"  # ... where brackets say that the writer put his own

FUNCTION_WORDS = frozenset(
    """
a about after all also although am an and any are as at be because been before being between both but by can could did
do does doing done down each either even ever every for from get gets getting go goes going got had has have having he
her here hers him his how however i if in into is it its itself just let like may me might mine more most mr mrs ms dr
much must my nevertheless nor now of off oh on one only or other ought our ours out over own per quite rather really say
said says shall she should so some still such than that the their theirs them then there these they this those though
through to too um under until up upon us very was we well were what when where whether which while who whom whose why
will with within without would yes yet you your yours yourself itself themselves uh er okay ok
""".split()
)
NEGATIONS = frozenset({"not", "never", "no", "none", "nobody", "nothing"})

_SHORT_FORMS = {
    "won't": ("will", "not"), "can't": ("can", "not"), "cannot": ("can", "not"), "shan't": ("shall", "not"),
    "gonna": ("going", "to"), "wanna": ("want", "to"), "gotta": ("got", "to"), "cause": ("because",),
    "zero": ("0",), "one": ("1",), "two": ("2",), "three": ("3",), "four": ("4",), "five": ("5",), "six": ("6",),
    "seven": ("7",), "eight": ("8",), "nine": ("9",), "ten": ("10",), "eleven": ("11",), "twelve": ("12",),
    "percent": ("per", "cent"), "favor": ("favour",), "gray": ("grey",), "whilst": ("while",), "amongst": ("among",),
}  # fmt: skip
_ENDINGS = (("n't", ("not",)), ("'re", ("are",)), ("'ve", ("have",)), ("'ll", ("will",)), ("'d", ()), ("'m", ("am",)),
            ("'s", ()))  # fmt: skip
_INFLECTED = ("ings", "ing", "edly", "ed", "ies", "es", "s", "ly", "e", "y")
_BITS = np.uint64(32)  # of the hash of a stem that are left out
_ELLIPSIS = regex.compile(r"\u2026|\.\s?\.\s?\.")
_BRACKETED = regex.compile(r"\[[^\]\n]{0,80}\]|\([^)\n]{0,80}\)")
_NAME = regex.compile(r"[\p{L}\p{N}]{3,}")
_PERSONS = frozenset({SourceType.NAMED_PERSON, SourceType.ROLE})
_TRANSLATED = regex.compile(
    r"(?i)\btranslat(?:ed|ion|or|ing)\b|\binterpreter\b|\b(?:in|from) (?:the )?(?:original )?(?!English)"
    r"(?:French|German|Spanish|Italian|Portuguese|Russian|Ukrainian|Chinese|Mandarin|Cantonese|Japanese|Korean|Arabic|"
    r"Hebrew|Persian|Farsi|Turkish|Hindi|Urdu|Bengali|Tamil|Polish|Dutch|Swedish|Greek|Hungarian)\b(?! [a-z]+s\b)"
)


@dataclass(frozen=True, slots=True)
class Utterance:
    """A sentence that quotes somebody, up to the last word quoted.

    ``tokens`` are its words, which stand at ``starts`` and ``ends``; ``said`` is the number of the quotation in which
    a token stands, or -1 for the writer's own words.
    """

    number: int
    tokens: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    said: tuple[int, ...]
    spoken: str
    """The tokens that are quoted, with a space before each and behind the last, others left empty."""

    def __reduce__(self) -> tuple[object, ...]:
        # Field by field, as such a class is read back from disk otherwise, takes three times as long.
        return Utterance, (self.number, self.tokens, self.starts, self.ends, self.said, self.spoken)

    @property
    def stems(self) -> tuple[str, ...]:
        """What is quoted, function words left out, as stems, in order."""
        quoted = zip(self.tokens, self.said, strict=True)
        return tuple([stem(token) for token, said in quoted if said >= 0 and is_content(token)])


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is quoted: the words of the name in lower case; empty if nobody is named."""

    name: frozenset[str]
    person: bool

    def __reduce__(self) -> tuple[object, ...]:
        return Speaker, (self.name, self.person)

    def is_same(self, them: Speaker) -> bool:
        """Are the two certainly the same?"""
        return bool(self.name & them.name)


NOBODY = Speaker(frozenset(), False)


@lru_cache(maxsize=MOST_REMEMBERED)
def is_content(token: str) -> bool:
    """Does the word say something by itself?"""
    return token not in FUNCTION_WORDS and token not in (CUT, PUT_IN) and (len(token) > 1 or token.isdigit())


@lru_cache(maxsize=MOST_REMEMBERED)
def stem(word: str) -> str:
    """The word without its ending, so that "undermines" is "undermine"."""
    for ending in _INFLECTED:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def utterances(doc: Document) -> tuple[Utterance, ...]:
    """The sentences of the article that quote somebody; ``doc.kept`` keeps them for all rules."""
    quotations = [one for one in doc.quotations if doc.region_of(one.content) is RegionKind.BODY]
    if not quotations:
        return ()
    words = _words(doc)
    found: list[Utterance] = []
    last = -1
    for quotation in quotations:
        for sentence in doc.sentences_touching(quotation.content):
            if sentence.start > last and len(found) < MOST_UTTERANCES:
                last = sentence.start
                one = _utterance(doc, sentence, words, len(found))
                if one is not None:
                    found.append(one)
    return tuple(found)


def stems(doc: Document) -> list[tuple[str, ...]]:
    """The stems of each utterance."""
    return [one.stems for one in doc.kept(utterances)]


def quoted_stems(doc: Document) -> tuple[frozenset[int], ...]:
    """Hashes of the stems of each utterance; ``doc.kept`` keeps them: most documents have none in common."""
    of_each = doc.shared(stems)
    hashes = iter(stem_hashes(list(chain.from_iterable(of_each))))
    return tuple(frozenset(islice(hashes, len(of_one))) for of_one in of_each)


def stem_hashes(words: Sequence[str]) -> list[int]:
    """The hashes of stems."""
    hashes: list[int] = (word_hashes(words) >> _BITS).tolist()
    return hashes


@dataclass(frozen=True, slots=True)
class _Words:
    """Of each word of a document, where it stands, and in which quotation it begins, or -1."""

    starts: list[int]
    ends: list[int]
    said: list[int]


def _words(doc: Document) -> _Words:
    starts = np.array([quotation.content.start for quotation in doc.quotations], np.int64)
    ends = np.array([quotation.content.end for quotation in doc.quotations], np.int64)
    numbers = starts.searchsorted(doc.words.starts, side="right") - 1
    said = np.where(doc.words.starts < ends[numbers], numbers, -1)
    return _Words(doc.words.starts.tolist(), doc.words.ends.tolist(), said.tolist())


def _utterance(doc: Document, sentence: Span, of_doc: _Words, number: int) -> Utterance | None:
    within = doc.words.within(sentence)[:MOST_TOKENS]
    quoted = [place for place in within if of_doc.said[place] >= 0]
    if not quoted:
        return None
    words = range(max(within.start, quoted[0] - CONTEXT), quoted[-1] + 1)
    here = slice(words.start, words.stop)
    starts, said = of_doc.starts[here], of_doc.said[here]
    forms = list(map(_forms, doc.words.folded[here]))
    end = of_doc.ends[words[-1]]
    folded = doc.folded[starts[0] : end]
    is_cut = "\u2026" in folded or ".." in folded or ". ." in folded
    brackets: list[tuple[int, int]] = []
    around = _around(doc, of_doc, words, sentence)
    marks = doc.folded[around.start : around.end]
    if "[" in marks or "(" in marks:
        brackets = [match.span() for match in _BRACKETED.finditer(doc.text, around.start, around.end)]
    if is_cut or brackets or sum(map(len, forms)) != len(forms):
        cuts = [match.start() for match in _ELLIPSIS.finditer(doc.text, starts[0], end)] if is_cut else []
        tokens, places, said = _marked(list(zip(words, starts, said, forms, strict=True)), brackets, cuts)
    else:
        tokens, places = [form[0] for form in forms], list(words)
    capitals = sum(map(str.isupper, map(doc.text.__getitem__, starts)))
    if capitals >= LEAST_TITLE and _is_title(doc, tokens, places, said):
        return None
    kept = slice(max(0, next(at for at, quoted in enumerate(said) if quoted >= 0) - CONTEXT), None)
    tokens, places, said = tokens[kept], places[kept], said[kept]
    spoken = " ".join([token if quoted >= 0 else "" for token, quoted in zip(tokens, said, strict=True)])
    firsts, lasts = (tuple([edges[place] for place in places]) for edges in (of_doc.starts, of_doc.ends))
    return Utterance(number, tuple(tokens), firsts, lasts, tuple(said), f" {spoken} ")


def _around(doc: Document, of_doc: _Words, words: range, sentence: Span) -> Span:
    """Where the words stand, and what marks stand before the first and behind the last."""
    before = of_doc.ends[words.start - 1] if words.start else 0
    behind = of_doc.starts[words.stop] if words.stop < len(doc.words) else len(doc.text)
    return Span(max(sentence.start, before), min(sentence.end, behind))


def _marked(
    words: Sequence[tuple[int, int, int, Sequence[str]]], brackets: Sequence[tuple[int, int]], cuts: list[int]
) -> tuple[list[str], list[int], list[int]]:
    """Tokens, places and quotations of words of several forms, and where words were cut or put in.

    ``words`` are their numbers, where they start, the quotations and the forms.
    """
    tokens: list[str] = []
    places: list[int] = []
    said: list[int] = []
    for place, start, quoted, forms in words:
        if cuts and cuts[0] < start:
            cuts = [cut for cut in cuts if cut >= start]
            tokens.append(CUT)
        if quoted < 0 or not any(first <= start < last for first, last in brackets):
            tokens += forms
        elif not tokens or tokens[-1] != PUT_IN:
            tokens.append(PUT_IN)
        places += [place] * (len(tokens) - len(places))
        said += [quoted] * (len(tokens) - len(said))
    return tokens, places, said


def _is_title(doc: Document, tokens: Sequence[str], places: Sequence[int], said: Sequence[int]) -> bool:
    """Is what is quoted written like the title of a book or an article, which is no utterance?"""
    told = zip(tokens, places, said, strict=True)
    content = [place for token, place, quoted in told if quoted >= 0 and is_content(token)]
    capitals = sum(doc.text[start].isupper() for start in doc.words.starts[content].tolist())
    return len(content) >= LEAST_TITLE and capitals >= CAPITALS * len(content)


@lru_cache(maxsize=MOST_REMEMBERED)
def _forms(word: str) -> Sequence[str]:
    """The words that a contraction stands for; figures for small numbers."""
    if word in _SHORT_FORMS:
        return _SHORT_FORMS[word]
    for ending, full in _ENDINGS:
        if word.endswith(ending):
            return (word.removesuffix(ending), *full)
    return (word.replace(",", ""),)


def speakers(doc: Document) -> dict[int, Speaker]:
    """Who is quoted, by the number of the quotation: a person rather than a body, a body rather than nobody."""
    quoted = [quotation.content for quotation in doc.quotations]
    starts = [content.start for content in quoted]
    found: dict[int, Speaker] = {}
    for one in doc.attributions if quoted else ():
        numbers = [
            number
            for content in one.content
            for number in range(max(0, bisect_right(starts, content.start) - 1), bisect_left(starts, content.end))
            if quoted[number].end > content.start
        ]
        speaker = _speaker(one) if numbers else NOBODY
        for number in numbers if speaker.name else ():
            before = found.get(number, NOBODY)
            if not before.name or (speaker.person and not before.person):
                found[number] = speaker
    return found


def _speaker(one: Attribution) -> Speaker:
    name = _NAME.findall(one.resolved.lower())
    return Speaker(frozenset(name), one.source_type in _PERSONS) if name else NOBODY


def is_translated(doc: Document, start: int) -> bool:
    """Does the text near this offset say that the words were spoken in another language?"""
    return _TRANSLATED.search(doc.text, max(0, start - 300), start + 400) is not None
