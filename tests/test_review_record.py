"""Verdicts into the record, and what the record says."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.review import Entry, merge, stats
from auditor.review.stats import kappa

A, B = "a" * 16, "b" * 16


def entry(fingerprint: str, verdict: str, reviewer: str = "", note: str = "", rule: str = "tone/bad") -> Entry:
    """An entry about a document."""
    return Entry("a.txt", fingerprint, rule if fingerprint else "", verdict, note, reviewer)


def test_new_verdicts_are_added_in_our_words() -> None:
    """With the reviewer and the date of the command, unless the row has its own."""
    outcome = merge([], [entry(A, "TRUE"), entry(B, "n", "ben")], reviewer="anna", date="2026-01-02")
    said = [(e.fingerprint, e.verdict, e.reviewer, e.reviewed_on) for e in outcome.record]
    assert said == [(A, "confirmed", "anna", "2026-01-02"), (B, "dismissed", "ben", "2026-01-02")]
    assert (outcome.added, outcome.changed, outcome.unchanged) == (2, 0, 0)


def test_nothing_is_overwritten_without_force() -> None:
    """The same reviewer says otherwise: the record stays and the row is named, until it is forced."""
    record = [entry(A, "confirmed", "anna", "sure")]
    new = [entry(A, "dismissed", "anna", "")]
    refused = merge(record, new)
    assert refused.record == record
    assert refused.refused == [f"a.txt, tone/bad {A}: dismissed (anna); the record has confirmed 'sure'"]
    forced = merge(record, new, force=True)
    assert [(e.verdict, e.note) for e in forced.record] == [("dismissed", "sure")]


def test_reviewers_who_disagree_both_stay() -> None:
    """Neither is lost, and both are named."""
    outcome = merge([entry(A, "confirmed", "anna")], [entry(A, "dismissed", "ben")])
    assert len(outcome.record) == 2
    assert outcome.disagreements == [f"a.txt, tone/bad {A}: anna says confirmed, ben says dismissed"]


def test_what_an_audit_wrote_from_the_record_is_nobodys_new_verdict() -> None:
    """A second reviewer's table carries the first one's verdicts; they stay the first one's."""
    record = [entry(A, "confirmed", "anna"), entry(B, "confirmed", "anna"), entry(B, "dismissed", "ben")]
    table = [entry(A, "confirmed", "anna"), entry(B, "disputed", "anna; ben")]
    outcome = merge(record, table, reviewer="carl")
    assert outcome.record == record and outcome.unchanged == 2
    changed = merge(record, [entry(A, "dismissed", "anna")], reviewer="carl")
    assert {(e.reviewer, e.verdict) for e in changed.record if e.fingerprint == A} == {
        ("anna", "confirmed"),
        ("carl", "dismissed"),
    }


def test_a_note_is_added_to_a_verdict() -> None:
    """Neither takes the place of the other."""
    outcome = merge([entry(A, "confirmed", "anna")], [entry(A, "", "anna", "a name")])
    assert [(e.verdict, e.note) for e in outcome.record] == [("confirmed", "a name")]
    assert outcome.changed == 1


@pytest.mark.parametrize(
    "row", [entry(A, "perhaps"), entry("", "no"), entry(A, "disputed"), entry(A, "y", "anna; ben")]
)
def test_what_is_no_verdict_is_not_taken(row: Entry) -> None:
    """It is named, and the record is as it was."""
    outcome = merge([], [row])
    assert outcome.record == [] and len(outcome.unclear) == 1


_entries = st.builds(
    entry,
    st.sampled_from([A, B, ""]),
    st.just("y"),
    st.sampled_from(["", "anna", "ben"]),
    st.sampled_from(["", "note"]),
)


@given(st.lists(_entries, max_size=4))
def test_the_order_of_files_does_not_matter_where_nobody_contradicts(entries: list[Entry]) -> None:
    """Adding twice changes nothing, and adding in another order ends the same."""
    record = merge([], entries).record
    again = merge(record, entries)
    assert sorted(again.record) == sorted(record) and again.added == again.changed == 0
    for others in permutations(entries):
        assert sorted(merge([], others).record) == sorted(record)


def test_kappa_is_agreement_beyond_chance() -> None:
    """Cohen's example of 50 grants: 0.70 agreed, 0.50 by chance."""
    pairs = [("y", "y")] * 20 + [("y", "n")] * 5 + [("n", "y")] * 10 + [("n", "n")] * 15
    assert round(kappa(pairs) or 0, 4) == 0.4
    assert kappa([("y", "y")] * 5) is None and kappa([]) is None


def test_statistics_count_findings_once_and_reviewers_by_pairs() -> None:
    """A finding that two confirmed is one; one that they dispute is neither right nor wrong."""
    record = [
        entry(A, "confirmed", "anna"),
        entry(A, "confirmed", "ben"),
        entry(B, "confirmed", "anna"),
        entry(B, "dismissed", "ben"),
        entry("c" * 16, "dismissed", rule="claims/x"),
        Entry("a.txt", "", "", "too high", "", "anna", grade="good"),
        Entry("b.txt", "", "", "agree", "", "anna", grade="good"),
        Entry("b.txt", "", "", "", "only a note", "ben", grade="good"),
    ]
    result = stats(record)
    assert [(r.rule, r.confirmed, r.dismissed, r.disputed, r.precision) for r in result.rules] == [
        ("claims/x", 0, 1, 0, 0.0),
        ("tone/bad", 1, 0, 1, 1.0),
    ]
    assert result.overall.precision == 0.5
    assert [(a.one, a.other, a.both, a.same) for a in result.agreements] == [("anna", "ben", 2, 1)]
    assert [(g.grade, g.agree, g.too_high, g.too_low) for g in result.grades] == [("good", 1, 1, 0)]
