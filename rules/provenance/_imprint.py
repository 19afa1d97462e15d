"""What the rules about provenance share: when a text is long enough to owe an imprint, and texts for examples."""

from __future__ import annotations

import regex

from auditor import Document

LEAST_WORDS = 50  # a notice needs no byline

_DATE_IN_URL = regex.compile(r"/(?:19|20)\d\d[/-](?:[01]?\d|[a-z]{3})(?:[/-]|$)", regex.IGNORECASE)


def owes_imprint(doc: Document) -> bool:
    """Is the document long enough that a reader should learn where it comes from?"""
    return len(doc.words) >= LEAST_WORDS


def has_author(doc: Document) -> bool:
    """Is the author named, beside the text or in it?"""
    return bool(doc.metadata.get("author", "").strip()) or doc.imprint.author is not None


def has_date(doc: Document) -> bool:
    """Is the day of publication known, from beside the text, the text or its address?"""
    return (
        bool(doc.metadata.get("date", "").strip())
        or doc.imprint.date is not None
        or _DATE_IN_URL.search(doc.metadata.get("url", "")) is not None
    )


def has_publisher(doc: Document) -> bool:
    """Is it known who published the text, from beside it or from the text?"""
    return any(doc.metadata.get(key, "").strip() for key in ("source", "url")) or doc.imprint.publisher is not None


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
