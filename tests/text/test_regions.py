"""Regions: what the lines of a page are there for."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.text.paragraphs import paragraphs
from auditor.text.regions import Region, RegionKind, lexicon, regions

LEAD = (
    "The council of Selby Bay voted on Monday to rebuild the harbour wall, which two winter storms had left in pieces, "
    "and to pay for it with a new fee on every berth."
)
MORE = (
    "Work begins in April and will take two summers, the engineer who drew up the plans said, because the old stones "
    "are to be cleaned and used again wherever that is possible."
)


def kinds(text: str, *, markdown: bool = False) -> dict[str, RegionKind]:
    """The kind of each region by its words."""
    blocks = paragraphs(text, soft_breaks=markdown)
    return {region.span.of(text).strip(): region.kind for region in regions(text, blocks, markdown=markdown)}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Back to top", RegionKind.FURNITURE),
        ("3 min read", RegionKind.FURNITURE),
        ("Reading time: 4 minutes", RegionKind.FURNITURE),
        ("Share on Facebook Tweet WhatsApp", RegionKind.FURNITURE),
        ("This site uses cookies to make your visit better.", RegionKind.FURNITURE),
        ("Subscribe to our newsletter", RegionKind.FURNITURE),
        ("© 2021 Selby Bay Courier. All rights reserved.", RegionKind.FURNITURE),
        ("Home | News | Sport | Sign in", RegionKind.FURNITURE),
        ("Leave a Reply", RegionKind.COMMENT_FORM),
        ("Your email address will not be published.", RegionKind.COMMENT_FORM),
        ("14 Comments", RegionKind.COMMENT_FORM),
        ("6 thoughts on \u201cWhat it costs to live by the sea and who pays\u201d", RegionKind.COMMENT_FORM),
        ("No wall lasts for ever. Click To Tweet", RegionKind.FURNITURE),
        ("Weitere Beitr\u00e4ge zum Thema", RegionKind.RELATED),
        ("Related Articles", RegionKind.RELATED),
        ("Read more: What a wall is worth", RegionKind.RELATED),
        ("View this post on Instagram", RegionKind.EMBED),
        ("What a day pic.twitter.com/aBcD12", RegionKind.EMBED),
        ("The wall in May. (Photo: Courier)", RegionKind.CAPTION),
        ("Additional reporting by Li Example", RegionKind.BODY),
        ("Views expressed are the author's own.", RegionKind.BODY),
    ],
)
@pytest.mark.parametrize("place", ["between", "behind"])
def test_wording_gives_a_line_away(line: str, kind: RegionKind, place: str) -> None:
    """Between two paragraphs and at the end of the page."""
    text = f"{LEAD}\n\n{line}\n\n{MORE}" if place == "between" else f"{LEAD}\n\n{MORE}\n\n{line}"
    found = kinds(text)
    assert found[line] is kind
    assert found[LEAD] is found[MORE] is RegionKind.BODY


@pytest.mark.parametrize(
    "line", ["News", "Comments", "Up next", "Search and rescue", "Related parties", "The way forward"]
)
def test_heading_of_the_article_is_no_furniture(line: str) -> None:
    """A short line before running text heads it, even if a menu could hold the same word."""
    assert kinds(f"{LEAD}\n\n{line}\n\n{MORE}")[line] is RegionKind.HEADING


def test_title_byline_and_date_are_kept() -> None:
    """The head of the article is no clutter."""
    found = kinds(f"Wall to be rebuilt\n\nBy Ann Example\n\n12 March 2023\n\n{LEAD}\n\n{MORE}")
    assert [kind.is_furniture for kind in found.values()] == [False] * 5
    assert found["Wall to be rebuilt"] is RegionKind.HEADING


def test_widget_governs_the_teasers_behind_it() -> None:
    """Headlines and teasers of other pages belong to the heading of their list."""
    teaser = "Fares rise for the third time in a year, and passengers ask what they get for it in return."
    found = kinds(f"{LEAD}\n\n{MORE}\n\nLatest posts\nGuides\n\nFares rise again\n\n{teaser}")
    assert found["Fares rise again"] is found[teaser] is found["Guides"] is RegionKind.RELATED


def test_one_link_governs_nothing() -> None:
    """What follows a single teaser is the article again, however short its lines are."""
    text = f"{LEAD}\n\n{MORE}\n\nLeave a Reply\n\nRead more: What a wall is worth\n\n{LEAD}"
    assert kinds(text)["Read more: What a wall is worth"] is RegionKind.RELATED
    rows = "The stones came from Hull.\n\nThe mortar did not."
    found = kinds(f"{LEAD}\n\n{MORE}\n\nRead more: What a wall is worth\n\n{rows}")
    assert found["The stones came from Hull."] is found["The mortar did not."] is RegionKind.BODY


def test_control_inside_a_paragraph_is_cut_out() -> None:
    """A line of its own between hard-wrapped lines is a region of its own."""
    text = "Wall to be rebuilt after two storms in the winter of last year\n3 min read\n" + LEAD
    assert kinds(text)["3 min read"] is RegionKind.FURNITURE


def test_author_box() -> None:
    """A name, then who that is, behind the article."""
    about = "Ann Example is a freelance writer who covers the coast."
    found = kinds(f"{LEAD}\n\n{MORE}\n\nAnn Example\n\n{about}")
    assert found["Ann Example"] is found[about] is RegionKind.AUTHOR_BOX


def test_whole_page_with_menus() -> None:
    """Menus before and behind the article are furniture; its headline is not."""
    menu = "\n".join(
        ["Skip to content", "Menu", "Home", "News", "Sport", "Business", "Culture", "Fishing", "Boats", "Sign in"]
    )
    foot = "\n".join(
        ["Share", "Most read", "Tide tables", "Fish prices", "Contact", "Privacy policy", "© 2021 Courier"]
    )
    found = kinds(f"{menu}\nSelby Bay council to rebuild its harbour wall\n{LEAD}\n{MORE}\n{foot}")
    assert found["Selby Bay council to rebuild its harbour wall"] is RegionKind.HEADING
    assert found[LEAD] is found[MORE] is RegionKind.BODY
    assert all(found[line].is_furniture for line in [*menu.split("\n"), *foot.split("\n")])


def test_markdown_markup_is_a_region() -> None:
    """Front matter, marks of headings, code, comments and link targets are no text."""
    text = (
        "---\ntitle: Wall\n---\n\n# The wall\n\nSee [the plan](https://example.org/plan) or `make wall`.\n\n"
        "```sh\nmake wall\n```\n\n<!-- not yet -->\n\nCosts\n=====\n\n" + LEAD + "\n"
    )
    found = kinds(text, markdown=True)
    marked = {words for words, kind in found.items() if kind is RegionKind.MARKUP}
    assert marked == {
        "---\ntitle: Wall\n---",
        "#",
        "](https://example.org/plan)",
        "`make wall`",
        "```sh\nmake wall\n```",
        "<!-- not yet -->",
        "=====",
    }
    assert found["The wall"] is found["Costs"] is RegionKind.HEADING
    assert found[LEAD] is RegionKind.BODY


def assert_whole(text: str, found: tuple[Region, ...], *, markdown: bool) -> None:
    """Regions are sorted, do not overlap, and hold every character of every paragraph."""
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    held = {place for region in found for place in range(region.span.start, region.span.end)}
    for paragraph in paragraphs(text, soft_breaks=markdown):
        assert held >= set(range(paragraph.start, paragraph.end))


LINES = st.lists(
    st.sampled_from(
        ["Share", "Home", "# Head", "```",
         "---", "<!--", "-->", "`a`", "[x](y)", "> q", "- item",
         "A sentence of the text ends here.",
         "Leave a Reply", "Related",
         "", "\t", "===", "3 min read", "By Ann Example", "关于我们",
         "\x00", "pic.twitter.com/x", LEAD]
    ),
    max_size=30,
)  # fmt: skip


@given(LINES, st.sampled_from(["\n", "\r\n", "\r", "\n\n"]), st.booleans())
def test_regions_cover_the_paragraphs(lines: list[str], end: str, markdown: bool) -> None:
    """Pages of any make-up."""
    text = end.join(lines)
    assert_whole(text, regions(text, paragraphs(text, soft_breaks=markdown), markdown=markdown), markdown=markdown)


@given(st.text(alphabet="#`<>-=[]()!*_ \n\rab:/.\"'|", max_size=200), st.booleans())
def test_regions_of_any_characters(text: str, markdown: bool) -> None:
    """Hostile punctuation."""
    assert_whole(text, regions(text, paragraphs(text, soft_breaks=markdown), markdown=markdown), markdown=markdown)


def test_names_in_the_lexicon_are_whole() -> None:
    """No name was torn apart by a line end or is empty."""
    for names in (lexicon.CONTROLS, lexicon.LABELS, lexicon.WIDGETS, lexicon.COMMENTS, lexicon.SHARING):
        assert all(name == " ".join(name.split()) and name for name in names)
    assert "terms of service" in lexicon.CONTROLS
