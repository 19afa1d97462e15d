"""What a text says of its own title, author, date and publisher."""

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.text.imprint import Imprint, imprint
from auditor.text.language import language
from auditor.text.paragraphs import paragraphs
from auditor.text.regions import Region, RegionKind
from auditor.text.words import Words

BODY = (
    "The council decided on Monday to close the old bridge until the end of the year, because engineers found cracks "
    "in two of its piers and nobody could say how long they would hold."
)
MORE = (
    "The repairs were planned for 3 June 2019 and put off, said a man who was told so by his neighbour, and in the end "
    "they will cost two million pounds, which the town does not have."
)
HEADLINE = "Old bridge to close for repairs"
LINES = Path(__file__).parents[3] / "shared/data/page_furniture/aeb_lines.jsonl.gz"


def read(text: str) -> tuple[Imprint, dict[str, str]]:
    """The imprint of a text whose paragraphs are all body, and its words."""
    spans = paragraphs(text)
    found = imprint(text, spans, [Region(span, RegionKind.BODY) for span in spans])
    places = {field: getattr(found, field) for field in ("title", "author", "date", "publisher")}
    return found, {field: span.of(text) for field, span in places.items() if span is not None}


def above(head: str) -> dict[str, str]:
    """What is found in lines between headline and article, apart from the headline."""
    _, words = read(f"{HEADLINE}\n\n{head}\n\n{BODY}\n\n{MORE}")
    assert words.pop("title") == HEADLINE
    return words


def below(foot: str) -> dict[str, str]:
    """What is found in lines under the article."""
    return read(f"{BODY}\n\n{MORE}\n\n{foot}")[1]


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("LONDON, May 3 (Example Agency) - ", "LONDON"),
        ("WASHINGTON (AP) \u2014 ", "WASHINGTON"),
        ("BOSTON, Mass. \u2014 ", "BOSTON, Mass."),
        ("New Delhi, 3 May (PTI): ", "New Delhi"),
        ("RIO DE JANEIRO -- ", "RIO DE JANEIRO"),
        ("(Reuters) - ", None),
        ("May 3 (Example Agency) - ", None),
        ("ST. LOUIS (AP) - ", "ST. LOUIS"),
        ("(Example Wire) - May 03, 2024 - DALLAS - ", "DALLAS"),
        ("MONDAY \u2014 ", None),
        ("BREAKING \u2014 ", None),
        ("Smith: ", None),
        ("Westfield (Smith): ", None),
        ("On Monday \u2014 late \u2014 ", None),
    ],
)
def test_place_of_a_dateline(opening: str, place: str | None) -> None:
    """The place that opens the report, where a date, an agency or capitals show that it is one."""
    text = f"{HEADLINE}\n\n{opening}{BODY}\n\n{MORE}"
    found, _ = read(text)
    assert (found.dateline and found.dateline.of(text)) == place


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("By Jane Doe", {"author": "Jane Doe"}),
        ("BY JANE DOE", {"author": "JANE DOE"}),
        ("By: Zo\u00eb O\u2019Brien-M\u00fcller", {"author": "Zo\u00eb O\u2019Brien-M\u00fcller"}),
        ("Interview by Ludwig van der Berg", {"author": "Ludwig van der Berg"}),
        ("Interviewer: Ludwig van der Berg", {"author": "Ludwig van der Berg"}),
        ("Interview: Ludwig van der Berg", {}),
        ("Words by Ludwig van der Berg", {"author": "Ludwig van der Berg"}),
        ("Author: R. K. Narayanan", {"author": "R. K. Narayanan"}),
        ("by Catherine", {"author": "Catherine"}),
        ("By\n\nJane Doe", {"author": "Jane Doe"}),
        ("Jane Doe, Staff Writer", {"author": "Jane Doe"}),
        ("Jane Doe\n\nScience Editor", {"author": "Jane Doe"}),
        ("Jane Doe\n\n@janedoe", {"author": "Jane Doe"}),
        ("3 May 2024 | by Jane Doe", {"author": "Jane Doe", "date": "3 May 2024"}),
        ("Last Updated: 3 May 2024 | Source: Example.com", {"date": "3 May 2024", "publisher": "Example.com"}),
        ("Posted May 3, 2024 by Jane Doe", {"author": "Jane Doe", "date": "May 3, 2024"}),
        ("Jane Doe\n\nJane Doe", {"author": "Jane Doe"}),
        ("May 3, 2024 | BY: Jane Doe, MS", {"author": "Jane Doe", "date": "May 3, 2024"}),
        ("News | By Jane Doe | May 3, 2024", {"author": "Jane Doe", "date": "May 3, 2024"}),
        ("3. M\u00e4rz 2024", {"date": "3. M\u00e4rz 2024"}),
        ("Publi\u00e9 le 3 ao\u00fbt 2024", {"date": "3 ao\u00fbt 2024"}),
        ("3 de mayo de 2024", {"date": "3 de mayo de 2024"}),
        ("2024\u5e745\u67083\u65e5", {"date": "2024\u5e745\u67083\u65e5"}),
        ("Jane Doe | 3 May 2024", {"author": "Jane Doe", "date": "3 May 2024"}),
        ("By Jane Doe and John Roe, Example.com", {"author": "Jane Doe", "publisher": "Example.com"}),
        ("By Jane Doe May 3, 2024, 07:47 PM EST", {"author": "Jane Doe", "date": "May 3, 2024"}),
        ("The Editorial Board", {"author": "The Editorial Board"}),
        ("By Reuters Staff", {"publisher": "Reuters"}),
        ("Associated Press May 3, 2024", {"publisher": "Associated Press", "date": "May 3, 2024"}),
        ("Published 3 May 2024", {"date": "3 May 2024"}),
        ("09 August 2023", {"date": "09 August 2023"}),
        ("May 3, 2024 10:15 GMT", {"date": "May 3, 2024"}),
        ("Posted on 3rd May, 2024", {"date": "3rd May, 2024"}),
        ("2024-05-03T10:15:00Z", {"date": "2024-05-03"}),
        ("Updated Nov 19, 6:55 AM", {"date": "Nov 19"}),
        ("Last Updated : 03-May-2024 01:41 PM IST", {"date": "03-May-2024"}),
        ("Source: Example News", {"publisher": "Example News"}),
    ],
)
def test_head(head: str, expected: dict[str, str]) -> None:
    """Bylines, date lines and credits as sites write them."""
    assert above(head) == expected


@pytest.mark.parametrize(
    "head",
    [
        "By admin",
        "By Our Special Correspondent",
        "By the time he left, the river had risen by two metres.",
        "White House\n\nClimate Change",
        "Read More News",
        "Photo: Jane Doe/Example Images",
        "2 days ago",
        "The treaty of 3 May 1815 was the end of the old republic and of its bridge.",
        "\u2014 Cooper Lund (@cooperlund) November 18, 2019",
    ],
)
def test_nothing_in_head(head: str) -> None:
    """Menus, captions, embedded posts and sentences name no author, date or publisher."""
    assert above(head) == {}


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("GENEVA, May 3 (Example Agency) - ", {"date": "May 3", "publisher": "Example Agency"}),
        ("WASHINGTON (AP) \u2014 ", {"publisher": "AP"}),
        ("(Reuters) \u2014 ", {"publisher": "Reuters"}),
        ("Mumbai, 3 May 2024 (PTI): ", {"date": "3 May 2024", "publisher": "PTI"}),
        ("LONDON, May 3, 2024 /Example Wire/ -- ", {"date": "May 3, 2024", "publisher": "Example Wire"}),
        ("Hong Kong (CNN Business)", {"publisher": "CNN Business"}),
        ("On May 3 \u2013 the day of the vote \u2013 ", {}),
        ("Westfield (Smith): ", {}),
        ("When the mayor \u2014 a former teacher \u2014 came, ", {}),
    ],
)
def test_dateline(lead: str, expected: dict[str, str]) -> None:
    """A dateline gives day and agency; a sentence with dashes gives neither."""
    _, words = read(f"{HEADLINE}\n\n{lead}{BODY}\n\n{MORE}")
    assert words == {"title": HEADLINE, **expected}


@pytest.mark.parametrize(
    ("foot", "expected"),
    [
        ("\u00a9 2024 Example Media. All rights reserved.", {"publisher": "Example Media"}),
        ("Copyright \u00a9 2024, The Example Review", {"publisher": "The Example Review"}),
        ("First published in The Example Times", {"publisher": "The Example Times"}),
        ("The post Old bridge appeared first on Example Blog.", {"publisher": "Example Blog"}),
        ("2024 Example Media, Inc. All Rights Reserved", {"publisher": "Example Media"}),
        ("Subscribe to Example Review\u2019s newsletter", {"publisher": "Example Review"}),
        ("Get Example Review delivered to your inbox", {"publisher": "Example Review"}),
        ("Example Review is supported by its readers.", {"publisher": "Example Review"}),
        ("Subscribe to our newsletter", {}),
        ("With Agence France-Presse", {"publisher": "Agence France-Presse"}),
        ("This story was originally published on 3 May 2024.", {"date": "3 May 2024"}),
        ("Last updated: 3 May 2024", {"date": "3 May 2024"}),
        ("(Reporting by Jane Doe and John Roe; editing by Ann Bo)", {"author": "Jane Doe"}),
        ("Jane Doe is a reporter at the Example Times.", {"author": "Jane Doe"}),
        ("About Jane Doe\n\nJane Doe writes about rivers.", {"author": "Jane Doe"}),
        ("\u2014 Jane Doe", {"author": "Jane Doe"}),
        ("About Example Robotics", {"publisher": "Example Robotics"}),
        ("29 November 2018\n\n20 January 2019", {}),
        ("Fire in the mill, June 3, 2020", {}),
        ("Leave a Reply", {}),
    ],
)
def test_foot(foot: str, expected: dict[str, str]) -> None:
    """Credits, copyright and author boxes; dates only where a label says what they are."""
    words = below(foot)
    words.pop("title", None)
    assert words == expected


def test_dates_in_the_story_are_not_of_publication() -> None:
    """The body of the article is not looked at."""
    assert read(f"{BODY}\n\n{MORE}")[1] == {}


def test_front_matter() -> None:
    """Front matter speaks of the article, other markup does not."""
    text = f"---\nauthor: Jane Doe\ndate: 2024-05-03\n---\n\n{BODY}"
    assert read(text)[1] == {"author": "Jane Doe", "date": "2024-05-03"}


def test_heading_is_the_title() -> None:
    """Where the regions know the headline it is the title."""
    text = f"Example News\n\n{HEADLINE}\n\n{BODY}"
    spans = paragraphs(text)
    kinds = [RegionKind.FURNITURE, RegionKind.HEADING, RegionKind.BODY]
    found = imprint(text, spans, [Region(span, kind) for span, kind in zip(spans, kinds, strict=True)])
    assert found.title == spans[1]


def test_teasers_are_not_looked_at() -> None:
    """Names and dates of related articles are not this article's."""
    text = f"{HEADLINE}\n\nBy John Roe\n\n3 May 2024\n\n{BODY}"
    spans = paragraphs(text)
    kinds = [RegionKind.BODY, RegionKind.RELATED, RegionKind.RELATED, RegionKind.BODY]
    found = imprint(text, spans, [Region(span, kind) for span, kind in zip(spans, kinds, strict=True)])
    assert (found.author, found.date) == (None, None)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.text(max_size=40),
            st.sampled_from(
                ["By Jane Doe", "3 May 2024", "\u00a9 2024", "By", "(AP) -", "Source:", BODY, "About", "/", "("]
            ),
        ),
        max_size=12,
    ),
    st.sampled_from(["\n", "\n\n", " ", "\r\n"]),
)
def test_any_text(pieces: list[str], joint: str) -> None:
    """Whatever stands there, spans are not empty, lie inside the text and have no white space around them."""
    text = joint.join(pieces)
    found, words = read(text)
    for field, content in words.items():
        span = getattr(found, field)
        assert 0 <= span.start < span.end <= len(text)
        assert content == content.strip()


@pytest.mark.skipif(not LINES.exists(), reason="needs pages from outside the project")
def test_real_pages() -> None:
    """On whole pages of English news and blog sites most dates and authors are found."""
    pages: dict[str, list[tuple[int, str]]] = {}
    with gzip.open(LINES, "rt", encoding="utf-8") as lines:
        for line in map(json.loads, lines):
            pages.setdefault(line["doc"], []).append((line["i"], line["text"]))
    texts = ["\n".join(text for _, text in sorted(page)) for page in pages.values()]
    found = [read(text)[1] for text in texts if language(Words(text)).code == "en"]
    assert len(found) > 70
    assert sum("date" in words for words in found) >= 0.85 * len(found)
    assert sum("author" in words for words in found) >= 0.75 * len(found)


def test_a_notice_above_the_headline_is_no_article() -> None:
    """Although it is long: the byline far below it stands above the article all the same."""
    menu = "\n\n".join(f"Section {number}" for number in range(40))
    text = f"{MORE}\n\n{MORE}\n\n{menu}\n\nBy Jane Doe\n\n{BODY}\n\n{MORE}"
    spans = paragraphs(text)
    regions = [
        Region(span, RegionKind.FURNITURE if number < 42 else RegionKind.BODY) for number, span in enumerate(spans)
    ]
    found = imprint(text, spans, regions)
    assert found.author is not None
    assert found.author.of(text) == "Jane Doe"


@pytest.mark.parametrize(
    "line",
    [
        "Gastbeitrag von Mary Okafor",
        "3.5.2024 - Redaktion: Mary Okafor",
        "3.5.2024 10:15 von Mary Okafor",
        "A guest post by Mary Okafor",
    ],
)
def test_bylines_behind_other_words(line: str) -> None:
    """What kind of text it is, a date or a label may stand before the name."""
    assert above(line)["author"] == "Mary Okafor"
