"""Web pages: the text as a browser shows it, and the way back to the file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.read.html.page import read_page
from auditor.read.html.tokens import LINE_END

WRITTEN = frozenset("\u201c\u201d\n\t ")  # characters that the page need not have


def text(html: str) -> str:
    """The text of a page."""
    return read_page(html).text


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ("<p>One\n   two</p>\r\n<p>Three", "One two\n\nThree"),
        ("One<br>two<br/><br>three", "One\ntwo\n\nthree"),
        ("<h1>Head</h1>Text<ul><li>a<li>b</ul>", "Head\n\nText\n\na\n\nb"),
        ("<dl><dt>Term<dd>Meaning</dl>", "Term\n\nMeaning"),
        ("Fish &amp; chips &lt;here&gt; &#8212; caf&eacute;", "Fish & chips <here> \u2014 caf\u00e9"),
        ("&euro;5 &copy2 &bogus;", "\u20ac5 \u00a92 &bogus;"),
        ("un<b>believ</b>able, <i>she</i> said", "unbelievable, she said"),
        ("de&shy;velop&#8203;ment<wbr>s", "developments"),
        ("She said <q>no</q>.", "She said \u201cno\u201d."),
        ("<table><tr><th>Year<th>Place<tr><td>1923<td>Hull</table>", "Year\tPlace\n\n1923\tHull"),
        ("<pre>one\n  two</pre>", "one\n  two"),
        ("By <span>Ann Lee</span><time>3 May</time>", "By Ann Lee 3 May"),
        ("<a href=a>Home</a><a href=b>News</a>", "Home News"),
        ("100&nbsp;km", "100\u00a0km"),
        ("a &lt;script&gt; b", "a <script> b"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("<p>a\0b</p>", "a\0b"),
        ("<P CLASS=x>A</P ><p/>B", "A\n\nB"),
        ("<p>a<p>b<div>c</p>d", "a\n\nb\n\nc\n\nd"),
        ("<b><p>a</b>b</p>c", "ab\n\nc"),
        ("<table><tr><td>a</div>b</table>c", "ab\n\nc"),
        ("a<!-- no -->b<!doctype html><?xml?>c", "abc"),
        ("<ruby>\u6f22<rp>(</rp><rt>kan</rt></ruby>", "\u6f22kan"),
        ("<p>a</p><p", "a"),
    ],
)  # fmt: skip
def test_text_is_what_a_browser_shows(html: str, shown: str) -> None:
    """White space, blocks, references, and markup that nobody closed."""
    assert text(html) == shown


@pytest.mark.parametrize(
    "unseen",
    [
        "<script>no</script>",
        "<script>if (a</b>) '<p>no'</script>",
        "<style>no</style>",
        "<template><p>no</template>",
        "<noscript><p>no</noscript>",
        "<title>no</title>",
        "<textarea>no</textarea>",
        "<select><option>no<option>no</select>",
        "<svg><title/><text>no</text></svg>",
        "<div hidden>no</div>",
        "<div style='color: red; DISPLAY : none'>no<div>no</div>no</div>",
        "<p style='visibility:hidden'>no</p>",
        "<dialog>no</dialog>",
        "<iframe><p>no</iframe>",
        "<object>no</object>",
        "<video>no</video>",
        "<!-- <p>no -->",
    ],
)
@pytest.mark.parametrize("depth", [0, 300])
def test_what_is_not_shown_is_left_out(unseen: str, depth: int) -> None:
    """Wherever it stands, however deep."""
    assert text("<div>" * depth + f"<p>Before</p>{unseen}<p>After</p>").replace("\n\n", " ") == "Before After"


def test_page_hidden_until_its_scripts_run_is_shown() -> None:
    """Body and root are never left out."""
    assert text("<html style='visibility:hidden'><body hidden>Text") == "Text"


def test_positions_are_those_in_the_file() -> None:
    """Lines end as the file ends them; columns count code points."""
    html = "<html>\r\n<p>\U0001f600 Fish &amp;\r  <b>chips</b>\n</p>"
    page = read_page(html)
    assert page.text == "\U0001f600 Fish & chips"
    places = {word: page.source_map.position(page.text.index(word)) for word in ("\U0001f600", "Fish", "&", "chips")}
    assert places == {"\U0001f600": (2, 4), "Fish": (2, 6), "&": (2, 11), "chips": (3, 6)}


PIECES = st.lists(
    st.one_of(
        st.sampled_from(
            ["<p>", "</p>", "<b>", "</b>", "<div class=nav>", "</div>", "<br>", "<td>", "<table>", "</table>", "<q>",
             "</q>", "&amp;", "&nbsp;", "&#x41;", "&", "&nGt;", "<", "</", "<pre>", "</pre>", "\r\n", "\r", "\n", "  ",
             "\t", "\f", "\u00ad", "\u200b", "<script>", "</script>", "<li>", "<a href=x>", "</a>", "<!--", "-->",
             "<div hidden>", "<title>", "</title>", "<svg>", "</svg>", "<title/>", "<blockquote>", "<time>", "\0",
             "\U0001f600", "\ud800", "<h2>", "word", "Two words.", "<p", '<p class="']
        ),
        st.text(max_size=4),
    ),
    max_size=40,
)  # fmt: skip


@given(PIECES)
def test_each_character_leads_back_to_its_own(pieces: list[str]) -> None:
    """What the text has is what the file has there, but for white space, references and the marks of quotations."""
    html = "".join(pieces)
    page = read_page(html)
    before = 0
    for offset, character in enumerate(page.text):
        there = page.source_map.in_file(offset)
        assert before <= there < len(html)
        assert html[there] in (character, "&") or character in WRITTEN
        before = there


@given(PIECES)
def test_lines_and_columns_lead_to_the_same_place(pieces: list[str]) -> None:
    """Counted as every editor counts them."""
    html = "".join(pieces)
    page = read_page(html)
    starts = [0, *(match.end() for match in LINE_END.finditer(html))]
    for offset in range(len(page.text)):
        place = page.source_map.position(offset)
        assert place is not None
        assert starts[place[0] - 1] + place[1] - 1 == page.source_map.in_file(offset)


@given(PIECES)
def test_white_space_is_collapsed_and_parts_nest(pieces: list[str]) -> None:
    """No gap at either end, none doubled outside of preformatted text, and no part half inside another."""
    html = "".join(pieces)
    page = read_page(html)
    assert page.text == page.text.strip(" \t\n\f\r")
    if "<pre" not in html:
        assert "  " not in page.text and "\n\n\n" not in page.text and "\r" not in page.text.replace("&#13;", "")
    ends: list[int] = []
    for part in page.layout.parts:
        while ends and ends[-1] <= part.span.start:
            ends.pop()
        assert not ends or part.span.end <= ends[-1]
        assert 0 <= part.span.start < part.span.end <= len(page.text)
        ends.append(part.span.end)
