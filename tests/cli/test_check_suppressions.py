"""Suppressions at the gate: comments, files beside documents, the configuration; all of them accounted for."""

from __future__ import annotations

import json

from gate_samples import CLEAN_TEXT, OLD_TEXT, OTHER_WEASEL, WEASEL, Folder

COMMENT = "<!-- auditor: ignore sources/weasel: the phrase is quoted from the minutes -->"


def test_a_comment_in_markdown(folder: Folder) -> None:
    """The next block and nothing else; the summary counts what is suppressed."""
    folder.write("a.md", f"{CLEAN_TEXT}\n{COMMENT}\n{WEASEL}\n\n{OTHER_WEASEL}\n")
    code, out, _ = folder.run("check", ".")
    assert code == 1
    assert [line for line in out.splitlines() if "warning" in line] == [
        "a.md:10:1: warning sources/weasel 'experts say' names nobody",
        "1 document, 0 errors, 1 warning, 1 suppressed",
    ]
    folder.write("a.md", f"{CLEAN_TEXT}\n{COMMENT}\n{WEASEL}\n")
    assert folder.run("check", ".")[0] == 0
    assert folder.run("check", ".", "--distrust-documents")[0] == 1


def test_a_comment_in_a_page(folder: Folder) -> None:
    """It stands in the file and not in the text."""
    body = "".join(f"<p>{block}</p>\n" for block in CLEAN_TEXT.split("\n\n"))
    page = "<!doctype html><html><head><title>T</title></head><body><article>\n{}</article></body></html>\n"
    folder.write("a.html", page.format(f"{body}<p>{WEASEL}</p>\n"))
    assert folder.run("check", "a.html")[0] == 1
    folder.write("a.html", page.format(f"{body}{COMMENT}\n<p>{WEASEL}</p>\n"))
    code, out, _ = folder.run("check", "a.html")
    assert code == 0 and "1 suppressed" in out
    folder.write("a.html", page.format(f"{body}{COMMENT}\n<p>{WEASEL}</p>\n<p>{OTHER_WEASEL}</p>\n"))
    assert folder.run("check", "a.html")[0] == 1


def test_a_file_beside_plain_text(folder: Folder) -> None:
    """Narrowed down to words; a damaged one is an error."""
    folder.write("a.txt", f"{OLD_TEXT}\n{OTHER_WEASEL}\n")
    folder.write("a.txt.auditor.toml", '[[suppress]]\nrule = "sources/weasel"\nreason = "minutes"\n')
    assert folder.run("check", ".")[0] == 0
    folder.write("a.txt.auditor.toml", '[[suppress]]\nrule = "sources/weasel"\n')
    code, out, err = folder.run("check", ".")
    assert (code, out) == (2, "") and "a.txt.auditor.toml: suppress 1: key reason is missing" in err


def test_the_configuration(folder: Folder) -> None:
    """For patterns of paths, from the folder of the configuration."""
    folder.write("drafts/a.txt", OLD_TEXT)
    folder.write("final/a.txt", OLD_TEXT)
    table = '[[suppress]]\nrule = "sources/weasel"\nreason = "drafts"\npath = "drafts/*.txt"\n'
    folder.write("auditor.toml", table)
    code, out, _ = folder.run("check", ".")
    assert code == 1 and "final/a.txt:7:1: warning" in out and "drafts/a.txt:7" not in out
    assert folder.run("check", "drafts", "--distrust-documents")[0] == 0


def test_unused_ones_are_reported(folder: Folder) -> None:
    """Wherever they stand; one for other documents than were checked is not unused."""
    folder.write("a.md", f"{COMMENT}\n\n{CLEAN_TEXT}")
    folder.write("b.txt", CLEAN_TEXT)
    folder.write("b.txt.auditor.toml", '[[suppress]]\nrule = "tone/shout"\nreason = "title"\n')
    folder.write(
        "auditor.toml",
        '[[suppress]]\nrule = "tone/shout"\nreason = "r"\n'
        '[[suppress]]\nrule = "tone/shout"\nreason = "r"\npath = "gone/*.txt"\n'
        '[[suppress]]\nrule = "tone/nothing"\nreason = "r"\n',
    )
    code, out, _ = folder.run("check", ".")
    assert code == 0
    assert "a.md:1: the suppression of sources/weasel matched nothing; take it out" in out
    assert "b.txt.auditor.toml: suppress 1: the suppression of tone/shout matched nothing" in out
    assert "\nauditor.toml: suppress 1: the suppression of tone/shout matched nothing" in out
    assert "suppress 2" not in out
    assert "\nauditor.toml: suppress 3: suppresses nothing: there is no rule tone/nothing" in out
    _, out, _ = folder.run("check", "b.txt")
    assert "\nauditor.toml: suppress 1" not in out


def test_a_comment_that_cannot_be_understood_is_named(folder: Folder) -> None:
    """It suppresses nothing."""
    folder.write("a.md", f"{CLEAN_TEXT}\n<!-- auditor: ignore sources/weasel -->\n{WEASEL}\n")
    code, out, _ = folder.run("check", ".")
    assert code == 1 and "a.md:7: suppresses nothing: no rule or no reason; the form is <!-- auditor:" in out


def test_suppressed_findings_cost_nothing_and_lift_caps(folder: Folder) -> None:
    """The judgement that was answered for holds nothing down."""
    folder.write("a.md", f"{CLEAN_TEXT}\nOrder now and save.\n")
    code, out, _ = folder.run("check", ".")
    assert code == 1 and "error cap the score is held at 40 at most: sold" in out
    folder.write(
        "a.md", f"<!-- auditor: ignore-file commerce/sold: a sample -->\n\n{CLEAN_TEXT}\nOrder now and save.\n"
    )
    code, out, _ = folder.run("check", ".", "--fail-under", "100", "--format", "json")
    (document,) = json.loads(out)["documents"]
    assert code == 0 and document["score"] == 100.0 and document["capped_by"] == ""


def test_a_baseline_does_not_take_in_what_is_suppressed(folder: Folder) -> None:
    """When the comment goes, the finding is new."""
    folder.write("a.md", f"{CLEAN_TEXT}\n{COMMENT}\n{WEASEL}\n")
    folder.run("baseline", ".")
    folder.write("a.md", f"{CLEAN_TEXT}\n{WEASEL}\n")
    assert folder.run("check", ".")[0] == 1
