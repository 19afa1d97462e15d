"""sources/weasel_attribution."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from auditor_rules.sources._sourcing import NAMED, Taken, excerpt, in_article, is_dated, sentence_of, with_cue

from auditor import Attribution, Document, Example, Hit, RegionKind, Rule, Severity, SourceType, Span

_PASSIVE = re.compile(
    r"(?i)\b(?:(?:is|are|was|were|been|being) (?:\w+ly )?(?:said|believed|thought|claimed|alleged|rumou?red|"
    r"reported|understood|"
    r"argued|regarded|considered|assumed|speculated|feared|held|acknowledged|accepted|suggested|hoped)"
    r")\b"
)
_IMPERSONAL = re.compile(
    r"(?i)\bit (?:is|was|has been|had been) (?:\w+ly )?(?:said|believed|thought|claimed|alleged|rumou?red|"
    r"reported|understood|"
    r"argued|assumed|speculated|feared|acknowledged|accepted|suggested|hoped|agreed|felt|held)\b"
)
_KNOWERS = (
    r"(?:critics?|experts?|observers?|analysts?|commentators?|skeptics?|sceptics?|insiders?|opponents?|detractors?|"
    r"pundits?|watchers|campaigners?|activists?|strategists|voices|quarters|circles)"
)
_ANYBODY = (
    r"(?:some|many|most|others|several|everyone|everybody|(?:(?:some|many|most|plenty of|a lot of|lots of) )?people)"
)
# Bystanders who take a view for a living, or nobody at all; not "few passengers", who are described.
_HOLDERS = re.compile(rf"(?i)(?:^{_ANYBODY}|\b{_KNOWERS})(?: (?:in|at|on|of|within|inside|from|across|around) .*)?$")
_EXPERT = re.compile(rf"(?i)\b{_KNOWERS}(?: (?:in|at|on|of|within|inside|from|across|around) [^,]*)?$")
_COUNTED = re.compile(
    r"(?i)^both\b|^(?:(?:all|the|these|those|his|her|its|their) )*"
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens) "
    r"(?!.*\b(?:experts|observers|analysts|critics|commentators)\b)|\bmembers of (?:the|its|a|an)\b"
)
_GENERALLY = "widely generally commonly broadly universally popularly increasingly largely often long"
_GENERAL = frozenset(_GENERALLY.split())
_VIEWED = (
    r"(?:accepted|acknowledged|agreed|alleged|argued|assumed|believed|claimed|conceded|considered|credited|deemed|feared|"
    r"felt|hailed|held|judged|known to|perceived|presumed|reckoned|recogni[sz]ed|regarded|reported|rumou?red|said|"
    r"seen|speculated|suggested|supposed|suspected|thought|tipped|understood|viewed)"
)
_BY_MANY = "|".join(_GENERALLY.split())
_GENERAL_PASSIVE = re.compile(
    rf"(?i)\b(?:it )?(?:(?:has|have|had) (?:{_BY_MANY}) been|"
    rf"(?:is|are|was|were|been|being)(?: now| still)? (?:{_BY_MANY})) {_VIEWED}\b(?! (?:by|at|in|from|on)\b)"
)
_SAYINGS = {
    "rumour has it": "rumour", "rumor has it": "rumour", "word has it": "rumour", "legend has it": "legend",
    "rumours have it": "rumours", "word on the street": "rumour", "conventional wisdom": "received opinion",
    "received wisdom": "received opinion",
}  # fmt: skip
_REACTIONS = (
    "criticism dismay outrage condemnation praise anger concern backlash ridicule accusations complaints speculation "
    "fears calls warnings demands doubts protests"
)
_REACTION = re.compile(
    r"(?i)\w+(?: and \w+)? (?:from|by|among|of) "
    r"(?:(?:the|some|many|several|various|other) )?(?:\w+ ){0,2}?"
    r"(?:critics|experts|observers|analysts|commentators|allies|opponents|quarters|circles|campaigners|activists|"
    r"politicians|lawmakers|pundits|sceptics|skeptics|insiders|groups)\b"
)
_OFFICE = re.compile(
    r"(?i)\b(?:ministry|minister|president|embassy|ambassador|mission|spokes\w+|statement|communiqu[eé]|declaration|"
    r"press conference|government|parliament|secretary|official|delegation|envoy|foreign office|letter|resolution)\b"
)
_DEFINING = re.compile(r"(?i)\s+(?:who|which|that)\b")
_NAMING = re.compile(r"\b(?:including|such as|like|led by|among them) (?:\w+ ){0,3}?[A-Z]")
_CONTRADICTS = re.compile(r"(?i)\b(?:reject|den(?:y|ies|ied)|dismiss|disput|refut|declin|refus|demand)\w*$")
_HOLDING = re.compile(
    r"(?i)\b(?:believ|think|thought|fear|worr|hope|feel|felt|suspect|consider|regard|agree|doubt|assum)\w*$"
)
_VIEWING = re.compile(
    r"(?i)\b(?:speaks?|spoke|talk|talks|talked|warn|predict|forecast|foresee|expect|see|saw|suspect|point)(?:s|ed)?\b"
)
_AGREEMENT = re.compile(r"(?i)\b(?:was|were|been) (?:agreed|accepted|held|felt|hoped|acknowledged)$")
_MODAL = re.compile(r"(?i)\b(?:will|would|may|might|could|should|must|can|not|never|\w+n['\u2019]t)\b")
_SCIENTISTS = re.compile(r"(?i)\b(?:researchers|scientists|authors|investigators|astronomers|biologists|physicists)$")
_STUDY = re.compile(r"\b(?:University|Institute|College|journal|study|survey|trial)\b")
_REFERENCE = re.compile(
    r"\[\s?[\d,\s]*\]|\bet al\b|\([A-Z][^()]{0,60}\d{4}[a-z]?\)|\bpublished (?:\w+ ){0,4}(?:in|by) |"
    r"\b[Jj]ournal\b|https?://"
)
_MERE_ACT = re.compile(
    r"(?i)\b(?:critici[sz]|condemn|denounc|attack|slam|prais|welcom|announc|unveil|propos|promis|pledg|quot|cit)\w*$"
)
_SURVEYED = re.compile(
    r"(?i)\d|percent|per cent|respondents|surveyed|polled|interviewed|voters|residents of|\bquarters? of|third|half"
)


_UNNAMED = frozenset({SourceType.VAGUE_GROUP, SourceType.VAGUE_DOCUMENT, SourceType.STATE})
MOST_ASKED = 40  # attributions below a headline that are looked at
MOST_READ = 3000  # characters
LONGEST = 160  # characters of source and cue that are marked together


class WeaselAttribution(Rule):
    """A statement is attributed to nobody in particular.

    What it does: finds groups and documents that are cited without a name ("critics say", "reports suggest",
    "Western media"), the passive that hides who speaks ("it is believed", "is widely regarded as"), and states
    or capitals that speak ("Moscow rejected the claim") where neither an office nor a document nor a date is
    given.

    Why: the reader can neither check such a source nor ask how many they are. The writer often is the source.

    What it leaves alone: hedges ("seemingly", "probably"), groups that are described and not cited ("most
    guests missed it"), shares of people asked in a poll, and whatever names the group or paper in the same
    breath.
    """

    severity = Severity.WARNING
    confidence = 0.8
    literals = frozenset(_REACTIONS.split()) | frozenset(_GENERALLY.split()) | _SAYINGS.keys()
    standard = "Wikipedia Manual of Style, words to watch: unsupported attributions; AP: say who and how many"
    examples = (
        Example("[[Experts say]] the lake will be clear by autumn."),
        Example("[[Some reports suggest]] that the mine had been sold."),
        Example("The bridge is too narrow for lorries, [[critics say]]."),
        Example("[[It is believed]] that the painting was cut in two."),
        Example("The singer [[is widely regarded]] as the finest of her age."),
        Example("[[Western media claim]] that the fleet has left port."),
        Example("[[Many observers argue]] that the vote was rushed."),
        Example("[[Studies show]] that cold showers prolong life."),
        Example("[[Moscow rejected]] the accusation."),
        Example("The drug does nothing for sleep, [[research suggests]]."),
        Example("[[Some believe]] that the well is cursed."),
        Example("[[According to analysts]], the merger cannot fail."),
        Example("[[Local media reported]] that three houses had burned down."),
        Example("The ban met [[criticism from various quarters]]."),
        Example("Sales have doubled since March and [[analysts expect]] them to rise again."),
        Example("Q: What has changed?\n\nA: Nothing. People think it is magic, and experts say so.\n\nQ: And you?"),
        Example("Anyone would like to be told that he was loved by somebody who is gone."),
        Example("It has been suggested that large species bury more carbon than small ones [4,5]."),
        Example("Anyone with information is asked to call 101, quoting reference 25000214417."),
        Example("Analysts at Brewer Bank say the merger cannot fail."),
        Example("Most guests missed the second door."),
        Example("The ship is seemingly unfit for winter."),
        Example("A 2021 study by the Norrland Institute found that cold showers do nothing."),
        Example("The Russian foreign ministry rejected the accusation on Monday."),
        Example("Moscow rejected the accusation in a statement on 3 March."),
        Example("Anna Weld, an analyst, said the merger might fail."),
        Example("The report found nine cracks. The report also said that two were new."),
        Example("Some 40 percent of those asked said they would move."),
        Example("“Experts say so,” Weld wrote in her letter of 4 May."),
        Example("Police said two men had been arrested."),
        Example("Experts gathered in Turin on Friday to discuss the bridge."),
        Example("The area, known at headquarters as the Triangle, is closed."),
        Example("China may use the port, Weld said."),
        Example("All four candidates said they would accept the count."),
        Example("Both brothers said the boat had been sound."),
    )

    def check(self, doc: Document) -> Iterator[Hit]:
        """A hit for each attribution to nobody in particular, and for reactions of unnamed groups."""
        taken = Taken()
        for one in in_article(doc):
            hit = self._judge(doc, one)
            if hit and taken.add(hit.span):
                yield hit
        for literal, place in doc.find(self.literals):
            hit = _phrase(doc, literal, place)
            if hit is None or doc.region_at(place.start) is not RegionKind.BODY:
                continue
            if not doc.is_quoted(hit.span) and taken.add(hit.span):
                yield hit

    def _judge(self, doc: Document, one: Attribution) -> Hit | None:
        if not one.source:
            return self._passive(doc, one)
        if not self._is_cited(doc, one):
            return None
        span = with_cue(one)
        if len(span) > LONGEST:
            span = one.source[0]
        if one.source_type is SourceType.VAGUE_GROUP:
            return self._group(doc, one, span)
        if one.source_type is SourceType.STATE:
            return self._state(doc, one, span)
        return Hit(
            span,
            f"“{excerpt(doc, one.source[0])}” does not say which: no title, author or date.",
            "Name the document with its publisher and date, and link to it.",
        )

    def _is_cited(self, doc: Document, one: Attribution) -> bool:
        """Is an unnamed source cited for a statement, at first mention and without a reference?"""
        if one.source_type not in _UNNAMED or not one.cue or one.again:
            return False
        is_state = one.source_type is SourceType.STATE
        if doc.region_at(one.source[0].start) is RegionKind.HEADING and not is_state and _body_names(doc, one):
            return False
        if not (one.told or one.source_type is SourceType.VAGUE_GROUP):
            return False
        if not (one.states or is_state or _has_view(doc, one)):
            return False
        if _MODAL.search(one.cue[0].of(doc.text)) or _DEFINING.match(doc.text, one.source[0].end):
            return False
        sentence = sentence_of(doc, one.source[0])
        return not _is_referenced(doc, sentence)

    def _group(self, doc: Document, one: Attribution, span: Span) -> Hit | None:
        """A group that is neither counted nor named, nor the authors of a study that the text has introduced."""
        source, cue = one.source[0].of(doc.text), one.cue[0].of(doc.text)
        is_described = not one.told and not ((_HOLDERS.search(source) and _HOLDING.search(cue)) or _has_view(doc, one))
        is_described = is_described or bool(_COUNTED.search(source))
        are_authors = _SCIENTISTS.search(source) and doc.shared(_first_study) < one.source[0].start
        if is_described or are_authors or _NAMING.search(source) or _SURVEYED.search(source):
            return None
        return Hit(
            span,
            f"“{excerpt(doc, one.source[0])}” names nobody who could be asked.",
            "Name who says it and where, or say it in your own voice and source it.",
            confidence=0.8 if one.told else 0.7,
        )

    def _passive(self, doc: Document, one: Attribution) -> Hit | None:
        """ "It is believed that": who believes it?"""
        if not one.cue:
            return None
        sentence = sentence_of(doc, one.cue[0])
        window = Span(max(sentence.start, one.cue[0].start - 3), one.cue[0].end)
        match = _IMPERSONAL.search(doc.text, window.start, window.end)
        match = match or _PASSIVE.search(doc.text, one.cue[0].start, one.cue[0].end)
        if match is None or _AGREEMENT.search(match[0]) or _is_referenced(doc, sentence):
            return None
        span = Span(*match.span())
        return Hit(
            span,
            f"“{excerpt(doc, span)}” hides who says so.",
            "Say who holds this view, or leave it out.",
            confidence=0.75,
        )

    def _state(self, doc: Document, one: Attribution, span: Span) -> Hit | None:
        """A state speaks through somebody, somewhere, at some time; one of them must be told."""
        sentence = sentence_of(doc, span)
        cue = one.cue[0].of(doc.text)
        if _MERE_ACT.search(cue) or (not one.states and not _CONTRADICTS.search(cue)):
            return None
        if is_dated(doc, one) or _OFFICE.search(doc.text, sentence.start, sentence.end):
            return None
        return Hit(
            span,
            f"“{excerpt(doc, one.source[0])}” speaks here without an office, a document or a date.",
            "Say who spoke for it, where and when.",
            confidence=0.65,
        )


def _is_referenced(doc: Document, sentence: Span) -> bool:
    return _REFERENCE.search(doc.text, sentence.start, sentence.end + 12) is not None


def _has_view(doc: Document, one: Attribution) -> bool:
    """Do those who are said to speak, warn or foresee do so for a living?"""
    source, cue = one.source[0].of(doc.text), one.cue[0].of(doc.text)
    return bool(_EXPERT.search(source) and _VIEWING.search(cue))


def _first_study(doc: Document) -> int:
    """Where the text first speaks of a study or of whoever makes such; its end where it never does."""
    study = _STUDY.search(doc.text)
    return study.start() if study else len(doc.text)


def _phrase(doc: Document, literal: str, place: Span) -> Hit | None:
    """A reaction of people unnamed, a view held "widely", or hearsay, around a literal."""
    if literal in _SAYINGS:
        return Hit(
            place,
            f"“{excerpt(doc, place)}”: {_SAYINGS[literal]} is no source.",
            "Say who holds this view, or leave it out.",
            confidence=0.7,
        )
    if literal in _GENERAL:
        before = max(0, place.start - 20)
        match = _GENERAL_PASSIVE.search(doc.text, before, min(len(doc.text), place.end + 30))
        if match is None or not match.start() < place.start < match.end():
            return None
        span = Span(*match.span())
        return Hit(
            span,
            f"“{excerpt(doc, span)}” hides who says so.",
            "Say who holds this view, or leave it out.",
            confidence=0.75,
        )
    match = _REACTION.match(doc.text, place.start)
    if match is None:
        return None
    span = Span(*match.span())
    return Hit(
        span,
        f"“{excerpt(doc, span)}”: nobody who reacted is named.",
        "Name at least one of them and say where they said it.",
        confidence=0.6,
    )


def _body_names(doc: Document, one: Attribution) -> bool:
    """Does the text below a headline say which study or which experts the headline means?"""
    end = one.content[-1].end
    return any(
        other.source_type in NAMED and other.told and other.source and other.source[0].start > end
        for other in islice(doc.attributions, MOST_ASKED)
    ) or bool(_STUDY.search(doc.text, end, end + MOST_READ))
