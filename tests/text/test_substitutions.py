"""Substitutions: swaps are found where they stand, and clean English is left alone."""

from __future__ import annotations

import itertools
import json
import pickle
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.companions import together
from auditor.document import Document
from auditor.span import Span
from auditor.text.paragraphs import paragraphs
from auditor.text.sentences import sentences
from auditor.text.substitutions import Substitution, Substitutions, Swappable, context, lexicon, substitutions
from auditor.text.substitutions.candidates import Thesaurus
from auditor.text.substitutions.evidence import gather
from auditor.text.substitutions.features import surroundings
from auditor.text.substitutions.model import load
from auditor.text.substitutions.ngrams import LevelTable, pair_keys, triple_keys
from auditor.text.words import Words

CORPUS = Path(__file__).parents[2] / "corpus" / "examples"
SHARED = Path(__file__).parents[3] / "shared"

SPUN = """The team of medical doctors has requested the health middle to furnish an fast response. In keeping with the
record, the sufferers had been dealt with beneath the steering of the lead physician, who graduated from a
prestigious instructional group. The hospital wing was shuttered final summer after a hearth broke out within the
basement. In accordance to the mayor, the metropolis will assemble a brand new clinic earlier than the tip of the yr,
and the native authorities has put aside cash for the aim. Well being consultants have harassed that coronary heart
illness stays one of the vital frequent causes of loss of life, and that shedding weight is a confirmed approach to
decrease the danger. The minister of overseas affairs stated the nation ought to make investments extra in
synthetic intelligence and in the coaching of nurses."""

CLEAN = """The team of doctors has asked the health centre for a quick response. According to the report, the patients
were treated under the guidance of the lead physician, who graduated from a respected medical school. The hospital wing
was closed last summer after a fire broke out in the basement. According to the mayor, the city will build a new clinic
before the end of the year, and the local government has set money aside for the purpose. Health experts have
stressed that heart disease remains one of the most common causes of death, and that losing weight is a proven way to
lower the risk. The foreign minister said the country should invest more in artificial intelligence and in the
training of nurses."""


def look(text: str, *, lexicon: bool = True, skip: tuple[Span, ...] = ()) -> Substitutions:
    """The annotation of a text without quotations."""
    [found] = substitutions([swappable(text, skip)], lexicon=lexicon)
    return found


def swappable(text: str, skip: tuple[Span, ...] = ()) -> Swappable:
    """A text without quotations."""
    return Swappable(Words(text), sentences(text, paragraphs(text)), [], skip)


def named(text: str, found: Substitutions) -> dict[str, str]:
    """What was found, and its original."""
    return {swap.span.of(text): swap.original for swap in found.spans}


def test_spun_text_is_far_likelier_spun_than_its_original() -> None:
    """The same story, before and after."""
    assert look(CLEAN).probability < 0.3
    assert look(SPUN).probability > 0.9


def test_a_clean_text_has_no_strong_swap() -> None:
    """Strong swaps are findings anywhere, so clean text must have none."""
    assert [swap for swap in look(CLEAN).spans if swap.strength >= 0.5] == []


@pytest.mark.parametrize(
    ("spun", "originals"),
    [
        ("beneath", {"under"}),
        ("final", {"last"}),
        ("middle", {"centre", "center"}),
        ("native", {"local"}),
        ("synthetic", {"artificial"}),
    ],
)
def test_the_original_is_given_back(spun: str, originals: set[str]) -> None:
    """Single words in a spun text come with the word that stood there."""
    assert named(SPUN, look(SPUN)).get(spun) in originals


def test_spans_are_sorted_apart_and_on_words() -> None:
    """No two swaps overlap, and each covers whole words."""
    words = Words(SPUN)
    found = look(SPUN).spans
    assert list(found) == sorted(found, key=lambda swap: swap.span)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))
    assert all(swap.span.start in words.starts and swap.span.end in words.ends for swap in found)


def test_without_lists_the_text_is_still_spun() -> None:
    """The model does not live on the lists of known swaps."""
    plain = look(SPUN, lexicon=False)
    assert plain.probability > 0.5
    assert plain == look(SPUN).unlisted


def test_what_is_skipped_is_no_evidence() -> None:
    """Page furniture and code yield nothing."""
    found = look(SPUN, skip=(Span(0, len(SPUN)),))
    assert found.probability == 0.0
    assert found.spans == ()


@pytest.mark.parametrize("text", ["", " ", "One", "an", "\u00e9\u00e8 \U0001f600 12 3.5", "a" * 5000])
def test_texts_that_say_nothing(text: str) -> None:
    """Too little to judge is not spun."""
    assert Substitutions(0.0, ()) == look(text)


WORDS = st.sampled_from(
    [
        "an",
        "workplace",
        "the",
        "of",
        "With",
        "out",
        "U.S.",
        "caf\u00e9",
        "\u2019s",
        "\n\n",
        "12,5",
        "\U0001f600",
        "ally",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=60), st.sampled_from([" ", "-", "\u2014", ". "]))
def test_offsets_hold_in_any_text(parts: list[str], gap: str) -> None:
    """Spans stay inside the text, on words, whatever stands between them; strengths are probabilities."""
    text = gap.join(parts)
    words = Words(text)
    found = look(text)
    assert 0.0 <= found.probability <= 1.0
    for swap in found.spans:
        assert 0 <= swap.span.start < swap.span.end <= len(text)
        assert swap.span.start in words.starts and swap.span.end in words.ends
        assert 0.0 < swap.strength <= 1.0


EXCERPTS = st.builds(
    lambda text, begin, size: text[begin : begin + size],
    st.sampled_from(
        [SPUN, CLEAN, "Der Rat der Stadt hat am Montag beschlossen, dass die Bruecke gesperrt bleibt. " * 9]
    ),
    st.integers(0, 700),
    st.integers(0, 1200),
)


@settings(max_examples=20, deadline=None)
@given(st.lists(EXCERPTS, max_size=6), st.booleans())
def test_texts_looked_at_together_are_judged_as_if_alone(texts: list[str], lexicon: bool) -> None:
    """Spun beside clean, short beside long, English beside German, none sees anything of the others."""
    joined = substitutions([swappable(text) for text in texts], lexicon=lexicon)
    for text, found in zip(texts, joined, strict=True):
        assert_alike(found, look(text, lexicon=lexicon))


def test_more_texts_than_are_looked_at_at_once() -> None:
    """A long text stands alone, short ones in groups, and each answer with its text."""
    texts = [CLEAN, SPUN * 60, *[SPUN, CLEAN] * 40, "", CLEAN * 70]
    alike = {text: look(text) for text in texts}
    for text, found in zip(texts, substitutions([swappable(text) for text in texts]), strict=True):
        assert_alike(found, alike[text])


def test_documents_in_company_get_what_they_get_alone() -> None:
    """Their quotations and what is no evidence in them stay their own."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("*.md")) + sorted(CORPUS.glob("*.txt"))]
    assert len(texts) > 10
    documents = [Document(str(number), text, markdown=True) for number, text in enumerate(texts)]
    with together(documents):
        found = [document.substitutions for document in documents]
    for text, one in zip(texts, found, strict=True):
        assert_alike(one, Document("alone", text, markdown=True).substitutions)


def assert_alike(found: Substitutions, expected: Substitutions) -> None:
    """The same but for what products of matrices of other sizes are rounded to."""
    assert found.probability == pytest.approx(expected.probability, abs=1e-5)
    assert [(one.span, one.original, one.kind) for one in found.spans] == [
        (one.span, one.original, one.kind) for one in expected.spans
    ]
    assert [one.strength for one in found.spans] == pytest.approx([one.strength for one in expected.spans], abs=1e-5)


@given(st.integers(1, 40))
@settings(max_examples=10, deadline=None)
def test_what_comes_before_moves_spans_and_nothing_else(width: int) -> None:
    """The annotation is a function of the words, not of where they stand."""
    moved = "\n" * width + SPUN
    there = look(moved)
    here = look(SPUN)
    assert here.probability == pytest.approx(there.probability)
    assert [(s.span.start + width, s.original) for s in here.spans] == [(s.span.start, s.original) for s in there.spans]


def test_long_texts_are_seen_piece_by_piece_without_a_seam() -> None:
    """Words near the border of a piece are judged as they are elsewhere, and time grows with length only."""
    once = look(SPUN).spans
    text = "\n\n".join([SPUN] * 120)
    found = look(text)
    per_copy: dict[int, int] = {}
    for swap in found.spans:
        copy = swap.span.start // (len(SPUN) + 2)
        per_copy[copy] = per_copy.get(copy, 0) + 1
    assert len(once) > 0
    assert len({count for copy, count in per_copy.items() if 0 < copy < 119}) == 1


def test_one_endless_sentence_comes_to_an_end() -> None:
    """A million characters in one sentence are annotated, and what is found lies inside them."""
    text = "the clinic of the attorney basic is beneath the bridge " * 20_000
    [found] = substitutions([Swappable(Words(text), [Span(0, len(text))])])
    assert all(0 <= one.span.start < one.span.end <= len(text) for one in found.spans)


def test_the_annotation_travels_between_processes() -> None:
    """Results are sent back from workers."""
    found = look(SPUN)
    assert found == pickle.loads(pickle.dumps(found))


def test_swaps_are_values() -> None:
    """Equal swaps are equal."""
    assert Substitution(Span(0, 1), "b", 0.5, "swap") == Substitution(Span(0, 1), "b", 0.5, "swap")


def test_level_tables_give_back_what_they_hold() -> None:
    """Each key its level, and hardly ever an answer for a key that was never stored."""
    levels = pytest.importorskip("auditor.text.substitutions.build.levels", reason="needs the source tree")
    rng = np.random.default_rng(1)
    keys = np.unique(pair_keys(rng.integers(1, 60_000, 20_000), rng.integers(1, 60_000, 20_000)))
    values = rng.normal(size=len(keys)).astype(np.float32)
    table = LevelTable(*levels.level_table(keys, values, rng))
    assert np.abs(table.levels[table.level(keys)] - values).mean() < 0.1
    strangers = triple_keys(*rng.integers(1, 60_000, (3, 20_000)))
    assert (table.level(strangers) > 0).mean() < 0.005


def test_every_known_swap_of_several_words_is_found() -> None:
    """The table of prefixes hides no phrase, and the entry names the original."""
    known = pytest.importorskip("auditor.text.substitutions.build.phrases", reason="needs the source tree")
    model = load()
    for spun, original in [pair for pair in known.swap_pairs() if " " in pair[0]][::7]:
        words = Words(spun)
        read = context.read([Swappable(words, [Span(0, len(spun))])], model.by_word)
        found = lexicon.find(read, model.phrases, lists=True)
        whole = found.entry[(found.place == context.PAD) & (found.length == len(words))]
        assert original in {model.text_of(model.phrases.original(int(entry))) for entry in whole}, spun


def test_replacing_a_word_changes_what_its_neighbours_see() -> None:
    """And nothing across the end of a sentence."""
    text = "Rain fell last. Weeks passed."
    ids = load().ids
    read = context.read([Swappable(Words(text), [Span(0, 15), Span(16, len(text))])], context.ids_by_word(ids))
    mended = read.replaced(np.array([1, 2]), np.array([ids["came"], ids["late"]]))
    assert mended.after[context.PAD] == ids["came"] == mended.before[context.PAD + 2]
    assert mended.after[context.PAD + 1] == ids["late"] == mended.ids[context.PAD + 2]
    assert mended.after[context.PAD + 2] == read.after[context.PAD + 2]
    assert mended.before[context.PAD + 3] == read.before[context.PAD + 3]


def test_an_odd_word_without_candidates_is_compared_with_nothing() -> None:
    """And the words beside it are judged as ever."""
    model = load()
    text = "Rain fell on the roof of the house."
    read = context.read([Swappable(Words(text), [Span(0, len(text))])], model.by_word)
    around = surroundings(read, model.lexis)
    places = np.array([context.PAD, context.PAD + 1])
    bare = Thesaurus(np.zeros_like(model.thesaurus.offsets), model.thesaurus.originals, model.thesaurus.ties)
    odd = np.zeros(len(read.ids), dtype=np.float32)
    offer = bare.of(read.ids[places])
    rows, best = gather(places, read, odd, model.lexis, around, offer, model.expect, model.choose)
    assert best.tolist() == [0, 0]
    assert np.isfinite(rows).all()


@pytest.mark.skipif(not SHARED.exists(), reason="needs annotated articles that are not part of the project")
def test_the_annotated_articles() -> None:
    """Of the five articles one is spun, and the other four are not even suspected."""
    for path in sorted((SHARED / "seeds").glob("*.txt")):
        found = look(path.read_bytes().decode("utf-8"))
        assert (found.probability >= 0.9) == path.name.startswith("002"), path.name
        assert (found.probability >= 0.6) == path.name.startswith("002"), path.name


@pytest.mark.skipif(not SHARED.exists(), reason="needs annotated articles that are not part of the project")
def test_strong_swaps_of_the_spun_seed() -> None:
    """At least four of five strong swaps are found."""
    path = next((SHARED / "seeds").glob("002*.txt"))
    lines = (SHARED / "gold" / "gold_seeds.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [row for row in map(json.loads, lines) if row["rule"] == "spun-text" and row["level"] == "must"]
    found = [swap.span for swap in look(path.read_bytes().decode("utf-8")).spans]
    hit = sum(any(span.overlaps(Span(row["start"], row["end"])) for span in found) for row in rows)
    assert hit >= 0.5 * len(rows)
