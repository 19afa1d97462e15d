"""Words that give away what a line of a page is there for, whatever stands around it."""

# ruff: noqa: RUF001  # marks that look alike are meant here

from __future__ import annotations

from enum import Enum, auto
from functools import lru_cache

import regex

from auditor.text.regions.lexicon import COMMENTS, CONTROLS, LABELS, NETWORKS, SHARING, WIDGETS
from auditor.text.words import codes_of


class Cue(Enum):
    """What the wording of a line says of its purpose."""

    CONTROL = auto()  # navigation, search, login, sharing, advertisements, newsletters, cookies, legal notes
    LABEL = auto()  # the name of a section or a network: furniture only in company
    WIDGET = auto()  # the heading of a list of other pages; governs the short lines behind it
    TEASER = auto()  # one link to another page
    COMMENTS = auto()  # comment forms, and the heading of readers' comments
    EMBED = auto()  # left-overs of embedded posts and players
    CAPTION = auto()
    BYLINE = auto()  # who wrote it, when and where: wanted, not clutter
    CREDIT = auto()  # disclosures, agency credits, corrections: wanted too
    AUTHOR = auto()  # the heading of a box about the author


MOST_CHARACTERS = 500  # a longer paragraph is judged by its place alone

_EDGES = " \t\u00a0*-–—•·|«»‹›<>→←↓↑▲▼▸►…+#[]_="
_PIECES = regex.compile(r"\s*[|•·»›/→]\s*|\s{2,}|\s+[-–]\s+")

# Openings of lines, each with the most words that such a line has. No pattern begins with a gap or nests repeats.
_OPENINGS: tuple[tuple[Cue, int, str], ...] = (
    (
        Cue.COMMENTS,
        60,
        r"your e-?mail (?:address )?will not be|(?:all )?(?:required )?fields (?:are )?marked|required fields\b"
        r"|save my name\b|notify me (?:of|by|when|via)\b"
        r"|this site uses akismet|learn how your comment data|you must be (?:logged|registered"
        r"|signed)[ -]?in to|you must be (?:logged|registered|signed) to"
        r"|(?:please )?(?:log|sign) in to (?:post|leave|comment|reply|join)\b|leave a (?:reply|comment"
        r"|response)\b|comments (?:are|have been) (?:now )?(?:closed|turned off|disabled|moderated)"
        r"|(?:logged in as|want to join the discussion|feel free to contribute|be the first to (?:comment|leave"
        r"|share))\b|comments powered by|by (?:posting|commenting)\b"
        r"|[\d,]{1,7} (?:thoughts|responses|replies|comments) (?:on|to) ?[\"']",
    ),
    (
        Cue.COMMENTS,
        8,
        r"(?:view|show|see|read|load|add|hide|all)?(?: all)? ?\(?[\d,]{1,7}\)? (?:comments?|responses?|replies"
        r"|thoughts on)\b|comments? ?\(?\d{1,6}\)?$|name ?\*? e-?mail\b"
        r"|(?:share|join) (?:your thoughts|the conversation|the discussion)\b|(?:post|write|add|submit) (?:a"
        r"|your) (?:comment|reply)\b",
    ),
    (
        Cue.EMBED,
        30,
        r"view this post on|a post shared by|this (?:video|content|tweet|post|embed"
        r"|media)\b(?: \w+){0,3} (?:not available|unavailable|no longer available|been removed|not supported"
        r"|not be loaded)"
        r"|(?:your|this) browser (?:does not|doesn't|is not|cannot|is out)|(?:please )?enable javascript"
        r"|javascript (?:is|must be|needs to be|has been)\b"
        r"|to view this (?:video|content|media)\b|(?:embedded|external) (?:content|media|video)\b|play video\b"
        r"|video player\b|media playback\b|\d{1,2}:\d\d ?/ ?\d{1,2}:\d\d",
    ),
    (
        Cue.CONTROL,
        60,
        r"(?:©|\(c\) ?(?:19|20)\d\d|copyright ?(?:©|\(c\)|19|20)|&copy;)|proudly powered"
        r"|(?:(?:this|our) (?:web ?)?sites?|we|we and our partners"
        r"|our partners) (?:\w+ ){0,3}uses? (?:\w+ ){0,3}cookies?\b|cookies (?:help|allow|enable|are used)\b"
        r"|by (?:continuing|clicking|signing|subscribing|submitting|entering|registering|browsing|checking"
        r"|providing|joining)\b(?=.*\b(?:agree|accept|consent|acknowledge)\b)|by using (?:this"
        r"|our) (?:web ?)?site\b"
        r"|(?:i|you) (?:agree|consent|have read|understand)\b(?=.*\b(?:terms|privacy|newsletters?|e-?mails?)\b)"
        r"|(?:please )?(?:subscribe|sign ?up)(?: (?:now|today|here|free|for free))*(?: to| for| and|$)"
        r"|(?:please )?(?:subscribe|sign up|register) (?:now|today|here|free)\b"
        r"|thank(?:s| you) for (?:signing|subscribing|registering)|get (?:the|our|your|all|more|daily|breaking"
        r"|unlimited|latest|email)\b(?=.*\b(?:newsletters?|inbox|e-?mails?|app|alerts?|notifications?)\b)"
        r"|enter your e-?mail\b|there was an error\b|an error (?:has )?occurred|check your (?:inbox|e-?mail)\b"
        r"|you can unsubscribe\b|no spam\b|(?:disable|turn off) your ad ?blocker|this site is protected by"
        r"|protected by recaptcha|support (?:our|independent|quality|local) journalism\b"
        r"|already (?:a|have)\b (?:\w+ )?(?:subscriber|member|account|subscription)|not a (?:subscriber"
        r"|member)\b|filed under\b|posted in:?|tags?:|tagged:?\b|topics:|categories:|category:|keywords:"
        r"|you are (?:here|signed in|logged in|browsing|using)\b|registration on or use of this site"
        r"|the material on this site|we may (?:earn|receive) (?:a |an )?(?:\w+ )?commission"
        r"|when you purchase through links|this site is part of",
    ),
    (
        Cue.CONTROL,
        14,
        r"powered by \S+(?: \S+){0,3}$|scroll (?:down )?(?:to|for)\b"
        r"|follow (?:us|me|@\w+)\b|follow (?:\w+ ){1,4}on (?:twitter|facebook|instagram|x|linkedin|google"
        r"|telegram|whatsapp|youtube)\b|(?:like|find|join|visit|add) us on\b|connect with us\b"
        r"|click (?:here|below|on|to)\b(?! to (?:get|claim|order|buy|grab|secure|book) yours?\b)"
        r"|tap (?:here )?to\b|opens? in (?:a )?new\b|opening in a new\b"
        r"|advertisement\b|(?:story|article) continues\b|continue reading\b|back to (?:top|home|homepage"
        r"|the top|search|article|results|main)\b|(?:skip|jump) to\b|go (?:back )?to (?:top|home|homepage|content)\b"
        r"|return to (?:top|the top|homepage)\b"
        r"|page \d{1,3}(?: of \d{1,3})?$|(?:slide|photo|image|picture|gallery) \d{1,3} ?(?:of|/) ?\d{1,3}"
        r"|\d{1,3} ?(?:of|/) ?\d{1,3}$|[\d,.]{1,8}[km]? (?:shares?|views?|likes?|retweets?|followers|reads"
        r"|votes?)$|(?:shares?|views?|likes?|reads|post views):? ?[\d,.]{1,8}[km]?$"
        r"|(?:share|tweet|pin|print|send|e-?mail) (?:this|it|on|via|to|by|with|the)\b|(?:create|log in to"
        r"|sign in to|manage) (?:an?|your|my)\b|(?:to )?(?:read|continue reading|unlock) (?:the|this) full\b"
        r"|to read the full\b|(?:web ?site|site|theme|designed|built|developed|hosted)(?: design)? by\b"
        r"|all rights reserved|todos (?:os|los) (?:direitos|derechos)|alle rechte vorbehalten"
        r"|tous droits réservés"
        r"|(?:[·•|] )?(?:about |reading time:? ?|read time:? ?|estimated reading time:? ?)?\d{1,3}(?: ?(?:to"
        r"|-) ?\d{1,3})? ?-?(?:mins?|minutes?)\.?(?: to)? ?(?:read|reading)\b"
        r"|(?:estimated )?read(?:ing)? time:? ?\W*\d|listen:? ?\d|watch:? \d|choose (?:your|vehicle|a)\b|(?:our"
        r"|the) (?:latest )?newsletter",
    ),
    (
        Cue.TEASER,
        24,
        r"(?:related|read more|read also|also read|see also|read next|must read|don't miss|recommended|up next"
        r"|next article|previous article|previous post|next post|learn more|previous story|next story"
        r"|related story|lees ook|lire aussi|lesen sie auch|leia também|veja também|lea también|читайте также)"
        r"(?: (?:on|about|here|this|story|article|post))?: ?\S|(?:read|see|view|discover) more(?: (?:here|about"
        r"|on|at|in|from|»)|$)|(?:read|view|see) the (?:full|original|rest of the) (?:story|article|post"
        r"|report)|the post .{1,160} appeared first on",
    ),
    (
        Cue.WIDGET,
        9,
        r"related (?:coverage|stories|articles|posts|news|reading|content|links|topics|videos)\b|(?:more|latest"
        r"|also|other news|other stories|trending|popular|recent posts|most popular|headlines|top stories"
        r"|stories) (?:from|on|in|at) \S+(?: \S+){0,3}$"
        r"|(?:related|latest|recent|popular|trending|recommended|featured|top|similar|more|most (?:read|popular"
        r"|viewed|shared|recent)) (?:\S+ ){0,2}(?:articles?|stories|posts?|news|videos?|headlines|reads"
        r"|coverage|auto news)$"
        r"|more \S+ like this|you (?:may|might) (?:also |have )?(?:like|enjoy|missed|be interested in"
        r"|want to read)\b|(?:people|readers|customers|visitors) (?:also|who) (?:read|liked|viewed|bought)\b"
        r"|want more stories",
    ),
    (
        Cue.AUTHOR,
        6,
        r"about (?:the )?(?:authors?|writers?|contributors?)$|(?:the )?authors?(?: bio(?:graphy)?| profile"
        r"| details)$|meet the (?:author|writer)|über (?:den autor|die autorin)|sobre (?:o autor|a autora"
        r"|el autor|la autora)",
    ),
    (
        Cue.CREDIT,
        60,
        r"(?:with|by|from|additional reporting by|reporting by|includes reporting by|source:|sources:"
        r"|originally published|first published|this (?:article|story|post|piece|column|report|interview) (?:is"
        r"|was|first|originally|has)|editor'?s? note|correction|clarification|disclosure|disclaimer)\b"
        r"|(?:the )?(?:views|opinions) (?:expressed|in this)\b|\(?(?:ap|afp|reuters|bloomberg|dpa|pti|ani"
        r"|xinhua|upi|efe|tass|kyodo)\)?$",
    ),
)
# The same anywhere in a line, each with literals of which every match holds one.
_ANYWHERE: tuple[tuple[Cue, int, str, tuple[str, ...]], ...] = (
    (
        Cue.EMBED,
        80,
        r"\bpic\.twitter\.com/\w|\(@\w{1,20}\),? (?:\w+ \d{1,2}, \d{4}|\d{1,2} \w+ \d{4})$",
        ("pic.twitter.com/", "(@"),
    ),
    (
        Cue.CONTROL,
        60,
        r"\ball rights reserved\b|\b(?:in|to) your (?:inbox|mailbox)\b"
        r"|\bgoogle privacy policy and terms of service\b|\bunsubscribe at any time\b"
        r"|\bprivacy policy and (?:terms|cookie)",
        ("all rights reserved", "your inbox", "your mailbox", "privacy policy and", "unsubscribe at any time"),
    ),
    (Cue.CONTROL, 60, r"click to tweet$", ("click to tweet",)),
    (Cue.CREDIT, 30, r"\bcontributed to this (?:report|article|story)\b", ("contributed to this",)),
)
# How blogs sign a reader's comment.
_SIGNATURE = regex.compile(
    r"\d{4},? (?:at )?\d{1,2}[:.]\d\d ?(?:am|pm)?(?: (?:said|says|wrote))?:?(?: (?:reply|permalink|#))?$"
)
_CAPTION = regex.compile(
    r"(?:photo|photograph|image|picture|pic|file photo|file image|illustration|caption|photo credit"
    r"|image credit|image source|credit|representational image|representative image|foto|bild)s?"
    r"(?: (?:by|courtesy of|courtesy|credit|source|copyright)\b|\s?[:©/|])"
)
_PICTURE_AGENCIES = (
    *("getty images", "getty", "shutterstock", "reuters", "afp", "ap", "ap photo", "epa", "istock", "alamy"),
    *("unsplash", "pixabay", "flickr", "wikimedia commons", "bloomberg"),
)
_CREDIT_BEHIND = regex.compile(
    r"[(\[][^()\[\]]{0,60}\b(?:photos?|images?|pictures?|courtesy|getty|illustration|screenshot|screengrab"
    r"|handout|file pic|shutterstock|pixabay|unsplash|istock)\b[^()\[\]]{0,60}[)\]]\.?$"
    r"|\b(?:photo(?:graph)?|image|picture|image credit|photo credit|photograph): [^.:]{2,60}\.?$"
    rf"|(?:[/|©] ?|\bvia )(?:{'|'.join(_PICTURE_AGENCIES)})$"
)
_LONGEST_CREDIT = 150  # characters that the pattern can match at most
_LONGEST_CREDITED = 63  # characters from the colon on
_CREDIT_ENDS = (*")]", ").", "].", *_PICTURE_AGENCIES)
_BYLINE = regex.compile(
    r"(?:(?:by|written by|posted by|published by|reported by|author|reporting by|edited by|von|por|par)(?::| |$)"
    r"|(?:(?:first|last|originally) )?(?:published|posted|updated|modified|revised|date|publication date"
    r"|last update)\b(?=.*\d)"
    r"|(?:\p{L}{3,9},? )?(?:\d{1,2}(?:st|nd|rd|th)?[ -])?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
    r"|janv|févr|mai|juin|juil|août|déc|mär|okt|dez|ene|abr|ago|dic|fev|set|out)\p{L}{0,6}\.?[ -]?\d"
    r"|\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9},? \d{4}\b|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b|\d{1,3} (?:minute|hour"
    r"|day|week|month|year)s? ago$|\d{4}年)"
)
_LINK = regex.compile(
    r"(?:https?://|www\.)\S+$|[\w-]{2,40}(?:\.[\w-]{2,30}){0,2}\.(?:com|org|net|co\.uk|io|de|fr|es|co|edu|gov)$"
    r"|\d{4}-\d\d-\d\dt\d\d:\S{4,20}$"
)

_INSIDE = tuple((meaning, most, regex.compile(pattern), literals) for meaning, most, pattern, literals in _ANYWHERE)
_STARTS = (
    (Cue.BYLINE, 12, _BYLINE),
    (Cue.CAPTION, 80, _CAPTION),
    *((meaning, most, regex.compile(pattern)) for meaning, most, pattern in _OPENINGS),
)
_NAMED = {
    name: meaning
    for meaning, lexicon in (
        (Cue.LABEL, LABELS),
        (Cue.CONTROL, CONTROLS),
        (Cue.WIDGET, WIDGETS),
        (Cue.COMMENTS, COMMENTS),
    )
    for name in lexicon
}
# Thai, and all from the radicals of Han on: letters of scripts that write words without spaces are among these.
_PAGE_BITS, _THAI, _HAN = 7, 0x0E00 >> 7, 0x2E80 >> 7
_NAME_WORDS = 8  # words of the name of a button or a list
_ROW_WORDS = 24  # words of a row of such names
_SIGNATURE_WORDS = 14  # words of the line above a reader's comment
_CAPTION_WORDS = 80
_OPENING = 24  # characters of the first word of a line by which the patterns are chosen


class Wording:
    """What the wording of the lines of one page says; most patterns are ruled out for all its lines at once."""

    def __init__(self, folded: str) -> None:
        """``folded`` is the text of the page (see ``fold``)."""
        pages = codes_of(folded) >> _PAGE_BITS
        self.wide = bool(((pages == _THAI) | (pages >= _HAN)).any())
        """Has the page letters of scripts that write words without spaces?"""
        self._inside = [found for found in _INSIDE if any(literal in folded for literal in found[3])]

    def cue(self, folded: str, words: int) -> Cue | None:
        """What the wording of one paragraph of so many words says; None if nothing."""
        if len(folded) > MOST_CHARACTERS:
            return None
        line = folded.strip(_EDGES)
        if not line:
            return Cue.LABEL
        if "  " in line or not line.isascii():
            line = " ".join(line.split())
        return _by_lexicon(folded, line, words) or self._by_pattern(line, words)

    def is_control(self, folded: str, words: int) -> bool:
        """Does the wording alone say that a line inside a paragraph is none of its text?"""
        return words > 1 and self.cue(folded, words) in (Cue.CONTROL, Cue.COMMENTS, Cue.EMBED)

    def _by_pattern(self, line: str, words: int) -> Cue | None:
        if words <= _SIGNATURE_WORDS and is_signature(line):
            return Cue.COMMENTS
        for meaning, most, pattern, _ in self._inside:
            if words <= most and pattern.search(line):
                return meaning
        found = None
        for cue, most, pattern in _patterns_for(line[: min(line.find(" ") + 1 or _OPENING, _OPENING)]):
            if words <= most and pattern.match(line):
                found = cue
                break
        if found not in (Cue.BYLINE, Cue.CAPTION) and words <= _CAPTION_WORDS and _is_credited(line):
            return Cue.CAPTION
        return found


@lru_cache(maxsize=20_000)
def _patterns_for(opening: str) -> tuple[tuple[Cue, int, regex.Pattern[str]], ...]:
    """The patterns that may match a line that begins like this."""
    return tuple(entry for entry in _STARTS if entry[2].match(opening, partial=True))


def _is_credited(line: str) -> bool:
    """Does the line end with the credit of a picture?"""
    size = len(line)
    may_be = line.find(": ", max(0, size - _LONGEST_CREDITED)) >= 0 or line.removesuffix("\n").endswith(_CREDIT_ENDS)
    return may_be and _CREDIT_BEHIND.search(line, max(0, size - _LONGEST_CREDIT)) is not None


def _by_lexicon(folded: str, line: str, words: int) -> Cue | None:
    if words > _ROW_WORDS:
        return None
    if words <= _NAME_WORDS:
        if named := _NAMED.get(line.rstrip(".:!? ")):
            return named
        if ("." in line or ":" in line) and _LINK.match(line):
            return Cue.CONTROL
    return Cue.CONTROL if _is_row(folded) or _is_sharing(line) else None


_SAID = regex.compile(r"\b(?:said|says|wrote|reply|permalink):?\W*$")


def is_signature(folded: str) -> bool:
    """Does the line name who wrote a reader's comment, and when?"""
    tail = folded[-20:]
    if not ("said" in tail or "says" in tail or "wrote" in tail or "reply" in tail or "permalink" in tail):
        return False
    return _SAID.search(tail) is not None and _SIGNATURE.search(folded[-60:]) is not None


def _is_row(folded: str) -> bool:
    """Is the line a row of labels and controls, as in "Home | News | Sign in"?"""
    if folded.isascii() and not ("|" in folded or "/" in folded or "  " in folded or " -" in folded):
        return False
    named = [name for piece in _PIECES.split(folded) if (name := piece.strip(_EDGES))]
    return len(named) > 1 and all(name in LABELS or name in CONTROLS for name in named)


def _is_sharing(line: str) -> bool:
    """Is the line made of the names of networks and what one does with them, as in "Share on Facebook Tweet"?"""
    networks = 0
    for word in line.split():
        token = word.strip(",|/()")
        if token not in SHARING and not token.isdigit():
            return False
        networks += token in NETWORKS
    return networks > 0
