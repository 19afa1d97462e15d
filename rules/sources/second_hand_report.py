"""sources/second_hand_report."""

from __future__ import annotations

from collections.abc import Iterator

import regex
from auditor_rules.sources._sourcing import NAMED, Taken, excerpt, in_article, is_dated

from auditor import Attribution, Document, Example, Hit, RegionKind, Rule, Severity, Span

_VERBS = "reported revealed published disclosed broken aired carried".split()
_PUBLISHED_BY = regex.compile(
    r"(?:first |originally )?\w+ (?:by|in|within|on) (?P<outlet>(?:the |a )?(?:[A-Z][\p{L}.&'\u2019-]*+ ){0,4}?"
    r"(?:[A-Z][a-z]+ (?:Times|Post|News|Journal|Herald|Tribune|Gazette|Telegraph|Mail|Observer|Chronicle|Ledger|"
    r"Courier|Express|Mirror|Standard|Examiner|Advertiser|Echo|Argus|Dispatch|Inquirer|Bulletin|Sentinel|Recorder|"
    r"Messenger|Star|Sun)|Guardian|Economist|Reuters|AFP|BBC|CNN|Bloomberg|Politico|"
    r"newspaper|news agency|broadcaster))\b"
)


LONGEST = 160  # characters of a statement that are marked as a whole


# An article is published in an outlet whatever that is called.
_ARTICLE = regex.compile(r"(?:article|story|report|interview|investigation|piece|column) $")
_ARTICLE_BY = regex.compile(
    r"(?:first |originally )?\w+ (?:by|in|within|on) (?P<outlet>(?:the )?(?!(?:\w+day|January|February|March|April|May|"
    r"June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter|English|French|German)s?\b)"
    r"[A-Z][\p{L}.&'\u2019-]*+(?: [A-Z][\p{L}.&'\u2019-]*+){0,4}+)"
)

_INDEFINITE = regex.compile(r"^A(?=n? )")
_SELF = regex.compile(r"(?i)(?:this|our)\b")  # "told this newspaper": the house itself


class SecondHandReport(Rule):
    """A statement is taken from another outlet's report.

    What it does: finds an outlet between the speaker and the reader: somebody "told the Example Times", the
    paper "reported", an agency is "cited". Findings here weigh seven tenths of others.

    Why: what was taken over was not checked; the reader should go to the first report. Crediting the outlet is
    honest and makes it lighter; an unnamed speaker behind it makes it worse.

    What it leaves alone: a named speaker with outlet and date, which is a citation; the publisher's own
    reporting; unnamed press ("local media"), which ``sources/weasel_attribution`` judges.
    """

    severity = Severity.WARNING
    confidence = 0.8
    weight = 0.7
    literals = frozenset(f"{first}{verb}" for first in ("first ", "originally ", "") for verb in _VERBS)
    standard = "Reuters Handbook: pick-ups of other media; ICD 206: source descriptors; Wikipedia: primary "
    "and secondary sources"
    examples = (
        Example("[[A senior official told the Harbour Times that the port would close]]."),
        Example("[[The Evening Post reported that the minister had resigned]]."),
        Example("The minister had resigned, [[the Evening Post reported]]."),
        Example("The tunnel will cost twice as much, [[according to the Northern Herald]]."),
        Example("[[Reuters said the two firms were in talks]]."),
        Example("[[The Daily Ledger quoted two officials as saying the talks had failed]]."),
        Example("The deal, [[first reported by the Harbour Times]], is worth millions."),
        Example("[[A report by the Evening Post said three directors had left]]."),
        Example("Talks have failed, [[a diplomat told the newspaper]]."),
        Example("[[Bloomberg reports that the bank is hiring]]."),
        Example("“We never signed,” Ana Ruiz, the mayor, told the Harbour Times on Friday."),
        Example("Ana Ruiz told reporters that the road would open."),
        Example("Ana Ruiz said on Friday that the road would open."),
        Example("The company said the road would open."),
        Example("Local media reported that three houses had burned down."),
        Example("He told the court that he had been in Bergen."),
        Example("Ana Ruiz told the committee that the road would open."),
        Example("The Evening Post has moved its office to Leith."),
        Example("The Times Square subway stop was closed on Sunday."),
        Example("The story was set in Reading in 1912."),
        Example("“The Harbour Times reported it wrongly,” Ana Ruiz wrote."),
        Example("The Harbour Times said the road would open.", metadata={"source": "The Harbour Times"}),
    )

    def check(self, doc: Document) -> Iterator[Hit]:
        """A hit for each statement that came through another outlet."""
        own = " ".join((doc.metadata.get("source", ""), doc.metadata.get("url", ""))).lower()
        taken = Taken()
        dated: set[tuple[str, str]] = set()
        for one in in_article(doc):
            hit = self._judge(doc, one, own, dated)
            if hit and taken.add(hit.span):
                yield hit
        for _, place in doc.find(self.literals):
            is_article = _ARTICLE.search(doc.text, max(0, place.start - 20), place.start)
            match = (_ARTICLE_BY if is_article else _PUBLISHED_BY).match(doc.text, place.start)
            if match is None or doc.region_at(place.start) is not RegionKind.BODY:
                continue
            span = Span(*match.span())
            if not doc.is_quoted(span) and not _is_own(match["outlet"], own) and taken.add(span):
                yield Hit(
                    span,
                    f"The story rests on another outlet's: “{excerpt(doc, span)}”.",
                    "Check it with the first source, and link to the first report.",
                    confidence=0.7,
                )

    def _judge(self, doc: Document, one: Attribution, own: str, dated: set[tuple[str, str]]) -> Hit | None:
        if not one.chain or not one.cue or not one.told:
            return None
        outlet = excerpt(doc, one.chain[-1], 60)
        if _is_own(outlet, own) or _SELF.match(outlet):
            return None
        span = _span(one)
        itself = bool(one.source) and one.chain[0].start == one.source[0].start
        if not itself and one.source_type in NAMED:
            key = (one.resolved, outlet.lower())
            if is_dated(doc, one):
                dated.add(key)
            return self._undated(span, outlet) if key not in dated else None
        if itself:
            return Hit(
                span,
                f"This is taken over from {_INDEFINITE.sub('a', outlet)}.",
                "Check it with those who said it, or link to the report and give its date.",
                confidence=0.75,
            )
        return Hit(
            span,
            f"This comes second hand, through {outlet}, from somebody who is not named.",
            "Go to the first report, say how it knows, and look for a source of your own.",
            confidence=0.85,
        )

    def _undated(self, span: Span, outlet: str) -> Hit:
        return Hit(
            span,
            f"This was told to {outlet}, not to this publisher; no date is given.",
            "Give the date of the interview and link to it.",
            confidence=0.55,
        )


def _is_own(outlet: str, own: str) -> bool:
    """Is the outlet the publisher itself, by its name or address?"""
    name = outlet.lower().removeprefix("the ").replace(" ", "")
    return bool(own) and name in own.replace(" ", "")


def _span(one: Attribution) -> Span:
    """The whole statement where it is short, since all of it is second hand; else who says it through whom."""
    itself = one.source and one.chain[0].start == one.source[0].start
    parts = (*one.cue, *one.chain) if itself else (*one.source, *one.cue, *one.chain)
    start, end = min(part.start for part in parts), max(part.end for part in parts)
    finish = one.content[-1].end if one.content[-1].start >= end else end
    if finish - start <= LONGEST:
        return Span(start, finish)
    if end - start > LONGEST:
        end = max(part.end for part in (*one.cue, *one.chain))
    return Span(start, end)
