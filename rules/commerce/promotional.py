"""commerce/promotional."""

from __future__ import annotations

from collections.abc import Iterator

from auditor_rules.commerce._cues import Kind
from auditor_rules.commerce._evidence import Evidence, Sign, evidence
from auditor_rules.commerce._model import is_promotional, probability
from auditor_rules.commerce._words import LITERALS

from auditor import Document, Example, Hit, Judgement, Rule, Severity

CAP = 50.0
_MESSAGES = {
    Kind.CALL: (
        "This asks the reader to buy, book or get in touch.",
        "Leave it to an advertisement, or label the page as one.",
    ),
    Kind.PRAISE: ("The publisher praises its own services.", "Cut it, or label the page as advertising."),
    Kind.AUTHORITY: (
        "The publisher cites itself as the authority.",
        "Name evidence, or an independent source, for what is claimed.",
    ),
    Kind.FEAR: (
        "A threat to the reader, for which the publisher sells the remedy nearby.",
        "Say how likely it is and who found so, and leave the offer out.",
    ),
    Kind.PUFFERY: ("This is praise of the brochure kind.", "State a fact that can be checked, or leave it out."),
    Kind.FORMULA: (
        "This is a formula of press releases: the text speaks for the organisation that it is about.",
        "Label it as a press release, or report it with sources of your own.",
    ),
}


class Promotional(Rule):
    """The text sells: services, a product, its publisher or its author.

    What it does: finds calls to action ("book now", "contact us today"), praise of the publisher's own services
    in the first person, the publisher as its own authority ("Acme assesses that", where Acme is whom readers are
    asked to ring), a threat with a remedy for sale close by, puffery about publisher or author, and the formulas
    of press releases. From their kinds, number and place, and from habits of style, it works out how probable it
    is that the document as a whole promotes. Three kinds together, or a call to action in the last fifth, make a
    promotional document unless the rest reads like a report; its score is then at most 50.

    Why: a text that sells is an interested party. What it says may be true, but nobody has checked it who did
    not profit from it, and a reader should know.

    It leaves alone: page furniture; newsletters, donations, helplines and "contact your doctor"; quoted praise,
    unless the whole is a press release; superlatives of news ("first-ever drill", "one of the largest operators")
    and single words of praise where nobody sells. Findings in an author box are notes and never make the
    document promotional. The probability is meant for collections of which three documents in ten promote.
    """

    severity = Severity.WARNING
    confidence = 0.85
    standard = "NewsGuard: advertising is labelled; Wikipedia MOS: puffery; Trust Project: type of work"
    literals = LITERALS
    examples = (
        Example("The museum reopens this spring. [[Book your tickets now and beat the queue.]]"),
        Example("Roofs leak when flashing lifts. [[Call us today for a free quote.]]"),
        Example("[[We offer our clients tailored tax advice and a full range of accountancy services.]]"),
        Example("[[Our experienced team provides the highest quality care for every guest in our hotel.]]"),
        Example(
            "[[Brookline Partners assesses that]] copper will rise. Prices fell in May. "
            "[[To hear more, contact Brookline Partners today.]]"
        ),
        Example("[[Our analysts believe that]] the rupee will hold until the autumn."),
        Example(
            "[[Small businesses could lose their data overnight, and many are vulnerable to such an attack.]] "
            "[[Get a free quote for our managed backup.]]"
        ),
        Example("[[FOR IMMEDIATE RELEASE]]\n\nThe county fair opens on 3 August."),
        Example("Thornbury Foods [[is pleased to announce]] that Asha Rao joins the board."),
        Example("This notice holds [[forward-looking statements]] that involve risks."),
        Example("[[At Casa Verde, we pride ourselves on warm hospitality.]] The house has nine rooms."),
        Example("[[Look no further than our showroom in Leeds.]] It opened in 2011."),
        Example("Places fill quickly. [[Sign up today for the spring course in pottery.]]"),
        Example("The kettle comes in four colours. [[Order online and save 20% this week.]]"),
        Example("[[Why choose us?]] The workshop was founded in 1998."),
        Example("The method is simple. [[Spots are going fast, so message me the word FREEDOM.]]"),
        Example("One root flushes it out in a week. [[Click here to get your first bottle free.]]"),
        Example("There were only ten places left in the camp when the convoy arrived, the agency said."),
        Example("Chile and Peru sent their first-ever shared rover up the volcano on Thursday."),
        Example("The buyer is one of the country's largest operators of helicopters, the ministry said."),
        Example("If the rash spreads, contact your doctor or call the helpline today."),
        Example("Police asked witnesses to come forward. Anyone with information should call detectives now."),
        Example("The award-winning director returns with a story about two brothers."),
        Example("Sign up for our newsletter to get the day's stories in your inbox."),
        Example('"We offer the best service in the valley," the owner told the hearing.'),
        Example("The study was carried out in nine hospitals. We provide evidence that the effect fades with age."),
        Example("To donate to the flood appeal, visit the charity's website."),
        Example("The minister said he was pleased with the talks and would visit US troops now stationed abroad."),
        Example("Shares in the leading maker of wind turbines fell by 4 per cent after the results."),
        Example("To reset the device, press the button for ten seconds, then contact the administrator."),
        Example("Analysts expect that the central bank will raise rates in June."),
        Example("The president is to visit Beijing on Monday. Beijing expects that talks on trade will resume."),
        Example("The clinic offers free vaccinations to pupils, the health board announced on Monday."),
        Example("Farmers could lose their harvest, and many villages are vulnerable to floods, the report warns."),
    )

    def check(self, doc: Document) -> Iterator[Hit | Judgement]:
        """A hit for each sign and, always, a judgement of the document."""
        found = evidence(doc)
        for sign in _without_overlap(found.signs):
            message, suggestion = _MESSAGES[sign.kind]
            yield Hit(sign.span, message, suggestion, confidence=0.85 if sign.firm else 0.7)
        likelihood = probability(doc, found)
        label = "promotional" if is_promotional(doc, found, likelihood) else ""
        yield Judgement(
            "promotional",
            label,
            probability=round(likelihood, 4),
            cap=CAP if label else None,
            message=_reason(found) if label else "",
            suggestion="Treat it as advertising: take facts from a source that does not sell." if label else "",
            severity=Severity.ERROR,
        )


def _reason(found: Evidence) -> str:
    kinds = sorted(kind.value for kind in found.kinds)
    shown = f" It shows {', '.join(kinds)}." if kinds else " Its wording is that of a brochure."
    return "The document as a whole promotes." + shown


def _without_overlap(signs: tuple[Sign, ...]) -> Iterator[Sign]:
    """Signs in order, without those that overlap an earlier or larger one: words are charged once."""
    reach = -1
    for sign in sorted(signs, key=lambda sign: (sign.span.start, -sign.span.end)):
        if sign.span.start >= reach:
            yield sign
            reach = sign.span.end
