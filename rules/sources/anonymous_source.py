"""sources/anonymous_source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from auditor_rules.sources._sourcing import excerpt, in_article, sentence_of

from auditor import Attribution, Document, Example, Hit, Rule, Severity, SourceType, Span

_SPOKEN_FOR = re.compile(r"(?i)\bspokes(?:man|woman|person|people|men|women)\b")
_INSIDERS = re.compile(
    r"(?i)^(?!no\b)[^,]*?\b(?:officials|officers|sources|aides|advis[eo]rs|diplomats|insiders|executives)\b"
)
# Somebody's wife or lawyer can be found by whose they are.
_KIN = re.compile(
    r"(?i)(?:['\u2019]s|s['\u2019]|\b(?:his|her|their|my|our)) (?:\w+ )?(?:wife|husband|mother|father|son|"
    r"daughter|brother|sister|"
    r"widow|widower|parents|family|lawyers?|attorneys?|counsel|solicitors?|barristers?|doctors?|partner)$"
)
_ASSESSMENT = (
    r"(?i)\b(?:should|must|ought|wrong|right move|mistake|disaster|disgrace|shame|bad|worst|terrible|awful|"
    r"stupid|foolish|"
    r"naive|reckless|weak|incompetent|dishonest|liar|cowardly|ridiculous|absurd|brilliant|great|best|excellent|"
    r"unfair|unacceptable|arrogant|failed|failure|doomed|hopeless|out of control|out of touch|embarrassing|joke|"
    r"toxic|chaotic|paranoid|impossible to work|lost the plot|finished)\b"
)


@cache
def _assessment() -> re.Pattern[str]:
    """Takes long to compile, and few texts ask for it."""
    return re.compile(_ASSESSMENT)


class AnonymousSource(Rule):
    """A statement rests on somebody whom the text does not name.

    What it does: finds the speaker whom nobody could look up ("an official", "a person familiar with the
    matter", "three diplomats") and who does not refer back to somebody named. A second mention of the same
    unnamed speaker is not counted again.

    Why: readers cannot judge a source that they do not know. News agencies and broadcasters allow anonymity for
    facts only, with the reason for it and the speaker's position; never for opinion. So an unnamed opinion
    without a reason is an error, a fact a warning, and a fact whose source's office and reason are given only a
    note. A spokesperson speaks for a body that can be asked: a note as well.

    What it leaves alone: roles that refer back to a name ("the minister added"), organisations, documents, and
    groups such as "critics", which ``sources/weasel_attribution`` judges.
    """

    severity = Severity.WARNING
    confidence = 0.85
    standard = "AP, Reuters and BBC on anonymous sources: facts only, with the reason and the source's position"
    examples = (
        Example("The plant will close in May, [[a company insider]] said."),
        Example("[[A senior official]] told reporters the talks had stalled."),
        Example("[[Two people familiar with the negotiations]] said the offer had been raised twice."),
        Example("“We were never asked,” said [[one employee who did not want to be named]]."),
        Example("According to [[a source close to the family]], the funeral will be private."),
        Example("The convoy was delayed by fog, [[a defence ministry official]] said on Tuesday."),
        Example("[[Diplomats]] say the draft has been rewritten four times."),
        Example("The minister will resign within days, [[government sources]] told the Harbour Gazette."),
        Example("“He should never have been given the job,” [[a former colleague]] said."),
        Example("The audit was stopped, [[a person with knowledge of the matter]] said, because the money ran out."),
        Example("[[One aide]] described the meeting as a disaster. Nobody else would talk."),
        Example("The Evening Ledger quoted [[an unnamed police officer]] as saying that the file was lost."),
        Example("“She is devastated,” [[a pal]] reveals. “He never called.”"),
        Example("[[Friends close to the actor]] claim he moved into a hotel in June."),
        Example("[[Insiders]] say the scandal reaches the very top."),
        Example("[[A leading doctor]] has slammed the plan as “the most reckless experiment in years”."),
        Example("According to the Evening Ledger, which cited [[two aides]], the talks will end on Friday."),
        Example("Mara Lind, a harbour pilot, said the buoy had drifted."),
        Example(
            "Wen Li, a ministry spokesperson, said talks went on. No decision was near, the spokesperson concluded."
        ),
        Example("Judge Amina Okoro said the claim had no merit. The judge added that costs would follow."),
        Example("“We open at nine,” said analyst Peter Hale."),
        Example("The committee said the road would stay closed."),
        Example("The report found that nine bridges need repair."),
        Example("President Ruiz said the tax would go. The president gave no date."),
        Example("She said the train was late."),
        Example("Leaders from four countries met in Lisbon on Friday."),
        Example("The official opening is planned for June, the council said."),
        Example("Critics say the plan is too dear."),
        Example("“A source told me that years ago,” said Joan Petrie, who runs the archive."),
    )

    def check(self, doc: Document) -> Iterator[Hit]:
        """A hit for each unnamed speaker at first mention."""
        reported: list[Span] = []
        seen: set[str] = set()
        for one in in_article(doc):
            if one.source_type is not SourceType.ANONYMOUS or one.again or not one.source or not one.cue:
                continue
            source = one.source[0]
            if not one.states or (not one.told and not _INSIDERS.search(source.of(doc.text))):
                continue
            if _KIN.search(source.of(doc.text)):
                continue
            sentence = " ".join(sentence_of(doc, source).of(doc.folded).split())
            again = sentence in seen  # a headline that stands there twice
            seen.add(sentence)
            if again or (reported and reported[-1].overlaps(source)):
                continue
            reported.append(source)
            yield self._hit(doc, one, source)

    def _hit(self, doc: Document, one: Attribution, source: Span) -> Hit:
        words = excerpt(doc, source)
        if _SPOKEN_FOR.search(words) and one.office:
            return Hit(
                source,
                f"“{words}” speaks for a body on the record but is not named.",
                "Name the spokesperson.",
                Severity.INFO,
                0.5,
            )
        if one.office and one.reason:
            return Hit(
                source,
                f"“{words}” is unnamed; office and reason are given.",
                "Look for a second source who can be named.",
                Severity.INFO,
            )
        lacks = "neither a reason for it nor the speaker's office is given"
        if one.reason:
            lacks = "the speaker's office is not given"
        elif one.office:
            lacks = "no reason for it is given"
        if not one.reason and any(
            _assessment().search(doc.text, span.start, min(span.end, span.start + 600)) for span in one.content
        ):
            return Hit(
                source,
                f"An opinion is passed on from “{words}”, who is unnamed; {lacks}.",
                "Name who holds the opinion, or leave it out: anonymity is for facts.",
                Severity.ERROR,
            )
        if not one.told:
            return Hit(
                source,
                f"“{words}” names nobody, and the text does not say how it knows what they think.",
                "Say who told whom, and in what position; or leave it out.",
                Severity.WARNING,
                0.7,
            )
        return Hit(
            source,
            f"“{words}” names nobody; {lacks}.",
            "Name the source, or say what position it holds and why it is not named.",
        )
