"""What a page has most of: findings, the text they stand in, and the rows that explain a score."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set

from markupsafe import Markup

from auditor.report.html import words
from auditor.report.html.findings import FindingView
from auditor.report.html.marks import Block, Segment
from auditor.report.html.pages import DocumentView
from auditor.report.html.parts import BAR, TRACK, all_safe, quoted_around, safe, severity, verdict
from auditor.report.html.site import Links


def loss_rows(document: DocumentView, links: Links) -> Markup:
    """The rows of the table that explains a score, one for each criterion."""
    not_assessed = document.result.not_assessed
    is_scored = document.result.score.value is not None
    rows = []
    for loss in document.losses:
        name = safe(loss.criterion)
        cells = ""
        if is_scored and loss.points is None:
            cells = '      <td class="n" colspan="3">not assessed</td>\n'
        elif is_scored:
            share = 100 * (loss.points or 0.0) / loss.limit if loss.limit else 0
            cells = (
                f'      <td class="n">  <svg class="bar" {BAR} aria-hidden="true">{TRACK}'
                f'<rect class="fill c-{name}" width="{share:.2f}" height="8"/></svg>\n'
                f'<span class="num">{words.number(loss.points)}</span></td>\n'
                f'      <td class="n extra">{words.number(loss.limit)}</td>\n'
                f'      <td class="n extra">{words.number(loss.rate)}</td>\n'
            )
        because = []
        for rule in loss.rules:
            findings = ", ".join(
                f'<a href="#{anchor}"><span class="hidden">finding </span>{number}</a>'
                for number, anchor in rule.linked
            )
            because.append(
                f'        <div><a href="{safe(links.rule(rule.rule))}">{_bare(rule.rule)}</a> \u00d7 {rule.count}'
                f"{' (costs nothing)' if is_scored and not rule.weighs else ''}:\n"
                f"{findings}{f' and {words.number(rule.more)} more' if rule.more else ''}</div>\n"
            )
        because += [f'<div class="warned">{_bare(failed)} failed</div>' for failed in loss.failed]
        if not because:
            because = ["not assessed" if loss.criterion in not_assessed else "nothing found"]
        rows.append(
            f'    <tr>\n      <th scope="row"><span class="key c-{name}" aria-hidden="true"></span>{name}</th>\n'
            f"{cells}      <td>\n{''.join(because)}      </td>\n    </tr>\n"
        )
    return Markup("".join(rows))


def finding_items(views: Iterable[FindingView], links: Links, has_text: bool) -> Markup:
    """Findings as items of a list; ``has_text`` says that the text they stand in is shown."""
    return Markup("".join([_finding_item(view, links, has_text) for view in views]))


def _finding_item(view: FindingView, links: Links, has_text: bool) -> str:
    finding = view.finding
    criterion, rule, number = safe(finding.criterion), safe(finding.rule), view.number
    excerpt = said = related = ""
    if view.is_swap:
        said = (
            f'  <p class="swap"><span class="hidden">In place of</span> <del><bdi>{safe(finding.excerpt)}</bdi></del> '
            '<span class="arrow"></span><span class="hidden">probably</span> '
            f"<ins><bdi>{safe(finding.suggestion)}</bdi></ins></p>\n"
        )
    elif finding.suggestion:
        said = f'<p class="suggestion"><strong>Suggestion:</strong> <bdi>{safe(finding.suggestion)}</bdi></p>\n'
    if not finding.is_about_document and not has_text and view.around[1]:
        excerpt = f'<p class="excerpt">{quoted_around(view.around, finding.criterion)}</p>\n'
    elif finding.excerpt and not view.is_swap and finding.excerpt not in finding.message:
        excerpt = f'<p class="excerpt"><q><bdi>{safe(finding.excerpt)}</bdi></q></p>'
    if view.related:
        name = f"<bdi>{safe(view.related)}</bdi>"
        related = f'<p>See {f"""<a href="{safe(view.related_link)}">{name}</a>""" if view.related_link else name}</p>'
    place = safe(finding.place or f"line {finding.line}:{finding.column}")
    if finding.is_about_document:
        where = "<span>whole document</span>"
    elif view.mark:
        where = f'<a href="#{view.mark}"><bdi>{place}</bdi><span class="hidden"> in the text</span></a>'
    else:
        where = f"<span><bdi>{place}</bdi>{', not in the part shown' if has_text else ''}</span>"
    standard = f'<p class="standard">Standard: <bdi>{safe(finding.standard)}</bdi></p>' if finding.standard else ""
    return (
        f'<li class="finding c-{criterion}{" dismissed" if view.is_dismissed else ""}" id="{view.anchor}" '
        f'data-number="{number}" data-rule="{rule}" data-severity="{finding.severity.value}" '
        f'data-sure="{words.sure(finding.confidence)}">\n'
        f'  <p class="message"><a class="tag lasting c-{criterion}" id="{view.lasting}" href="#{view.lasting}" '
        f'aria-label="Link to finding {number}">{safe(words.short(finding.criterion))}{number}</a> '
        f"<bdi>{safe(finding.message)}</bdi></p>\n"
        f"{said}{excerpt}{related}{verdict(view.decision) if view.decision else ''}"
        f'  <p class="meta">\n    {severity(finding.severity.value)}\n'
        f"    <span>{words.percent(finding.confidence)} sure</span>\n"
        f'    <a href="{safe(links.rule(finding.rule))}">{rule}</a>\n{where}\n  </p>\n{standard}</li>\n'
    )


def marked_text(document: DocumentView) -> Markup:
    """The text of a document with its findings, quotations and attributions marked."""
    texts = iter(
        all_safe([piece for block in document.blocks for segment in block.segments for piece, _ in segment.pieces])
    )
    return Markup("".join([_block(block, texts, document.carried, document.dismissed) for block in document.blocks]))


def _block(block: Block, texts: Iterator[str], carried: Mapping[int, FindingView], dismissed: Set[int]) -> str:
    gap = f'<p class="gap" lang="en">{words.count(block.skipped, "character")} not shown</p>' if block.skipped else ""
    if not block.segments:
        return gap
    is_named = block.opens and block.kind in words.REGIONS
    kind = f'<p class="kind" lang="en">{words.REGIONS[block.kind]}</p>' if is_named else ""
    text = "".join([_segment(segment, texts, carried, dismissed) for segment in block.segments])
    return f'{gap}{kind}<p class="block r-{block.kind}" dir="auto" data-line="{block.line}">{text}</p>'


def _segment(segment: Segment, texts: Iterator[str], carried: Mapping[int, FindingView], dismissed: Set[int]) -> str:
    text = "".join(
        [
            f'<span class="{" ".join(layers)}">{next(texts)}</span>' if layers else next(texts)
            for _, layers in segment.pieces
        ]
    )
    if not segment.findings:
        return text
    begins = "".join([_reference(carried[number]) for number in segment.begins])
    stands = [number for number in segment.findings if number not in dismissed]
    gravest = carried[(stands or segment.findings)[0]].finding
    return (
        f'{begins}<mark class="c-{safe(gravest.criterion)} s-{gravest.severity.value}'
        f'{" many" if len(stands) > 1 else ""}{"" if stands else " dropped"}" '
        f'data-f="{" ".join(map(str, segment.findings))}" title="{safe(gravest.message)}">{text}</mark>'
    )


def _reference(view: FindingView) -> str:
    """A link from where a finding begins in the text to what is said of it."""
    finding = view.finding
    criterion = safe(finding.criterion)
    return (
        f'<a class="ref c-{criterion}" dir="ltr" id="{view.mark}" href="#{view.anchor}" '
        f'aria-label="Finding {view.number}, {finding.severity.value}, {criterion}">'
        f"{safe(words.short(finding.criterion))}{view.number}</a>"
    )


def _bare(rule: str) -> str:
    """The name of a rule without its criterion, in words."""
    return safe(words.plain(rule.partition("/")[2]))
