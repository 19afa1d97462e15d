"""Texts to measure with: like news of small places, as many as one likes, the same from the same seed."""

from __future__ import annotations

import random
from pathlib import Path

WORDS = 850  # of a document, about 5 KB

_PLACES = """
Averham Bellow Carrow Dunmere Eastry Farrow Glaven Hesket Ilmer Jarrow Kelling Lorton Marske Norden Osmoor Penrith
Quarley Rydal Selby Tarrant Ulverton Velden Wexcombe Yarrow Zeal Ashcott Brenlow Corran Deerness Elstow
""".split()
_NAMES = """
Ann Bell|Tom Arkwright|Maria Lopez|Ravi Menon|Ingrid Solheim|Paul Okafor|Ruth Adler|Samuel Price|Leila Haddad|
Jon Marsh|Clara Whitlock|Piotr Nowak|Grace Achieng|Hugh Tennant|Noor Rahman|Ellen Frost|Viktor Lang|Dora Kemp
""".replace("\n", "").split("|")
_OFFICES = """
mayor of {place}|head of the {place} water board|a spokeswoman for the county|the clerk of the council|
a professor of geology at the University of {place}|chief engineer of the harbour|secretary of the teachers' union|
the owner of the mill|a nurse at {place} General Hospital|director of the museum|who has farmed there for thirty years|
chair of the planning committee
""".replace("\n", "").split("|")
_THINGS = """
the old bridge|the ferry to {place}|a new primary school|the county's forests|the night bus|the reservoir above {place}|
the price of bread|the market hall|the flood wall|the fishing fleet|a wind farm off the coast|the town archive|
the hospital's maternity ward|the railway line to {place}|the river path|the harvest|the library van|the airport
""".replace("\n", "").split("|")
_DOINGS = """
will be closed until the spring|has cost {number} million more than was planned|was inspected {number} times last year|
is to be sold to a firm from {place}|carried {number} percent fewer people than in {year}|needs a new roof|
was damaged by the storm in {month}|has been promised since {year}|is used by {number} families every week|
may not be rebuilt at all|was opened by the queen in {year}|employs {number} people, most of them from {place}
""".replace("\n", "").split("|")
_SPOKEN = """
We cannot wait for another winter|Nobody has shown us the figures|It is the third time in {number} years|
I would rather see the money go to {place}|The law leaves us no choice|We were told on {day} and not before|
There are {number} reasons for this, and none of them is good|My father built it with his own hands|
People here have long memories|That is for the court to decide
""".replace("\n", "").split("|")
_FRAMES = """
{Thing} {doing}, said {name}, {office}.|According to a report by the county, {thing} {doing}.|{Thing} {doing}.|
"{Spoken}," {name}, {office}, told reporters on {day}.|{name}, {office}, said {thing} {doing}.|
On {day} the council of {place} voted {number} to {small} to keep {thing}.|"{Spoken}," she said. "{Spoken2}."|
Experts say {thing} {doing}, but others doubt it.|In {month} {year}, {thing} was the talk of {place}.|
Critics of the plan point out that {thing} {doing}.|The statement of {month} {small} does not mention {place}.|
{Thing} {doing}, and so did many things in {place} that year.|It is widely believed that {thing} {doing}.|
Two officials, who asked not to be named because talks are going on, said {thing} {doing}.|
The truth is that {thing} {doing}, whatever the mayor may say.|He added that {thing} {doing}.
""".replace("\n", "").split("|")
_FURNITURE = ("Share this article", "Sign up for our newsletter", "Related stories", "Advertisement", "3 min read")
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = "January February March April May June July August September October November December".split()


def text(seed: int, words: int = WORDS) -> str:
    """A document of about ``words`` words: headline, byline, paragraphs, and a little of what web pages have."""
    draw = random.Random(seed)
    lines = [_sentence(draw).rstrip("."), f"By {draw.choice(_NAMES)}", f"{_day(draw)} {draw.randint(1999, 2025)}"]
    count = 0
    while count < words:
        if draw.random() < 0.05:
            lines.append(draw.choice(_FURNITURE))
        paragraph = " ".join(_sentence(draw) for _ in range(draw.randint(2, 5)))
        count += len(paragraph.split())
        lines.append(paragraph)
    return "\n\n".join(lines) + "\n"


def write(folder: Path, documents: int, words: int = WORDS) -> int:
    """Write so many documents into ``folder``; how many bytes they are."""
    size = 0
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(documents):
        data = text(number, words).encode()
        (folder / f"{number:06}.txt").write_bytes(data)
        size += len(data)
    return size


def _sentence(draw: random.Random) -> str:
    frame = draw.choice(_FRAMES)
    thing = _filled(draw.choice(_THINGS), draw)
    parts = {
        "thing": thing,
        "Thing": thing[0].upper() + thing[1:],
        "doing": _filled(draw.choice(_DOINGS), draw),
        "name": draw.choice(_NAMES),
        "office": _filled(draw.choice(_OFFICES), draw),
        "Spoken": _filled(draw.choice(_SPOKEN), draw),
        "Spoken2": _filled(draw.choice(_SPOKEN), draw),
        "small": str(draw.randint(2, 9)),
    }
    return _filled(frame, draw, **parts)


def _filled(frame: str, draw: random.Random, **parts: str) -> str:
    return frame.format(
        place=draw.choice(_PLACES),
        number=draw.randint(10, 95),
        year=draw.randint(1950, 2024),
        month=draw.choice(_MONTHS),
        day=draw.choice(_DAYS),
        **parts,
    )


def _day(draw: random.Random) -> str:
    return f"{draw.randint(1, 28)} {draw.choice(_MONTHS)}"
