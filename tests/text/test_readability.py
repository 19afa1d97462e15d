"""Flesch's measures."""

import builtins
import os
import socket
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.span import Span
from auditor.text import readability as module
from auditor.text.readability import Readability, readability, syllables
from auditor.text.vocabulary import Vocabulary
from auditor.text.words import Words

TEXT = (
    "The committee published its annual report about the harbour on Tuesday. It doesn't recommend closing the old "
    "quay, although several engineers wanted that. Fishermen welcomed the decision immediately. They've asked for "
    "cheaper licences since the winter, and the minister's office promised to answer them. Nobody expects quick "
    "results. The harbourmaster told reporters that dredging would begin when the weather improves, and that "
    "neighbouring municipalities would share the considerable expense. Residents remain sceptical. Earlier promises "
    "were forgotten as soon as the elections were over, said a retired schoolteacher who chairs the local "
    "association. She called for transparent bookkeeping and quarterly meetings. The council will discuss the "
    "proposal again in November. Qwxyzian fishmongery isn't in any dictionary anyway."
)


def sentences_of(text: str) -> list[Span]:
    """The sentences of a text in which each full stop ends one."""
    spans, start = [], 0
    while (end := text.find(".", start)) >= 0:
        spans.append(Span(start, end + 1))
        start = end + 2
    return spans


def measured(text: str) -> Readability:
    """The measures of a text, which has to have some."""
    result = readability(Words(text), sentences_of(text))
    assert result is not None
    return result


@pytest.fixture
def textstat(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """textstat with a dictionary made from our table in place of the one that it would fetch."""
    package = pytest.importorskip("textstat")
    counts = sys.modules["textstat.backend.counts._count_syllables"]
    dictionary = {word: [["AH0"] * count] for word, count in module._table().items()}
    monkeypatch.setattr(counts, "get_cmudict", lambda lang: dictionary)
    return package


def test_equal_to_textstat(textstat: ModuleType) -> None:
    """On a text whose words and sentences nobody disputes, both measures are textstat's."""
    ours = measured(TEXT)
    assert ours.flesch_reading_ease == pytest.approx(textstat.textstat.flesch_reading_ease(TEXT))
    assert ours.flesch_kincaid_grade == pytest.approx(textstat.textstat.flesch_kincaid_grade(TEXT))


@pytest.mark.parametrize(
    "word",
    "harbour qwxyzian doesn't they've minister's o'brien rock'n'roll naïve zürich 2023 1,000 4th macron's x".split(),
)
def test_syllables_equal_to_textstat(textstat: ModuleType, word: str) -> None:
    """Words in the table and outside it, with apostrophes and figures, count as in textstat."""
    assert syllables(word) == textstat.textstat.syllable_count(word)


@pytest.mark.parametrize(
    ("word", "count"), [("u.s.", 2), ("b.b.c", 3), ("w.h.o.", 5), ("education", 4), ("through", 1), ("é.é.", 2)]
)
def test_known_counts(word: str, count: int) -> None:
    """Initials are spoken letter by letter; plain words as everybody speaks them."""
    assert syllables(word) == count


def test_curly_apostrophes_count_as_straight_ones() -> None:
    """Typography does not change the measure."""
    assert measured(TEXT.replace("'", "\u2019")) == measured(TEXT)


def test_too_few_words() -> None:
    """Under a hundred words there is no measure, and the hundredth makes one."""
    assert readability(Words("word " * 99 + "."), [Span(0, 496)]) is None
    assert readability(Words("word " * 100 + "."), [Span(0, 501)]) is not None
    assert readability(Words(""), []) is None


def test_only_the_sentences_given_count() -> None:
    """Words outside the sentences (furniture, say) leave the measure alone."""
    with_menu = "Subscription. Internationalisation. " + TEXT + " Telecommunications."
    start = with_menu.index(TEXT)
    shifted = [Span(s.start + start, s.end + start) for s in sentences_of(TEXT)]
    assert readability(Words(with_menu), shifted) == measured(TEXT)


def test_offline_and_without_a_trace(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Network blocked, no home, nothing writable: the measures come all the same, and no file is opened to write."""

    def refuse(*args: object, **kwargs: object) -> None:
        raise AssertionError("the network was asked for")

    written: list[object] = []
    opened = builtins.open

    def watch(file: object, mode: str = "r", *args: object, **kwargs: object) -> object:
        if set(mode) & set("wax+"):
            written.append(file)
        return opened(file, mode, *args, **kwargs)  # type: ignore[call-overload]

    expected = measured(TEXT)
    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(builtins, "open", watch)
    monkeypatch.delenv("HOME", raising=False)
    monkeypatch.chdir(tmp_path)
    for cached in (module._table, module._pyphen):
        cached.cache_clear()
    monkeypatch.setattr("auditor.text.vocabulary._current", Vocabulary())
    assert measured(TEXT) == expected
    assert written == []
    assert list(tmp_path.iterdir()) == []


def test_fresh_process_offline(tmp_path: Path) -> None:
    """A process that has imported nothing yet, with sockets blocked and a home that does not exist, leaves no file."""
    script = (
        "import socket, sys\n"
        "def refuse(*a, **k): raise SystemExit('network')\n"
        "socket.socket = socket.create_connection = refuse\n"
        "from auditor.document import Document\n"
        "print(Document('d', sys.argv[1]).readability)\n"
        "print([name for name in ('nltk', 'textstat', 'langdetect') if name in sys.modules])"
    )
    environment = {**os.environ, "HOME": str(tmp_path / "none"), "NLTK_DATA": str(tmp_path / "none")}
    run = subprocess.run(
        [sys.executable, "-B", "-c", script, TEXT],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env=environment,
        check=True,
    )
    assert run.stdout.startswith("Readability(flesch_reading_ease=")
    assert run.stdout.splitlines()[1] == "[]"
    assert list(tmp_path.iterdir()) == []


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(min_size=1, max_size=60), min_size=1, max_size=40))
def test_any_words(pieces: list[str]) -> None:
    """Whatever stands there, each word has at least one syllable and nothing fails."""
    words = Words(" ".join(pieces))
    assert all(syllables(word) >= 1 for word in words.folded)
    readability(words, [Span(0, len(words.text))])
