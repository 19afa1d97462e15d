"""tone/overclaiming."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from auditor_rules._cues import Cue
from auditor_rules._genre import genre
from auditor_rules._statements import statements
from auditor_rules.tone._overclaims import EVERYBODY, OUTCOME, PROMISE, PROOF, SECRET

from auditor import Document, Example, Hit, RegionKind, Rule, Severity, Span

LEAST_CONFIDENCE = 0.5


class _Kind(NamedTuple):
    """Cues, what they claim, what an editor would ask for; do they count in a text of any genre?"""

    cues: Mapping[str, tuple[Cue, ...]]
    fault: str
    remedy: str
    anywhere: bool = False


_KINDS = (
    _Kind(PROOF, "claims proof or a cure", "Say what was found, in which study, and how sure its authors are."),
    _Kind(OUTCOME, "claims to know what will happen", "Say whose forecast it is and how likely they call it."),
    _Kind(EVERYBODY, "claims that everybody agrees", "Name those who say so, or give the share that a survey found."),
    _Kind(
        PROMISE,
        "promises what nobody can promise",
        "Say in which study or account it was seen, and in how many cases.",
        anywhere=True,
    ),
    _Kind(
        SECRET,
        "claims that the truth is kept from the reader",
        "Say who hides what, and which document shows it.",
        anywhere=True,
    ),
)
_MATHEMATICS = re.compile(r"\b(?:theorem|lemma|corollary|axiom|conjecture|q\.e\.d|proposition \d|prime number)")
_HARMLESS = re.compile(
    r"be sure to|make sure|not (?:be )?(?:certain|sure|bound|inevitable|guaranteed|a foregone)"
    r"|n't (?:be )?(?:certain|sure|bound|guaranteed|a foregone)"
    r"|if (?:you|he|she|they|it) (?:is|are) (?:certain|sure)|(?:never|no longer|far from|hardly"
    r"|less than) (?:certain|sure|guaranteed|inevitable)"
    r"|beyond (?:a |any )?reasonable doubt"
    r"|\b(?:you|i|we)(?:'ll| will| would| can| could) (?:never|always)"
    r"|\b(?:no|not|nor|without|lacks?|lacked|little|any) (?:\w+ )?(?:conclusive|definitive|irrefutable|absolute"
    r"|incontrovertible|indisputable|undeniable) (?:proof|evidence)"
)


class Overclaiming(Rule):
    """Certainty beyond what anybody can know: proof, the future, or everybody's agreement.

    What it does: looks in the writer's own voice for claims of proof ("proves beyond doubt", "a miracle cure"), of a
    certain outcome ("is certain to", "will undoubtedly") and of universal agreement ("everyone knows", "no expert
    disputes"), in the article and its headings. Promises of health and money, and secrets that "they don't want you to
    know", count in every kind of text; the rest hardly outside reports.

    Why: findings come with doubt and forecasts with odds; a text that drops both cannot be relied on in the rest.

    What it leaves alone: quotations and attributed content; "not certain to"; mathematics, where things are proved;
    "beyond reasonable doubt", which is a standard of courts; instructions ("be sure to"). Adverbs that only take the
    reader's assent for granted ("of course", "obviously") are tone/loaded_language and are charged only there.
    """

    severity = Severity.WARNING
    confidence = 0.8
    standard = "Wikipedia MOS: words to watch; ICD 203: expressing likelihood; W3C credibility signals: exaggeration"
    literals = frozenset().union(*(kind.cues for kind in _KINDS))
    examples = (
        Example("The trial [[proves beyond doubt]] that the supplement works, and pharmacies are selling out."),
        Example("The central bank [[is certain to]] raise rates in March."),
        Example("The merger [[will undoubtedly]] ruin the smaller ports on the coast."),
        Example("Scientists have [[finally cured]] baldness in mice, and clinics are taking bookings."),
        Example("[[Everyone knows]] the mayor sold the stadium below its value."),
        Example("[[Nobody doubts]] that the coalition broke the rules."),
        Example("The new filter is [[100% effective]] against the virus, and the ministry has ordered 3,000."),
        Example("The government's [[inevitable collapse]] draws nearer with each vote."),
        Example("The opposition [[is doomed to]] lose the state, whatever the turnout."),
        Example("The documents are [[irrefutable proof]] of the cartel, and the regulator sat on them."),
        Example("The general's victory is [[a foregone conclusion]]."),
        Example("[[Miracle drug]] arrives\n\nThe tablet went on sale in Lyon on Monday, and queues formed early."),
        Example("The valley [[will never recover]] from the dam."),
        Example("You use it every day. It has been [[proven to reverse]] diabetes, and your pills can go."),
        Example("[[Doctors don't want you to know]] this, because sick people are big business."),
        Example("The judges were bought. Pass this on [[before it is taken down]]."),
        Example("The fund [[is about to collapse]], and its savers have not been told."),
        Example("The minister did not want the public to know about the letter, the inquiry heard."),
        Example("Chemotherapy can cure this cancer in nine children out of ten, the society says."),
        Example('"This proves beyond doubt that the supplement works," said Karl Weiss, who sells it.'),
        Example("The bank said it was certain to raise rates in March."),
        Example("It is not certain to pass the senate before the summer."),
        Example("A certain number of seats is reserved for women in the assembly."),
        Example("Euclid's argument proves conclusively that there is no largest prime; the theorem is in Book IX."),
        Example("Be sure to bring your passport and two photographs to the embassy."),
        Example("The prosecution must prove its case beyond reasonable doubt."),
        Example("The trial suggests that the supplement may help some patients, the authors write."),
        Example("The outcome is far from certain, and both parties are preparing for a second round."),
        Example("The team won the final on Sunday and will return to Nairobi on Tuesday."),
        Example("Seats are guaranteed to ticket holders until ten minutes before the debate."),
        Example("Economists at the bank expect a rise in March, but put the odds at three in five."),
    )

    def check(self, doc: Document) -> Iterator[Hit]:
        """A hit for each phrase of certainty in the writer's own voice."""
        of_genre = 0.4 + 0.6 * genre(doc).reporting
        end = -1
        for phrase, span in sorted(doc.find(self.literals), key=lambda one: (one[1].start, -one[1].end)):
            if span.start < end:
                continue
            for kind in _KINDS:
                cue = next((cue for cue in kind.cues.get(phrase, ()) if cue.holds(doc, span)), None)
                sure = cue.weight * (1 if kind.anywhere else of_genre) if cue else 0.0
                if cue is not None and sure >= LEAST_CONFIDENCE and _is_own(doc, span):
                    whole = _with_auxiliary(doc, span) if cue.before else span
                    words = " ".join(whole.of(doc.text).split())
                    yield Hit(whole, f"\u201c{words}\u201d {kind.fault}.", kind.remedy, confidence=sure)
                    end = span.end
                    break


def _is_own(doc: Document, span: Span) -> bool:
    if doc.region_at(span.start) not in (RegionKind.BODY, RegionKind.HEADING) or not statements(doc).is_own(span):
        return False
    around = doc.folded[max(0, span.start - 24) : span.end + 24]
    if _HARMLESS.search(around):
        return False
    return not any(
        _MATHEMATICS.search(doc.folded, s.start, min(s.end, s.start + 2000)) for s in doc.sentences_touching(span)
    )


def _with_auxiliary(doc: Document, span: Span) -> Span:
    """``span`` and the word before it: "will undoubtedly", "is certain to"."""
    first = doc.words.within(span).start
    return Span(doc.words.span(first - 1).start, span.end) if first else span
