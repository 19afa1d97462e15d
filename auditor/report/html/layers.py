"""What a reader may want to see in a text besides its findings: quotations, and what is attributed to whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from auditor.document import Document
from auditor.span import Span
from auditor.text.attributions import attributions
from auditor.text.substitutions import Substitutions

LONGEST_LAYERED = 1_000_000  # characters; of a longer text a hundredth is shown, and the rest would be read for nothing
_AS_WRITTEN = Substitutions(0.0, ())


def layers(document: Document, *, is_spun: bool) -> Mapping[str, Sequence[Span]]:
    """The spans of quotations, of attributed statements, and of who makes them.

    A text that was not judged to be spun is read as it is written: looking for swaps once more would cost more than
    all the rest of the report.
    """
    if len(document.text) > LONGEST_LAYERED:
        return {}
    found = (
        document.attributions
        if is_spun
        else attributions(
            document.text, document.words, document.sentences, document.quotations, document.regions, _AS_WRITTEN
        )
    )
    return {
        "quoted": [quotation.span for quotation in document.quotations],
        "said": [span for attribution in found for span in attribution.content],
        "by": [span for attribution in found for span in attribution.source],
    }
