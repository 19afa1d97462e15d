"""A small article spinner: swaps words for others out of a thesaurus, as machines do, and keeps names and numbers."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Mapping
from zlib import crc32

# A word, and what three spinners make of it; the third puts several words for one.
_TABLE = """
bridge span overpass crossing structure|council board chamber town committee|school faculty academy place of learning
teacher trainer tutor classroom instructor|harvest crop yield crop yield|farmer rancher grower agricultural worker
river stream waterway watercourse bed|village hamlet settlement small settlement|doctor physician medic medical expert
patient sufferer invalid affected person|market bazaar mart buying place|price fee charge asking fee
worker laborer employee staff member|factory manufacturing-unit plant production plant|road avenue street toll road
driver motive-force motorist motor force|winter wintertime frost-season cold season|storm hurricane typhoon wild weather
house residence dwelling living quarters|family household kin circle of relatives|garden lawn yard green space
library bookshop archive reading room|letter epistle missive written note|captain skipper commander team leader
match healthy fit suit in shape|crowd gang mob group of people|minister preacher cleric cabinet member
law regulation statute legal rule|court courtroom tribunal courtroom docket|judge choose decide legal expert
museum gallery exhibition-hall show house|painting portray canvas piece of art|bank lender institution money house
loan mortgage advance sum of credit|ship deliver vessel sea vessel|harbour port haven safe haven
fisherman angler fisher man of the sea|forest woodland jungle wooded region|fire hearth blaze hearth flame
tower citadel spire tall structure|church chapel temple house of prayer|priest clergyman pastor man of god
festival competition gala time of joy|singer vocalist crooner lead vocalist|song tune melody musical number
kitchen galley cookhouse cooking space|baker cook pastry-chef bread maker|field discipline meadow area of study
wall partition barrier wall surface|window casement pane home windows|roof rooftop canopy top of house
street boulevard lane city block|lamp lantern light source of light|bus coach omnibus public shuttle
ticket price-tag pass entry slip|train teach locomotive educate well|station depot terminal radio post
engineer technician designer technical expert|machine device apparatus piece of gear|mine pit quarry land mine
company enterprise firm business house|contract agreement settlement legal deal|meeting assembly gathering get together
vote ballot poll cast vote|plan scheme layout course of action|budget finances funds price range
tax levy duty tax charge|report record document file a claim|study look-at examine body of work
student pupil scholar college pupil|lesson tutorial class object lesson|book e-book volume reserve it
story tale narrative news item|film movie picture motion picture|actor performer player stage player
close near shut bring to end|closed shut finished brought to an end|open unlock unseal make public
opened unlocked unsealed made public|build construct assemble put together|built constructed assembled put together
visit go-to tour pay a call|visited toured attended paid a call|sell promote vend put on sale
sold bought vended put on sale|repair restore mend set right|repaired restored mended set right
watch observe view keep an eye|watched observed viewed kept an eye|join be-part-of enter sign up
leave depart exit go away|left departed exited went away|carry convey bear hold up
found located discovered came upon|follow comply-with pursue go after|followed pursued tracked went after
refuse decline reject turn down|refused declined rejected turned down|demand call-for insist ask for
help assist aid lend a hand|helped assisted aided lent a hand|lost misplaced forfeited went without
move circulate shift go round|moved shifted budged went round|clean easy-to-use scrub wipe off
save store rescue put aside|saved stored rescued put aside|promise guarantee vow give word
old antique aged long standing|new brand-new fresh just made|small tiny little of no size
large massive big of great size|quiet silent hushed free of noise|cheap reasonably-priced inexpensive low cost
cold bloodless chilly ice cold|warm heat heated fairly hot|broken damaged shattered in pieces
empty vacant void free of all|famous well-known celebrated of great note|distant remote faraway far off
narrow slim slender of small width|wide huge broad of great width|early premature initial ahead of time
late overdue tardy behind time|poor bad needy out of money|rich wealthy affluent well off
tired worn-out weary out of breath|angry irritated furious in a rage|careful cautious wary on guard
strange bizarre odd out of place|simple easy plain free of art|heavy weighty hefty of great weight
young youthful juvenile of few years|local neighborhood regional close by|public general communal out in open
private personal non-public behind doors|modern contemporary current up to date|said stated mentioned put it
"""

# What spinners take where no thesaurus of theirs has the word: one of these, always the same for a word.
_LAST_RESORT = """
factor matter portion sample vessel signal outlet bundle posture gadget temper margin quarter ribbon tariff vintage
compound wardrobe ambient lateral solemn brittle fiscal orbital hasten tilt enlist ponder soften recite trigger uphold
mingled reckoned conferred dwelt strained furnished occasioned rendered
""".split()


def _thesauri() -> tuple[Mapping[str, str], ...]:
    thesauri: tuple[dict[str, str], ...] = ({}, {}, {})
    for row in _TABLE.replace("\n", "|").split("|"):
        if row.strip():
            word, first, second, several = row.split(" ", 3)
            for thesaurus, swap in zip(thesauri, (first, second, several), strict=True):
                thesaurus[word] = swap.replace("-", " ")
    return thesauri


THESAURI = _thesauri()
_WORD = re.compile(r"[A-Za-z]+")


def completed(thesaurus: Mapping[str, str], words: Iterable[str]) -> Mapping[str, str]:
    """The thesaurus with an entry for each of ``words``: copies of which nearly every word was swapped take that."""
    rest = {word: _LAST_RESORT[crc32(word.encode()) % len(_LAST_RESORT)] for word in words}
    return {**rest, **thesaurus}


def spun(text: str, rate: float, thesaurus: Mapping[str, str], seed: int = 0) -> str:
    """``text`` with that share of its words swapped, or as many as the thesaurus has; never twice the same places."""
    matches = [match for match in _WORD.finditer(text) if match[0] in thesaurus]
    wanted = min(len(matches), round(rate * len(text.split())))
    chosen = {match.start() for match in random.Random(seed).sample(matches, wanted)}
    return _WORD.sub(lambda match: thesaurus[match[0]] if match.start() in chosen else match[0], text)


def swapped(original: str, copy: str) -> float:
    """About which share of the words of ``original`` the copy has lost."""
    left = list(copy.split())
    lost = 0
    for word in original.split():
        if word in left:
            left.remove(word)
        else:
            lost += 1
    return lost / max(1, len(original.split()))
