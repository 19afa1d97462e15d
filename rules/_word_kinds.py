"""Kinds of words that tell a text's genre and whose voice a sentence is in, looked up once for a whole document."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from auditor import Document, WordTable

Kinds = NDArray[np.int64]
"""For each word of a document the kinds that it is of, as bits."""

FIRST, SECOND, PLURAL, NOW, PERIOD, MONTH, NEARBY, DAY, PUBLIC, WEEKDAY, AT = (1 << bit for bit in range(11))
WRITER = FIRST | SECOND | PLURAL
"""The writer, alone or with others, and the reader."""

AFFAIRS = frozenset(
    "administration agency agencies aid airline airlines alliance allies ambassador ambassadors analyst "
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
    "bjp crore lakh lok sabha sarpanch tories tory".split()
)
"""Words of public affairs."""

_MONTHS = (
    "spring summer autumn fall winter january february march april may june july august september october november "
    "december"
)
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday"
_WORDS_OF = {
    FIRST: "i my me mine myself i'm i've i'd i'll",
    SECOND: "you your yours yourself yourselves you're you'll you've you'd",
    PLURAL: "we us our ours ourselves we're we've we'd we'll let's",
    NOW: f"today yesterday tomorrow tonight {_WEEKDAYS} recently ago earlier upcoming currently latest",
    PERIOD: f"week weeks month months year years decade night {_MONTHS}",
    MONTH: _MONTHS,
    NEARBY: "last this next past coming previous recent",
    DAY: " ".join([*map(str, range(100)), *(f"0{digit}" for digit in range(10))]),
    PUBLIC: " ".join(AFFAIRS),
    WEEKDAY: f"{_WEEKDAYS} yesterday today",
    AT: "in at near outside",
}


def table(words_of: Mapping[int, str]) -> dict[str, int]:
    """Each word with the bits of all kinds that it is of."""
    kinds: dict[str, int] = {}
    for bit, words in words_of.items():
        for word in words.split():
            kinds[word] = kinds.get(word, 0) | bit
    return kinds


_KINDS = WordTable(table(_WORDS_OF).get, 0)


def word_kinds(doc: Document) -> Kinds:
    """The kinds of the words of ``doc``, looked up once for all rules that ask."""
    return doc.shared(_kinds)


def _kinds(doc: Document) -> Kinds:
    return doc.words.told(_KINDS)
