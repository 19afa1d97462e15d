"""commerce/undisclosed_sponsor."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np
from auditor_rules._characters import code_points, places_of
from auditor_rules.commerce._cues import Kind
from auditor_rules.commerce._evidence import Evidence, evidence
from auditor_rules.commerce._model import is_promotional, probability
from auditor_rules.commerce._words import BEFORE_CODE, LITERALS, kinds_of_words

from auditor import Document, Example, Hit, Measure, RegionKind, Rule, Severity, Span

LEAST_ARTICLE_WORDS = 60  # in paragraphs that report
LEAST_REPORTING_SHARE = 0.5  # of the words of the body
LEAST_PARAGRAPH_WORDS = 15
LONGEST_SENTENCE = 600  # characters
LABEL_REACH = 200  # characters of a line read on either side of what may be a label

_LABELS = frozenset((
    "sponsored", "sponsor", "sponsors", "advertisement", "advertorial", "advertising feature",
    "paid partnership", "paid post", "paid content", "paid for by", "partner content", "branded content",
    "promoted", "promotional feature", "in association with", "in partnership with", "brought to you by",
    "presented by", "supported by", "on behalf of", "affiliate", "affiliates", "commission", "press release",
    "news release", "for immediate release", "newswire", "prnewswire", "business wire", "globe newswire",
    "presswire", "gifted", "complimentary", "disclosure", "disclaimer", "ad feature", "#ad",
    "contributed content", "native advertising", "we may earn", "about us", "our blog", "company blog",
))  # fmt: skip
_LABEL = re.compile(
    r"""\b(?:sponsored|promoted)\ (?:by|content|post|article|feature|story|message|link)|^\W*(?:sponsored|promoted
    |advertisement|advertorial|\#ad)\W*$|\b(?:advertorial|advertising\ feature|ad\ feature|promotional\ feature
    |native\ advertising|branded\ content|partner\ content|contributed\ content)\b|\bpaid\ (?:partnership|post
    |content|for\ by)|\bthis\ (?:post|article|page|piece|story|guide|review|content)\ (?:is|was
    |has\ been)\ (?:\w+\ ){0,3}(?:sponsored|an\ ad|supported|paid)|\b(?:our|the|a)\ sponsors?\b
    |\bin\ (?:association|partnership)\ with\b|\b(?:brought\ to\ you|presented|supported)\ by\b|\b(?:written
    |published|produced|prepared|posted|distributed|issued|content|article|post
    |feature)\b[^.!?]{0,60}\bon\ behalf\ of\b|^\W*on\ behalf\ of\b|\baffiliates?\ (?:links?|commission|programme
    |program|partners?|marketing)|\b(?:earn|receive)\ (?:\w+\ ){0,3}commissions?\b|\b(?:press|news)\ release\b
    |for\ immediate\ release|newswire\b|business\ ?wire|presswire|\bwe\ may\ earn\b|^\W*(?:disclosure
    |disclaimer)\b|\b(?:gifted|complimentary)\ (?:by|stay|product|sample)|^\W*(?:our|company)\ blog\W*$""",
    re.VERBOSE,
)
# What only a paid link or a deal with the seller has: a code at the checkout, the referrer in the address.
_DEAL = re.compile(
    r"\b(?:enter|use|quote|apply|with|mention) (?:(?:the|our|my|promo|discount|voucher|coupon) )*(?:code )?"
    r"['\"\u2018\u201c]?(?-i:[A-Z]{3,}[A-Z0-9]*\d[A-Z0-9]*|[A-Z]{6,})['\"\u2019\u201d]? "
    r"(?:at|during|on|when|for|to get)\b"
    r"|[?&](?:ref|aff|affiliate|affid|aff_id|referrer|partner|tag)=[\w-]+",
    re.IGNORECASE,
)
_EQUALS = frozenset("=")
_FIRST_LETTERS = np.arange(3)  # of a code, at least
_LINK = re.compile(r"(?:https?://)?(?:www\.)?(?P<host>[\w-]+(?:\.[\w-]+)+)/?")
_ADDRESSED = frozenset("we we're we've we'll our ours us you your yours you'll you're".split())

_BRIDGE = (
    "The river bridge at Marnholt closed on Monday after engineers found cracks in two of its piers. Lorries were sent "
    "over the northern ring road, and the council expects delays for six weeks.\n\n"
    "The cracks were discovered during a routine inspection in April. Repairs will cost about 900,000 euros, according "
    "to the council, which wants to pay half of the sum this year. The bridge dates from 1961 and carries 14,000 "
    "vehicles a day.\n\n"
)
_SLEEP = (
    "Adults in cities sleep less than they did a generation ago. A survey of 4,000 households by the state university "
    "found that the average night shrank from seven and a half hours to less than seven.\n\n"
    "Light from screens is one reason, the authors of the survey write. Noise is another: in streets with night buses "
    "people woke twice as often. Doctors link short nights to high blood pressure and to accidents at work.\n\n"
)
_CYBER = (
    "Attacks on municipal networks rose by a third last year. In March, hackers shut down the registry of a "
    "district of 80,000 inhabitants, and weddings had to be recorded on paper for eleven days.\n\n"
    "The federal office counts on further attacks. Small towns rarely have staff of their own for security, and many "
    "run servers whose software is no longer maintained. A state fund pays up to 40 per cent of new equipment.\n\n"
)


class UndisclosedSponsor(Rule):
    """What looks like an article is a pitch, and nothing says so.

    What it does: looks for documents that report for most of their length and still promote: a call to action
    of a publisher or product, with evidence enough that the whole is promotional. If no label stands anywhere
    ("Sponsored", "Advertisement", "Paid partnership", "on behalf of", affiliate links, a press wire, "press
    release"), the place where the article turns into the pitch is a finding. How many labels there are stands in
    the table of documents, as `sponsor_labels`: a label is a point in a page's favour.

    Why: readers weigh an advertisement otherwise than a report, and can do so only if they are told.

    An article that hands out a discount code or a referral link without a label is found whatever else it says.

    It leaves alone: a publisher that sells under its own name, plain advertising, shop and service pages, which
    nobody takes for an article; press releases, whose formulas show what they are; anything with a label, wherever
    it stands.
    """

    severity = Severity.ERROR
    confidence = 0.8
    standard = "NewsGuard: advertising is clearly distinguished; FTC native advertising guide; ICC code: identification"
    literals = LITERALS | _LABELS
    examples = (
        Example(_BRIDGE + "[[To learn how road closures affect your deliveries, contact Hallworth Logistics today.]]"),
        Example(_SLEEP + "[[Book your free consultation with our experienced team of sleep experts today.]]"),
        Example(_CYBER + "We offer towns comprehensive security services. [[Contact us today for a free quote.]]"),
        Example(_SLEEP + "Mattresses differ. [[Order now and save 20% on the award-winning Dormella range.]]"),
        Example(_CYBER + "Brackwell Security helps. [[Call Brackwell Security now for a free consultation.]]"),
        Example(
            _BRIDGE + "Planning a detour? [[Download our free guide and sign up today for route alerts that pay.]]"
        ),
        Example(_SLEEP + "[[Look no further than Nightfall Clinics: get a quote for your sleep study.]]"),
        Example(_CYBER + "[[Don't wait until it's too late: schedule a demo with our expert team.]]"),
        Example(_BRIDGE + "Our friendly team of surveyors inspects bridges. [[Get in touch today.]]"),
        Example(_SLEEP + "Our clinic offers patients the best care. [[Book now while stocks last.]]"),
        Example(_SLEEP + "[[Order at dormella.example/?ref=cityread and sleep on it.]]"),
        Example(_BRIDGE + "[[Rent a bicycle at Velo Marn and enter the code BRIDGE20 at checkout for 20% off.]]"),
        Example(_SLEEP + "We were given this. Affiliate link: order at dormella.example/?ref=cityread today."),
        Example(
            _CYBER + "Call Brackwell Security now for a free consultation.", metadata={"source": "Brackwell Security"}
        ),
        Example(_BRIDGE + "Use the B12 to get to the ferry, or ask for code 4 at the toll."),
        Example(_BRIDGE + "The council will inform residents on Thursday at seven in the town hall."),
        Example("Sponsored content\n\n" + _SLEEP + "Mattresses differ. Order now and save 20% on the Dormella range."),
        Example(_CYBER + "Contact us today for a free quote.\n\nThis article was paid for by Brackwell Security."),
        Example("PR Newswire\n\n" + _CYBER + "For a free quote call us today."),
        Example(_SLEEP + "Order now and save 20%.\n\nDisclosure: we may earn a commission from affiliate links."),
        Example(_SLEEP + "Anyone who sleeps badly for more than three weeks should see a doctor, the authors advise."),
        Example(
            "We offer our clients tailored advice. Contact us today for a free quote. Our team is happy to help you."
        ),
        Example(_BRIDGE + "Sign up for our newsletter to read more about the bridge."),
        Example("Paid partnership with Hallworth Logistics\n\n" + _BRIDGE + "Contact Hallworth Logistics today."),
        Example(
            _CYBER + "Written on behalf of Brackwell Security. Call Brackwell Security now for a free consultation."
        ),
        Example(
            _BRIDGE + "For further information, the council has set up a telephone line and a page on its website."
        ),
    )

    def check(self, doc: Document) -> Iterator[Hit | Measure]:
        """How many labels there are, and at most one hit, where the pitch begins."""
        found = evidence(doc)
        labels = _labels(doc)
        yield Measure("sponsor_labels", float(len(labels)))
        if not found.is_release and (deal := _deal(doc)) is not None and not labels:
            if doc.imprint.author or _reads_like_an_article(doc, found):
                yield Hit(
                    deal,
                    "The reader is sent to a seller with a code or a paid link, and no label says so.",
                    "Say what the seller pays or gives, before the link, or take the link out.",
                )
            return
        calls = [sign for sign in found.of_article if sign.kind is Kind.CALL and not sign.pointer]
        if not calls or found.is_release or not _reads_like_an_article(doc, found):
            return
        if not is_promotional(doc, found, probability(doc, found)) or labels:
            return
        closing = [sign for sign in found.closing_calls if sign.firm] or [sign for sign in calls if sign.firm]
        if closing and not _is_own_house(doc, closing[0].span):
            yield Hit(
                closing[0].span,
                "What reads like an article sells here, and no label says who pays for it.",
                "Label it as advertising where it begins, and name who paid.",
            )


def _labels(doc: Document) -> list[Span]:
    """Where the page says that somebody paid for it or sent it in, furniture included; one for each line."""
    found: dict[int, Span] = {}
    for _, span in doc.find(_LABELS):
        start = max(doc.text.rfind("\n", 0, span.start) + 1, span.start - LABEL_REACH)
        end = doc.text.find("\n", span.end)
        end = min(end if end >= 0 else len(doc.text), span.end + LABEL_REACH)
        if (match := _LABEL.search(doc.folded[start:end])) is not None:
            found.setdefault(start + match.start(), Span(start + match.start(), start + match.end()))
    return list(found.values())


def _deal(doc: Document) -> Span | None:
    """The sentence with a discount code or a referral link, in the article's own voice."""
    around = (sentence for offset in _codes(doc) for sentence in doc.sentences_touching(Span(offset, offset + 1)))
    for sentence in dict.fromkeys(around):
        end = min(sentence.end, sentence.start + LONGEST_SENTENCE)
        if doc.region_of(sentence) is not RegionKind.BODY:
            continue
        match = _DEAL.search(doc.text, sentence.start, end)
        if match is not None and not doc.is_quoted(Span(*match.span())):
            return Span(sentence.start, end)
    return None


def _codes(doc: Document) -> list[int]:
    """Where codes and links with a referrer may stand: words in capitals behind what leads to one, and equals signs."""
    return sorted([*_in_capitals(doc), *places_of(doc, _EQUALS)])


def _in_capitals(doc: Document) -> list[int]:
    """Words that begin with three capitals, behind what leads to a code."""
    numbers = 1 + (doc.shared(kinds_of_words)[:-1] & BEFORE_CODE).nonzero()[0]
    starts, ends = doc.words.starts[numbers], doc.words.ends[numbers]
    starts = starts[ends - starts >= len(_FIRST_LETTERS)]
    letters = doc.shared(code_points)[starts[:, None] + _FIRST_LETTERS]
    found: list[int] = starts[((letters >= ord("A")) & (letters <= ord("Z"))).all(1)].tolist()
    return found


def _is_own_house(doc: Document, call: Span) -> bool:
    """Does the call lead to the page's own stated publisher, which hides nothing by selling under its name?"""
    publisher = doc.metadata.get("source", "").lower()
    if not publisher and doc.imprint.publisher:
        publisher = doc.imprint.publisher.of(doc.folded)
    words = call.of(doc.folded)
    host = doc.metadata.get("url", "").lower().partition("//")[2].partition("/")[0].removeprefix("www.")
    names = {"".join(publisher.split()), "".join(re.findall(r"\w+", publisher))} - {""}
    linked = {match["host"].removeprefix("www.") for match in _LINK.finditer(words)}
    joined = "".join(re.findall(r"[\w.]+", words))
    return (
        host in linked
        or any(len(name) > 3 and name in joined for name in names)
        or any(name.startswith(link.split(".")[0]) for link in linked for name in names if len(link.split(".")[0]) > 4)
    )


def _reads_like_an_article(doc: Document, found: Evidence) -> bool:
    """Does most of the body report, in paragraphs that speak neither of "us" nor to "you"?"""
    reporting = total = 0
    for paragraph in doc.paragraphs:
        if doc.region_at(paragraph.start) is not RegionKind.BODY:
            continue
        within = doc.words.within(Span(paragraph.start, paragraph.end))
        total += len(within)
        if len(within) >= LEAST_PARAGRAPH_WORDS and _ADDRESSED.isdisjoint(doc.words.folded[within.start : within.stop]):
            reporting += len(within)
    return reporting >= LEAST_ARTICLE_WORDS and reporting >= LEAST_REPORTING_SHARE * total and bool(found.body)
