"""What was written down about a document follows it when it is renamed."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from auditor.renames import moved


def test_a_renamed_document_is_found_by_its_fingerprints() -> None:
    """The rest of the corpus does not matter, nor that one finding is gone."""
    entries = {"old.txt": Counter("abc"), "kept.txt": Counter("xy")}
    present = {"new.txt": Counter("abz"), "kept.txt": Counter("abc"), "other.txt": Counter("a")}
    assert moved(entries, present) == {"old.txt": "new.txt"}


def test_less_than_most_is_not_enough() -> None:
    """A document that shares one finding in three is another one."""
    assert moved({"old.txt": Counter("abc")}, {"new.txt": Counter("a")}) == {}
    assert moved({"old.txt": Counter("ab")}, {"new.txt": Counter("a")}) == {}


def test_two_that_might_be_it_are_none() -> None:
    """A verdict must not land on another document by chance."""
    assert moved({"old.txt": Counter("a")}, {"one.txt": Counter("a"), "two.txt": Counter("a")}) == {}


def test_the_file_name_tells_apart_what_fingerprints_do_not() -> None:
    """A whole folder that moved, in which all documents have the same fault."""
    entries = {f"drafts/{n}.txt": Counter("a") for n in range(300)}
    present = {f"final/{n}.txt": Counter("a") for n in range(300)}
    assert moved(entries, present) == {f"drafts/{n}.txt": f"final/{n}.txt" for n in range(300)}


def test_a_new_document_takes_one_old_one() -> None:
    """Of two that are gone, it is the one with more in common."""
    entries = {"a.txt": Counter("ab"), "b.txt": Counter("abcd")}
    assert moved(entries, {"new.txt": Counter("abcd")}) == {"b.txt": "new.txt"}


_corpora = st.dictionaries(st.sampled_from("pqrstu"), st.text("abc", max_size=4).map(Counter), max_size=6)


@given(_corpora, _corpora)
def test_only_gone_documents_move_and_only_to_new_ones(
    entries: dict[str, Counter[str]], present: dict[str, Counter[str]]
) -> None:
    """No document that is still there loses anything, and none gets entries twice."""
    moves = moved(entries, present)
    assert moves.keys() <= entries.keys() - present.keys()
    assert set(moves.values()) <= present.keys() - entries.keys()
    assert len(set(moves.values())) == len(moves)
    for old, new in moves.items():
        assert 2 * (entries[old] & present[new]).total() > entries[old].total()
