"""Made-up articles in plain English: grammatical, about nothing, and no two alike."""

from __future__ import annotations

import random

NOUNS = """
bridge council school teacher harvest farmer river village doctor patient market price worker factory road driver
winter storm house family garden library letter captain match crowd minister law court judge museum painting bank loan
ship harbour fisherman forest fire tower church priest festival singer song kitchen baker field cow horse wall
window roof street lamp bus ticket train station engineer machine mine company contract meeting vote mayor plan
budget tax report study student lesson book story film actor theatre island ferry beach hotel guest
guide mountain path snow rain flood dam pump pipe well valley cattle wheat bread oven hospital nurse ward medicine
""".split()
VERBS = """
close-closed open-opened build-built visit-visited sell-sold repair-repaired plan-planned watch-watched join-joined
leave-left carry-carried paint-painted choose-chose fear-feared need-needed help-helped count-counted hide-hid
find-found follow-followed refuse-refused demand-demanded praise-praised blame-blamed drive-drove lose-lost
move-moved clean-cleaned cross-crossed burn-burned save-saved measure-measured promise-promised remember-remembered
""".split()
ADJECTIVES = """
old new small large quiet noisy cheap costly cold warm broken empty crowded famous distant narrow wide early late poor
rich tired angry careful strange simple heavy light dry wet young local northern southern public private modern
""".split()
NAMES = """
Anna Keller|Tom Bray|Ravi Menon|Lena Moor|Joan Pike|Wei Lan|Amina Okoro|Peter Hale|Ingrid Falk|Dan Whitlow|Bo Lind|
Rosa Vidal|Sam Ferris|Maya Nair|Olga Brandt|Hugh Tarrant|Nora Quill|Ivo Petran|Clara Stone|Ben Adeyemi
""".replace("\n", "").split("|")
PLACES = (
    "Leith Bergen Karimpur Northfield Ashby Tarn Marland Velm Ostrow Kilby Dunmore Harrow Sedge Wick Pelham".split()
)
PREPOSITIONS = "in near behind above under beside across from before after along beyond against without through".split()
JOINTS = "because when although while after before until since if as so but and".split()
DETERMINERS = ("the", "the", "the", "a", "his", "her", "their", "this", "that", "some", "no", "every", "its", "our")
MODALS = ("would", "could", "should", "will", "may", "must", "can", "might", "did not", "had to", "was to")

CONTENT = (*NOUNS, *ADJECTIVES, *(form for verb in VERBS for form in verb.split("-")))
"""The words that a spinner can swap."""


class Writer:
    """Writes sentences; the same ``seed`` writes the same."""

    def __init__(self, seed: int) -> None:
        self._rng = random.Random(seed)

    def article(self, words: int = 320) -> str:
        """So many words, and what it takes to end the sentence, in paragraphs."""
        paragraphs: list[str] = []
        while sum(len(paragraph.split()) for paragraph in paragraphs) < words:
            sentences = [self.sentence() for _ in range(self._rng.randint(2, 4))]
            paragraphs.append(" ".join(sentences))
        return "\n\n".join(paragraphs)

    def sentence(self) -> str:
        """One sentence."""
        kind = self._rng.randrange(8)
        clause, other = self.clause(), self.clause()
        joint = self._rng.choice(JOINTS)
        text = (
            f"{clause} {joint} {other}",
            f"{joint} {clause}, {other}" if joint not in ("so", "but", "and") else f"{clause}, {joint} {other}",
            f"{self.where()} {clause}, and {other}",
            f"it was {self.a(ADJECTIVES)} that {clause} {joint} {other}",
            f"there was {self.thing()} {self.where()}, where {clause}",
            f"{self.a(NAMES)} said that {clause} and that {other}",
            f"{clause}, which {self.action()}, {joint} {other}",
            f"in {self._rng.randint(1950, 2020)} {clause}; {other}",
        )[kind]
        return text[0].upper() + text[1:] + "."

    def clause(self) -> str:
        """Somebody does something."""
        return f"{self.a(NAMES) if self._rng.random() < 0.15 else self.thing()} {self.action()}"

    def action(self) -> str:
        """What somebody does."""
        base, past = self.a(VERBS).split("-")
        verb = past if self._rng.random() < 0.55 else f"{self.a(MODALS)} {base}"
        extra = f" {self.where()}" if self._rng.random() < 0.5 else ""
        return f"{verb} {self.thing()}{extra}"

    def thing(self) -> str:
        """A thing, with what is said of it."""
        chance = self._rng.random()
        if chance < 0.1:
            return f"{self._rng.randint(2, 900)} of the {self.a(NOUNS)}s"
        if chance < 0.2:
            return f"the {self.a(NOUNS)} of {self.a(PLACES)}"
        adjective = f"{self.a(ADJECTIVES)} " if self._rng.random() < 0.4 else ""
        relative = f" who {self.action()}" if self._rng.random() < 0.08 else ""
        return f"{self.a(DETERMINERS)} {adjective}{self.a(NOUNS)}{relative}"

    def where(self) -> str:
        """A place or time."""
        return f"{self.a(PREPOSITIONS)} {self.thing()}"

    def a(self, choices: list[str] | tuple[str, ...]) -> str:
        """One of the choices."""
        return self._rng.choice(choices)
