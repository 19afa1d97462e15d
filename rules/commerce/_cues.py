"""The words of promotion: literals that open a look at a sentence, and the pattern that has to hold there.

Patterns run on the folded sentence (lower case, straight quotation marks). Every gap between words is
bounded, so that a long sentence costs no more than its length.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The six kinds of promotional evidence."""

    CALL = "call to action"
    PRAISE = "praise of one's own services"
    AUTHORITY = "publisher as its own authority"
    FEAR = "fear appeal"
    PUFFERY = "puffery"
    FORMULA = "press-release formula"


@dataclass(frozen=True, slots=True)
class Cue:
    """One way of promoting.

    ``literals`` open the look; ``pattern`` must match in the folded sentence. ``whole`` makes the whole sentence
    the finding, not only the match. A ``firm`` cue speaks for itself; any other counts only where the sentence or
    the document shows by other means that somebody is selling. A ``pointer`` says where to learn more, which is a
    service to readers until somebody sells. ``needs`` are words, one of which stands in all that the pattern matches;
    empty where the literals tell enough.
    """

    kind: Kind
    literals: frozenset[str]
    pattern: re.Pattern[str]
    whole: bool = False
    firm: bool = True
    pointer: bool = False
    needs: frozenset[str] = frozenset()


def cue(
    kind: Kind,
    literals: str,
    pattern: str,
    *,
    whole: bool = False,
    firm: bool = True,
    pointer: bool = False,
    needs: str = "",
) -> Cue:
    words = frozenset(part.strip() for part in literals.split("|"))
    return Cue(kind, words, re.compile(pattern, re.VERBOSE), whole, firm, pointer, frozenset(needs.split()))


def _each(verbs: str, behind: str) -> str:
    """Each verb with each of what may stand behind it."""
    return "|".join(f"{verb} {one}" for verb in verbs.split("|") for one in behind.split("|"))


# What everybody's page asks for, the newspaper's as well: never a pitch.
INNOCENT_CALL = re.compile(
    r"""\b(?:newsletters?|podcasts?|donat\w+|petition|breaking\ news|news\ alerts?|inbox|e-?paper|corrections?
        |story\ ideas?|news\ tips?|your\ (?:stories|story|views?|comments?|feedback|experiences?|tips?)
        |comments?\ (?:section|below)|letters?\ to\ the\ editor|editorial\ team|newsroom|(?:the
        |this)\ (?:reporter|writer|author)|samaritans|crisis\ (?:line|text\ line)|helpline|lifeline|hotline
        |pull\ request|github|mailing\ list|slack|zulip|your\ (?:local\ )?(?:doctor|gp|physician|vet|council
        |representative|senator|congressman|mp|member\ of\ parliament|bank|provider)|police|sheriff
        |crimestoppers|crime\ stoppers|detectives?|investigators?|witness\w*|emergency\ services|rss
        |follow\ us\ on|like\ us\ on|terms\ of|privacy)\b"""
    r"|(?:twitter|facebook)\.com/",
    re.VERBOSE,
)

CALLS = (
    cue(
        Kind.CALL,
        _each(
            "contact|call|email|e-mail|phone|ring|text|message|visit|reach out to|get in touch with|speak to|"
            "speak with|talk to|talk with|ask|hire|join|try|choose",
            "us|our",
        ),
        r"""(?:^[\W_]{0,6}|[.,;:!?*_\u2013\u2014-][\W_]{1,6}|\b(?:please|and|or|simply|just|can|to|then
        |today)\ )(?:contact|call|email|e-mail|phone|ring|text|message|visit|reach\ out\ to|get\ in\ touch\ with
        |speak\ (?:to|with)|talk\ (?:to|with)|ask|hire|join|try|choose)\ (?:us\b(?!\ (?:senator|sen\.|rep))
        |our\ (?!own\b)[\w-]+)(?!\ (?:what|why|whether|if\ we|to\ believe)\b)""",
        whole=True,
        firm=False,
    ),
    cue(
        Kind.CALL,
        "today|now|here|online",
        r"""(?:^[\W_]{0,6}|[.,;:!?*_\u2013\u2014-][\W_]{1,6}|\b(?:please|simply|just|so)\ )(?:(?:contact|call|email
        |e-mail|visit|book|order|buy|shop|register|apply|enroll?|download|subscribe|sign\ up|join|reserve
        |schedule|get\ started|claim)(?!\ (?:it\ |this\ )?(?:what|tracing))\ (?:[\w'&.-]+\ ){0,5}?today\b(?!'s)
        |(?:contact|call|email|book|order|buy|shop|register|apply|enroll?|subscribe|sign\ up|join|reserve
        |schedule|get\ started|claim|act|try\ (?:it|us))\ (?:us\ |yours?\ |our\ (?:\w+\ )?team\ |(?:your
        |a)\ (?:\w+\ ){1,2})?now\b|(?:book|order|buy|shop|enroll?|reserve)\ (?:(?:it|yours?|them|tickets|direct
        |your\ [\w-]+|the\ [\w-]+)\ )?(?:here|online)\b)""",
        whole=True,
        needs="contact call email mail visit book order buy shop register apply enrol enroll download subscribe sign "
        "join reserve schedule started claim act try",
    ),
    cue(
        Kind.CALL,
        _each("book|reserve|secure|claim|get|order|request|schedule|arrange|start", "your|a|an")
        + "|download our|get our|request our|order our|reserve yours|take advantage|download your|download the|save|"
        "ask for a|ask for an|book direct|book directly|order direct|order directly|buy direct|buy directly",
        r"""(?:^[\W_]{0,6}|[.,;:!?*_\u2013\u2014-][\W_]{1,6}|\b(?:please|and|or|simply|just|today\ to|now\ to
        |us\ to)\ )(?:(?:book|reserve|secure|claim|get|order|schedule|arrange|start
        |request)\ your\ (?:[\w-]+\ ){0,3}?(?:place|places|spot|seat|seats|table|room|stay|tickets?|copy|quote
        |consultation|appointment|demo|trial|holiday|trip|visit|tour|review|audit|call|slot|session|lesson|class
        |membership|discount|offer|order|brochure|estimate|valuation|assessment|journey|check|check-up|survey|inspection|fitting|screening|taster|treatment)|(?:get|request|book
        |schedule|arrange|claim|start|ask\ for)\ an?\ (?:[\w-]+\ ){0,3}?(?:quote|consultation|demo|demonstration
        |brochure|callback|call-back|appointment|free\ trial|estimate|valuation|viewing|tasting)|(?:download|get
        |request|order)\ our\ (?:[\w-]+\ ){0,3}?(?:handbook|guide|brochure|report|white\ ?paper|catalogue
        |catalog|app|e-?book|checklist|toolkit)|(?:book|order|buy)\ direct(?:ly)?\b|reserve\ yours\b
        |take\ advantage\ of\ (?:our|this|these|the)\ |download\ (?:our|your|the)\ (?:free|latest|app|guide
        |brochure|whitepaper|white\ paper|e-?book)|save\ (?:up\ to\ )?(?:[$\u00a3\u20ac]\d|\d+\s?%))""",
        whole=True,
    ),
    cue(
        Kind.CALL,
        "look no further|give us a call|give us a ring|give us a try|drop us a line|drop by our|stop by our|pop in|"
        "what are you waiting for|don't miss out|don't miss your chance|don't miss this|hurry|act now|limited time|"
        "while stocks last|while supplies last|while stock lasts|add to cart|add to basket|free shipping|"
        "free delivery|free no-obligation|no obligation|money-back guarantee|money back guarantee|"
        "we look forward to welcoming you|we look forward to hearing from you|look forward to welcoming you|"
        "let us help you|get in touch today|come and see us|come visit us|come and visit us|call now|call today|"
        "book now|order now|buy now|shop now|sign up now|sign up today|apply now|enquire now|inquire now|"
        "get in touch|use promo code|use code|promo code|discount code|early-bird|early bird|limited spaces|"
        "places are limited|spaces are limited|get a quote|request a quote|request a demo|book a demo|"
        "free consultation|free quote|start your journey|talk to an expert",
        r"""look\ no\ further|give\ us\ a\ (?:call|ring|try)|drop\ us\ a\ line|(?:drop|stop)\ by\ our
        |pop\ in(?:to)?\ (?:our|and\ see)|what\ are\ you\ waiting\ for|don't\ miss\ (?:out\b|your\ chance|this)
        |^hurry\b|\bact\ now\b|(?:for\ a\ )?limited\ time\ (?:only|offer)|while\ (?:stocks?|supplies)\ lasts?
        |add\ to\ (?:cart|basket)|free\ (?:shipping|delivery)|no[\ -]obligation|money[\ -]back\ guarantee
        |look\ forward\ to\ (?:welcoming|hearing\ from)\ you|let\ us\ help\ you|come\ (?:and\ )?(?:see
        |visit)\ us|(?:call|book|order|buy|shop|apply|enquire|inquire|sign\ up)\ (?:now|today)\b|^(?:please[ ]
        |so\ )?get\ in\ touch(?!\ with\ (?!us|our|me))|(?:to|,)\ get\ in\ touch\ with\ (?:us|our)|(?:use|promo
        |discount)\ (?:promo\ )?code|early[\ -]bird\ (?:discount|price|rate|ticket)|(?:limited\ spaces|(?:places
        |spaces)\ are\ limited)|(?:get|request)\ a\ (?:free\ )?quote|(?:request|book)\ a\ demo
        |free\ (?:consultation|quote)|start\ your\ journey|talk\ to\ an\ expert|^[\W_]{0,6}don't\ (?:wait
        |delay)\b(?!\ until\ it)|\b(?:enter|use)\ [\w-]+\ at\ checkout|fill(?:s|ing)?\ up\ fast|sell(?:s
        |ing)?\ (?:out\ )?fast|^[\W_]{0,6}book\ early|\breserve\ yours\b|\bfor\ \d+\ ?%\ off\b""",
        whole=True,
    ),
    cue(
        Kind.CALL,
        "going fast|filling up fast|click here|click below|click the link|click the button|the word|dm me|message me",
        r"""\b(?:places|spaces|spots|seats|slots)\ (?:are\ )?(?:going|filling\ up)\ fast\b|\bclick\ (?:here|below
        |the\ (?:link|button)(?:\ \w+)?)\ (?:now\ )?to\ (?:get|claim|order|buy|grab|secure|book|reserve)\b
        |(?:^[\W_]{0,6}|[.,;:!?*_\u2013\u2014-][\W_]{1,6}|\b(?:please|and|or|so|just|simply|then)\ )(?:(?:dm|message
        |text|email|comment|type|send)\ (?:me\ )?the\ word\b|(?:dm|message)\ me\ (?:now|today|for|and|to|if
        |on\ (?:whatsapp|instagram|telegram))\b)""",
        whole=True,
    ),
    cue(
        Kind.CALL,
        "places left|spots left|spaces left|seats left|slots left|left in stock|almost gone|nearly gone|too late",
        r"""\b(?:only|just|last)\ (?:have\ )?(?:\w+\ ){1,3}?(?:left\ in\ stock|(?:places|spots|spaces|seats
        |slots)\ (?:left|remaining))\b|\b(?:places|spots|spaces|seats|slots)\ (?:[\w-]+\ ){0,3}?are\ (?:almost
        |nearly)\ gone\b
        |\bbefore\ it(?:'s|\ is)\ too\ late\b""",
        whole=True,
        firm=False,
    ),
    cue(
        Kind.CALL,
        "check out our|browse our|explore our|discover our|view our|shop our|learn more about our|"
        "find out more about our|learn more about how we|find out how we|find out more about|take a look at our|"
        "visit our|our online shop|our online store|our website",
        r"""(?:^[\W_]{0,6}|[.,;:!?*_\u2013\u2014-][\W_]{1,6}|\b(?:please|and|or|to|simply)\ )(?:check\ out|browse
        |explore|discover|view|shop|take\ a\ look\ at|visit|(?:learn|find\ out)\ more\ about|(?:find\ out
        |learn)\ how)\ (?:our|we)\b(?!\ (?:paper|study|previous|supplement\w*|results|data|repository|code
        |documentation|coverage|live|full\ coverage|other\ posts))""",
        whole=True,
        firm=False,
    ),
)

# Where to learn more: on its own a service to readers, in a text that sells a call to action.
POINTERS = (
    cue(
        Kind.CALL,
        "for more information|for further information|for more details|for further details|to learn more|"
        "to find out more|for additional information|learn more at|find out more at|learn more on|"
        "more information is available|additional information is available|learn more|visit|call",
        r"""for\ (?:more|further|additional)\ (?:information|details)[\w\s&.'-]{0,80}?,?\ (?:please\ )?(?:visit
        |contact|call|email|e-mail|go\ to|see|ring)\b|to\ (?:learn|find\ out
        |discover)\ more[\w\s,&.'-]{0,90}?(?:visit|contact|call|email|go\ to|see)\b|(?:learn|find\ out|discover
        |read)\ more\ (?:at|on|by\ visiting)\ |(?:more|additional
        |further)\ information\ (?:[\w'-]+\ ){0,8}is\ available\ (?:at|on|from)\b|^(?:please\ )?(?:visit
        |call)\ (?:www\.|https?:|[\w.-]+\.(?:com|org|net|io|co|ai)\b|\+?\(?\d)""",
        whole=True,
        firm=False,
        pointer=True,
    ),
)
