"""Documents that wait for the corpus rules: given back whole, and read no more often than need be."""

from __future__ import annotations

import pytest

from auditor.document import Document
from auditor.engine import judge, literals_of
from auditor.engine import waiting as waiting_module
from auditor.engine.waiting import Others, Waiting


def length_of(doc: Document) -> int:
    """Something that is kept."""
    return len(doc.text)


def waiting_with(texts: dict[str, str], kept_bytes: int) -> Waiting:
    """The documents, judged by no rule."""
    waiting = Waiting(kept_bytes)
    for name, text in texts.items():
        document = Document(name, text)
        document.kept(length_of)
        waiting.append(judge(document, [], literals_of([])))
    return waiting


@pytest.mark.parametrize("kept_bytes", [0, 3_000, 10**9])
def test_documents_come_back_in_order_and_by_name(kept_bytes: int) -> None:
    """From memory and from disk, with what is kept."""
    texts = {f"{number}": f"Text {number}. " * 20 for number in range(9)}
    waiting = waiting_with(texts, kept_bytes)
    assert [(one.document.id, one.document.text) for one in waiting] == list(texts.items())
    assert waiting.document("7").text == texts["7"]
    assert length_of.__name__ in next(iter(waiting.document("7").all_kept))
    assert waiting.numbers == {name: number for number, name in enumerate(texts)}


def test_a_long_document_is_read_once_and_leaves_room_for_others(monkeypatch: pytest.MonkeyPatch) -> None:
    """It would drive out all others each time that one of them is compared with it."""
    waiting = waiting_with({"long": "a" * 9_000, "one": "b", "two": "c", "three": "d"}, 0)
    read: list[str] = []
    document = waiting.document

    def reading(name: str) -> Document:
        read.append(name)
        return document(name)

    monkeypatch.setattr(waiting, "document", reading)
    monkeypatch.setattr(waiting_module, "OTHERS_KEPT", 2_500)
    others = Others(waiting)
    for _ in range(3):
        for name in ("one", "long", "two", "long"):
            assert others[name].id == name
    assert read == ["one", "long", "two"]
    assert others["three"].text == "d" and others["two"].text == "c" and read[3:] == ["three"]
    assert others["one"].text == "b" and read[4:] == ["one"]
