"""A document as the table of the first page shows it."""

from __future__ import annotations

from operator import itemgetter

from markupsafe import Markup

from auditor.report.html import words
from auditor.report.html.parts import BAR, TRACK, apart, pill, safe
from auditor.report.html.rows import Row
from auditor.report.html.site import Links

LONGEST_WHY = 160  # characters of a message


def document_row(row: Row, links: Links, is_split: bool) -> Markup:
    """A document in the table of the first page."""
    result, score, place = row.result, row.result.score, links.to(row.place)
    is_scored = score.value is not None
    source, grade = safe(result.description.source), safe(score.grade)
    lasting = f' id="{row.lasting}"' if is_split else ""
    own_name = f'<span class="path">{apart(row.document)}</span>' if row.title != row.document else ""
    before = f"before review {words.number(row.before_review)}" if row.before_review is not None else ""
    decided = f"reviewed: {safe(row.decision.verdict)}" if row.decision and row.decision.verdict else ""
    counts = "".join([f"<span>{words.count(count, name)}</span>" for name, count in row.severities if count])
    return Markup(
        f'    <tr role="row"{lasting} class="g-{grade.replace(" ", "-")}" data-document="{row.place.anchor}" '
        f'data-source="{source}" data-grade="{grade}" data-filters="{safe(row.filters)}" '
        f'data-title="{safe(row.title)}" data-score="{words.plain_number(score.value)}" '
        f'data-lost="{words.plain_number(row.lost if is_scored else None)}" data-findings="{len(result.findings)}" '
        f'data-reporting="{words.plain_number(score.reporting)}" '
        f'data-hygiene="{words.plain_number(score.hygiene_mark)}">\n'
        f'      <td role="cell" class="score" data-label="Score"><span class="big">{words.number(score.value)}</span>'
        f"{pill(score.grade)}{_source(before)}</td>\n"
        '      <th role="rowheader" scope="row" data-label="Document">'
        f'<a href="{safe(place)}">{apart(row.title)}</a>\n'
        f"{own_name}{_source(f'<bdi>{source}</bdi>' if source else '')}{_source(decided)}</th>\n"
        f'      <td role="cell" class="why" data-label="Why">\n{_why(row, links)}</td>\n'
        f'      <td role="cell" class="lost" data-label="Points lost">{_losses(row, is_scored)}</td>\n'
        f'      <td role="cell" class="counts" data-label="Findings">{counts or "none"}</td>\n'
        f'      <td role="cell" class="n" data-label="Reporting">{words.number(score.reporting, 0)}</td>\n'
        f'      <td role="cell" class="n" data-label="Hygiene">{words.number(score.hygiene_mark, 0)}</td>\n'
        "    </tr>\n"
    )


def _why(row: Row, links: Links) -> str:
    capped, failures = row.result.score.capped_by, row.result.failures
    said = f'<strong class="capped">Capped: {apart(capped)}</strong>' if capped else ""
    if row.top:
        message, number = row.top
        if len(message) > LONGEST_WHY:
            message = message[: LONGEST_WHY - 1].rsplit(" ", 1)[0] + "\u2026"
        said += f'<a href="{safe(links.document(row.document, f"-f{number}"))}">{apart(message)}</a>'
    copies = _source(f"Shares its wording with {words.count(row.copies, 'other document')}" if row.copies else "")
    failed = f'<span class="source warned">{words.count(len(failures), "rule")} failed</span>' if failures else ""
    return f"{said}        {safe(row.why)}\n{copies}{failed}"


def _losses(row: Row, is_scored: bool) -> str:
    """What was lost as a bar, in a number, and the two criteria that cost most."""
    said, bars, at = "No points lost", "", 0.0
    if not is_scored:
        said = "No score"
    elif row.lost >= 0.05:
        said = "Points lost: " + ", ".join([f"{safe(name)} {words.number(points)}" for name, points in row.losses])
    for criterion, points in row.losses:
        bars += f'<rect class="fill c-{safe(criterion)}" x="{at:.2f}" width="{points:.2f}" height="8"/>'
        at += points
    lost = f'<span class="n">{words.number(row.lost)}</span>' if is_scored else ""
    most = [loss for loss in sorted(row.losses, key=itemgetter(1), reverse=True) if loss[1] >= 0.5][:2]
    named = [
        f'<span class="loss"><span class="key c-{safe(name)}"></span>{safe(name)} {words.number(points, 0)}</span> '
        for name, points in most
    ]
    return (
        f'<svg class="bar" {BAR} role="img" aria-label="{said}">{TRACK}{bars}</svg>\n'
        f"{lost}"
        f'        <span class="source">{"".join(named)}</span>'
    )


def _source(said: str) -> str:
    """Small print, of which there may be none."""
    return f'<span class="source">{said}</span>' if said else ""
