"""Web pages as documents: encodings, what a page says of itself, its structure, and pages that nobody should meet."""

from __future__ import annotations

import html as markup
import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor import Document, RegionKind
from auditor.engine import audit_corpus
from auditor.packs import installed_rules
from auditor.read.decode import NotText
from auditor.read.html import decode_html, read_html
from auditor.read.html.about import About
from auditor.read.html.linked_data import articles
from auditor.read.html.page import DEEPEST, read_page
from auditor.read.reading import read_file

LEAD = (
    "The council of Selby Bay voted on Monday to rebuild the harbour wall, which two winter storms had left in pieces, "
    "and to pay for it with a new fee on every berth."
)
MORE = (
    "Work begins in April and will take two summers, the engineer who drew up the plans said, because the old stones "
    "are to be cleaned and used again wherever that is possible."
)
LAST = (
    "Experts say it is the biggest scheme on this coast, and critics call it a reckless folly that will ruin the town, "
    "although nobody has seen the figures."
)
UMLAUTS = "<p>Über die Brücke, sagte Zoë, gehe niemand mehr — außer ihr.</p>"


def read(html: str) -> Document:
    """The document of a page."""
    return read_html("page.html", html)


def kinds(html: str) -> dict[str, RegionKind]:
    """The kind of each region of a page by its words."""
    document = read(html)
    return {region.span.of(document.text).strip(): region.kind for region in document.regions}


@pytest.mark.parametrize(
    ("declaration", "encoding"),
    [
        ("<meta charset=utf-8>", "utf-8"),
        ("<meta charset='iso-8859-1'>", "cp1252"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">', "cp1252"),
        ('<?xml version="1.0" encoding="ISO-8859-15"?>', "iso8859-15"),
        ("<!-- <meta charset=koi8-r> --><meta charset=latin1>", "cp1252"),
        ("<META CHARSET=UTF-16>", "utf-8"),
        ("", "utf-8-sig"),
        ("", "utf-16"),
        ("", "utf-8"),
        ("", "cp1252"),
    ],
)
def test_encoding_is_what_browsers_take(declaration: str, encoding: str) -> None:
    """Byte order marks, declarations and their labels, or a guess where nothing is declared."""
    page = f"{declaration}<title>Brücke</title>{UMLAUTS}".replace("—", "-")
    assert decode_html(page.encode(encoding)).text == page


def test_escapes_are_read_by_what_is_declared() -> None:
    """Such a page is ASCII to look at."""
    page = "<meta charset=iso-2022-jp><p>\u6e2f\u306e\u58c1"
    assert decode_html(page.encode("iso-2022-jp")).text == page


@pytest.mark.parametrize(
    ("declared", "encoding", "said"),
    [
        ("iso-8859-1", "utf-8", "declares cp1252, read as utf-8"),
        ("utf-8", "cp1252", "declares utf-8, read as cp12"),
        ("shift_jis", "cp1252", "declares"),
        ("no-such-thing", "utf-8", ""),
    ],
)
def test_wrong_declarations_do_not_spoil_the_text(declared: str, encoding: str, said: str) -> None:
    """The bytes tell, and the user hears of it."""
    decoded = decode_html(f"<meta charset={declared}>{UMLAUTS.replace('—', '-') * 5}".encode(encoding))
    assert "Über die Brücke" in decoded.text
    assert said in decoded.note and bool(said) == bool(decoded.note)


HEAD = """<title>Wall to be rebuilt | Selby Bay Courier</title>
<link rel="canonical" href="https://www.courier.example/wall">
<meta property="og:site_name" content="Selby Bay Courier"><meta name="author" content="Ann Lee">
<meta property="article:published_time" content="2024-05-03T10:00:00Z">"""
LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebPage", "name": "Courier"},
        {"@type": "Organization", "@id": "#us", "name": "Selby Bay Courier"},
        {"@type": "Person", "@id": "#ann", "name": "Ann Lee"},
        {
            "@type": ["NewsArticle"],
            "headline": "Wall to be rebuilt",
            "author": [{"@id": "#ann"}, {"@type": "Person", "name": "Bo Ek"}],
            "publisher": {"@id": "#us"},
            "datePublished": "2024-05-03",
            "url": "https://www.courier.example/wall",
        },
    ],
}
MICRODATA = """<article itemscope itemtype="https://schema.org/NewsArticle">
<h1 itemprop=headline>Wall to be rebuilt</h1>
<span itemprop="author">Ann Lee</span><time itemprop=datePublished datetime="2024-05-03">yesterday</time></article>"""


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (
            HEAD,
            {"title": "Wall to be rebuilt", "author": "Ann Lee", "date": "2024-05-03T10:00:00Z",
             "source": "Selby Bay Courier", "url": "https://www.courier.example/wall"},
        ),
        (
            f'<script type="application/ld+json">{json.dumps(LINKED)}</script>',
            {"title": "Wall to be rebuilt", "author": "Ann Lee, Bo Ek", "date": "2024-05-03",
             "source": "Selby Bay Courier", "url": "https://www.courier.example/wall"},
        ),
        (MICRODATA, {"title": "Wall to be rebuilt", "author": "Ann Lee", "date": "2024-05-03"}),
        ("<title>Fish &amp; chips</title>", {"title": "Fish & chips"}),
        ('<meta property="og:url" content="https://www.courier.example/x">',
         {"source": "courier.example", "url": "https://www.courier.example/x"}),
        ('<meta name=author content="admin"><meta name=date content="soon">', {}),
        ('<meta name=author content="https://facebook.example/courier">', {}),
        ('<meta name=author content="Courier"><meta property="og:site_name" content="Courier">',
         {"source": "Courier"}),
        ('<script type="application/ld+json">{"@type": "Article", "author": {"@type": "Organization", '
         '"name": "Example Wire"}}</script>', {}),
        ('<script type="application/ld+json">{"@type": "Article", broken</script><meta name=author content="Bo Ek">',
         {"author": "Bo Ek"}),
    ],
)  # fmt: skip
def test_what_a_page_says_of_itself(page: str, expected: dict[str, str]) -> None:
    """In its head, in linked data, in microdata; a house that signs is no author."""
    assert dict(read(f"{page}<p>Text.</p>").metadata) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<h1>Wall</h1><span class=byline>by <span class="author vcard"><a class="fn n">Ann Lee</a></span></span>',
         {"author": "Ann Lee"}),
        ('<h1>Wall</h1><a rel="author" href=/ann>marc</a>', {"author": "marc"}),
        ('<h1>Wall</h1><div class="page-meta--author">Posted on September 21, 2020 by Ann Lee</div>',
         {"author": "Ann Lee"}),
        ('<h1>Wall</h1><small itemprop=author>von <span itemprop=name>J\u00fcrgen Ek</span></small>',
         {"author": "J\u00fcrgen Ek"}),
        ('<h1>Wall</h1><p class=articleByline>By Ann Lee and Bo Ek, Selby Bay</p>', {"author": "Ann Lee"}),
        ('<div class=author>Bo Ek</div><h1>Wall</h1><div class=author>Ann Lee</div>', {"author": "Ann Lee"}),
        ('<h1>Wall</h1><time datetime="2024-05-03">Friday</time>', {"date": "2024-05-03"}),
        ('<h1>Wall</h1><span class="entry-date">27. Januar 2014</span>', {"date": "27. Januar 2014"}),
        ('<h1>Wall</h1><span class=post-date><b>3</b><i>mars</i><i>2021</i></span>', {"date": "3 mars 2021"}),
        # Not who wrote it, and not when.
        ('<h1>Wall</h1><div class="author-bio">Ann Lee swims.</div><img class=author-image alt="Ann Lee">', {}),
        ('<h1>Wall</h1><div id=comments><b class=author>Bo Ek</b><time datetime="2024-05-03">3 May</time></div>', {}),
        ('<h1>Wall</h1><span class=comments>2</span><b class=author>Bo Ek</b>', {"author": "Bo Ek"}),
        ('<h1>Wall</h1><span class="author">Read more</span><span class=event-date>3 May 2024</span>', {}),
        ('<h1>Wall</h1><div class=byline>' + "The wall is old and grey. " * 20 + "</div>", {}),
    ],
)  # fmt: skip
def test_what_the_body_marks_as_signed(body: str, expected: dict[str, str]) -> None:
    """The first name and date behind the headline that an element says are the author's and the article's."""
    assert read_page(f"<html><body>{body}</body></html>").metadata == expected


@given(
    st.recursive(
        st.one_of(st.text(max_size=5), st.integers(), st.none(), st.booleans()),
        lambda inner: st.one_of(
            st.lists(inner, max_size=3),
            st.dictionaries(
                st.sampled_from(["@type", "@graph", "@id", "author", "name", "publisher", "headline", "url"]), inner
            ),
        ),
        max_leaves=15,
    )
)
def test_linked_data_of_any_shape(data: object) -> None:
    """It is somebody else's, and may be anything."""
    for article in articles(json.dumps(data)):
        assert all(isinstance(value, str) for value in (article.headline, article.author, article.publisher))


PAGE = f"""<!doctype html><title>Wall</title><body class="post single has-sidebar">
<header class="site-header"><a href=/>Courier</a><nav><ul><li><a href=/n>News</a><li><a href=/s>Sport</a></ul></nav>
</header><main><article class="post type-post category-news tag-harbour">
<h1>Wall to be rebuilt</h1>
<div class="entry-meta">By <span class=author>Ann Lee</span> <time>3 May 2024</time></div>
<div class="entry-content"><p>{LEAD}</p><figure><img src=x><figcaption>The wall in May</figcaption></figure>
<h2>Comments</h2><p>{MORE}</p><aside class="newsletter">Get our letter every week for nothing at all.</aside>
<blockquote class="twitter-tweet"><p>What a wall it was</p>&mdash; Jo Brand (@jo) March 5, 2023</blockquote>
<p>{LAST}</p></div><footer class="entry-tags"><a href=h>harbour</a></footer></article>
<section class="related-posts"><h3>More</h3><p>{MORE.replace("April", "May")}</p></section>
<div id="comments"><p>Nonsense, all of it, I have lived here for years and nobody ever asked me what I think.</p></div>
</main><div class="widget sidebar"><p>Tide tables</p></div><footer><p>Courier Media, 1 High Street</p></footer>"""


def test_structure_tells_the_article_from_the_page() -> None:
    """Names of elements, classes and ids decide what wording leaves open."""
    found = kinds(PAGE)
    assert [words for words, kind in found.items() if kind is RegionKind.BODY] == [
        LEAD, MORE, "What a wall it was", "\u2014 Jo Brand (@jo) March 5, 2023", LAST,
    ]  # fmt: skip
    assert [words for words, kind in found.items() if kind is RegionKind.HEADING] == [
        "Wall to be rebuilt", "By Ann Lee 3 May 2024", "Comments",
    ]  # fmt: skip
    assert found["The wall in May"] is RegionKind.CAPTION
    assert found["News"] is found["Tide tables"] is found["harbour"] is RegionKind.FURNITURE
    assert found["More"] is RegionKind.RELATED
    assert all(kind is RegionKind.COMMENT_FORM for words, kind in found.items() if words.startswith("Nonsense"))


@pytest.mark.parametrize("name", ["sidebar", "comments", "nav", "footer", "related", "ad-wrapper", "modal"])
def test_no_name_makes_clutter_of_the_article(name: str) -> None:
    """What holds most of the text is the article, whatever it is called."""
    found = kinds(f'<div class="{name}"><h1>Wall</h1><p>{LEAD}</p><p>{MORE}</p></div><div class=menu>Home</div>')
    assert found[LEAD] is found[MORE] is RegionKind.BODY


def test_headline_and_byline_above_the_article_are_no_clutter() -> None:
    """Wherever the page keeps them."""
    found = kinds(
        f'<header><a href=/>Courier</a><h1>Wall to be rebuilt</h1></header><p class="byline">By Ann Lee</p>'
        f'<div class="menu">Home</div><div class="article-body"><p>{LEAD}</p><p>{MORE}</p></div><p>Elsewhere</p>'
    )
    assert found["Wall to be rebuilt"] is found["By Ann Lee"] is RegionKind.HEADING
    assert found["Courier"] is found["Home"] is found["Elsewhere"] is RegionKind.FURNITURE


def test_lines_of_a_list_are_no_headings() -> None:
    """Short lines one after another, none marked as a heading, are the article's."""
    rows = "".join(f"<p>Stage {number}: Hull to York</p>" for number in range(1, 9))
    found = kinds(f'<div class=menu>Home</div><div class="article-body"><h2>Stages</h2>{rows}<p>{MORE}</p></div>')
    assert found["Stages"] is RegionKind.HEADING
    assert all(kind is RegionKind.BODY for words, kind in found.items() if words.startswith("Stage "))


def test_article_cut_into_several_parts_is_one() -> None:
    """Advertisements stand between the parts of its body."""
    body = "".join(f'<div class="article-body"><p>{text}</p></div><div class="ad">Buy</div>' for text in (LEAD, MORE))
    found = kinds(f"<div class=menu><p>{LAST}</p></div><article>{body}</article>")
    assert found[LEAD] is found[MORE] is RegionKind.BODY
    assert found["Buy"] is RegionKind.FURNITURE


def test_marked_quotations_are_quoted() -> None:
    """With marks or without; the line that names the speaker is not."""
    document = read(
        f"<p>{LEAD}</p><blockquote><p>{MORE}</p><p>\u2014 Ann Lee</p></blockquote><p>Then <q>no more</q>.</p>"
    )
    assert [quotation.content.of(document.text) for quotation in document.quotations] == [MORE, "no more"]


def test_a_text_in_plain_markup_gives_the_same_findings() -> None:
    """In the same lines, three columns on."""
    lines = ["Wall to be rebuilt", "", "By Ann Lee", "", LEAD, "", MORE, "", LAST, "", '"No & no," she said.', "", LEAD]
    page = "\n".join(f"<p>{markup.escape(line)}</p>" if line else line for line in lines)
    rules = installed_rules()
    (plain,) = audit_corpus([Document("a", "\n".join(lines))], rules)
    (marked,) = audit_corpus([read_html("a", page)], rules)
    assert plain.findings
    assert [(f.rule, f.line, f.column + 3, f.excerpt) for f in plain.findings] == [
        (f.rule, f.line, f.column, f.excerpt) for f in marked.findings
    ]


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("<html><head><title>x</title></head><body></body></html>", "holds no text"),
        ("<script>document.write('<p>Text')</script>", "without its scripts"),
        ("<div>" * 1000 + "</div>" * 1000, "holds no text"),
        ("<script>never closed <p>Text", "without its scripts"),
        ("<!-- never closed <p>Text", "holds no text"),
        ("&nbsp; <br> &shy;", "holds no text"),
    ],
)
def test_page_without_text_is_refused(page: str, said: str) -> None:
    """It must not be scored as if it were a document."""
    with pytest.raises(NotText, match=said):
        read(page)


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 100_000 + "Text",
        "<p><b><table><tr><td>" * 20_000 + "Text",
        "<b>" * 5_000 + "<div>" * 5_000 + "</b>" * 5_000 + "Text",
        "<template>" * 5_000 + "</template>" * 5_000 + "Text",
        "<a " + "x=1 " * 100_000 + ">Text",
        "<p class='" + "nav " * 100_000 + "'>Text",
        '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><p>Text' + "&c;" * 10_000,
        '<script type="application/ld+json">' + '[{"@graph":' * 20_000 + "</script>Text",
        "<title>" + "a - " * 50_000 + "</title>Text",
        "<svg><title/></svg>" * 5_000 + "Text",
    ],
)
def test_hostile_pages_are_read(page: str) -> None:
    """Nested without end, never closed, swollen: what there is of text is read."""
    assert read(page).text.split("&c;")[0].endswith("Text")


@pytest.mark.parametrize("deep", [DEEPEST - 1, DEEPEST, DEEPEST + 1])
def test_structure_is_followed_to_the_greatest_depth(deep: int) -> None:
    """Elements beyond it still set their text apart, and still close."""
    document = read("<div>" * deep + "<p>One</p><p>Two</p>" + "</div>" * deep + "<p>Three")
    assert document.text == "One\n\nTwo\n\nThree"


@given(st.binary(max_size=200), st.booleans())
def test_any_bytes_are_a_page_or_refused(data: bytes, declared: bool) -> None:
    """No other exception, whatever the bytes."""
    head = b"<meta charset=gbk><p>Text" if declared else b"<p>Text"
    with suppress(NotText):
        assert read(decode_html(head + data).text).text


def test_files_are_read_by_their_ending(tmp_path: Path) -> None:
    """Pages are pages in capitals, too; notes say how they were read."""
    (tmp_path / "a.HTM").write_bytes(f"<meta charset=latin1>{UMLAUTS}".encode())
    document, note = read_file("a.HTM", tmp_path / "a.HTM")
    assert document.text.startswith("Über") and "read as utf-8" in note


def test_only_what_is_gathered_is_kept() -> None:
    """A page that says nothing of itself gives no metadata."""
    assert About("").metadata() == {}
