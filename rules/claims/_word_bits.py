"""What single words tell of a statement: whom it is about, its form, and where else it may have its source."""

from __future__ import annotations

import numpy as np
from auditor_rules._cues import CLASSES
from auditor_rules._word_kinds import AFFAIRS, Kinds, table
from numpy.typing import NDArray

from auditor import Document, WordTable

(DIGITS, CALENDAR, UNIVERSAL, PERFECT, BACK, GROUP, DET, NO_NAME, PUBLIC, PRONOUN, NAME, HEAD_NAME) = (
    1 << bit for bit in range(12)
)  # fmt: skip
RECORD, ROUTINE, WHETHER, PROCEEDING, SPEECH = (1 << bit for bit in range(12, 17))
NUMERAL, NUMBER_WORD, FRACTION, MULTIPLE, EVERY, AMOUNT = (1 << bit for bit in range(17, 23))
TREND, AVERAGE, ESTIMATED, COUNTED = (1 << bit for bit in range(23, 27))

_MONTHS = "january february march april june july august september october november december"
_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
TRENDS = (
    "rose risen rises fell fallen grew grown grows increased decreased dropped declined doubled tripled quadrupled "
    "soared plunged surged jumped shrank shrunk climbed"
).split()
# What is counted, and what begins like it: "jobs", "jobseekers".
COUNTABLES = tuple(
    "people voters workers jobs women men children families households residents patients students pupils migrants "
    "refugees members companies firms businesses schools hospitals homes farmers veterans prisoners employees "
    "countries deaths cases americans britons indians soldiers troops officers teachers nurses donors customers users "
    "tonnes tons barrels".split()
)
_WORDS_OF = {
    CALENDAR: f"{_MONTHS} {_DAYS} noon midnight a.m p.m am pm",
    UNIVERSAL: "never nobody nothing none no nor neither not only every everyone everybody nowhere",
    PERFECT: "has have had having",
    BACK: "he she it they its his her their this these those that",
    GROUP: " ".join(CLASSES["GROUP"]),  # type: ignore[arg-type]
    DET: " ".join(CLASSES["DET"]),  # type: ignore[arg-type]
    PUBLIC: " ".join(AFFAIRS),
    PRONOUN: "he she they who his her their",
    # Capitals at the head of a sentence that make no name.
    NO_NAME: "the a an in on at by for from to of with as if but and or so yet when while where after before since "
    "until although though despite because this that these those it he she they there here what who how why not no "
    "most many few some all both each every another other such even still also however moreover meanwhile instead "
    "indeed thus therefore then now today yesterday tomorrow once only just under over during between among against "
    f"about {_MONTHS} may {_DAYS} its his her their",
    # A sentence that names such a thing has its source in itself: the reader can look there.
    RECORD: "report survey poll study data figures statistics census audit ruling verdict judgment indictment "
    "affidavit lawsuit filing filings memo transcript statement communiqué communique declaration charter "
    "constitution treaty resolution act law bill article section document documents records spokesman spokeswoman "
    "spokesperson interview testimony announced analysis estimates researchers",
    # Scheduled public events, and facts of a life: no claims, whatever the verb.
    ROUTINE: "scheduled held premiere premieres airs aired broadcast published born married graduated studied joined "
    "retired awarded elected appointed inaugurated celebrate celebrates celebrated attend attended hosted hosts "
    "speaks spoke visit visited kick-off concert festival album film episode tickets season match game games "
    f"tournament league {_MONTHS} {_DAYS}",
    WHETHER: "whether",
    # In court the charge itself is on the record.
    PROCEEDING: "charged convicted accused alleged allegedly pleaded sentenced acquitted jury testified indicted sued "
    "plaintiff plaintiffs defendant defendants arrested jailed fined",
    # Somebody speaks here, though nobody could tell what is said and what is not.
    NUMBER_WORD: "one two three four five six seven eight nine ten dozen dozens scores twenty several many",
    FRACTION: "half third thirds quarter quarters fifth tenth",
    MULTIPLE: "times twice double triple",
    EVERY: "every",
    TREND: " ".join(TRENDS),
    AVERAGE: "average averages averaged averaging",
    ESTIMATED: "estimated",
    # Without one of these, a digit or a hyphen a sentence counts nothing.
    AMOUNT: "half third thirds quarter fifth tenth one twice times in estimated out every",
    SPEECH: "said says told tells claim claims claimed according argues argued added noted stated warned",
}
_BITS = table(_WORDS_OF)
# "Britain's" is about Britain as much as "Britain" is.
_OF_OWNER = GROUP | NO_NAME | PUBLIC | PRONOUN
_BITS |= {f"{word}'s": _BITS.get(f"{word}'s", 0) | bits & _OF_OWNER for word, bits in list(_BITS.items())}


def _bits_of(word: str) -> int:
    bits = _BITS.get(word, 0)
    if word.startswith(COUNTABLES):
        bits |= COUNTED
    if word.isalpha() or not any(map(str.isdecimal, word)):
        return bits
    return bits | (NUMERAL | DIGITS if "0" <= word[0] <= "9" else NUMERAL)


_BITS_OF_WORDS = WordTable(_bits_of)


def word_bits(doc: Document) -> Kinds:
    """What each word of ``doc`` tells, as bits; worked out once."""
    return doc.shared(_word_bits)


def are_capitals(doc: Document) -> NDArray[np.bool_]:
    """Which words begin with a capital letter? Worked out once."""
    return doc.shared(_are_capitals)


def _word_bits(doc: Document) -> Kinds:
    return doc.words.told(_BITS_OF_WORDS)


def _are_capitals(doc: Document) -> NDArray[np.bool_]:
    starts = doc.words.starts
    capitals: NDArray[np.bool_] = _codes(doc.text)[starts] != _codes(doc.folded)[starts]
    return capitals


def _codes(text: str) -> NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
