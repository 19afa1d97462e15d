"""One document: what its score is made of, its findings, and its text with the findings marked."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from auditor.report.html import words
from auditor.report.html.pages import DocumentView, Original
from auditor.report.html.parts import apart, described, linked, pill, safe, severity, verdict
from auditor.report.html.sections import finding_items, loss_rows, marked_text
from auditor.report.html.sides import Piece
from auditor.report.html.site import Links


def document_section(document: DocumentView, links: Links) -> Markup:
    """All that a report has on a document."""
    result, anchor = document.result, document.anchor
    source, grade = safe(result.description.source), safe(result.score.grade)
    failed = "".join(
        [
            f'  <p class="alert"><strong>{safe(failure.rule)} failed here:</strong> {apart(failure.error)}</p>\n'
            for failure in result.failures
        ]
    )
    items = finding_items(document.whole, links, document.has_text)
    whole = f'  <h4>About the whole document</h4>\n  <ol class="findings whole">{items}</ol>\n' if items else ""
    return Markup(
        f'<article class="document" id="{anchor}" data-source="{source}" data-grade="{grade}" '
        f'aria-labelledby="{anchor}-title">\n'
        f'{_head(document)}\n  <div class="pair">\n{_score(document, links)}{_marks(document)}  </div>\n\n{failed}\n'
        f"{whole}\n{_left_out(document, links)}\n"
        f'  <div class="reading{"" if document.has_text else " excerpts"}">\n'
        f"{_text(document) if document.has_text else ''}{_notes(document, links)}  </div>\n"
        f"{_side_by_side(document.original) if document.original else ''}"
        f'  <p class="back"><a href="{safe(links.home("documents"))}">Back to all documents</a></p>\n'
        "</article>"
    )


def _head(document: DocumentView) -> str:
    result, score, lasting = document.result, document.result.score, document.lasting
    before = document.before_review
    value = '<span class="big" aria-hidden="true">\u2013</span>'
    if score.value is not None:
        value = f'<span class="big">{words.number(score.value)}</span><span>of 100</span>'
    path = f'<p class="path">{apart(result.document.id)}</p>' if document.title != result.document.id else ""
    use = safe(words.GRADES[score.grade][1]) if score.grade in words.GRADES else ""
    why = f" {safe(document.why)}" if document.why else ""
    failed = (
        f'<p class="use warned">{words.count(len(result.failures), "rule")} failed here, '
        "so faults may have been missed.</p>"
    )
    copies, origin = document.copies, document.same_origin
    return (
        '  <header class="head">\n'
        f'    <div class="grade g-{safe(score.grade.replace(" ", "-"))}">\n'
        f"{value}      {pill(score.grade)}\n"
        f"{f'<span>before review {words.number(before)}</span>' if before is not None else ''}    </div>\n"
        "    <div>\n"
        f'      <h3 id="{document.anchor}-title"><a class="self lasting" id="{lasting}" href="#{lasting}">'
        f"{apart(document.title)}</a></h3>\n"
        f'{path}      <p class="use">{use}{why}</p>\n'
        f"{failed if result.failures else ''}"
        f'      <dl class="details">{described(document.details)}</dl>\n'
        f"{verdict(document.decision) if document.decision else ''}"
        f"{f'<p>Shares its wording with {linked(copies.linked, copies.more)}</p>' if copies.linked else ''}"
        f"{f'<p>Rests on the same origin as {linked(origin.linked, origin.more)}</p>' if origin.linked else ''}"
        "    </div>\n  </header>\n"
    )


def _score(document: DocumentView, links: Links) -> str:
    """How the score comes about, criterion by criterion."""
    anchor, score = document.anchor, document.result.score
    columns, foot = "", ""
    if score.value is not None:
        columns = (
            '<th scope="col" class="n">Points lost</th><th scope="col" class="n extra">of at most</th>'
            f'<th scope="col" class="n extra">Density<a href="{safe(links.home("reading"))}" '
            'aria-label="What density means"><sup>?</sup></a></th>'
        )
        capped = ""
        if score.capped_by:
            most = f"such a document has {words.number(document.cap)} at most"
            capped = (
                '<tr class="cap"><th scope="row">Capped</th><td colspan="4">because it is judged '
                f"<strong>{apart(score.capped_by)}</strong>: "
                f"{most if document.cap is not None else f'the score is {words.number(score.value)}'}</td></tr>"
            )
        foot = (
            f'    <tfoot>\n      <tr><th scope="row">100 less</th><td class="n">{words.number(document.lost)}</td>'
            f'<td colspan="3">leaves {words.number(score.uncapped)}</td></tr>\n{capped}    </tfoot>\n'
        )
    is_scored = score.value is not None
    discounted = '<p class="small">It says that it is opinion, so findings of claims and tone count three quarters.</p>'
    return (
        f'  <div>\n  <h4 id="{anchor}-score">{"How the score comes about" if is_scored else "What was found"}</h4>\n'
        f'  <div class="scroll" tabindex="0" role="group" aria-labelledby="{anchor}-score">\n'
        '  <table class="losses">\n'
        f'    <thead><tr><th scope="col">Criterion</th>{columns}'
        f'<th scope="col">{"Because of" if is_scored else "Findings"}</th></tr></thead>\n'
        f"    <tbody>\n{loss_rows(document, links)}    </tbody>\n{foot}  </table>\n  </div>\n"
        f"{discounted if document.discounted else ''}  </div>\n"
    )


def _marks(document: DocumentView) -> str:
    """The marks of the score, and the evidence that rules have counted."""
    result, score = document.result, document.result.score
    counts = "".join([f"{severity(name)} {count} " for name, count in document.severities if count])
    missing = ", ".join(result.not_assessed)
    return (
        '  <div>\n  <h4>Marks and evidence</h4>\n  <dl class="evidence">\n'
        f"    <div><dt>Reporting (all but hygiene)</dt><dd>{words.number(score.reporting, 0)}"
        f"{' of 100' if score.reporting is not None else ''}</dd></div>\n"
        f"    <div><dt>Page hygiene</dt><dd>{words.number(score.hygiene_mark, 0)}"
        f"{' of 100' if score.hygiene_mark is not None else ''}</dd></div>\n"
        f"{described(document.evidence)}    <div><dt>Findings</dt><dd>{counts or 'none'}</dd></div>\n"
        f"{f'<div><dt>Not assessed</dt><dd>{safe(missing)}</dd></div>' if missing else ''}  </dl>\n  </div>\n"
    )


def _left_out(document: DocumentView, links: Links) -> str:
    if not document.left_out:
        return ""
    rules = ", ".join(
        [
            f'<a href="{safe(links.rule(rule))}">{safe(rule)}</a> \u00d7 {words.number(count)}'
            for rule, count in document.left_out
        ]
    )
    return (
        f'  <p class="alert">This document has {words.count(document.found, "finding")}. The gravest '
        f"{words.number(len(document.carried))} are listed here; findings.csv has all. Left out:\n{rules}</p>\n"
    )


def _text(document: DocumentView) -> str:
    result = document.result
    language = f' lang="{safe(result.description.language)}"' if result.description.language else ""
    layers = (
        '<p class="layers"><label><input type="checkbox" class="show-quoted"> Quotations</label> '
        '<label><input type="checkbox" class="show-said"> Who says what</label></p>'
    )
    skipped = (
        '<p class="alert">This text is long. Shown are its beginning and the words around its gravest findings; '
        f"{words.number(document.skipped)} of {words.count(len(result.document.text), 'character')} are not shown.</p>"
    )
    return (
        f'    <div class="text-side">\n      <h4 id="{document.anchor}-text">The text as it was read</h4>\n'
        f"{layers if document.has_layers else ''}{skipped if document.skipped else ''}"
        f'      <div class="text" dir="auto"{language}>'
        f"{marked_text(document)}</div>\n    </div>\n"
    )


def _notes(document: DocumentView, links: Links) -> str:
    anchor, listed = document.anchor, document.listed
    return (
        f'    <div class="notes" role="group" aria-labelledby="{anchor}-findings" tabindex="0">\n'
        f'      <h4 id="{anchor}-findings">{words.count(len(listed), "finding") if listed else "No finding"} '
        "in the text</h4>\n"
        f'      <ol class="findings">{finding_items(listed, links, document.has_text)}</ol>\n    </div>\n'
    )


def _side_by_side(original: Original) -> str:
    name = apart(original.document)
    rows = "".join(
        [
            f'      <tr><td dir="auto">{_compared(row.copy, "del")}</td>'
            f'<td dir="auto">{_compared(row.original, "ins")}</td></tr>\n'
            for row in original.rows
        ]
    )
    return (
        f'  <details class="sides"{" open" if original.is_spun else ""}>\n'
        f"    <summary>Side by side with {name}, which has the same wording</summary>\n"
        '    <div class="scroll" tabindex="0" role="group" aria-label="Both texts">\n    <table>\n'
        '      <thead><tr><th scope="col">This document</th>'
        f'<th scope="col"><a href="{safe(original.link)}">{name}</a></th></tr></thead>\n'
        f"      <tbody>\n{rows}      </tbody>\n    </table>\n    </div>\n  </details>\n"
    )


def _compared(side: Sequence[Piece], tag: str) -> str:
    """A text, what differs in it inside ``tag``."""
    return "".join([f"<{tag}>{safe(text)}</{tag}>" if differs else safe(text) for text, differs in side])
