"""Cues: words and phrases that tell something about the sentence they stand in, kept as compact tables.

A cue is a phrase, and perhaps a class of words (BE, HAVE, WILL, DET, GROUP ...) that has to stand before or after
it: ``BE (trying|seeking) to`` holds for "is now desperately trying to". Adverbs in between are passed over, and
one adjective before a GROUP noun. "-CLASS" after a phrase: the next word must not belong to the class.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

import regex

from auditor import Document, Span


@dataclass(frozen=True)
class _Ending:
    """The words that end so and are long enough to be a stem and the ending."""

    ending: str
    least: int

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and len(word) >= self.least and word.endswith(self.ending)


CLASSES: Mapping[str, Container[str]] = {
    "BE": frozenset(
        "is are was were be been being isn't aren't wasn't weren't he's she's it's that's they're "
        "seem seems seemed look looks looked appear appears appeared remain remains remained".split()
    ),
    "HAVE": frozenset("has have had having hasn't haven't hadn't they've".split()),
    "WILL": frozenset("will would could might won't wouldn't couldn't it'll they'll he'll she'll".split()),
    "DET": frozenset(
        "the a an its his her their this that these those any some no many much more other most several all both how "
        "what another him them it each every further just two three such".split()
    ),
    "GROUP": frozenset(
        "observers reporters journalists voters people residents citizens americans britons indians europeans russians "
        "germans chinese africans australians canadians men women parents politicians lawmakers leaders companies "
        "businesses countries nations governments investors employers workers teachers doctors scientists economists "
        "diplomats officials families households migrants immigrants refugees students farmers consumers supporters "
        "republicans democrats conservatives liberals muslims christians jews hindus catholics protestants readers "
        "viewers fans regimes commentators elites villagers taxpayers bureaucrats patients members traders analysts "
        "experts banks employees donors activists campaigners motorists homeowners tenants landlords shoppers pupils "
        "managers bosses executives police officers soldiers judges lawyers allies delegates councillors pensioners "
        "graduates staff youngsters teenagers millennials boomers builders landowners growers importers exporters "
        "retailers manufacturers drivers nurses academics professors mothers fathers children locals foreigners "
        "insiders outsiders moderates hardliners nationalists populists unionists socialists ministers deputies "
        "senators governors mayors generals clerics priests billionaires millionaires founders users customers "
        "subscribers sceptics skeptics critics opponents rivals competitors insurers lenders owners".split()
    ),
    # Before "are" and "is": what is compared, mostly to its disadvantage.
    "COMPARATIVE": frozenset(
        "more less better worse harder easier weaker stronger richer poorer safer cheaper slower faster angrier lazier "
        "lonelier happier unhappier healthier sicker greedier meaner crueller kinder braver smarter dumber cleverer "
        "wiser stupider duller dirtier cleaner tougher softer harsher looser stricter bolder prouder hungrier older "
        "younger fatter thinner keener readier likelier unlikelier warier wealthier needier busier idler ruder nastier "
        "uglier weirder crazier scarier deadlier costlier riskier shakier messier gloomier".split()
    ),
    # After "will never": what becomes of a memory, no forecast.
    "RECALLED": frozenset("know forget be have do get take go say tell use".split()),
    "ING": _Ending("ing", 6),
    # After "will": what stands in a timetable or was announced, and nobody disputes.
    "SCHEDULED": frozenset(
        "be meet open reopen close begin start hold host attend visit speak travel receive launch publish release "
        "announce present play air premiere tour return vote appear join serve include feature run take arrive leave "
        "consider discuss hear depart fly ship debut stay celebrate mark perform compete address go come see use "
        "review sit testify give have offer provide show report move focus work sell appeal ask seek continue keep "
        "remain replace succeed sign oversee lead head chair carry share introduce expire stream resume do get find "
        "learn know reconvene convene issue invite call retain try tell pay join co-host welcome examine".split()
    ),
    # After a word that judges: whoever is in charge of something, and what they do, say or make.
    "PARTY": frozenset(
        "government governments minister ministers ministry president presidents premier chancellor mayor mayors "
        "council councils councillor councillors parliament senate senator senators congress congressman "
        "congresswoman party parties politician politicians leader leaders leadership official officials officer "
        "officers bureaucrat bureaucrats regulator regulators agency commission commissioner committee board boss "
        "bosses chief chiefs executive executives management manager managers director directors owner owners "
        "landlord landlords company companies bank banks bankers conglomerate lobby lobbyist lobbyists union unions "
        "general generals army police judge judges court courts prosecutor prosecutors lawyer lawyers journalist "
        "journalists press broadcaster opposition coalition cabinet department administration state authorities "
        "operator operators contractor contractors developer developers team staff elite establishment rulers ruler "
        "king queen prince opponent opponents rival rivals critic critics campaign campaigns policy policies plan "
        "plans scheme schemes project reform reforms law laws bill tax taxes levy treaty deal agreement settlement "
        "budget cut cuts decision decisions ruling vote veto speech speeches statement statements reply answer "
        "response remark remarks comment comments excuse excuses promise promises claim claims argument arguments "
        "proposal proposals idea ideas attempt attempts attack attacks tactics tactic act acts move behaviour "
        "behavior conduct performance record failure failures handling treatment silence report letter leaflet memo "
        "article campaigner activist activists supporters tower building design conditions wards system rule regime "
        "offer fine compromise consultation inquiry show display spectacle appearance interview film terms".split()
    ),
    "MATTER": frozenset(
        "rival rivals critic critics campaign campaigns policy policies approach leader leadership government response "
        "performance message position relationship relations record reputation impact effect effects consequences "
        "result "
        "results situation challenge issue problem problems battle fight start end support case choice question "
        "questions "
        "moment signal economy reform reforms market pressure rhetoric stance tactics ties influence divisions "
        "opposition interest interests powers damage threat threats concern concerns doubts".split()
    ),
}
_ADVERBS = frozenset(
    "also now still again not even only never always already so very more most less long soon then just ever far too "
    "once often perhaps quite rather almost all but yet thus therefore however indeed itself himself herself "
    "themselves".split()
)
_PATTERN = regex.compile(r"(?:([A-Z]{2,}) )?(.+?)(?: (-?[A-Z]{2,}))?")
_CLASS = regex.compile(r"\b[A-Z]{2,}\b")
_TOKEN = regex.compile(r"[()|]|[^()|]+")
_BREAK = regex.compile(r"(\S) *\n\s*+(?!\.\d)")  # inside a row
_ROW = regex.compile(r"(?m)^\s*(\.\d+) (.+)$")
_WORDS_PASSED_OVER = 3


@dataclass(frozen=True, slots=True)
class Cue:
    """How much a phrase weighs (0 to 1), and the classes of words that must stand before and after it."""

    weight: float
    before: str = ""
    after: str = ""

    def holds(self, doc: Document, span: Span) -> bool:
        """Do the words around ``span``, where the phrase stands, belong to the classes asked for?"""
        if not self.before and not self.after:
            return True
        within = doc.words.within(span)
        if self.before and not _stands_before(doc.words.folded, within.start, CLASSES[self.before]):
            return False
        return not self.after or _stands_after(doc.words.folded, within.stop, self.after)


def strongest(doc: Document, cues: Sequence[Cue], span: Span) -> float:
    """The weight of the first of ``cues``, which come strongest first, that holds of the phrase at ``span``; else 0."""
    for cue in cues:
        if cue.holds(doc, span):
            return cue.weight
    return 0.0


def _stands_before(words: list[str], index: int, wanted: Container[str]) -> bool:
    for place in range(index - 1, max(-1, index - 2 - _WORDS_PASSED_OVER), -1):
        word = words[place]
        if word in wanted:
            return True
        if word not in _ADVERBS and not word.endswith("ly"):
            return False
    return False


def _stands_after(words: list[str], index: int, name: str) -> bool:
    wanted = CLASSES[name.removeprefix("-")]
    if name.startswith("-"):
        follower = next((word for word in words[index : index + _WORDS_PASSED_OVER] if word not in _ADVERBS), None)
        return follower is not None and follower not in wanted
    passed_over = 2 if name == "GROUP" else 1
    return any(word in wanted for word in words[index : index + passed_over])


def expanded(pattern: str) -> list[str]:
    """All phrases that a pattern stands for: "(is|was) (|also )trying to" gives four; groups may be nested."""
    tokens = _TOKEN.findall(pattern)
    phrases, end = _alternatives(tokens, 0)
    if end != len(tokens) + 1:
        raise ValueError(f"unbalanced parentheses: {pattern!r}")
    return list(dict.fromkeys(" ".join(phrase.split()) for phrase in phrases))


def _alternatives(tokens: list[str], place: int) -> tuple[list[str], int]:
    """What the tokens up to the end of the group stand for, and the place behind its closing parenthesis."""
    done: list[str] = []
    phrases = [""]
    while place < len(tokens) and tokens[place] != ")":
        token = tokens[place]
        place += 1
        if token == "|":
            done, phrases = done + phrases, [""]
        elif token == "(":
            inner, place = _alternatives(tokens, place)
            phrases = [phrase + choice for phrase in phrases for choice in inner]
        else:
            phrases = [phrase + token for phrase in phrases]
    return done + phrases, place + 1


def _rejoined(match: regex.Match[str]) -> str:
    """A row may be broken after "|" or "(", where no space is meant, or at a space."""
    last: str = match[1]
    return last if last in "|(" else last + " "


def cues(table: str) -> dict[str, tuple[Cue, ...]]:
    """A table of rows "WEIGHT pattern; pattern ..." as phrase to cues, those that weigh most first.

    A row may run over several lines.

    Raises ValueError for a weight that is none and a class inside a phrase, and KeyError for an unknown class of words.
    """
    found: dict[str, list[Cue]] = {}
    rows = _ROW.findall(_BREAK.sub(_rejoined, table.strip()))
    for weight, patterns in sorted(rows, key=lambda row: -float(row[0])):
        for pattern in patterns.split(";"):
            match = _PATTERN.fullmatch(pattern.strip())
            if match is None:
                raise ValueError(f"not a cue: {pattern!r}")
            before, body, after = match.groups(default="")
            for name in filter(None, (before, after)):
                CLASSES[name.removeprefix("-")]
            if _CLASS.search(body):
                raise ValueError(f"a class of words inside a phrase: {body!r}")
            cue = Cue(float(weight), before, after)
            for phrase in expanded(body):
                found.setdefault(phrase, []).append(cue)
    return {phrase: tuple(some) for phrase, some in found.items()}
