"""tone/opinion_disclosure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor_rules._genre import genre
from auditor_rules._statements import statements
from auditor_rules.claims._claims import LEAST_CONFIDENCE, claims
from auditor_rules.tone._loaded_words import JUDGEMENT, MOCKERY
from auditor_rules.tone._opinion_labels import LINE, OF_OTHERS, OTHER_SECTIONS, PAID, SECTION, SENTENCE, WORD, WORDS

from auditor import Document, Example, Hit, Judgement, RegionKind, Rule, Severity, Span

HEAD_CHARACTERS = 900  # a label further down than headline, byline and standfirst comes too late
HEAD_PARAGRAPHS = 8
HEAD_SENTENCES = 12
LONGEST_LABEL = 60  # characters of a line that can be a label
LEAST_WORDS = 250  # an unlabelled text must be this long to be called opinion
LEAST_STANCES = 2  # "I believe", "in my view" ...
LEAST_DEMANDS = 4.0  # "we must", "should" ... in 1,000 words
LEAST_AFFAIRS = 15.0  # words of public affairs in 1,000
MOST_ATTRIBUTED = 0.4  # of the sentences
LEAST_JUDGING = 0.4  # of the sentences, where nobody says "I" but every other line passes judgement
MOST_ATTRIBUTED_JUDGING = 0.3
LEAST_ADDRESSES = 2  # to the reader or to those in charge
LEAST_COLOURED = 4  # loaded words

_STANCE = re.compile(
    r"\bi (?:\w+ly )?(?:believe|think|argue|contend|submit|maintain|suspect|fear|hope|doubt|suggest|propose"
    r"|disagree|agree|object|reject|"
    r"refuse|oppose|support|applaud|am convinced|am certain|am not convinced|would argue|would suggest|find it"
    r"|have long|for one)\b"
    r"|\bin my (?:view|opinion|judgment|judgement|mind|book)\b|\bto my mind\b|\bmy (?:view|opinion|argument|point"
    r"|fear|own view) is\b"
)
_DEMAND = re.compile(
    r"\b(?:we|they|it|government|governments|ministers?|congress|parliament|leaders?|politicians|the \w+"
    r"|our \w+) (?:\w+ )?(?:must|should|ought to|needs? to|cannot|can't)\b"
    r"|\bit(?:'s| is) (?:high |past )?time (?:to|for|that|we)\b|\blet us\b|\benough is enough\b|\bthe answer is\b"
    r"|\bshame on\b"
)
_SPOKEN = re.compile(
    r"^\s*(?:q|a|interviewer|moderator|host|reporter|question|answer)\s*[:.]\s|\bladies and gentlemen\b"
    r"|\bmy fellow \w+|\bmr\.? speaker\b"
    r"|\bgood (?:evening|morning|afternoon)[,:.]|\bthank you (?:very much|all|for (?:coming|having))\b"
    r"|\bdear (?:sir|madam|colleagues|friends|shareholders)\b|\(applause\)|\[applause\]",
    re.MULTILINE,
)
_ADDRESS = re.compile(
    r"(?:^|[.!?]\s+)(?:let (?:them|him|her|us|it|no|nobody|there)|look at|consider|imagine|remember|ask yourself"
    r"|make no|do not|don't|never mind|forget|spare|so much|enough|stop|think of|try)\b"
    r"|\byou (?:cannot|can't|would|will|might"
    r"|may)\b|\b(?:will|would) (?:tell|have) you\b|\?\s|\bif (?:the \w+|she|he|they|it) (?:wants?|had|were|really)\b"
    r"|\b(?:should|must|ought to) (?:stop|resign|go|be ashamed|start|explain|think again|apologi[sz]e|act|listen)\b",
    re.MULTILINE,
)
_SELLS = re.compile(
    r"\b(?:contact us|book (?:a|your)|download|subscribe (?:to|now|today)|sign up (?:for|to|now|today|here)|free trial"
    r"|for immediate release|media contact"
    r"|our (?:team|clients|customers|services|products?|company|platform|experts)|visit us|click here|recipe|chapter \d"
    r"|starring|directed by|season finale|album|novel|kick-?off|half-?time|press release)\b"
)
_COLOURED = frozenset(
    phrase for kind in (MOCKERY, JUDGEMENT) for phrase, some in kind.cues.items() if some[0].weight >= 0.7
)
_GRADE = "opinion: not for facts"


class OpinionDisclosure(Rule):
    """An opinion piece that does not say so before the text.

    What it does: looks for a label ("Opinion", "Editorial", "Views expressed are the author's own") at the head and at
    the foot. A label at the head is as it should be; one only at the foot is a fault, because the reader has then read
    the piece as news, but counts as a label. Either way the document is graded "opinion: not for facts", which is no
    fault. A text on public affairs that bears no label and argues in the first person throughout, or passes judgement
    in nearly every other sentence, attributes little and turns to the reader, is a finding about the whole document.

    Why: readers, indexes and language models take unlabelled opinion for reporting.

    What it leaves alone: news, speeches, interviews, letters, personal blogs, press releases; disclaimers about
    readers' comments; section names in a menu.
    """

    severity = Severity.WARNING
    confidence = 0.8
    literals = _COLOURED | WORDS
    standard = "NewsGuard: handles the difference between news and opinion responsibly; Trust Project: type of work"
    examples = (
        Example("OPINION\n\nThe port should stay public\n\nThe council votes on the sale on Monday.", whole=True),
        Example("Opinion: Parliament must reopen the inquiry\n\nThe minister knew in March.", whole=True),
        Example("# Editorial\n\nA budget without a plan\n\nThe treasurer spoke for an hour.", whole=True),
        Example("Commentary\n\nBy Ines Duarte\n\nThe ceasefire will not hold without observers.", whole=True),
        Example("Guest column\n\nFarmers were promised water. They got a pipeline to nowhere.", whole=True),
        Example("Op-Ed\n\nWhy the rupee fell\n\nThe bank raised rates too late.", whole=True),
        Example("Letters to the editor\n\nYour report on the tram left out the cost.", whole=True),
        Example(
            "Why the tram is late\n\nThis is a personal view.\n\nThe council bought the wrong trams. "
            "It bought them twice. The second order came from the same works, and nobody at the town hall asked why.",
            whole=True,
        ),
        Example("The Courier | Opinion\n\nThe courts need judges\n\nNobody has been appointed since June.", whole=True),
        Example(
            "The mine should close. It has polluted the river since it opened.",
            metadata={"url": "https://paper.example/opinion/2023/mine"},
            whole=True,
        ),
        Example(
            "This column is opinion.\n\nThe port should stay public\n\nThe vote is on Monday. It begins at noon.",
            whole=True,
        ),
        Example("The council votes on the sale of the port on Monday, the mayor's office said."),
        Example("Home\n\nOpinion\n\nSport\n\nThe council votes on Monday\n\nThe vote begins at noon."),
        Example("The court asked for a legal opinion, and the opinion was published in May."),
        Example("I baked the loaf twice. I think the second one was better, and my neighbours agree."),
        Example("Public opinion has turned against the tax, a survey by the institute found."),
        Example(
            "The council votes on Monday. The vote begins at noon and is public.\n\n"
            "The views expressed in comments are those of our readers."
        ),
        Example('"The views I express are my own," the judge told the committee on Tuesday.'),
        Example("Editorial staff at the broadcaster went on strike on Friday over pay."),
        Example("Q: Should the state sell the port?\nA: I believe it must not. We should keep it."),
        Example("This product was sent to me by the maker; all opinions are my own, and I was not paid."),
        Example("The columnist was charged with libel in March; the trial opens in Pune next week."),
    )

    def check(self, doc: Document) -> Iterator[Hit | Judgement]:
        """The judgement "opinion" where there is a label; a hit where it comes late, or is missing."""
        late = _late_label(doc)
        if _is_labelled_early(doc):
            yield _judgement("The text says at its head that it is opinion.")
        elif late is not None:
            yield Hit(
                late,
                "That this is opinion is said only after the text.",
                "Label the piece as opinion above the headline or under it.",
                confidence=0.95,
            )
            yield _judgement("The text says at its foot that it is opinion.")
        elif _argues(doc):
            yield Hit(
                Span(0, 0),
                "The text argues for its writer's own view of public affairs and is not labelled as opinion.",
                "Label it as opinion or commentary above the headline or under it.",
                confidence=0.7,
            )


def _judgement(message: str) -> Judgement:
    return Judgement("opinion", label=_GRADE, grade="opinion", severity=Severity.INFO, message=message)


def _is_labelled_early(doc: Document) -> bool:
    if SECTION.search(doc.metadata.get("url", "").lower()):
        return True
    head = [p for p in doc.paragraphs[:HEAD_PARAGRAPHS] if p.start < HEAD_CHARACTERS]
    lines = [doc.folded[p.start : p.end] for p in head]
    title = doc.metadata.get("title", "").lower()
    for place, line in enumerate([title, *lines]):
        if (
            line
            and len(line) <= 4 * LONGEST_LABEL
            and LINE.match(line)
            and (len(line) <= LONGEST_LABEL or re.match(rf"[\s*#_>]*{WORD}\s*[|:\u2013\u2014]", line))
        ):
            neighbours = lines[max(0, place - 2) : place + 2]
            if not any(neighbour.strip(" |*#-") in OTHER_SECTIONS for neighbour in neighbours):
                return True
    of_head = {sentence.start for sentence in doc.sentences[:HEAD_SENTENCES]}
    return any(
        sentence.start in of_head and sentence.start < min(HEAD_CHARACTERS, len(doc.text) / 3)
        for sentence in doc.shared(_labels)
    )


def _late_label(doc: Document) -> Span | None:
    """The first sentence behind the middle of the article that says the views are the author's."""
    return next((sentence for sentence in doc.shared(_labels) if sentence.start >= len(doc.text) / 2), None)


def _labels(doc: Document) -> list[Span]:
    """The sentences that say that what the text holds are its author's views; use ``doc.shared(_labels)``."""
    holding = dict.fromkeys(next(iter(doc.sentences_touching(word)), word) for _, word in doc.find(WORDS))
    return [sentence for sentence in holding if _is_label(doc, sentence)]


def _is_label(doc: Document, sentence: Span) -> bool:
    text = doc.folded[sentence.start : min(sentence.end, sentence.start + 400)]
    return (
        SENTENCE.search(text) is not None
        and not OF_OTHERS.search(text)
        and not PAID.search(doc.folded, max(0, sentence.start - 200), sentence.start)
        and doc.region_at(sentence.start) not in (RegionKind.COMMENT_FORM, RegionKind.RELATED, RegionKind.MARKUP)
        and not doc.is_quoted(sentence)
    )


def _argues(doc: Document) -> bool:
    """Is there strong evidence that the text argues for a view of public affairs, and is not spoken or a letter?"""
    figures = genre(doc)
    if figures.words < LEAST_WORDS or figures.affairs < LEAST_AFFAIRS or figures.references > 1:
        return False
    return (_takes_a_stand(doc) or _judges(doc)) and not _SPOKEN.search(doc.folded)


def _takes_a_stand(doc: Document) -> bool:
    """Does the writer say "I believe" and demand that somebody act, throughout?"""
    figures = genre(doc)
    if figures.second > 8 or len(statements(doc).attributed) > MOST_ATTRIBUTED * len(doc.sentences):
        return False
    if figures.first * figures.words / 1000 < LEAST_STANCES:
        return False
    demands = _own(doc, _DEMAND)
    return demands >= max(3, LEAST_DEMANDS * figures.words / 1000) and _own(doc, _STANCE) >= LEAST_STANCES


def _judges(doc: Document) -> bool:
    """Does the text pass judgement all along, attribute little and turn to the reader, though nobody says "I"?"""
    found = statements(doc)
    own = len(found.own)
    if own < 8 or len(found.attributed) > MOST_ATTRIBUTED_JUDGING * len(doc.sentences) or genre(doc).second > 12:
        return False
    judging = sum(claim.confidence >= LEAST_CONFIDENCE for claim in claims(doc))
    coloured = sum(found.is_own(span) for _, span in doc.find(_COLOURED))
    return (
        judging >= LEAST_JUDGING * own
        and coloured >= LEAST_COLOURED
        and _own(doc, _ADDRESS) >= LEAST_ADDRESSES
        and not _SELLS.search(doc.folded)
    )


def _own(doc: Document, pattern: re.Pattern[str]) -> int:
    """How often the pattern stands outside quotations."""
    return sum(not doc.is_quoted(Span(*match.span())) for match in pattern.finditer(doc.folded))
