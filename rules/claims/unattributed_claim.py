"""claims/unattributed_claim."""

from __future__ import annotations

from collections.abc import Iterator

from auditor_rules._statements import Statement, statements
from auditor_rules.claims._claims import LEAST_CONFIDENCE, LITERALS, Claim, claims
from auditor_rules.claims._cues import RANK
from auditor_rules.claims._dated_places import dated_places
from auditor_rules.claims._figures import figures

from auditor import Document, Example, Hit, Measure, Rule, Severity

SURE = 0.85  # from here on an editor would hardly let it pass
LEAST_STATEMENTS = 5  # for a share that means anything
LEAD_SENTENCES = 2  # a lead may be sourced lower down
SHARED_WITH_SOURCED = 0.5  # of the lead's long words that come again in one attributed sentence


class UnattributedClaim(Rule):
    """A disputable statement in the writer's own voice, with no source in reach.

    What it does: looks at each sentence that neither quotes nor attributes. It weighs the wording as a whole, with
    a score for each word that was fitted on labelled sentences, and the phrases that give a claim
    away, by kind: a motive or state of mind of others; a cause; a forecast; an act out of public view; a contested
    act told as settled; a verdict, or a generalisation about a group; a point of law on which the story turns; a
    first or a record (lower). The evidence counts in full in a report on current public affairs, and hardly in a
    manual, a story, a diary or a text with references. The confidence of the finding is what the evidence adds up to.

    Why: news agencies and broadcasters ask their writers to attribute what they did not witness and what can be
    disputed, so that a reader can tell what is known, and from whom.

    What it leaves alone: whatever a source is given for, before or after; questions; first and second person;
    headings; scheduled events, positions held, geography; sentences with a reference; a lead that is sourced below.

    The share of statements that are attributed is the column ``attributed_share``; how many of the writer's own
    tell a day and a place, the dateline included, is ``dated_places``.
    """

    severity = Severity.WARNING
    confidence = 0.6
    standard = "AP and Reuters: attribute what was not witnessed or can be disputed; BBC Editorial Guidelines 3.3"
    literals = LITERALS
    examples = (
        Example("[[The ministry is trying to shift the blame for the delay onto its contractors.]]"),
        Example("[[Prime Minister Okoro wants to see the inquiry buried before the election.]]"),
        Example("[[Most residents of Harlow Street have lost faith in the council.]]"),
        Example("[[That is why the Delhi talks collapsed after only two hours.]]"),
        Example("[[The new tariff will certainly destroy the region's small mills.]]"),
        Example("[[The chancellor secretly promised the Liberal Democrats a second vote.]]"),
        Example("The board met on Monday. [[Brandt scuppered the sale behind closed doors to spare a friend.]]"),
        Example("[[The defeat was a humiliation for Mayor Castellano and has left her isolated.]]"),
        Example("[[Sanctions have done little to slow Karsovia, and its rulers are determined to carry on.]]"),
        Example("[[The takeover would require unanimous approval of the Norwegian shareholders.]]"),
        Example("[[In an effort to appease farmers, the Commission shelved the pesticide rules.]]"),
        Example("[[Rural voters are increasingly hostile to the party, and it is bound to lose the seat.]]"),
        Example("[[Mayor Ferro cares more about his tower than about the flooded streets.]]"),
        Example("[[Premier Lindqvist kept the audit hidden from parliament.]]"),
        Example("The peer resigned in November. [[He jumped before his own side could push him out.]]"),
        Example("The strike ended on Friday. [[The union's leaders had lost their nerve.]]"),
        Example("[[Tenants on the estate no longer trust the ministry, and most of them fear the party.]]"),
        Example("The museum will open a second hall in May."),
        Example('"The bridge is safe," said Amara Singh, the county engineer, on Friday.'),
        Example("The ministry is trying to shift the blame for the delay, the auditor general said on Monday."),
        Example("The council meets on Tuesday at 7 pm in the town hall."),
        Example("Lena Holm has been chief executive of the port authority since 2019."),
        Example("Lake Orra lies in the north of the province, 40 kilometres from the border."),
        Example("Upasna Mehta of Brewer Bank expects a cut in December if tariffs weigh on exports."),
        Example("The company raised its capital in Paris and ran out of it at Dire Dawa in 1902."),
        Example("Why did the talks collapse? Who wants to see the inquiry buried?"),
        Example("I think the minister wants to see the inquiry buried, and I will say so at the meeting."),
        Example("Stir the sauce until it thickens; it will become smooth because the starch binds the water."),
        Example("According to the regulator's report, the company misled its customers for three years."),
        Example("The enzyme will probably bind less tightly because the loop is longer [12]."),
        Example("A quorum is the number of members that must be present before a vote can be taken."),
        Example("The final will be played at Eden Park on 14 June."),
        Example("If you want to save the file, press Enter; you will need to confirm twice."),
    )

    def check(self, doc: Document) -> Iterator[Hit | Measure]:
        """A hit for each claim that is sure enough, the share of attributed statements, and how many dated places."""
        with_figure = figures(doc)
        for claim in claims(doc):
            figure = with_figure.get(claim.span)
            if figure is not None and (claim.cue is None or figure.confidence > claim.confidence):
                continue  # claims/unsourced_figure reports the sentence
            if claim.confidence >= LEAST_CONFIDENCE and not _sourced_below(doc, claim):
                yield _hit(doc, claim)
        found = statements(doc)
        total = len(found.attributed) + sum(not statement.partly for statement in found.own)
        if total >= LEAST_STATEMENTS:
            yield Measure("attributed_share", len(found.attributed) / total)
        yield Measure("dated_places", float(dated_places(doc)))


def _hit(doc: Document, claim: Claim) -> Hit:
    cue = f" (\u201c{' '.join(claim.cue.of(doc.text).split())}\u201d)" if claim.cue else ""
    severity = Severity.ERROR if claim.confidence >= SURE else Severity.WARNING
    return Hit(
        claim.span,
        f"The writer {claim.kind.fault}{cue} and names no source for it.",
        claim.kind.remedy,
        severity=Severity.INFO if claim.kind is RANK else severity,
        confidence=claim.confidence,
    )


def _sourced_below(doc: Document, claim: Claim) -> bool:
    """Is this the lead, and does an attributed sentence further down tell the same?"""
    found = statements(doc)
    if not found.attributed or claim.span.start > _end_of_lead(found.own, doc):
        return False
    wanted = _long_words(doc, claim.span.start, claim.span.end)
    return any(
        len(wanted & _long_words(doc, sentence.start, sentence.end)) >= SHARED_WITH_SOURCED * len(wanted)
        for sentence in found.attributed
        if sentence.start > claim.span.end
    )


def _end_of_lead(own: tuple[Statement, ...], doc: Document) -> int:
    body = [sentence for sentence, _ in zip(doc.sentences_in(), range(LEAD_SENTENCES), strict=False)]
    return body[-1].end if body else 0


def _long_words(doc: Document, start: int, end: int) -> set[str]:
    first, last = (int(place) for place in doc.words.starts.searchsorted((start, end)))
    return {word for word in doc.words.folded[first:last] if len(word) > 4}
