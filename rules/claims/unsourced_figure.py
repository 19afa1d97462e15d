"""claims/unsourced_figure."""

from __future__ import annotations

from collections.abc import Iterator

from auditor_rules.claims._claims import LEAST_CONFIDENCE as CLAIM_CONFIDENCE
from auditor_rules.claims._claims import claims
from auditor_rules.claims._figures import figures

from auditor import Document, Example, Hit, Rule, Severity


class UnsourcedFigure(Rule):
    """A statistic in the writer's own voice with no body, document or attribution in reach.

    What it does: looks for shares, rates, comparisons and counts of people or money in sentences that attribute
    nothing. A source in the sentence or in the one before or after covers the figure. A sentence that makes another
    kind of claim as well is charged once, for the surer of the two.

    Why: a figure that cannot be traced cannot be checked, and is quoted on as if it had been.

    What it leaves alone: dates, ages, scores, prices, distances, times and house numbers; share prices and other
    numbers that anybody can look up; texts with references.
    """

    severity = Severity.WARNING
    confidence = 0.6
    standard = (
        "ICD 206: a reader can find the source again; Reuters: source every statement that is not in the public domain"
    )
    examples = (
        Example("[[Nearly 40 per cent of the district's schools have no running water.]]"),
        Example("[[One in five residents of the province lives below the poverty line.]]"),
        Example("[[Only 11 of the 28 members meet the target.]]"),
        Example("[[Unemployment in the state rose to 14.2 percent last year.]]"),
        Example("[[Drivers in the northern districts are killed at three times the rate of the capital.]]"),
        Example("[[The ministry has spent $340 million on the abandoned railway.]]"),
        Example("[[More than 2,000 families were evicted from the valley last year.]]"),
        Example("[[Two-thirds of the country's farmers are in debt.]]"),
        Example(
            "The mayor opened the clinic on Friday. [[Infant mortality in the city fell by 30% under the "
            "government's plan.]]"
        ),
        Example("[[About 6 million people in the republic depend on food aid.]]"),
        Example(
            "Nearly 40 per cent of the district's schools have no running water, according to the education ministry."
        ),
        Example("A survey by the Lagos Bureau of Statistics covered 4,000 homes. One in five residents is poor."),
        Example("The Reyes report appeared on Monday. It found that 61 percent of voters had not been told."),
        Example("The match ended 3-1 after extra time, and 40,000 tickets were sold."),
        Example("Amina Yusuf, 34, has lived at 212 Mill Road for 11 years."),
        Example("The train leaves at 6.45 and covers the 310 kilometres to the border in four hours."),
        Example("Shares in the airline fell 4.5 percent on Tuesday."),
        Example("Simmer until about 90 percent of the liquid has gone from your pan, then add 200 grams of sugar."),
        Example("Survival was 42% higher in the treated group [7]."),
        Example("The wine has 12.5 per cent alcohol and costs nine euros."),
        Example("The Reserve Bank kept its policy rate at 5.5 per cent on Wednesday."),
        Example("Registration costs £11 a year."),
        Example("The parliament has 120 seats and meets in the old mint."),
        Example('"Four in ten of our members have left," said Jo Price, the union\'s secretary.'),
    )

    def check(self, doc: Document) -> Iterator[Hit]:
        """A hit for each own-voice sentence with a statistic that nobody vouches for."""
        surer = {claim.span: claim.confidence for claim in claims(doc) if claim.cue}
        for figure in figures(doc).values():
            if surer.get(figure.statement, 0.0) >= max(CLAIM_CONFIDENCE, figure.confidence):
                continue
            number = " ".join(figure.number.of(doc.text).split())
            yield Hit(
                figure.statement,
                f"The figure \u201c{number}\u201d is given without a source.",
                "Name the body or document that it comes from, and its date.",
                confidence=figure.confidence,
            )
