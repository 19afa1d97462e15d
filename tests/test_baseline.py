"""The baseline as data: matching, shrinking, growing, and the file."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.baseline import (
    Baseline,
    BaselineError,
    Key,
    Known,
    Present,
    Stale,
    grown,
    match,
    name_of,
    read_baseline,
    sketch,
    to_json,
    write_baseline,
)

ONE, TWO, OTHER = ("tone/a", "a" * 16), ("tone/a", "b" * 16), ("claims/c", "c" * 16)
RULES = frozenset({"tone/a", "claims/c"})


def known(*keys: Key, text: str = "") -> Known:
    """What a baseline holds of a document with this text."""
    return Known(sketch(text) if text else (), Counter(keys))


def present(*keys: Key, settled: frozenset[str] = RULES, text: str = "") -> Present:
    """What an audit found in a document with this text."""
    return Present(Counter(keys), settled, lambda: sketch(text) if text else ())


def nowhere(name: str) -> bool:
    """No document exists that was not audited."""
    return False


def test_what_is_no_more_is_stale_and_taken_out() -> None:
    """Counts go down as well as to nothing."""
    old = Baseline(("t",), {"t/a": known(ONE, ONE, TWO, OTHER)})
    matched = match(old, {"t/a": present(ONE, OTHER)}, nowhere, ["t"])
    assert matched.stale == (Stale("t/a", *ONE, 1), Stale("t/a", *TWO, 1))
    assert matched.shrunk == Baseline(("t",), {"t/a": known(ONE, OTHER)})
    assert matched.allowed == {"t/a": Counter([ONE, ONE, TWO, OTHER])}


def test_rules_that_were_not_asked_settle_nothing() -> None:
    """Switched off, crashed, or looking at several documents of which only some were audited."""
    old = Baseline(("t",), {"t/a": known(ONE), "t/b": known(OTHER)})
    assert match(old, {"t/a": present(settled=frozenset())}, lambda name: True, ["t"]).shrunk == old
    audited = {"t/a": present(), "t/b": present()}
    assert match(old, audited, nowhere, ["t/a", "t/b"], RULES).stale == ()
    assert len(match(old, audited, nowhere, ["t"], RULES).stale) == 2
    assert len(match(old, audited, nowhere, ["."], RULES).stale) == 2
    assert match(old, audited, nowhere, ["../t"], RULES).stale == ()


def test_documents_that_were_not_audited_are_left_alone() -> None:
    """And those that are gone are, too, unless all was audited."""
    old = Baseline(("t", "u"), {"t/a": known(ONE), "u/b": known(ONE)})
    assert match(old, {"t/a": present(ONE)}, lambda name: True, ["t", "u"]).shrunk == old
    assert match(old, {"t/a": present(ONE)}, nowhere, ["t"]).shrunk == old
    assert match(old, {"t/a": present(ONE)}, nowhere, ["t", "u"]).stale == (Stale("u/b", *ONE, 1),)


LONG = "Nobody had seen the bridge from below since it was painted in the year of the flood, said the engineer."


def test_a_renamed_document_is_known_by_its_text_although_it_has_no_findings() -> None:
    """Also if it was edited a little; another one with the same fault is not it."""
    old = Baseline(("t",), {"t/old": known(OTHER, text=LONG)})
    for text in (LONG, f"{LONG} That is all."):
        matched = match(old, {"t/new": present(OTHER, text=text)}, nowhere, ["t"])
        assert matched.renamed == {"t/old": "t/new"} and matched.allowed == {"t/new": Counter([OTHER])}
    another = present(OTHER, text="Quite another text about gardens and hedges and what they need before the frost.")
    assert match(old, {"t/new": another}, nowhere, ["t"]).renamed == {}
    assert match(old, {"t/new": present(OTHER, text=LONG)}, lambda name: True, ["t"]).renamed == {}


def test_growing_adds_and_remembers_what_was_audited() -> None:
    """A folder holds what is inside it."""
    baseline = grown(Baseline(), {"t/a": present(ONE, text=LONG)}, ["t/a"])
    assert baseline == Baseline(("t/a",), {"t/a": Known(sketch(LONG), Counter([ONE]))})
    baseline = grown(baseline, {"t/a": present(TWO), "u/b": present()}, ["t", "u"])
    assert baseline.paths == ("t", "u")
    assert baseline.documents["t/a"].findings == Counter([ONE, TWO])
    assert grown(baseline, {}, ["t/deep"]).paths == ("t", "u")


def test_sketches_tell_texts_apart() -> None:
    """Case, white space and typography do not count."""
    assert sketch(LONG) == sketch(LONG.upper().replace(" ", "\n "))
    assert len(sketch(LONG)) == 8 and sketch("") == sketch(" ") and len(sketch("two words")) == 1
    assert not set(sketch(LONG)) & set(sketch("Quite another text about gardens and hedges and what they need."))


def test_names_are_relative_to_the_folder_of_the_baseline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With slashes, whatever the working folder; bytes that are no UTF-8 are escaped."""
    monkeypatch.chdir(tmp_path)
    assert name_of(Path("t/../u/a.txt"), Path()) == "u/a.txt"
    assert name_of(tmp_path / "a.txt", Path("t")) == "../a.txt"
    assert name_of(Path(os.fsdecode(b"\xff.txt")), Path()) == "\\xff.txt"


_NAMES = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=20)
_KEYS = st.sampled_from([ONE, TWO, OTHER])
_KNOWN = st.builds(
    Known,
    st.lists(st.integers(0, 2**32 - 1), max_size=3).map(lambda numbers: tuple(f"{number:08x}" for number in numbers)),
    st.dictionaries(_KEYS, st.integers(1, 9)).map(Counter),
)
_BASELINES = st.builds(
    Baseline, st.lists(_NAMES, unique=True).map(sorted).map(tuple), st.dictionaries(_NAMES, _KNOWN, max_size=4)
)


@given(_BASELINES)
def test_a_baseline_comes_back_as_it_was_written(tmp_path_factory: pytest.TempPathFactory, baseline: Baseline) -> None:
    """Whatever its documents are called; writing it again changes nothing."""
    file = tmp_path_factory.mktemp("baseline") / "b.json"
    assert write_baseline(file, baseline) is True
    assert read_baseline(file) == baseline
    assert write_baseline(file, baseline) is False


@given(st.dictionaries(_NAMES, st.lists(_KEYS, max_size=4)), st.dictionaries(_NAMES, st.lists(_KEYS, max_size=4)))
def test_shrinking_never_adds(before: dict[str, list[Key]], now: dict[str, list[Key]]) -> None:
    """Not a finding more, and what is left and what is stale is what there was."""
    old = Baseline((), {name: known(*keys) for name, keys in before.items()})
    matched = match(old, {name: present(*keys) for name, keys in now.items()}, nowhere, ["."])
    total = sum(one.findings.total() for one in old.documents.values())
    left = sum(one.findings.total() for one in matched.shrunk.documents.values())
    assert left + sum(stale.count for stale in matched.stale) == total
    for name, one in matched.shrunk.documents.items():
        assert one.findings <= Counter(now[name])


@given(st.integers(0, 400), st.text(max_size=3))
def test_a_damaged_file_is_an_error_or_the_same(tmp_path_factory: pytest.TempPathFactory, at: int, piece: str) -> None:
    """Never a crash: any cut, and any text put anywhere."""
    text = to_json(Baseline(("t",), {"t/a": known(ONE, OTHER, text=LONG)}))
    file = tmp_path_factory.mktemp("baseline") / "b.json"
    for damaged in (text[:at], text[:at] + piece + text[at:]):
        file.write_text(damaged, encoding="utf-8", errors="surrogatepass", newline="")
        try:
            read_baseline(file)
        except BaselineError as error:
            assert str(error).startswith(str(file))
