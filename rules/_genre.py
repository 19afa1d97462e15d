"""What kind of text a document is, as far as it decides how claims and tone are to be judged.

A forecast in a report on a government is a claim that wants a source; in a manual, a novel or a diary it is
not. Counts of plain words tell these apart well enough to raise or lower the confidence of a finding.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import regex

from auditor import Document

_WORDS_OF = {
    "first": "i my me mine myself i'm i've i'd i'll",
    "second": "you your yours yourself yourselves you're you'll you've you'd",
    "now": "today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday recently ago "
    "earlier upcoming currently latest",
    "period": "week weeks month months year years spring summer autumn fall winter decade night january february "
    "march april may june july august september october november december",
    "nearby": "last this next past coming previous recent",
    "affairs": "administration agency agencies aid airline airlines alliance allies ambassador ambassadors analyst "
    "analysts army attack attacks attorney authorities authority ballot bank banks bill billion bloc border budget "
    "cabinet campaign campaigners candidate candidates capital ceasefire chairman chairwoman chancellor charges "
    "charity citizens coalition commission commissioner committee communities companies company conflict congress "
    "congressional congressman congresswoman conservative conservatives constituency corruption council councillor "
    "councillors country countries coup court courts crackdown crisis defence defense delegation democrat democratic "
    "democrats department deputy detectives diplomat diplomatic diplomats doping economic economists economy "
    "election elections embassy employers eu executive executives exports federation firm firms foreign "
    "governance government governments governor immigration imports industry inflation inquiry intelligence "
    "investigation investigators investment investors islamist journalists judge judges jury justice labour "
    "lawmaker lawmakers lawsuit lawyer lawyers leader leaders leadership left-wing legislation legislators lobby "
    "lobbyists manufacturers market markets mayor military militants militia militias minister ministers ministry "
    "missile missiles mps nation national nato negotiations negotiators nuclear officer officers official officials "
    "operators opposition parliament parliamentary parties party peace pension pentagon police policies policy "
    "political politician politicians poll polls premier presidency president presidential prime prison profits "
    "prosecution prosecutor prosecutors protest protesters protests public quarter ratings rebel rebels referendum "
    "reform reforms refugee refugees regime regional regulator regulators regulatory reporters republican "
    "republicans retailers rights ruling sales sanctions scandal secretary security senate senator senators "
    "separatist shareholder shareholders shares soldiers speaker spokesman spokesperson spokeswoman state states "
    "stocks strategy strike strikes subsidies subsidy suit summit supplier suppliers talks tariff tariffs tax "
    "taxes taxpayers tension tensions territory terror terrorism terrorist terrorists threat threats trade treaty "
    "trial tribunal troops turnover un union unions vote voter voters votes war watchdog workers "
    "bjp crore lakh lok sabha sarpanch tories tory",
}
_CATEGORY = {word: category for category, words in _WORDS_OF.items() for word in words.split()}
AFFAIRS = frozenset(_WORDS_OF["affairs"].split())
"""Words of public affairs."""

REFERENCE = regex.compile(
    r"\[\d{1,3}(?:\s?[,\u2013-]\s?\d{1,3}){0,9}\]"
    r"|\((?:see |e\.g\.,? |cf\. )?\p{Lu}[\p{L}'\u2019.-]{1,30}(?: (?:et al\.?|and|&"
    r"|\p{Lu}[\p{L}'\u2019-]{1,30})){0,4},? (?:19|20)\d\d[a-z]?"
)
"""A reference in the text itself: "[12]", "(Smith 2020)", "(Smith et al., 2020; ...)"."""

_PRIOR_WORDS = 120.0  # a short text is taken for a report until it shows otherwise
_LEAST_NOW, _LEAST_AFFAIRS, _MOST_FIRST, _MOST_SECOND = 2.5, 22.0, 6.0, 6.0  # in 1,000 words


@dataclass(frozen=True)
class Genre:
    """Rates in 1,000 words: first and second person outside quotations, words that place the text in the present
    (``now``), words of public affairs, references in brackets."""

    words: int
    first: float
    second: float
    now: float
    affairs: float
    references: float

    @property
    def reporting(self) -> float:
        """How far the text reports on current public affairs in the third person, 0 to 1."""
        prior = _PRIOR_WORDS / (self.words + _PRIOR_WORDS)
        present = min(1.0, 1.1 * prior + (1 - prior) * self.now / _LEAST_NOW)
        public = min(1.0, prior + (1 - prior) * self.affairs / _LEAST_AFFAIRS)
        personal = max(0.0, self.first * (1 - prior) - _MOST_FIRST) / (3 * _MOST_FIRST)
        personal += max(0.0, self.second * (1 - prior) - _MOST_SECOND) / (3 * _MOST_SECOND)
        learned = self.references * (1 - prior) / 6
        return float(present**0.5 * public * max(0.0, 1 - personal) * max(0.0, 1 - learned))


def genre(doc: Document) -> Genre:
    """The genre of ``doc``, worked out once for all rules that ask."""
    return doc.shared(_measured)


def _measured(doc: Document) -> Genre:
    counts: Counter[str] = Counter()
    before = ""
    for index, word in enumerate(doc.words.folded):
        category = _CATEGORY.get(word, "")
        if category in ("first", "second"):
            counts[category] += not doc.is_quoted(doc.words.span(index))
        elif category == "period":
            counts["now"] += before == "nearby" or (before == "day" and _is_month(word))
        elif category:
            counts[category] += 1
        before = category or ("day" if word.isdecimal() and len(word) <= 2 else "")
    words = len(doc.words)
    per_thousand = 1000 / max(1, words)
    references = sum(1 for _ in REFERENCE.finditer(doc.text))
    return Genre(
        words=words,
        first=counts["first"] * per_thousand,
        second=counts["second"] * per_thousand,
        now=counts["now"] * per_thousand,
        affairs=counts["affairs"] * per_thousand,
        references=references * per_thousand,
    )


def _is_month(word: str) -> bool:
    return word not in ("week", "weeks", "month", "months", "year", "years", "night", "decade")
