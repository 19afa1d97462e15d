"""How bylines, dates, datelines and credits are written."""

from __future__ import annotations

import re

import regex

_MONTHS = (
    "Jan(?:uary|uar|ner|vier|uari)? J\u00e4nner Ene(?:ro)? Gen(?:naio)? Feb(?:ruary|ruar|rero|braio|ruari)? "
    "F\u00e9vr?(?:ier)? Fev(?:ereiro)? "
    "Mar(?:ch|zo|s|\u00e7o)? M\u00e4rz? Maart Apr(?:il|ile)? Avr(?:il)? Abr(?:il)? May Mai Mayo Maio Maggio Mei "
    "June? Juni Juin Junio Junho Giugno July? Juli Juillet Julio Julho Luglio Aug(?:ust|ustus)? Ao\u00fbt Ago(?:sto)? "
    "Sept?(?:ember|embre|iembre)? Setembro Settembre Oct(?:ober|obre|ubre)? Okt(?:ober)? Ottobre Outubro "
    "Nov(?:ember|embre|iembre|embro)? Dec(?:ember)? Dez(?:ember|embro)? D\u00e9c(?:embre)? Dic(?:iembre|embre)?"
)
MONTH = rf"(?:{'|'.join(_MONTHS.split())})\.?"  # in English, German, French, Spanish, Italian, Portuguese and Dutch
DIGIT = regex.compile(r"\d")
DAY = r"[0-3]?\d(?:st|nd|rd|th)?"
YEAR = r"(?:19|20)\d\d"
ANY_DATE = (
    rf"(?:\b{DAY}\.?(?:\s+(?:of|de))?[\s-]+{MONTH},?(?:\s+de)?[\s-]+{YEAR}\b|\b{MONTH}\s*{DAY}\s*,?\s*{YEAR}\b"
    rf"|\b{YEAR}[-/.][01]?\d[-/.][0-3]?\d(?!\d)|\b[0-3]?\d[/.][0-3]?\d[/.](?:{YEAR}|\d\d)\b"
    rf"|\b{YEAR}\u5e74[01]?\d\u6708[0-3]?\d\u65e5)"
)
DATE = regex.compile(ANY_DATE, regex.IGNORECASE)
_YEAR_OR_FIGURES = re.compile(rf"{YEAR}|\d[/.]\d\d?[/.]\d")  # one of them is in every date
DATE_ONLY = regex.compile(
    rf"{ANY_DATE}(?:[\s,\u2013\u2014|-]+[\d:.]+\s*(?:[ap]\.?m\.?)?(?:\s+[A-Z]{{2,4}})?)?$", regex.IGNORECASE
)
DAY_AND_MONTH = regex.compile(rf"\b(?:{MONTH}\s+{DAY}|{DAY}\s+{MONTH})(?!\w)", regex.IGNORECASE)
DATE_LABEL = regex.compile(
    r"(?:(?:this|the)\s+(?:story|article|piece|post|page|content)\s+(?:was|has\s+been)\s+)?(?:(?:first|originally|last|date)\s+)?(?:published|publication|posted|updated?|modified|released?|issued|filed"
    r"|created|date|dated|reviewed)\b",
    regex.IGNORECASE,
)

PARTICLE = r"(?:de|da|di|do|dos|du|del|della|la|le|van|von|der|den|ten|ter|bin|ibn|al|el|af|av|zu|y|e)"
PART = rf"(?!{MONTH}\s*\d)" + r"(?:(?:\p{Lu}\.)+|\p{Lu}[\p{L}\p{M}]*(?:['\u2019\-]\p{L}[\p{L}\p{M}]*)*)"
NAME = rf"{PART}(?:\s+(?:{PARTICLE}\s+){{0,2}}{PART}){{1,4}}"
BARE_NAME = regex.compile(NAME)
BY = regex.compile(
    r"[\s*_(\[|\u2014\u2013-]*(?:(?:an?\s+)?(?:guest\s+)?(?:words|written|text|story|reported|reporting|posted|authored|article"
    r"|report|published|reviewed|tested|compiled|post|column|essay|analysis|commentary|opinion|review)\s+by|by"
    r"|(?:(?:ein\s+)?(?:blog)?[\s-]?(?:gast)?(?:beitrag|artikel|bericht|kommentar|text|rede|kolumne|geschrieben)\s+)?von|par|por"
    r"|autor(?:inn?)?en(?=\s+\p{Lu})"
    r"|interview(?:ed)?\s+by|(?:authors?|writer|reporter|correspondent|interviewer|words|text|reporting|autor(?:in|en)?|auteur|redaktion)\s*:)[\s:]+",
    regex.IGNORECASE,
)
ONE_NAME = regex.compile(rf"{NAME}|{PART}(?=\s*(?:$|[,|/(\u2013\u2014-]|on\b|\d))")
ROLE = regex.compile(
    r"\b(?:(?:staff|senior|contributing|features?|sports?|science|guest|chief|special)\s+)*(?:writer|reporter|correspondent"
    r"|editor|columnist|contributor|journalist|bureau chief|author|blogger|producer|fellow|analyst)\b",
    regex.IGNORECASE,
)
HANDLE = regex.compile(r"@\w{2,30}|[\w.+-]{1,60}@[\w.-]{1,60}")
BIOGRAPHY = regex.compile(
    rf"(?:About\s+)?({NAME})(?:,? (?:is|was|works|writes|covers|reports|has (?:been|covered|written|worked))\b)"
    rf"|[\u2014\u2013-]\s*({NAME})$"
)
PERSON = regex.compile(r"\b(?:writes|wrote|covers|he|she|his|her|lives|studied)\b", regex.IGNORECASE)
ABOUT = regex.compile(rf"About\s+({NAME})\s*$")
FOLLOW = regex.compile(rf"(?:Follow|Contact|Reach|E-?mail)\s+({NAME})\s+(?:on|at|via)\b")

_PROPER = r"(?:(?:\p{Lu}\.)+|(?:\p{Lu}|\p{N}+\p{L})[\p{L}\p{N}&'\u2019+-]*(?:\.[\p{L}\p{N}]+)*)"
ORGANISATION = rf"(?:[Tt]he\s+)?{_PROPER}(?:\s+(?:(?:of|the|and|for|&)\s+){{0,2}}{_PROPER}){{0,6}}"
AGENCIES = (
    r"(?:Thomson\s+)?Reuters|(?:The\s+)?Associated\s+Press|AP|AFP|Agence\s+France-Presse|dpa|DPA|PTI|Press\s+Trust\s+of"
    r"\s+India|ANI|IANS|UPI|Xinhua|TASS|Kyodo(?:\s+News)?|Bloomberg(?:\s+News)?|PA\s+Media|Press\s+Association|EFE|ANSA"
    r"|VOA|Voice\s+of\s+America|BBC(?:\s+News)?|CNN(?:\s+Business)?|AAP|Yonhap|Anadolu(?:\s+Agency)?|Interfax|Inter\s+Press\s+Service"
)
AGENCY = regex.compile(rf"(?:{AGENCIES})(?!\w)")
DOMAIN = regex.compile(
    r"(?:www\.)?[A-Za-z0-9-]{2,40}(?:\.[A-Za-z0-9-]{2,30}){0,2}\.(?:com|org|net|news|info|eu|uk|in|au|ca|ie)\b"
)
COPYRIGHT = regex.compile(
    rf"(?:(?:\u00a9|\(c\)|\bcopyright\b)[\s,]*){{1,3}}(?:{YEAR}(?:\s*[-\u2013]\s*\d{{2,4}})?)?[\s,]*(?:by\s+)?"
    rf"(?P<name>(?-i:{ORGANISATION}))",
    regex.IGNORECASE,
)
CREDIT = regex.compile(
    r"(?:(?:first|originally)\s+(?:published|appeared)|appeared\s+first|republished|reprinted|reproduced|syndicated)"
    r"(?:\s+with\s+permission)?\s+(?:in|on|by|at|from|of)\s+(?P<name>(?-i:" + ORGANISATION + r"))"
    r"|(?:^|\(|[.!?|]\s)\s*(?:source|publisher|published\s+by|provided\s+by|courtesy\s+of|distributed\s+by|with)\s*:?\s+"
    r"(?P<name>(?-i:" + ORGANISATION + r"))[\s).]*$"
    r"|original\s+release\s+on\s+(?P<name>\S{3,60})",
    regex.IGNORECASE,
)
# How the foot of a page names its house: "2019 Example, Inc. All rights reserved", "Subscribe to Example's newsletter".
HOUSE = regex.compile(
    rf"(?:^|\s){YEAR}(?:\s*[-\u2013]\s*\d{{2,4}})?[\s,]+(?P<name>(?-i:{ORGANISATION}))(?:,?\s+(?:inc|ltd|llc|gmbh|co)\b\.?)?"
    r"[\s,.|\u2013-]{0,4}all\s+rights"
    r"|^(?:subscribe\s+to|sign\s+up\s+for|get)\s+(?P<name>(?-i:" + ORGANISATION + r"))"
    r"(?:['\u2019]s\s+(?:\w+\s+)?newsletters?|\s+delivered\s+to\s+your\s+inbox)"
    r"|^(?P<name>(?-i:"
    + ORGANISATION
    + r"))\s+is\s+(?:supported\s+by\s+its\s+(?:audience|readers)|part\s+of\s+(?-i:(?:the\s+)?\p{Lu}))",
    regex.IGNORECASE,
)
# A byline behind the date, or before it in a line of labels: "yas! | By Jane Doe | May 3", "Posted May 3, 2024 by ...".
BY_BEHIND = regex.compile(
    rf"(?:[|\u00b7\u2022\u2013\u2014]|{YEAR}|\d\d:\d\d(?:\s?[ap]m)?)\s*,?[\s-]*"
    r"(?:(?:[Bb]y|BY|von|par|por):?|(?:[Aa]uthors?|[Aa]utor(?:in|en)?|[Aa]uteur|[Tt]ext|[Rr]edaktion):)\s+(?=\p{Lu})"
)
NO_PUBLISHER = regex.compile(rf"the|our|this|this\s+site|all|{MONTH}(?:\s.*)?|www\.google\..*", regex.IGNORECASE)
RIGHTS = regex.compile(r"[\s.,]*\b(?:all\s+rights?\b.*|all)?[\s.,'\u2019-]*$", regex.IGNORECASE)
COMPANY = regex.compile(r"About\s+(?!(?:Us|[Tt]he\s+[Aa]uthor|This|Me|Author)\b)(" + ORGANISATION + r")\s*:?$")
PICTURE = regex.compile(r"\b(?:photo|image|picture|file|credit|getty|illustration|video)\b", regex.IGNORECASE)

# A place does not begin like this, a sentence does.
OPENING = regex.compile(r"(?:On|In|At|By|When|The|A|An|After|Before|For|From|If|As|But|And|This|That|Since|Until|It)\b")
# What a dateline is made of: "GENEVA, May 3 (Example Agency) - " has no word in lower case but those of a time.
DATELINE = regex.compile(
    r"(?:[\s,.:@()/\u2013\u2014-]|\p{N}[\p{N}:.]*(?:st|nd|rd|th)?|\p{Lu}[\p{L}\p{M}.'\u2019]*+"
    r"|(?:am|pm|a\.m\.|p\.m\.|at|of|the|via|de|la|and)\b)*+"
)
# The place at its head: "GENEVA", "New Delhi", "BOSTON, Mass."; not the labels that stand there, too.
PLACE = regex.compile(
    r"[ \t]*(?!(?:BREAKING|UPDATED?|EXCLUSIVE|WATCH|LIVE|VIDEO|NOTE|OPINION|ANALYSIS|COMMENT|REVIEW|CORRECTION|FACTBOX"
    r"|WRAPUP|\p{Lu}+DAY)\b)"
    rf"({PART}(?:(?<=\b\p{{L}}t)\.|(?<=\b(?:ST|FT|MT))\.)?(?:,?[ \t]+(?:{PARTICLE}[ \t]+)?{PART}\.?){{0,4}})"
)
DASH = regex.compile(r"--|[\u2013\u2014]|[\s/)]-|-\s|:\s|/(?=\s)")
IN_BRACKETS = regex.compile(r"[(/]\s*(?=\p{L}|\p{N}[\p{N}-]*\p{Lu}\p{L}{4})([^():/\n]{2,40}?)\s*[)/]")
CREDITED_PLACE = regex.compile(r"(?:\p{Lu}[\p{L}.'\u2019,-]*\s+){0,6}[(/]\s*(?P<name>[^()/\n]{2,40}?)\s*[)/]")

NOT_IN_NAMES = frozenset(
    """news sport sports home world politics business opinion opinions university the read more share comments science
    technology health culture travel money video videos photo photos image getty images twitter facebook email print
    subscribe sign log menu search contact about us privacy policy terms cookie cookies latest top stories story related
    articles article press agency staff desk team bureau editorial board service services advertisement advertise live
    breaking updated published posted monday tuesday wednesday thursday friday saturday sunday january february march
    april june july august september october november december food best how what why when who your our my and with
    this that is are company inc ltd llc corp group media network wire release view editor writer reporter
    correspondent contributor admin guest reviews guide jobs careers learn next previous post posts page blog donate
    permalink tags topics""".split()
)
_WORD_OF_NAME = regex.compile(r"[\p{L}'\u2019-]+")
NO_NAMES = regex.compile(
    r"(?i)\b(?:white house|new york|real estate|united states|climate change|life style|hong kong)\b"
)
WHEN = regex.compile(
    r"(?:\w{3,6}day|today|yesterday)\s+\d{1,2}:\d\d|\d{1,2}\s+(?:minutes?|mins?|hours?|days?|weeks?)(?:\s+ago)?$",
    regex.IGNORECASE,
)
EDITORIAL = regex.compile(r"(?:By\s+)?(?:The\s+)?Editorial(?:\s+Board)?$", regex.IGNORECASE)


def date_in(line: str) -> regex.Match[str] | None:
    """The first date in a line; to look for one where there is nothing like a year takes long."""
    return DATE.search(line) if _YEAR_OR_FIGURES.search(line) else None


def is_name(name: str) -> bool:
    """Has the text the shape of a person's name, and none of the words that menus are made of?"""
    words = _WORD_OF_NAME.findall(name.lower())
    return (
        bool(words)
        and not any(word in NOT_IN_NAMES for word in words)
        and not NO_NAMES.search(name)
        and not AGENCY.match(name)
    )
