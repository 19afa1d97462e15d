"""What scanners and old line ends do to words: hyphens inside them, letters taken for others, letters set apart."""

# ruff: noqa: RUF001  # marks that look alike are meant here

from __future__ import annotations

import itertools
from collections.abc import Iterator

import numpy as np
import regex
from auditor_rules._characters import code_points, places_of
from auditor_rules._masks import inside
from auditor_rules.integrity._damage import Damage, article, letters_before, running_text, whole_word
from numpy.typing import NDArray

from auditor import Document, RegionKind, Severity, Span, WordTable

_HYPHENATION = regex.compile(
    r"(?<![\w-])\p{L}?\p{Ll}{1,20}"
    r"(?:-(?:[ \u00a0]|[ \t]?\r?\n[ \t]*)|\u00ad(?:[ \u00a0]|[ \t]?\r?\n[ \t]*)|¬[ \t]?(?:\r?\n)?)"
    r"\p{Ll}{2,20}(?![\w-])"
)
_CUT = regex.compile(r"[-\u00ad¬]\s*")
_SUSPENDED = frozenset(
    "and or to und oder nor but versus vs through as plus than rather bis et ou y o e the a an it he she they "
    "we you i that this which who where when "
    "not with without from in on at by for of is was are were has had have if so then like even just his her its "
    "their our my your there here "
    "what how why because while although though after before until do did does will would can could should may "
    "might must no yes all some ja og och en eller".split()
)
_LONGEST_PART = 21  # letters of a word before its hyphen
_HYPHEN, _HARD_SPACE, _SPACE = 0x2D, 0xA0, 0x20
_HYPHEN_MARKS = frozenset("\u00ad¬")
_FIRST_PARTS = frozenset("pre post mid short long low high non semi anti pro sub over under inter multi".split())

# Words in which a scanner took two letters for one, one for two, or one for another; none is a word of its own.
_MISREAD = """
frorn sorne sarne tirne tirnes hirn thern rnore rnost rnay rnade rnany rnake rnuch rnust rnan rnen rnonth rnonths
rnillion rnoney narne narnes horne becorne sornething sornetirnes systern systerns problern problerns cornpany
cornpanies governrnent developrnent rnember rnernber rnernbers rneans rnarket rnajor rnilitary rninister rnedia
rnusic rnother rnorning cornrnon cornrnittee cornmunity departrnent rnanagement inforrnation forrn forrner nurnber
nurnbers wornen hurnan farnily arnong clairn clairned prornise surnmer sirnple rnight agreernent parliarnent
govemment govemments govemor retum retumed retums leam leamed leaming eamed westem eastem northem southem concem
concems concemed pattem pattems intemal intemational extemal moming joumal joumals joumalist joumalists fumiture
altemative altematives intemet attomey attomeys toumament sumame adjoumed undemeath
tbe tbat tbis wbich wbo wbat wben wbere witb tbey otber tbere tban tben tbese tbose witbout anotber
tlie tliat tliis wliich witli tlieir tliey thcir thcre whicb whicli bcen wcre havc
ofthe inthe tothe andthe onthe forthe atthe fromthe bythe withthe thatthe
""".split()
_SPLIT = tuple(
    f"{head} {tail}"
    for head, tails in (
        ("fi", "rst nd nds nding ndings nal nally ve lled ght gure gures nance nancial eld elds"),
        ("signifi", "cant cantly cance"),
        ("specifi", "c cally ed"),
        ("scientifi", "c"),
        ("offi", "ce cer cers cial cials"),
        ("effi", "cient ciency"),
        ("diffi", "cult culty"),
        ("suffi", "cient ciently"),
        ("benefi", "t ts cial"),
        ("defi", "ned nition ne cit"),
        ("confi", "rmed dence rm dent"),
        ("identifi", "ed cation"),
        ("diff", "erent erence erences er iculty"),
        ("eff", "ect ects ective ort orts"),
        ("aff", "ect ected airs ord"),
        ("fl", "ow oor ood ight ew uid oods"),
        ("infl", "uence uenced ation"),
        ("refl", "ect ects ected"),
        ("confl", "ict icts"),
        # The two letters were lost altogether.
        ("signi", "cant cance cantly"),
        ("speci", "c cally ed"),
        ("scienti", "c"),
        ("di", "erent erence erences cult culty"),
        ("bene", "t ts cial"),
        ("de", "ned nition cit"),
        ("con", "rmed dence rm dent"),
        ("identi", "ed cation"),
        ("o", "ce cer cial cials"),
        ("su", "cient ciently"),
        ("e", "cient ciency ective"),
    )
    for tail in tails.split()
)
LITERALS = frozenset(_MISREAD) | frozenset(_SPLIT)
_LIGATURE = regex.compile(r"\b[\w\ufb00-\ufb06]*[\ufb00-\ufb06][\w\ufb00-\ufb06]*")
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_JOINED = frozenset(_LIGATURES)
# "peop1e", "w0rld": a figure among small letters, with enough of them for a word.
_FIGURE = regex.compile(r"(?<![\w.@/#&=+-])(?:\p{L}?\p{Ll}{1,20}[01]\p{Ll}{1,20}|[01]\p{Ll}{3,20})(?![\w@/=-])")
_ONE, _SMALL_A = 0x31, 0x61
_FIGURE_INSIDE = regex.compile(r"\p{L}{2,}[01]\p{Ll}{2,}")
_LEAST_LETTERS = 3
_LEAST_LIKELY = 3  # such words, where each alone may be a name
# Clusters that no English word has: "governrnent", "irnpair", "brougbt", "providcd". Each alone may be a name.
_CLUSTER = regex.compile(
    r"irnp|ernp[lh]|cornp|cornm[uio]|arnount|gbt|rnunit|[a-z]rnents?(?!\w)"
    r"|(?<!\w)(?:[Ww]b|[Cc]b[aeio]|sb[aeo]|[Tt]b[aeiou]|rn[aeiou])[a-z]{3}"
    r"|(?<=[a-z]{2})(?:[gvc]c|cds?|[bdglptv]cr|[aeiou]scd?)(?!\w)"
)
_LETTERS = regex.compile(r"\p{L}{5,30}")
_NO_WORD = frozenset("@/_-.#")  # beside what is an address, a path or a name in code
_CLUSTER_LENGTH = 8  # characters in which the longest stands, on either side of its triple
# Each cluster holds one of these; "_" is what is no letter of English.
_STRANGE = (
    "rnp rnm rno gbt rnu nen _wb _cb _sb _tb _rn gc_ vc_ cc_ cd_ cds cr_ sc_ scd"  # "ernp", "cornm", "arnount" ...
)
_LETTER_NUMBER = np.array([(code & 0x1F) if chr(code).isalpha() else 0 for code in range(0x81)])
_IS_STRANGE = np.zeros(1 << 15, bool)
for _triple in _STRANGE.replace("_", "\0").split():
    _IS_STRANGE[(ord(_triple[0]) & 0x1F) << 10 | (ord(_triple[1]) & 0x1F) << 5 | (ord(_triple[2]) & 0x1F)] = True
_HAD_CAPITAL_I = WordTable(frozenset("lt ln ls lf lts lndeed lnstead".split()).__contains__, dtype=bool)
_CAPITAL_I = regex.compile(r"(?:(?<=[.!?][\"”’]? )|(?<=\n))(?:lt|ln|ls|lf|lts|lndeed|lnstead)(?= \p{Ll})")
_SPACED = regex.compile(r"(?<!\S)\p{Ll}(?: \p{Ll}){2,11}(?=[\s.,;:!?]|$)(?! \p{Ll}(?!\p{L}))")
_SPACED_WORDS = frozenset("the and for was are not you but his her has had all our out who from with that this".split())
_VOWELS = frozenset("aeiou")
_APART = 2  # from a letter to the next one behind a space
_LEAST_SPACED = 4  # letters set apart that are no list of signs


def hyphenation(doc: Document) -> Iterator[Damage]:
    """Words cut by a hyphen and a space, as a line break leaves them; not "short- and long-term"."""
    reach = 0
    for offset, stretch in inside(doc.shared(article), _hyphens(doc)):
        start = letters_before(doc.text, offset, stretch.start, _LONGEST_PART)
        match = _HYPHENATION.match(doc.text, start, stretch.end) if start >= reach else None
        if match is None:
            continue
        reach = match.end()
        first, second = _CUT.split(match[0], maxsplit=1)
        if "-" in match[0] and (second in _SUSPENDED or first.lower() in _FIRST_PARTS):
            continue
        where = "the end of a line" if "\n" in match[0] else "a hyphen and a space, as an old line break leaves it"
        yield Damage(
            Span(*match.span()),
            f"\u201c{' '.join(match[0].split())}\u201d is cut by {where}.",
            f"\u201c{first}-{second}\u201d or \u201c{first}{second}\u201d",
            Severity.WARNING,
            0.75,
        )


def _hyphens(doc: Document) -> list[int]:
    """The offsets of hyphens before white space, and of marks that stand for a hyphen."""
    codes = doc.shared(code_points)
    plain = (codes[:-1] == _HYPHEN).nonzero()[0]
    follows = codes[plain + 1]
    at_end = plain[(follows <= _SPACE) | (follows == _HARD_SPACE)].tolist()
    marks = places_of(doc, _HYPHEN_MARKS)
    return sorted(at_end + marks) if marks else at_end


def misread_letters(doc: Document) -> Iterator[Damage]:
    """Letters that a scanner took for others, in the running text of an English document."""
    for span, meant in sorted([*_misread(doc), *_likely(doc), *_capitals(doc), *_spaced(doc)]):
        words = span.of(doc.text)
        message = f"\u201c{words}\u201d was misread, as scanners do."
        yield Damage(span, message, f"\u201c{meant}\u201d" if meant else "Compare it with the page.",
                     Severity.WARNING, 0.85)  # fmt: skip


def ligatures(doc: Document) -> Iterator[Damage]:
    """Letters joined for print, which no search finds."""
    reach = 0
    for offset, stretch in inside(doc.shared(article), places_of(doc, _JOINED)):
        start = letters_before(doc.text, offset, max(stretch.start, reach), len(doc.text))
        match = _LIGATURE.match(doc.text, start, stretch.end) if offset >= reach else None
        if match is None:
            continue
        reach = match.end()
        plain = "".join(_LIGATURES.get(char, char) for char in match[0])
        message = f"\u201c{match[0]}\u201d holds letters joined for print, as copying from a set page leaves them."
        yield Damage(Span(*match.span()), message, f"\u201c{plain}\u201d", Severity.INFO, 0.9)


def _misread(doc: Document) -> Iterator[tuple[Span, str]]:
    for _literal, span in doc.find(LITERALS):
        words = span.of(doc.text)
        if doc.region_at(span.start) is RegionKind.BODY and words[1:].islower():
            yield span, ""


def _likely(doc: Document) -> Iterator[tuple[Span, str]]:
    """Words with a figure for a letter, sure inside a word; others, and strange clusters, where there are several."""
    sure: list[tuple[Span, str]] = []
    likely: list[tuple[Span, str]] = []
    for found in _figures(doc):
        (sure if _FIGURE_INSIDE.fullmatch(found[0].of(doc.text)) else likely).append(found)
    likely += [(span, "") for span in _clusters(doc)]
    several = len({span.of(doc.text) for span, _ in (*sure, *likely)}) >= _LEAST_LIKELY
    yield from sure
    if several:
        yield from likely


def _figures(doc: Document) -> Iterator[tuple[Span, str]]:
    """Words of small letters with a 1 or 0 among them, and what they mean."""
    codes = doc.shared(code_points)
    figures = ((codes[:-1] | 1) == _ONE).nonzero()[0]
    reach = 0
    before_letters = figures[codes[figures + 1] >= _SMALL_A].tolist()
    for offset, block in inside(doc.shared(running_text), before_letters):
        start = letters_before(doc.text, offset, block.start, _LONGEST_PART)
        match = _FIGURE.match(doc.text, start, block.end) if start >= reach else None
        if match is not None:
            reach = match.end()
            if sum(char.isalpha() for char in match[0]) >= _LEAST_LETTERS:
                yield Span(*match.span()), match[0].replace("1", "l").replace("0", "o")


def _clusters(doc: Document) -> Iterator[Span]:
    """Words with a cluster that no English word has."""
    text, reach = doc.text, 0
    for offset, block in inside(doc.shared(running_text), _strange(doc.shared(code_points))):
        if offset < reach or not _CLUSTER.search(text, max(0, offset - _CLUSTER_LENGTH), offset + _CLUSTER_LENGTH):
            continue
        word = whole_word(text, offset, offset + 1, block.start, block.end)
        reach = word.end
        beside = {text[word.start - 1 : word.start], text[word.end : word.end + 1]}
        is_plain = _LETTERS.fullmatch(word.of(text)) and word.of(text)[1:].islower() and _NO_WORD.isdisjoint(beside)
        if is_plain and _CLUSTER.search(text, word.start, word.end):
            yield word


def _strange(codes: NDArray[np.uint32]) -> list[int]:
    """The offsets of the middle letters of strange triples."""
    letters = np.zeros(len(codes) + 2, np.int64)
    np.take(_LETTER_NUMBER, codes, mode="clip", out=letters[1:-1])
    triples = letters[:-2] << 10
    triples |= letters[1:-1] << 5
    triples |= letters[2:]
    return np.flatnonzero(_IS_STRANGE.take(triples)).tolist()


def _capitals(doc: Document) -> Iterator[tuple[Span, str]]:
    """Words at the head of a sentence whose capital I was taken for an l."""
    if not doc.words.told(_HAD_CAPITAL_I).any():
        return
    for block in doc.shared(running_text):
        for match in _CAPITAL_I.finditer(doc.text, block.start, block.end):
            yield Span(*match.span()), "I" + match[0][1:]


def _spaced(doc: Document) -> Iterator[tuple[Span, str]]:
    """Words whose letters stand apart."""
    reach = 0
    starts = doc.words.starts
    firsts = starts[:-2][(starts[2:] - starts[:-2] == 2 * _APART) & (starts[1:-1] - starts[:-2] == _APART)].tolist()
    for offset, block in inside(doc.shared(running_text), firsts):
        match = _SPACED.match(doc.text, offset, block.end) if offset >= reach else None
        if match is None:
            continue
        reach = match.end()
        word = match[0].replace(" ", "")
        if _is_spaced_word(word):
            yield Span(*match.span()), word


def _is_spaced_word(word: str) -> bool:
    if word in _SPACED_WORDS:
        return True
    in_order = all(a < b for a, b in itertools.pairwise(word))
    return len(word) >= _LEAST_SPACED and not in_order and not _VOWELS.isdisjoint(word)
