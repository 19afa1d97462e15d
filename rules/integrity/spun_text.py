"""integrity/spun_text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor import Document, Example, Hit, Judgement, Rule, Severity, Substitution

STRONG = 0.7  # a swap that an editor would strike out wherever it stands
MEDIUM = 0.65  # in a text that is spun, where strengths already take account of that
SPUN = 0.9  # probability from which a text is called spun: fewer than one clean text in a hundred gets there
SUSPECTED = 0.75
CAP = 20.0  # of spun text no average may say that it is fair


@dataclass(frozen=True)
class SpunText(Rule):
    """A machine swapped words for near-synonyms, so that terms, names and idioms break.

    What it does: compares each word and phrase with what it may have replaced, by thesauri, word vectors and the
    words around it. Swaps that break a fixed term, and "an branch", are reported wherever they stand, with the
    wording that was probably lost; others that break the sentence where the text is suspected, and milder ones where
    the text as a whole is spun. The density of all the evidence, also of swaps that are good English one by one, gives
    the column ``spun_probability``. A text that is called spun scores 20 at most.

    Why: spinners disguise copied articles. Names, titles and technical terms come out wrong, attribution breaks,
    and, worst, the words inside quotation marks are no longer those of the speaker: there a swap is an error.

    What it leaves alone: a single odd collocation condemns no text. Translated, non-native, dialectal and legal
    English and technical terms are not spun.

    Option ``lexicon = false``: judge without any list of swaps and phrases that spinners are known to make.
    Option ``encoder = false``: do not have the small language model read the texts that are called spun. The verdict is
    the same and a hundred spun pages take half a minute less, but more of the swaps that are named are none.
    """

    lexicon: bool = True
    encoder: bool = True

    variants = ({"lexicon": False},)
    severity = Severity.WARNING
    confidence = 0.8
    standard = (
        "AP Statement of News Values: quotations must be exact; COPE: tortured phrases as a sign of manipulated text"
    )
    examples = (
        Example("They opened [[an branch]] in Leeds on Monday."),
        Example("The firm uses [[counterfeit consciousness]] to sort the letters."),
        Example("Patients with [[bosom malignancy]] were treated at three hospitals."),
        Example("He suffered a coronary [[heart assault]] at the age of 61."),
        Example("The method relies on [[colossal information]] and on cloud servers."),
        Example("She works for the [[World Wellbeing Organization]] in Geneva."),
        Example("The [[sign to commotion]] ratio was measured twice."),
        Example("The group studied [[bosom disease]] in mice."),
        Example("The mayor opened [[an library]] for refugees on Monday."),
        Example("They used a [[profound neural organization]] to read the scans."),
        Example("The team trained a [[help vector machine]] on the images."),
        Example("The system offers [[discourse acknowledgment]] in nine languages."),
        Example("Seagrasses are the least studied of them in the tropics, although they bury carbon in the mud."),
        Example("He has a obvious cold sore on his lip, and the nurse wrote it down."),
        Example("He opened an office in the centre of Nairobi, an hour from the airport."),
        Example("Breast cancer was found in three of the forty patients whom the clinic had screened."),
        Example("The ministry said the water was safe to drink and that tests would go on through the summer."),
        Example(
            "Whereas the lessee covenants with the lessor to pay the rent hereby reserved, time being of the essence, "
            "the parties agree as follows."
        ),
        Example("Let f be a continuous function on a compact interval; then f is bounded and attains its bounds."),
        Example("The whilom king of yonder hills did weep, and nevermore the larks sang at his door."),
        Example("We are having three children and the elder one is doing his graduation from Pune University."),
        Example("The lorry driver parked his caravan by the kerb and queued for petrol."),
        Example("Y'all fixing to head down to the store before it closes?"),
        Example("The coefficients were estimated by ordinary least squares, with errors clustered by county."),
        Example('A linguist collects machine-made phrases such as "bosom peril" in a notebook.'),
        Example("The device measures the flow of gas in pipes with a diameter of up to 80 mm."),
    )

    def check(self, doc: Document) -> Iterator[Hit | Judgement]:
        """A hit for each swap worth an editor's time, and the judgement of the text."""
        found = doc.substitutions if self.lexicon else doc.substitutions.unlisted
        label = "spun" if found.probability >= SPUN else "suspected" if found.probability >= SUSPECTED else ""
        if self.encoder and label == "spun":
            found = found.reread
        for swap in found.spans:
            if swap.strength >= (MEDIUM if label == "spun" else STRONG) and (label or _is_no_slip(doc, swap)):
                yield self._hit(doc, swap)
        yield Judgement(
            name="spun",
            label=label,
            probability=found.probability,
            cap=CAP if label == "spun" else None,
            message=_verdict(label, found.probability),
            suggestion="Find the original, and use and credit that." if label else "",
            severity=Severity.ERROR if label == "spun" else None,
        )

    def _hit(self, doc: Document, swap: Substitution) -> Hit:
        words = swap.span.of(doc.text)
        quoted = any(quotation.span.covers(swap.span) for quotation in doc.quotations)
        place = " inside a quotation, whose words are then no longer the speaker's" if quoted else ""
        if swap.kind == "grammar":
            message = f"\u201c{words}\u201d is broken as by a machine that swaps words{place}."
        else:
            message = f"\u201c{words}\u201d seems to be a machine's swap for another wording{place}."
        return Hit(
            swap.span,
            message,
            swap.original,
            severity=Severity.ERROR if quoted else None,
            confidence=round(swap.strength, 2),
        )


def _is_no_slip(doc: Document, swap: Substitution) -> bool:
    """Would no writer make it himself: a broken term, "an branch"? An odd word, "a easy", are slips of his own."""
    return swap.kind == "phrase" or (swap.kind == "grammar" and doc.folded.startswith("an ", swap.span.start))


def _verdict(label: str, probability: float) -> str:
    if not label:
        return ""
    surely = "was spun" if label == "spun" else "may have been spun"
    return f"The text {surely}: words were swapped for near-synonyms by a machine (probability {probability:.2f})."
