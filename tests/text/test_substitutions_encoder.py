"""The encoder: every word has its place in a window, and what it says depends on the window alone."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from auditor_rules.integrity.spun_text import SpunText
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.document import Document
from auditor.text.paragraphs import paragraphs
from auditor.text.sentences import sentences
from auditor.text.substitutions import Swappable, rereading, substitutions
from auditor.text.substitutions.encoder import Layer, Linear, Norm, gelu, load
from auditor.text.substitutions.model import load as load_model
from auditor.text.substitutions.pieces import CLOSE, OPEN, OTHER, PADDING, WIDTH, Pieces, Windows
from auditor.text.substitutions.rereading import read_again
from auditor.text.words import Words

CORPUS = Path(__file__).parents[2] / "corpus" / "examples"
PARTS = st.sampled_from(
    [
        "the",
        "clinic",
        "unbelievably",
        "caf\u00e9",
        "U.S.",
        "don\u2019t",
        "12,5",
        "\U0001f600",
        "\u4e2d",
        "x" * 90,
        "\u0301a",
    ]
)
GAPS = st.sampled_from([" ", ". ", " \u2014 ", "\n\n", " *" * 40 + " ", "\x00 "])


@given(st.lists(st.tuples(PARTS, GAPS, st.booleans()), min_size=1, max_size=300))
@settings(max_examples=40, deadline=None)
def test_every_word_begins_where_its_window_says(parts: list[tuple[str, str, bool]]) -> None:
    """Whatever the words and the marks between them; no window is too long, and none runs on after its end."""
    text = "".join(word + gap for word, gap, _ in parts)
    words = Words(text)
    opens = np.array(([opens for _, _, opens in parts] * 3 + [False] * len(words))[: len(words)], dtype=bool)
    pieces = load().pieces
    windows = pieces.windows(words, 0, len(words), opens)
    firsts = windows.pieces[windows.row, windows.column]
    assert firsts.tolist() == [pieces.of(word)[0] for word in words.folded]
    assert windows.pieces.shape[1] == WIDTH
    for line in windows.pieces.tolist():
        end = line.index(CLOSE)
        assert line[0] == OPEN
        assert set(line[end + 1 :]) <= {PADDING}
    assert sorted(zip(windows.row.tolist(), windows.column.tolist(), strict=True)) == list(
        zip(windows.row.tolist(), windows.column.tolist(), strict=True)
    )


def test_words_are_cut_into_the_longest_pieces() -> None:
    """Without accents and capitals; a part that no pieces make up is one of its own."""
    pieces = Pieces(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "un", "unlike", "##ly", "##like", "cafe", "'", "s"])
    assert pieces.of("Unlikely") == (6, 7)
    assert pieces.of("Caf\u00e9") == (9,)
    assert pieces.of("un's") == (5, 10, 11)
    assert pieces.of("zebra") == (OTHER,)
    assert pieces.of("") == (OTHER,)


def test_a_window_is_read_by_itself() -> None:
    """Neither the windows beside it nor how far it is filled up change what is made of a word."""
    encoder = load()
    short, long = Words("Rain fell on the old roof."), Words("The council met on Monday and rain fell. " * 10)
    alone = encoder.pieces.windows(short, 0, len(short), np.zeros(len(short), dtype=bool))
    other = encoder.pieces.windows(long, 0, len(long), np.zeros(len(long), dtype=bool))
    both = Windows(
        np.concatenate([alone.pieces, other.pieces]),
        np.concatenate([alone.row, other.row + len(alone.pieces)]),
        np.concatenate([alone.column, other.column]),
    )
    assert encoder.read(both)[: len(short)] == pytest.approx(encoder.read(alone), abs=1e-4)


def test_a_layer_is_what_the_papers_say() -> None:
    """Held against the same computed number by number."""
    rng = np.random.default_rng(1)
    width, heads = 24, 12
    linear = {
        name: Linear(rng.normal(size=shape).astype(np.float32) / 4, rng.normal(size=shape[1]).astype(np.float32))
        for name, shape in (("attend", (24, 72)), ("gather", (24, 24)), ("widen", (24, 96)), ("narrow", (96, 24)))
    }
    norm = Norm(np.ones(width, dtype=np.float32), np.zeros(width, dtype=np.float32))
    layer = Layer(linear["attend"], linear["gather"], norm, linear["widen"], linear["narrow"], norm)
    rows = rng.normal(size=(1, 3, width)).astype(np.float32)
    query, key, value = np.split(rows[0] @ linear["attend"].weight + linear["attend"].bias, 3, axis=1)
    seen = np.zeros((3, width))
    for head in range(heads):
        own = slice(head * 2, head * 2 + 2)
        for place in range(2):  # the third piece is not seen
            weights = np.array([np.exp(query[place, own] @ key[other, own] / np.sqrt(2)) for other in range(2)])
            seen[place, own] = weights @ value[:2, own] / weights.sum()

    def plain(row: np.ndarray) -> np.ndarray:
        return (row - row.mean()) / row.std()

    for place in range(2):
        row = plain(rows[0, place] + seen[place] @ linear["gather"].weight + linear["gather"].bias)
        wide = gelu((row @ linear["widen"].weight + linear["widen"].bias).astype(np.float32))
        expected = plain(row + wide @ linear["narrow"].weight + linear["narrow"].bias)
        found = layer(rows, np.array([[0, 0, -1e9]], dtype=np.float32))[0, place]
        assert found == pytest.approx(expected, abs=1e-3)


def test_a_word_that_breaks_a_term_is_odder_than_the_word_it_replaced() -> None:
    """In its place, and nowhere else."""
    encoder = load()

    def oddness(text: str, word: str) -> float:
        words = Words(text)
        windows = encoder.pieces.windows(words, 0, len(words), np.zeros(len(words), dtype=bool))
        return float(encoder.oddness(encoder.read(windows))[words.folded.index(word)])

    assert oddness("The general secretary of the union resigned on Friday.", "general") < -2
    assert oddness("The normal secretary of the union resigned on Friday.", "normal") > oddness(
        "The normal temperature of the body was reached on Friday.", "normal"
    )


def test_a_word_has_one_meaning_however_many_are_asked_for() -> None:
    """Words of one piece and of several, once and twice."""
    encoder, model = load(), load_model()
    asked = np.random.default_rng(1).normal(size=(3, 384)).astype(np.float32)
    names = ["house", "unbelievably", "the", "house"]
    together = encoder.likeness(asked, np.array([model.ids[name] for name in names]))
    for column, name in enumerate(names):
        alone = encoder.likeness(asked, np.array([model.ids[name]]))
        assert together[:, column] == pytest.approx(alone[:, 0], abs=1e-3)
    assert together[:, 0] != pytest.approx(together[:, 1], abs=1e-3)


def test_spun_texts_are_read_again_up_to_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    """The verdict stays; what is named behind the bound is what was named without the encoder."""
    written = (CORPUS / "spun_copy.txt").read_text(encoding="utf-8")
    words = Words(written)
    [first] = substitutions([Swappable(words, sentences(written, paragraphs(written)))])
    assert first.probability > 0.9
    assert first.reread.spans != first.spans
    assert first.reread.probability == first.probability
    monkeypatch.setattr(rereading, "_MOST", 40)
    behind = int(words.ends[60])
    assert first.reread.spans != first.spans
    assert {swap.span for swap in first.reread.spans if swap.span.start > behind} == {
        swap.span for swap in first.spans if swap.span.start > behind
    }


@pytest.mark.parametrize(
    ("name", "encoder", "reads"),
    [
        ("spun_copy.txt", True, 1),
        ("spun_copy.txt", False, 0),
        ("agency_report.txt", True, 0),
    ],
)
def test_only_spun_texts_are_read_again(name: str, encoder: bool, reads: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """And only if the option says so."""
    read = []
    monkeypatch.setattr(rereading, "read_again", lambda *given: read.append(given) or read_again(*given))
    document = Document(name, (CORPUS / name).read_text(encoding="utf-8"))
    assert list(SpunText(encoder=encoder).check(document))
    assert len(read) == reads
