"""tone/loaded_language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor_rules._cues import strongest
from auditor_rules._genre import genre
from auditor_rules._statements import statements
from auditor_rules.tone._charged import MOST_CHARGED, charged
from auditor_rules.tone._loaded_words import JUDGEMENT, KINDS, LoadedKind
from auditor_rules.tone._overclaims import FUTURE

from auditor import Document, Example, Hit, RegionKind, Rule, Severity, Span

LEAST_CONFIDENCE = 0.5
SURE = 0.8  # from here on no neutral report uses the word of its own accord
_PLACES = frozenset({RegionKind.BODY, RegionKind.HEADING})

_KINDS_OF: dict[str, LoadedKind] = {}
for _kind in reversed(KINDS):
    for _phrase in _kind.cues:
        _KINDS_OF[_phrase] = _kind

_SUREST = max(MOST_CHARGED, *(cue.weight for kind in KINDS for some in kind.cues.values() for cue in some))

# What stands before or after the word and makes it harmless: a term, a physical sense, a title, a programme's name.
_HARMLESS = {
    "savage": "savage (?:beasts?|garden|club|grace)|(?:mr|ms|dr|dan|rick|randy|lily|herbie) savage",
    "evil": "(?:resident|necessary|lesser|good and|medieval) evil|evil (?:dead|eye|empire strikes)",
    "toxic": "toxic (?:waste|chemicals?|gas|gases|fumes|substances?|metals?|effects?|algae|assets?|shock|smoke|"
    "air|smog|sludge|dose|doses|levels?|compounds?|materials?|spill|pesticides?|side effects?|to )|(?:highly|less|"
    "more|non) toxic|toxic\\W*$",
    "poisonous": "poisonous (?:gas|plants?|snakes?|mushrooms?|fumes|chemicals?|spiders?|substances?|berries|air|smog)",
    "malicious": "malicious (?:software|code|app|apps|attachments?|links?|websites?|programs?|emails?|traffic|"
    "intent|communications|wounding|prosecution|actors?|hackers?)",
    "petty": r"petty (?:corruption|crimes?|theft|thieves|officers?|cash|criminals?|offences?)",
    "farce": r"(?:bedroom|french|comic) farce|farces? (?:by|starring)|presents",
    "so-called": r"so-called [\W]",
    "savages": "savages (?:the|debut)",
    "corrosive": "corrosive (?:substances?|liquid|acid|chemicals?|environment)",
    "predatory": "predatory (?:birds?|animals?|fish|insects?|mites?|pricing|lending|dinosaurs?|sharks?|behaviou?rs?)",
    "aggressive": "aggressive (?:treatment|tumou?r|cancer|therapy|form)",
    "disgraced": "disgraced (?:himself|herself)",
    "surely": "slowly but surely",
    "clearly": r"clearly \w+ed\b|" + "(?:speak|see|hear|seen|visible|marked|labell?ed|state|written|explain|"
    "communicate|defined|think|"
    "heard|write|say|said|show|shows|showed|define|identify) clearly|clearly (?:marked|visible|labell?ed|defined|"
    "stated?|heard|seen|written|defined|audible|identified|show|shows|explain|identify|distinguish|understood)",
    "plainly": "(?:speak|said|put|written|dressed|spoke|say) plainly|plainly (?:visible|dressed)",
    "paranoid": "paranoid (?:schizophreni|personality|android|delusions?)",
    "delusional": "delusional (?:disorder|ideas|beliefs?)",
    "brutal": "brutal (?:murder|winter|killing|attack)",
    "circus": "(?:moscow|state|flying|travelling|traveling|piccadilly|oxford|du soleil|family) circus|cirque",
    "clown": "clown (?:fish|school|doctors?|costumes?)",
    "clowns": "(?:circus|killer|insane) clowns",
    "anarchy": "sons of anarchy",
    "carnage": "venom",
    "bogus": "bogus (?:calls?|callers?|workm[ae]n|emails?|documents?|cheques?|websites?)",
    "savaged": r"(?:storms?|hurricane|cyclone|floods?|fires?) savaged|" + "savaged (?:by (?:a |an |the |two |"
    "three )?(?:dogs?|bears?|sharks?|lions?|wolves))",
    "onslaught": "onslaught of (?:rain|storms?|locusts)",
    "ruthless": "ruthless (?:efficiency|finishing|display)",
    "reckless": "reckless (?:driving|endangerment|conduct|homicide|burning|driver|abandon|manslaughter)",
    "crusade against": "first crusade|albigensian",
    "brave stand": "brave stand up",
    "hijacked": "hijacked (?:plane|planes|aircraft|airliner|jet|bus|car|vehicle|lorry|truck|tanker|ship|flight|by "
    "gunmen)|(?:was|were|been) hijacked",
    "hijacking": "hijacking (?:of (?:a|the|an) (?:plane|jet|aircraft|ship|bus|flight|airliner))|plane hijacking|"
    "car ?hijacking",
    "fraudster": "convicted fraudster",
    "thug": "thug life",
    "idiot": "village idiot|american idiot",
    "plotting": "plotting (?:function|area|library|package|code|system|the data|data|results|device|a |results)|"
    "(?:of|for|to) plotting",
    "humiliating": "humiliating (?:defeat|loss)",
    "humiliated": "humiliated by",
    "betrayal": "sense of betrayal",
    "notoriously": "notoriously (?:difficult|hard|tricky|slow|fickle)",
    "feeble": "feeble (?:light|pulse|glow|signal)",
    "rabid": "rabid (?:dogs?|bats?|foxes?|animals?|raccoons?)",
    "menace": "phantom menace|dennis the menace",
    "magnificent": "magnificent (?:seven|views?|views|scenery|building|house|century)",
    "glorious": "glorious (?:revolution|weather|sunshine|twelfth|food)",
    "triumphant": "triumphant (?:return|homecoming)",
    "sham": "sham (?:surgery|acupuncture|treatment|control|group|procedure|stimulation|operation|marriage|feeding|"
    "tms|injection)|or sham",
    "lunatic": "lunatic asylum",
    "lame": "lame duck",
}
_HARMLESS_PATTERNS = {word: re.compile(pattern) for word, pattern in _HARMLESS.items() if pattern}
_MARGIN = 24  # characters on either side in which a harmless sense shows


class LoadedLanguage(Rule):
    """A word in the writer's own voice that judges a party, mocks, or takes for granted what should be shown.

    What it does: looks for words that neutral reports do not use of their own accord, in three kinds: certainty in
    place of evidence ("of course", "obviously", "there is no question that"); mockery and colour ("a circus", "thrown
    under the bus"); judgement of a party ("hapless", "heroic", "lazy officials"). Words that no list holds but
    that are used like the listed ones count where they describe those who govern, lead or own, or what these say and
    decide ("the chairman's extravagant deal"). The confidence grows with how seldom reports use the word and shrinks
    outside reporting: in diaries, stories, manuals and reviews.

    Why: a loaded word passes a verdict without saying whose it is or what it rests on; the reader should get the act,
    and the verdict from somebody named.

    What it leaves alone: quotations and attributed content; physical and technical senses ("toxic waste", "a sham
    treatment"); plain verbs of news. Headings are judged too. Certainty about proof, outcome or number is
    tone/overclaiming and is charged only there.
    """

    severity = Severity.WARNING
    confidence = 0.7
    standard = "Wikipedia MOS: words to watch; BBC Editorial Guidelines 4.3: due impartiality; W3C credibility signals"
    literals = frozenset(_KINDS_OF)
    examples = (
        Example("Councillors voted for yet another [[barmy]] cycle lane on Monday."),
        Example("The [[loony-left]] council in Brighton has raised the charge for parking."),
        Example("The minister's [[hapless]] deputy defended the budget before parliament on Tuesday."),
        Example("[[Of course]], the ministry had known about the leak since March."),
        Example("[[There is no question that]] the governor lost the debate."),
        Example("The party's [[shambolic]] campaign cost it eleven seats in the state assembly."),
        Example("The company [[obviously]] hoped the regulator would look elsewhere."),
        Example("The president closed the briefing with another [[tirade]] about the courts."),
        Example("The council swept the report [[under the carpet]] before the elections."),
        Example("Neighbouring states have long feared the [[belligerent]] republic."),
        Example("The [[dreadful]] performance of the roads department continued in March."),
        Example("A dreadful storm closed the mountain roads of the county in March."),
        Example("Opposition leader Dhillon [[smugly]] told supporters to wait for the court."),
        Example("The chief executive's [[lavish perks]] were cut after the vote."),
        Example("[[Heroic]] Mayor Saves the Town Hall From Cuts\n\nThe council voted on Monday to keep the hall open."),
        Example("The general's [[stooges]] in parliament passed the bill in one night."),
        Example("The premier's [[subservience]] to the mining lobby shaped the new law."),
        Example("The chancellor's [[lackeys]] drafted the bill in a night."),
        Example("The party [[dressed it up as]] a reform."),
        Example("The ministry's [[haphazard]] reply left out the second bridge."),
        Example("The council was [[careless]] with the keys of the archive, and two maps are gone."),
        Example("A haphazard heap of stones blocked the road to the quarry."),
        Example('"It was a shambolic campaign," said Nadia Rahman, the party\'s treasurer, on Sunday.'),
        Example("The company dumped toxic waste in the harbour for nine years, according to the court."),
        Example("Half of the patients received a sham treatment, and neither group knew which."),
        Example("Police said three men attacked the shop and fled on a motorcycle."),
        Example("Parliament rejected the bill on Wednesday by 212 votes to 187."),
        Example("The tax regime for small firms changes in April."),
        Example("The rules are clearly marked at the entrance of the ministry."),
        Example("The minister criticised the ruling and warned of delays."),
        Example("The court heard that the hijacked plane had landed in Marseille."),
        Example("The spokesman said the rebels were thugs and liars."),
        Example("He was convicted of reckless driving and fined 400 euros by the court."),
        Example("The opposition won 61 seats; the governing party lost nine."),
    )

    def check(self, doc: Document) -> Iterator[Hit]:
        """A hit for each loaded word or phrase in the writer's own voice."""
        of_genre = 0.35 + 0.65 * genre(doc).reporting
        if of_genre * _SUREST < LEAST_CONFIDENCE:
            return
        end = -1
        for span, weight, kind, phrase in sorted(_candidates(doc), key=lambda one: (one[0].start, -one[0].end)):
            confidence = weight * of_genre
            if span.start < end or confidence < LEAST_CONFIDENCE or not _is_own(doc, phrase, span):
                continue
            end = span.end
            yield Hit(
                span,
                f"\u201c{' '.join(span.of(doc.text).split())}\u201d {kind.fault}.",
                kind.remedy,
                severity=Severity.ERROR if confidence >= SURE else Severity.WARNING,
                confidence=confidence,
            )


def _candidates(doc: Document) -> Iterator[tuple[Span, float, LoadedKind, str]]:
    """Words of the list and charged ones: where, how surely loaded, of what kind, and the phrase."""
    for phrase, span in doc.find(LoadedLanguage.literals):
        kind = _KINDS_OF[phrase]
        weight = strongest(doc, kind.cues[phrase], span)
        if weight:
            yield span, weight, kind, phrase
    for span, weight in charged(doc):
        yield span, weight, JUDGEMENT, span.of(doc.folded)


def _is_own(doc: Document, phrase: str, span: Span) -> bool:
    """Does the word stand in the article, in the writer's voice, and in its loaded sense?"""
    if doc.region_at(span.start) not in _PLACES or not statements(doc).is_own(span) or _is_part_of_name(doc, span):
        return False
    around = doc.folded[max(0, span.start - _MARGIN) : span.end + _MARGIN]
    harmless = _HARMLESS_PATTERNS.get(phrase)
    if harmless is not None and harmless.search(around):
        return False
    before = doc.folded[max(0, span.start - _MARGIN) : span.start].split()
    return not (before and before[-1] in FUTURE)


def _is_part_of_name(doc: Document, span: Span) -> bool:
    """Is it capitalised inside a sentence of lower case words: "the Evil Empire tour", "Mr Savage"?"""
    if not doc.text[span.start].isupper() or doc.region_at(span.start) is RegionKind.HEADING:
        return False
    return all(sentence.start != span.start for sentence in doc.sentences_touching(span))
