"""provenance/republished_without_credit."""

from __future__ import annotations

from collections.abc import Iterator

import regex
from auditor_rules.provenance._imprint import has_publisher

from auditor import Document, Example, Hit, RegionKind, Rule, Severity, Span

OWN_VOICE = frozenset(
    f"told {who}" for who in ("this newspaper", "this reporter", "this correspondent", "our correspondent")
)
# "Informed", "advised" and the like are what machines that swap words make of "told".
SPEECH = ("told", "informed", "advised", "notified", "instructed", "spoke to", "spoke with", "talked to", "talked with")
CUES = OWN_VOICE | frozenset(
    (*SPEECH, "interview with", "interview to", "speaking to", "speaking with", "talking to", "talking with")
)
LEAST_MENTIONS = 2
LONG_WORDS = 250  # a longer report that uses what was said on television easily mentions it twice
WORDS_PER_MENTION = 250
LONGEST_NAME = 80  # characters after "told" or before a name

_ACRONYMS = (
    "VOA|BBC|CNN|AFP|AP|NPR|PBS|RFE/RL|RFA|NBC|ABC|CBS|CNBC|MSNBC|DW|NHK|CBC|PTI|ANI|IANS|UPI|EFE|ANSA|RT|TRT|ITV|FT|WSJ"
    "|Reuters|Bloomberg|Politico|POLITICO|Axios|Euronews"
)
_KINDS = (
    "Times|Post|News|Herald|Tribune|Journal|Guardian|Gazette|Chronicle|Observer|Mail|Telegraph|Agency|Radio|Television"
    "|TV|Magazine|Today|Daily|Weekly|Star|Express|Standard|Mirror|Monitor|Review"
)
_OUTLET = (
    rf"(?:[Tt]he\s+)?(?P<outlet>(?:{_ACRONYMS}|Al\s+Jazeera|Voice\s+of\s+America|Radio\s+Free\s+(?:Asia|Europe)"
    r"|(?:Associated|Canadian)\s+Press|Agence\s+France-Presse"
    rf"|(?:\p{{Lu}}[\p{{L}}&'\u2019-]*\s+){{0,4}}(?:{_KINDS}))"
    r"(?:\s+(?:News|Radio|TV|World\s+Service|Business))?)(?!\w)"
)
_AFTER_CUE = regex.compile(r"\s+(?:exclusively\s+)?" + _OUTLET)
_CITES = regex.compile(
    r"(?:according\s+to|reported\s+(?:by|in)|reports?\s+(?:by|in|from)|cit(?:ed|es|ing)(?:\s+by)?|quot(?:ed|es|ing)(?:\s+by)?"
    r"|(?:story|article|published)\s+(?:by|in))\s+(?:the\s+)?$",
    regex.IGNORECASE,
)
# As a reporter writes of a talk of her own: "told Northwire by telephone".
_BY_TELEPHONE = regex.compile(
    rf"\b(?:{'|'.join(SPEECH)})\s+"
    r"(?P<outlet>(?:[Tt]he\s+)?\p{Lu}[\p{L}&'\u2019-]*(?:\s+\p{Lu}[\p{L}&'\u2019-]*){0,3})"
    r"\s+(?:(?:by|via|by\s+way\s+of)\s+(?:the\s+)?(?:tele|cell)?phone|over\s+the\s+(?:tele|cell)?phone|by\s+e-?mail|in\s+an?\s+(?:\w+\s+)?interview|"
    r"on\s+(?:WhatsApp|Signal)|via\s+(?:WhatsApp|Signal|e-?mail))\b"
)
_PRONOUN = regex.compile(r"\b(?:he|she)\s+$", regex.IGNORECASE)
_TOLD = regex.compile(r"\b(?:told|informed|advised|notified|instructed|to|with)\s+(?:exclusively\s+)?(?:[Tt]he\s+)?$")
_REPORTS = regex.compile(
    r"(?:\s*\(\w+\))?[\s,]+(?:(?:has|had|first|also|later)\s+)?(?:reports?|reported|wrote|writes|said|says|revealed|quoted)\b"
)
_ALIASES = {"voice of america": "voa", "associated press": "ap", "financial times": "ft", "wall street journal": "wsj"}


class RepublishedWithoutCredit(Rule):
    """The reporting is another outlet's, and the outlet gets no credit.

    What it does: notices that the text's own voice says twice and more that somebody spoke to one and the same
    outlet ("told VOA", "in an interview with VOA"), as only that outlet's reporters write, while neither the
    metadata nor the text's head and foot name the outlet. "Told this newspaper" betrays the same where no
    newspaper is named at all; and so does one talk "by telephone" with a house of which the text says nothing else.
    What machines make of "told" when they swap words ("informed", "advised") counts as well.

    Why: a copy without credit takes the work and cuts the reader off from the original, its date, its author and
    its corrections. A report that cites another outlet as its source ("according to", "reported by") is
    second-hand, not republished, and is left alone; so is a text that speaks of several outlets' interviews.
    """

    severity = Severity.WARNING
    confidence = 0.75
    standard = "AP, Reuters: credit to the originator; W3C Credible Web: copies with and without attribution"
    literals = CUES
    examples = (
        Example(
            "Road to the north reopens after floods\n\nThe army has cleared the road. \u201cWe worked day and "
            "night,\u201d Colonel Idris Haddad [[told VOA]]. Farmers are glad. \u201cAt last we can sell our "
            "milk,\u201d Amina Yusuf told VOA by telephone."
        ),
        Example(
            "\u201cThe dam will hold,\u201d the engineer [[told the BBC]] on Monday. In the village below nobody is so "
            "sure. \u201cWe have packed our bags,\u201d said Rosa Lima in an interview with the BBC."
        ),
        Example(
            "The minister denies the claim. She [[told the Northfield Times]] that no money was paid. Her deputy, "
            "speaking to the Northfield Times, said the same."
        ),
        Example(
            "Nurses want better shifts. \u201cI sleep four hours,\u201d Joy Mensah [[told Al Jazeera]]. A hospital "
            "manager told Al Jazeera that more staff had been hired."
        ),
        Example(
            "In an [[interview with Radio Free Asia]], the lawyer described the cell. Her brother told Radio Free Asia "
            "that he was not allowed to visit."
        ),
        Example(
            "The striker will not play on Saturday. \u201cMy knee is not ready,\u201d he [[told this newspaper]] after "
            "training."
        ),
        Example("The fire began in the kitchen, a fireman [[told this reporter]] on the spot. Nobody was hurt."),
        Example(
            "\u201cPrices will fall,\u201d the trader [[told Reuters]] on Friday. A second trader told Reuters that "
            "stocks were high, and a third had no comment."
        ),
        Example(
            "Growers fear the frost. \u201cWe light fires,\u201d one of them [[told The Valley Herald]]. The mayor "
            "told The Valley Herald that help was on its way.\n\n\u00a9 2024 Example Media",
        ),
        Example(
            "The poet rarely gives interviews. He [[spoke to the Lakeside Review]] for an hour in his kitchen. He told "
            "the Lakeside Review that he still writes by hand.",
            metadata={"source": "Aggregated Daily"},
        ),
        Example(
            "The bank sees no risk, its chairman [[told Bloomberg]]. Two of its clients told Bloomberg that they had "
            "moved their savings.",
            metadata={"url": "https://example.org/banks"},
        ),
        Example(
            "\u201cWe worked day and night,\u201d Colonel Idris Haddad told VOA. \u201cAt last we can sell our "
            "milk,\u201d Amina Yusuf told VOA.",
            metadata={"source": "VOA"},
        ),
        Example(
            "LAGOS (Reuters) \u2014 \u201cPrices will fall,\u201d the trader told Reuters on Friday. A second trader "
            "told Reuters that stocks were high and that the harbour was full of ships that nobody had come to unload."
        ),
        Example(
            "The minister told the Northfield Times that no money was paid, and the party declined to comment on the "
            "matter."
        ),
        Example(
            "A report by the Northfield Times cited two officials. One told the Northfield Times that the plan was "
            "dead. Another told the Northfield Times that talks went on."
        ),
        Example(
            "The minister told the BBC on Monday that she would stay. On Tuesday she told CNN that she might go. By "
            "Friday she had told Reuters nothing at all."
        ),
        Example(
            "The ferry will not sail before June, the captain [[told Northwire by telephone]]. Nobody else would talk."
        ),
        Example(
            "The road is open. \u201cWe labored day and night,\u201d the colonel [[advised VOA]]. Ranchers are happy. "
            "\u201cEventually we are able to promote our milk,\u201d a farmer informed VOA by way of cellphone."
        ),
        Example(
            "The shelter is full, its manager [[informed Lakeland Press by email]] on Monday. The council is silent."
        ),
        Example("The mayor told Jonas Brandt by telephone that he was dismissed. Brandt has left the town."),
        Example("The captain told Northwire by telephone that she would wait.", metadata={"source": "Northwire"}),
        Example(
            "The coach told reporters that he was happy. He told the players so as well, and he told their parents."
        ),
        Example(
            "\u201cI told the BBC everything, and I told the BBC why,\u201d the singer said to our paper at her home.",
            metadata={"source": "Example Times"},
        ),
        Example("The council told residents to boil their water, and the mayor told them so again on the radio."),
        Example(
            "\u201cMy knee is not ready,\u201d the striker told this newspaper after training on Thursday.",
            metadata={"source": "The Valley Herald"},
        ),
        Example(
            "Bloomberg reported on Monday that the bank was in trouble. Its chairman told Bloomberg that it was not. A "
            "client told Bloomberg that he had moved his savings."
        ),
        Example(
            "The director told the Observer that the museum would open in May. She told her staff in April.\n\n"
            "First published in The Observer"
        ),
        Example(
            "She told the Example Times that she was well. Her doctor told the Example Times the same.",
            metadata={"url": "https://www.exampletimes.com/health/well"},
        ),
    )

    def check(self, doc: Document) -> Iterator[Hit]:
        """A hit on the first place that betrays the outlet."""
        told: dict[str, list[tuple[Span, str]]] = {}
        for literal, span in doc.find(self.literals):
            if doc.is_quoted(span) or doc.region_at(span.start) is not RegionKind.BODY:
                continue
            if literal in OWN_VOICE:
                told.setdefault("", []).append((span, literal.removeprefix("told ")))
            elif match := _AFTER_CUE.match(doc.text, span.end, min(len(doc.text), span.end + LONGEST_NAME)):
                name = " ".join(match["outlet"].split())
                told.setdefault(_key(name), []).append((Span(span.start, match.end()), name))
        spoken = _spoken(doc)
        if spoken is not None:
            yield spoken
            return
        if len(told) != 1:
            return
        (key, places), *_ = told.items()
        span, name = places[0]
        if not key and not has_publisher(doc):
            message = f"\u201c{span.of(doc.text)}\u201d: somebody else's reporting, and no newspaper is named."
        elif (
            key
            and _betrays(doc, [span for span, _ in places])
            and not _is_cited(doc, name)
            and not _is_credited(doc, name)
        ):
            message = f"{len(places)} statements were made to {name}: this is its reporting, and it gets no credit."
        else:
            return
        yield Hit(span, message, "Credit the outlet and link to the original, or take the story from there.")


def _spoken(doc: Document) -> Hit | None:
    """The first talk by telephone or letter with a house that the text says nothing else of, and gives no credit."""
    for literal, span in doc.find(CUES):
        if literal not in SPEECH or doc.is_quoted(span) or doc.region_at(span.start) is not RegionKind.BODY:
            continue
        match = _BY_TELEPHONE.match(doc.text, span.start, min(len(doc.text), span.end + LONGEST_NAME + 20))
        if match is None:
            continue
        name = match["outlet"]
        last = regex.escape(name.split()[-1])
        alone = len(regex.findall(rf"(?<!\w){last}(?!\w)", doc.text)) == 1  # who acts in the story is no outlet
        if alone and not _is_credited(doc, name):
            return Hit(
                Span(*match.span()),
                f"This was said to {name}: the interview is its own, and it gets no credit.",
                "Credit the outlet and link to the original, or take the story from there.",
                confidence=0.6,
            )
    return None


def _betrays(doc: Document, places: list[Span]) -> bool:
    """Are there enough statements to the outlet, by more than one speaker, for its reporter to have written this?

    "He told" goes on with the speaker before. In a long text two statements suffice only where one is from an
    interview, which reporters say of their own conversations.
    """
    if len(doc.words) <= LONG_WORDS:
        return len(places) >= LEAST_MENTIONS
    speakers = [span for span in places if not _PRONOUN.search(doc.text, max(0, span.start - 10), span.start)]
    in_interview = any("interview" in doc.text[span.start : span.end + LONGEST_NAME] for span in places)
    enough = LEAST_MENTIONS if in_interview else max(LEAST_MENTIONS + 1, len(doc.words) // WORDS_PER_MENTION)
    return len(places) >= enough and len(speakers) >= LEAST_MENTIONS


def _key(outlet: str) -> str:
    lowered = outlet.lower()
    return _ALIASES.get(lowered, lowered)


def _is_cited(doc: Document, name: str) -> bool:
    """Does the text cite the outlet as a third party somewhere?"""
    for match in regex.finditer(regex.escape(name), doc.text):
        before = doc.text[max(0, match.start() - LONGEST_NAME) : match.start()]
        if _CITES.search(before) or (not _TOLD.search(before) and _REPORTS.match(doc.text, match.end())):
            return True
    return False


def _is_credited(doc: Document, name: str) -> bool:
    """Do the metadata or the head and foot of the text name the outlet?"""
    imprint = doc.imprint
    stated = [span.of(doc.text) for span in (imprint.publisher, imprint.author, imprint.title) if span]
    stated += [value for field, value in doc.metadata.items() if field != "url"]
    if any(_key(name) in map(_key, _words_and_whole(value)) or name.lower() in value.lower() for value in stated):
        return True
    host = doc.metadata.get("url", "").lower().partition("//")[2].partition("/")[0]
    return any(part.removeprefix("the") in _host_names(name) for part in host.split("."))


def _words_and_whole(value: str) -> list[str]:
    return [value, *regex.findall(r"[\p{L}/]+", value)]


def _host_names(name: str) -> set[str]:
    joined = "".join(regex.findall(r"[\p{L}\p{N}]", name.lower()))
    return {joined, _key(name), joined + "news"}
