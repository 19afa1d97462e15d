"""Five real articles that two editors annotated: what must be found in each, what must not, and their order."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

from auditor import Document, Result, audit

RULES = {
    "spun-text": {"integrity/spun_text"},
    "unattributed-claim": {"claims/unattributed_claim", "claims/unsourced_figure"},
    "weasel-attribution": {"sources/weasel_attribution"},
    "anonymous-source": {"sources/anonymous_source"},
    "second-hand-report": {"sources/second_hand_report"},
    "loaded-language": {"tone/loaded_language", "tone/overclaiming"},
    "opinion-disclosure": {"tone/opinion_disclosure"},
    "promotional": {"commerce/promotional"},
    "page-furniture": {"hygiene/page_furniture"},
}
CAPPED_BY = {"001": "promotional", "002": "spun"}
ORDER = ["000", "003", "004", "001", "002"]  # best first


@lru_cache(maxsize=1)
def results(shared: Path) -> dict[str, Result]:
    """The audit of each article, by file name."""
    texts = sorted((shared / "seeds").glob("*.txt"))
    documents = [Document(path.name, path.read_bytes().decode("utf-8")) for path in texts]
    return {result.document.id: result for result in audit(documents)}


def test_rules_fire_where_an_editor_would_and_nowhere_else(shared: Path) -> None:
    """Each article has faults that must be found, and faults that it must not be accused of."""
    wrong = []
    for line in (shared / "gold" / "gold_docs.jsonl").read_text("utf-8").splitlines():
        gold = json.loads(line)
        fired = {finding.rule for finding in results(shared)[gold["doc"]].findings}
        wrong += [(gold["doc"], "missed", name) for name in gold["must_rules"] if not fired & RULES[name]]
        wrong += [(gold["doc"], "accused", name) for name in gold["must_not_rules"] if fired & RULES[name]]
    assert not wrong


def test_scores_come_in_the_order_of_an_editor(shared: Path) -> None:
    """The agency report is best, the spun copy worst, and the caps are named."""
    scores = {name[:3]: result.score for name, result in results(shared).items()}
    values = {name: score.value for name, score in scores.items()}
    assert sorted(values, key=lambda name: -(values[name] or 0)) == ORDER, values
    assert {name: score.capped_by for name, score in scores.items() if score.capped_by} == CAPPED_BY
    assert scores["004"].grade == "opinion"


def test_no_rule_fails(shared: Path) -> None:
    """Every rule judges every article."""
    assert not [result.failures for result in results(shared).values() if result.failures]
