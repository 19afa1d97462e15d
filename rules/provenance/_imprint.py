"""What the rules about provenance share: when a text is long enough to owe an imprint, and texts for examples."""

from __future__ import annotations

import regex

from auditor import Document

LEAST_WORDS = 50  # a notice needs no byline

_DATE_IN_URL = regex.compile(r"/(?:19|20)\d\d[/-](?:[01]?\d|[a-z]{3})(?:[/-]|$)", regex.IGNORECASE)


HEAD = 800  # characters in which a masthead stands, and the formula of a release or notice
FOOT = 1500  # characters in which a release says whom to ask

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\.?"
_WHEN = rf"(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? \d{{4}}|{_MONTH} (?:\d{{1,2}}, ?)?\d{{4}}|\d{{4}}-\d\d-\d\d)"
_PERIODICAL = (
    r"(?:Weekly|Daily|Monthly|Quarterly|Annual|Magazine|Review|Briefing|Bulletin|Newsletter|Journal|Gazette|Times|Post|"
    r"Herald|Tribune|Chronicle|Observer|Courier|Examiner|Standard|Telegraph|Mail|Star|Echo|Argus|Ledger|Dispatch|News|"
    r"Digest|Register|Advertiser|Guardian|Mirror|Sentinel|Press|Reporter|Record|Voice|Blog|Business|Report)"
)
_CAPITALS = r"(?:\p{Lu}[\p{L}'\u2019.&-]*)"
# "Harbour Weekly, 3 May 2024", or the name and the date on lines of their own.
_MASTHEAD = regex.compile(
    rf"(?m)^(?P<name>(?:The )?(?:{_CAPITALS} ){{1,5}}?{_PERIODICAL})(?: {_CAPITALS})?(?:,| \||\r?\n|\r?\n\r?\n)"
    rf"[ \t]?(?:\w+day,? )?{_WHEN}\b"
)
_NAME_LINE = regex.compile(rf"(?:(?:\w+ ){{0,3}}[Bb]y )?{_CAPITALS}(?: {_CAPITALS}){{1,3}}")
_ISSUED = regex.compile(
    r"(?im)^.{0,60}\b(?:public|official|statutory|legal|planning|traffic|road|service|safety) notice\b|"
    r"^(?:issued|published|posted) (?:on .{4,30} )?by (?:the )?\w"
)
_RELEASE = regex.compile(
    r"(?im)^\W*(?:for immediate release|(?:press|news|media) release)\b|\b(?:pr|globe) ?newswire\b"
)
_PRESS_CONTACT = regex.compile(r"(?im)^\W*(?:media|press|investor)s? (?:contacts?|inquiries|enquiries|relations)\b")
_SIGNS_OF_ISSUE = ("notice", "issued", "published", "posted", "release", "newswire")
_SIGNS_OF_CONTACT = ("contact", "inquiries", "enquiries", "relations")


def owes_imprint(doc: Document) -> bool:
    """Is the document long enough that a reader should learn where it comes from?"""
    return len(doc.words) >= LEAST_WORDS


def has_author(doc: Document) -> bool:
    """Is the author named, beside the text or in it?"""
    if doc.metadata.get("author", "").strip():
        return True
    masthead = doc.shared(_masthead)
    if masthead and _NAME_LINE.fullmatch(_line_above(doc, masthead.start())):
        return True
    author = doc.imprint.author
    return author is not None and not (masthead and masthead["name"].startswith(author.of(doc.text)))


def has_date(doc: Document) -> bool:
    """Is the day of publication known, from beside the text, the text or its address?"""
    return (
        bool(doc.metadata.get("date", "").strip())
        or doc.imprint.date is not None
        or _DATE_IN_URL.search(doc.metadata.get("url", "")) is not None
        or doc.shared(_masthead) is not None
    )


def has_publisher(doc: Document) -> bool:
    """Is it known who published the text, from beside it or from the text?"""
    return (
        any(doc.metadata.get(key, "").strip() for key in ("source", "url"))
        or doc.imprint.publisher is not None
        or doc.shared(_masthead) is not None
        or is_issued(doc)
    )


def is_issued(doc: Document) -> bool:
    """Is it a body's own notice or release, which that body signs and answers for?"""
    return doc.shared(_issued)


def _issued(doc: Document) -> bool:
    head, foot = doc.folded[:HEAD], doc.folded[-FOOT:]
    if any(sign in head for sign in _SIGNS_OF_ISSUE) and (
        _ISSUED.search(doc.text[:HEAD]) or _RELEASE.search(doc.text[:HEAD])
    ):
        return True
    return any(sign in foot for sign in _SIGNS_OF_CONTACT) and _PRESS_CONTACT.search(doc.text[-FOOT:]) is not None


def is_dispatch(doc: Document) -> bool:
    """Is the publisher an agency that signs in the dateline: "LONDON (Example Agency) -"?"""
    publisher = doc.imprint.publisher
    return publisher is not None and doc.text[max(0, publisher.start - 1) : publisher.start] in {"(", "/"}


def _masthead(doc: Document) -> regex.Match[str] | None:
    """The line of the head that names a periodical and its date."""
    head = doc.text[:HEAD]
    return _MASTHEAD.search(head) if "20" in head or "19" in head else None


def _line_above(doc: Document, offset: int) -> str:
    lines = doc.text[:offset].split("\n")
    return next((line.strip() for line in reversed(lines) if line.strip()), "")


# Texts for examples, each long enough to owe an imprint.
BRIDGE = (
    "The old bridge over the Tern will stay shut until the end of the year, the council decided on Tuesday, after "
    "engineers found cracks in two of its six piers.\n\n"
    "Drivers will have to go round by the ring road, which adds about four miles to the trip. Shopkeepers on the north "
    "side said last week that they feared for their trade. The repairs are expected to cost two million pounds."
)
BEES = (
    "Honeybees remember the colour of a flower for at least three days, according to a study by researchers at the "
    "University of Northfield, who trained forty of the insects to fly to blue paper discs.\n\n"
    "When the discs were put out again without sugar, thirty-one of the bees still chose blue. The authors say that "
    "the small number of animals calls for caution and plan to repeat the experiment in summer."
)
SCHOOLS = (
    "The state government has approved a scheme to repair 312 primary schools before the monsoon, an official of the "
    "education department said, with up to Rs 8 lakh for the roof and the toilets of each school.\n\n"
    "Parents' associations welcomed the plan but pointed out that many villages had waited for ten years. A second "
    "list, which includes the hill districts, will follow after the engineers have inspected the roads."
)
BREAD = (
    "Good bread needs four things: flour, water, salt and time. The last is the one that most of us lack, so this "
    "recipe gives the dough a night in the fridge, where the yeast works slowly and the taste develops.\n\n"
    "Mix everything in the evening, fold the dough three times in the first hour, and cover the bowl. In the morning "
    "shape a loaf, let it rise until it springs back, and bake it in a hot pot with the lid on."
)
