"""Measures the rules that compare documents: ``python -m bench.copies`` in tests/.

Documents of about 5 KB, among them copies with words changed here and there, copies with sentences written anew, and
reports on one event that have names and a quotation in common. What is planted is known, so that clusters can be held
against it; CPU seconds are those of this process, set against what the other rules take for a sample of the documents.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import resource
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "rules"))

from auditor_rules.integrity.spun_text import SpunText
from prose import ADJECTIVES, NAMES, NOUNS, PLACES, Writer

import auditor.text.substitutions
from auditor.document import Document
from auditor.engine import concluded, in_order, judge, literals_of
from auditor.finding import Finding
from auditor.groups import linked_groups
from auditor.packs import installed_rules
from auditor.rule import AnyRule, CorpusRule

WORDS = 830  # of an article, about 5 KB
SOURCES = 150
SIMILARITIES = (0.9, 0.8, 0.7)  # Jaccard similarity of the runs of five words of two documents
_SAMPLE = 1_000  # documents that are gone through without comparing them
COPIED = 0.05  # of the documents are copies, and ...
ONE_EVENT = 0.02  # ... so many report on an event that another reports on
SAMPLE = 300  # documents by which the other rules are measured
SHINGLE = 5

_TEXTS = Path(auditor.text.substitutions.__file__).parent / "build" / "texts.jsonl.gz"


class Reporter(Writer):
    """Writes of as many things and people as newspapers do: the few of them often, the many hardly ever."""

    def a(self, choices: list[str] | tuple[str, ...]) -> str:
        """One of the choices; for things and people one of ours."""
        if choices is NAMES:
            return f"{self._word().capitalize()} {self._word().capitalize()}"
        return self._word() if choices is NOUNS or choices is ADJECTIVES else super().a(choices)

    def _word(self) -> str:
        return _words()[int(len(_words()) ** self._rng.random()) - 1]


@cache
def _words() -> Sequence[str]:
    """The words of the texts that our models learn from, the commonest first, without the very common."""
    with gzip.open(_TEXTS, "rt", encoding="utf-8") as file:
        counts = Counter(word for line in file for word in re.findall(r"\b[a-z]{4,14}\b", json.loads(line)["text"]))
    return [word for word, _ in counts.most_common()[300:12_300]]


def documents(number: int) -> Iterator[Document]:
    """So many documents, the same every time; the id of a copy tells what of, how alike and in which way."""
    copies = int(number * COPIED)
    events = int(number * ONE_EVENT)
    for one in range(number - copies - events):
        yield _document(f"{one:06}", article(one), one)
    for one in range(copies):
        of, similarity, way = one * 7 % (number // 2), SIMILARITIES[one % 3], ("edited", "rewritten")[one // 3 % 2]
        change = edited if way == "edited" else rewritten
        text = change(article(of), similarity, seed=one)
        yield _document(f"copy-{of:06}-{similarity}-{way}-{one:06}", text, number + one)
    for one in range(events):
        of = (one * 7 + 3) % (number // 2)
        yield _document(f"event-{of:06}-{one:06}", same_event(article(of), seed=10**6 + one), number + one)


def article(seed: int, words: int = WORDS) -> str:
    """Headline, paragraphs, and somebody quoted in some of them."""
    draw, writer = random.Random(seed), Reporter(seed)
    paragraphs = writer.article(words).split("\n\n")
    people = [writer.a(NAMES) for _ in range(3)]
    for at in draw.sample(range(len(paragraphs)), len(paragraphs) // 3):
        said = writer.sentence().rstrip(".")
        paragraphs[at] += f" \u201c{said},\u201d said {draw.choice(people)} of {draw.choice(PLACES)}."
    return "\n\n".join([writer.clause().capitalize(), *paragraphs])


def edited(text: str, similarity: float, seed: int) -> str:
    """The text with single words changed all over."""
    kept = 2 * similarity / (1 + similarity)
    rate = 1 - kept ** (1 / SHINGLE)
    draw = random.Random(seed)
    lines = [line.split(" ") for line in text.split("\n")]
    places = [(row, at) for row, words in enumerate(lines) for at, word in enumerate(words) if word.islower()]
    count = round(rate * sum(map(len, lines)))
    for row, at in draw.sample(places, count):
        lines[row][at] = draw.choice(_words())
    return "\n".join(" ".join(words) for words in lines)


def rewritten(text: str, similarity: float, seed: int) -> str:
    """The text with whole sentences written anew."""
    draw, writer = random.Random(seed), Reporter(5 * 10**6 + seed)
    share = (1 - similarity) / (1 + similarity)
    paragraphs = [paragraph.split(". ") for paragraph in text.split("\n\n")]
    places = [(row, at) for row, sentences in enumerate(paragraphs) for at in range(len(sentences))]
    for row, at in draw.sample(places, round(share * len(places))):
        end = "." if paragraphs[row][at].endswith(".") else ""
        paragraphs[row][at] = writer.sentence().rstrip(".") + end
    return "\n\n".join(". ".join(sentences) for sentences in paragraphs)


def same_event(text: str, seed: int) -> str:
    """Another article that quotes a sentence of this one and names the same people."""
    own = article(seed)
    quoting = [part for part in text.replace("\n\n", " ").split("\u201c")[1:] if "\u201d" in part]
    said = quoting[0].partition(".")[0] if quoting else ""
    return f"{own}\n\n\u201c{said}. Nobody else would speak." if said else own


def similarity_of(one: str, other: str) -> float:
    """Jaccard similarity of the runs of five words."""
    first, second = (
        {tuple(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)}
        for words in (one.split(), other.split())
    )
    return len(first & second) / len(first | second)


def _document(name: str, text: str, seed: int) -> Document:
    source = random.Random(seed).randrange(SOURCES)
    place = PLACES[source % len(PLACES)]
    footer = f"Paper number {source} is printed in {place} by people who read it themselves every morning of the week."
    return Document(name, f"{text}\n\n{footer}\n", {"source": f"paper{source}.example"})


class Meter:
    """CPU seconds by rule and part of the pass."""

    def __init__(self) -> None:
        self.seconds: dict[tuple[str, str], float] = defaultdict(float)
        self.part = "notes"

    @contextmanager
    def guard(self, rule: AnyRule, document: Document | None) -> Iterator[None]:
        """Measures one question to a rule."""
        part = self.part if document is not None else "facts"
        start = time.process_time()
        yield
        self.seconds[rule.id, part] += time.process_time() - start


def annotated(doc: Document) -> float:
    """CPU seconds that it takes to work out what rules on one document have worked out anyway."""
    start = time.process_time()
    for name in ("language", "sentences", "regions", "imprint", "substitutions", "attributions", "article_words"):
        getattr(doc, name)
    _ = doc.words.numbers, doc.sentences_touching(doc.sentences[0]), doc.quotation_at(0)
    return time.process_time() - start


def measured(number: int, rules: Sequence[AnyRule]) -> tuple[list[Finding], Meter, float, float, int]:
    """What links documents, the meter, CPU seconds of the whole pass and of annotations, and megabytes of text."""
    meter = Meter()
    literals = literals_of(rules)
    before = annotations = writing = 0.0
    size = 0

    def judged() -> Iterator[object]:
        nonlocal annotations, writing, size
        given = documents(number)
        while True:
            start = time.process_time()
            doc = next(given, None)
            writing += time.process_time() - start
            if doc is None:
                meter.part = "look"
                return
            size += len(doc.text.encode())
            doc.prepare(literals)
            annotations += annotated(doc)
            yield judge(doc, rules, literals, meter.guard)

    before = time.process_time()
    linking = [
        finding
        for result in concluded(judged(), rules, guard=meter.guard)
        for finding in result.findings
        if finding.link or finding.severity.value == "error"
    ]
    return linking, meter, time.process_time() - before - writing - annotations, annotations, size


def others_cost(rules: Sequence[AnyRule]) -> float:
    """CPU seconds a megabyte that all rules on one document take, with all annotations.

    These texts look spun, which few do, so what only spun texts cost is left out.
    """
    rules = [SpunText(encoder=False) if isinstance(rule, SpunText) else rule for rule in rules]
    literals = literals_of(rules)
    sample = [doc for doc, _ in zip(documents(20_000), range(SAMPLE), strict=False)]
    for doc in sample[:20]:
        judge(doc.bare(), rules, literals)
    start = time.process_time()
    for doc in sample:
        judge(doc.bare(), rules, literals)
    return (time.process_time() - start) / sum(len(doc.text.encode()) for doc in sample) * 1e6


def of(document: str) -> str:
    """The cluster in which a document was planted."""
    return document.split("-")[1] if document.startswith("copy-") else document


def main() -> None:
    """Print the tables, in Markdown."""
    parser = argparse.ArgumentParser(prog="bench.copies", description=__doc__)
    parser.add_argument("--documents", type=int, nargs="+", default=[5_000, 10_000, 20_000])
    arguments = parser.parse_args()
    rules = in_order(installed_rules())
    corpus = [rule for rule in rules if isinstance(rule, CorpusRule)]
    cost = others_cost([rule for rule in rules if not isinstance(rule, CorpusRule)])
    print(f"The rules on one document take {cost:.2f} CPU s/MB.\n")
    for number in arguments.documents:
        linking, meter, seconds, annotations, size = measured(number, corpus)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        megabytes = size / 1e6
        _, _, bare, _, sample = measured(
            min(number, _SAMPLE), []
        )  # describing, keeping, scoring: every audit does that
        every = bare / sample * 1e6
        own = seconds / megabytes - every
        print(f"{number:,} documents, {megabytes:.0f} MB: {seconds:.1f} CPU s, {seconds / megabytes:.3f} s/MB")
        print(f"without these rules {every:.3f} s/MB of it; {own / (cost + every):.0%} of an audit of single documents")
        print(f"annotations before that {annotations:.0f} s; at most {peak:.0f} MB\n")
        print("| rule | notes | facts | look |\n|---|---|---|---|")
        for rule in corpus:
            cells = (f"{meter.seconds[rule.id, part]:.1f} s" for part in ("notes", "facts", "look"))
            print(f"| {rule.id} | {' | '.join(cells)} |")
        print_clusters(number, linking)


def print_clusters(number: int, linking: Sequence[Finding]) -> None:
    """How many of the copies stand in the cluster of their original, and how many pairs in clusters are planted."""
    clusters = linked_groups(linking)["copy"]
    found: Counter[str] = Counter()
    planted: Counter[str] = Counter()
    for doc in documents(number):
        if doc.id.startswith("copy-"):
            _, original, similarity, way, _ = doc.id.split("-")
            for kind in (f"{similarity}", f"{similarity} {way}"):
                planted[kind] += 1
                found[kind] += original in clusters and clusters[original] == clusters.get(doc.id)
    members: dict[str, list[str]] = defaultdict(list)
    for document, cluster in clusters.items():
        members[cluster].append(document)
    pairs = [pair for group in members.values() for pair in combinations(group, 2)]
    right = sum(of(one) == of(other) for one, other in pairs)
    print("\n| similarity | copies | in the right cluster |\n|---|---|---|")
    for kind in sorted(planted):
        print(f"| {kind} | {planted[kind]} | {found[kind] / planted[kind]:.3f} |")
    print(f"\nPairs in clusters: {len(pairs)}, planted: {right / max(1, len(pairs)):.3f}.")
    wrong = [pair for pair in pairs if of(pair[0]) != of(pair[1])]
    for pair in wrong[:5]:
        print("  ", *pair)
    spun = sum(finding.rule == "integrity/spun_copy" and finding.is_about_document for finding in linking)
    altered = sum(finding.rule == "integrity/altered_quotation" for finding in linking)
    print(f"Called spun copies: {spun}; quotations called altered: {altered}.\n", flush=True)


if __name__ == "__main__":
    main()
