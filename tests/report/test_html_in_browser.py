"""The HTML report in a real browser: opened offline, followed, attacked, and looked at with axe-core."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from html_samples import FILLER, HOSTILE, HOSTILE_NAME, Copy, Crash, Spun, Words, pages, report

from auditor import Document, Severity
from auditor.report.html import site

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

# Where the checks must run, what they need has to be there; on other machines they are skipped aloud.
needed: Callable[[str], Any] = import_module if os.environ.get("CI") else pytest.importorskip
sync_api = needed("playwright.sync_api")
axe = needed("axe_playwright_python.sync_playwright")
EXECUTABLE = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
if EXECUTABLE is None and not os.environ.get("CI"):
    pytest.skip("no chromium on this machine", allow_module_level=True)

ARGUMENTS = (
    "--no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync "
    "--no-first-run --disable-quic"
).split()
RULES = [
    Words("tone/loaded_language", {"brutal": "Use a neutral word.", "brutal cuts": "", "cuts": ""}),
    Words("integrity/swaps", {"attorney basic": "attorney general"}, Severity.ERROR),
    Words("hygiene/words", {word: word for word in (*HOSTILE, "Share this")}, Severity.INFO),
    Spun(),
    Copy("b.txt"),
    Crash(),
]
ARABIC = Words("tone/arabic", {"\u0642\u0627\u0644": ""})
LONG = "".join(f"{FILLER}\n\nParagraph {number} had brutal cuts.\n\n" for number in range(40))
SHORT = FILLER + "Brutal cuts, brutal cuts.\n\nAs said by the attorney basic.\n\nShare this\n"
TEXTS = [
    Document("a.txt", LONG + SHORT, {"source": "The Ledger", "title": "A long story"}),
    Document("b.txt", FILLER + "Share this\n", {"source": "The Ledger"}),
    Document("short.txt", "Too short."),
    Document(HOSTILE_NAME, FILLER + "\n\n".join(HOSTILE), {"title": HOSTILE[1], "url": HOSTILE[3]}),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser that is started once."""
    assert EXECUTABLE is not None, "CI needs chromium"
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=EXECUTABLE, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report on all texts, written once."""
    path = tmp_path_factory.mktemp("report") / "report.html"
    path.write_text(report(TEXTS, RULES, ["a note"]), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def short_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report on a shorter first text: all that it can show, but less of each, because axe takes its time."""
    path = tmp_path_factory.mktemp("short") / "report.html"
    texts = [Document("a.txt", SHORT, TEXTS[0].metadata), *TEXTS[1:]]
    path.write_text(report(texts, RULES, ["a note"]), encoding="utf-8")
    return path


@pytest.fixture
def open_page(browser: Browser, file: Path) -> Iterator[Callable[..., Page]]:
    """Opens the report; afterwards nothing may have been requested but the file, and nothing complained of."""
    contexts, requests, complaints, files = [], [], [], set()

    def opened(anchor: str = "", path: Path = file, **options: object) -> Page:
        context = browser.new_context(**{"viewport": {"width": 1360, "height": 900}, **options})
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: requests.append(request.url))
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: complaints.append(dialog.message))
        files.add(path.as_uri())
        page.goto(path.as_uri() + anchor)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert {url.partition("#")[0].partition("?")[0] for url in requests} <= files
    assert complaints == []


def test_opens_offline_and_runs_nothing(open_page: Callable[..., Page]):
    """The browser is cut off; hostile texts and names neither run nor break the page."""
    page = open_page(offline=True)
    assert page.title() == "Audit of 4 documents"
    assert page.locator("img, iframe, object, embed, link, script:not(body > script:last-child)").count() == 0
    assert page.locator("article.document").count() == 4
    assert page.locator("footer").is_visible()


def test_reads_the_same_with_scripts_off(open_page: Callable[..., Page]):
    """Nothing of the page is made by a script; what needs one is not to be seen."""
    page = open_page(java_script_enabled=False)
    assert page.locator("li.finding").first.is_visible()
    assert page.locator("#filters").is_hidden()


def test_marks_hold_exactly_the_words_of_the_finding(open_page: Callable[..., Page]):
    """What the browser shows as marked is what the finding quotes."""
    section = open_page().locator("#d2")
    words = section.locator('mark[data-f~="3"]').all_text_contents()
    assert ["".join(section.locator(f'mark[data-f~="{n}"]').all_text_contents()) for n in (2, 3, 4)] == [
        "brutal",
        "brutal cuts",
        "cuts",
    ]
    assert words == ["brutal", " ", "cuts"]


def test_hostile_words_are_marked_whole(open_page: Callable[..., Page]):
    """Markup in a text is text, also where a finding marks it."""
    section = open_page().locator("#d1")
    marked = section.locator("mark").all_text_contents()
    assert set(HOSTILE[:6]) <= set(marked)


def test_a_reader_goes_from_the_text_to_the_finding_and_back(open_page: Callable[..., Page]):
    """The finding comes into sight beside the text, which stays where it is; its line leads back to the words."""
    page = open_page("#d2-m80")
    mark = page.locator("#d2-m80")
    assert _in_sight(page, "#d2-m80")
    mark.click()
    assert page.evaluate("location.hash") == "#d2-f80"
    assert _in_sight(page, "#d2-f80")
    assert _in_sight(page, "#d2-m80"), "the words are still there to be read"
    page.locator("#d2-f20 a", has_text="line").click()
    assert _in_sight(page, "#d2-m20")


@pytest.mark.parametrize("anchor", ["#d2-f100", "#d1", "#d4-score", "#rule-tone-loaded_language"])
def test_an_anchor_can_be_shared(open_page: Callable[..., Page], anchor: str):
    """Opened with an anchor, the page shows that place."""
    page = open_page(anchor)
    # Sections off screen are laid out late, and the browser corrects its place.
    page.wait_for_function(
        "s => { const top = document.querySelector(s).getBoundingClientRect().top;"
        " return -1 <= top && top < window.innerHeight }",
        arg=anchor,
    )


@pytest.mark.parametrize("options", [{}, {"color_scheme": "dark"}, {"viewport": {"width": 400, "height": 800}}])
def test_axe_finds_nothing_serious(open_page: Callable[..., Page], short_file: Path, options: dict[str, object]):
    """WCAG 2.1 A and AA, light, dark and narrow; and axe could tell every contrast."""
    page = open_page(path=short_file, **options)
    page.evaluate("for (const d of document.querySelectorAll('.document, tr')) d.style.contentVisibility = 'visible'")
    rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]
    response = axe.Axe().run(page, options={"runOnly": rules}).response
    grave = [found for found in response["violations"] if found["impact"] in {"moderate", "serious", "critical"}]
    unsure = [found for found in response["incomplete"] if found["id"] == "color-contrast"]
    assert [(found["id"], found["nodes"][0]["html"][:200]) for found in (*grave, *unsure)] == []


def shown(page: Page, selector: str) -> int:
    """How many elements are not filtered out."""
    return page.locator(f"{selector}:not([hidden] *):not([hidden])").count()


def test_filters_narrow_documents_and_findings_and_stay_in_the_address(open_page: Callable[..., Page], file: Path):
    """What is chosen is in the address, so that it can be shared, and comes back when that is opened."""
    page = open_page()
    page.select_option("[name=rule]", "integrity/swaps")
    page.wait_for_function("() => location.search.includes('rule=')")
    assert page.url == file.as_uri() + "?rule=integrity%2Fswaps"
    assert shown(page, "tr[data-document]") == 1 == shown(page, "article.document")
    assert page.locator("#d2 li.finding:not([hidden])").all_text_contents() != []
    assert set(page.locator("#d2 li.finding:not([hidden])").evaluate_all("e => e.map(x => x.dataset.rule)")) == {
        "integrity/swaps"
    }
    assert page.locator("#d2 mark:not(.off)").all_text_contents() == ["attorney basic"]
    assert page.locator("#shown").text_content() == "1 of 4 documents"
    again = open_page("?rule=integrity%2Fswaps&severity=error&confidence=50&source=The+Ledger&q=attorney")
    assert shown(again, "article.document") == 1
    again.fill("[name=q]", "no such words anywhere")
    again.wait_for_function("() => document.getElementById('shown').textContent === '0 of 4 documents'")
    again.click("button[type=reset]")
    again.wait_for_function("() => location.search === ''")
    assert shown(again, "article.document") == 4 and shown(again, "li.finding") == again.locator("li.finding").count()


def test_a_finding_that_is_filtered_out_is_shown_where_its_anchor_is_asked_for(open_page: Callable[..., Page]):
    """A shared address leads to its finding, whatever else it chooses."""
    page = open_page("?severity=info#d2-f2")
    assert page.locator("#d2-f2").is_visible()
    assert page.locator("#d2-f3").is_hidden()


def test_columns_sort_the_documents(open_page: Callable[..., Page]):
    """Up, down, and those without a value last; the order is in the address, and told to screen readers."""
    page = open_page()
    values = "e => e.map(x => x.dataset.score)"
    worst_first = page.locator("tr[data-document]").evaluate_all(values)
    page.click("th[data-sort=score] button")
    assert page.locator("tr[data-document]").evaluate_all(values) == worst_first
    page.click("th[data-sort=score] button")
    assert page.locator("tr[data-document]").evaluate_all(values) == [*worst_first[-2::-1], worst_first[-1]]
    assert page.locator("th[data-sort=score]").get_attribute("aria-sort") == "descending"
    assert page.url.endswith("?sort=-score")
    assert open_page("?sort=-score").locator("tr[data-document]").first.get_attribute("data-score") == worst_first[-2]


def test_hostile_addresses_do_nothing(open_page: Callable[..., Page]):
    """Whatever somebody puts into a link to the report chooses something or nothing."""
    query = (
        "?q=%3Cscript%3Edocument.title%3D1%3C/script%3E&rule=%22%5D&sort=__proto__&constructor=1&elements=2&action=3"
    )
    page = open_page(query + "#%22%5D")
    assert page.title() == "Audit of 4 documents"


def test_quotations_are_shown_on_demand(open_page: Callable[..., Page], tmp_path: Path):
    """Also without scripts."""
    path = tmp_path / "quoted.html"
    path.write_text(report({"a.txt": FILLER + '"The bridge is old," said Anna Berg.'}, [ARABIC]), "utf-8")
    page = open_page(path=path, java_script_enabled=False)
    background = "e => getComputedStyle(e).backgroundColor"
    before = page.locator(".quoted").first.evaluate(background)
    page.check(".show-quoted")
    assert page.locator(".quoted").first.evaluate(background) != before


def many(count: int) -> list[Document]:
    """Documents of which every third is faulty, some are of a source, and some are hostile."""
    return [
        Document(
            f"{number:05}-{HOSTILE[number % len(HOSTILE)]}.txt",
            FILLER + ("Brutal cuts, brutal cuts.\n\n" if number % 3 == 0 else "") + HOSTILE[number % len(HOSTILE)],
            {"source": f"Source {number % 40}"},
        )
        for number in range(count)
    ]


@pytest.mark.slow
def test_five_thousand_documents_can_be_filtered_and_followed(browser: Browser, tmp_path: Path):
    """The first page lists them all, and leads to each."""
    for name, text in pages(many(5_000), RULES[:3]).items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    page = browser.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto((tmp_path / "report.html").as_uri())
    assert page.title() == "Audit of 5,000 documents"
    page.fill("[name=q]", "04998-")
    page.wait_for_function("() => document.getElementById('shown').textContent === '1 of 5000 documents'")
    page.locator("tr[data-document]:not([hidden]) .why a").click()
    page.wait_for_url(re.compile(r"/report/documents-\d+\.html\?q=04998-#d4999-f\d+"))
    assert page.locator(page.evaluate("location.hash")).is_visible()
    assert complaints == []
    page.close()


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report on 90 documents, split as if it were large."""
    folder = tmp_path_factory.mktemp("large")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(site, "MOST_DOCUMENTS", 50)
        for name, text in pages(many(90), RULES[:3]).items():
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
    return folder / "report.html"


def test_a_split_report_is_one_report(browser: Browser, large: Path):
    """The filter goes along from page to page, links lead there and back, and nothing leaves the folder."""
    context = browser.new_context(offline=True)
    page = context.new_page()
    requests: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(large.as_uri() + "?rule=tone/loaded_language")
    assert shown(page, "tr[data-document]") == 30
    page.locator("tr[data-document]:not([hidden]) .why a").nth(20).click()
    page.wait_for_url(re.compile(r"/report/documents-\d+\.html\?rule=.*#d\d+-f\d+"))
    assert page.locator(page.evaluate("location.hash")).is_visible()
    assert set(page.locator("li.finding:not([hidden])").evaluate_all("e => e.map(x => x.dataset.rule)")) == {
        "tone/loaded_language"
    }
    page.locator("li.finding:not([hidden]) .meta a").first.click()
    page.wait_for_url(re.compile("/report/rule-tone-loaded_language.html"))
    page.locator("li.sample a").last.click()
    page.wait_for_url(re.compile(r"/report/documents-\d+\.html.*#d\d+-f\d+"))
    page.locator(".crumb a").click()
    page.wait_for_url(re.compile(r"/report\.html\?"))
    context.close()
    folder = large.parent.as_uri()
    assert requests and all(url.startswith(folder) for url in requests)
    assert complaints == []


@pytest.mark.parametrize("name", ["report.html", "report/documents-1.html", "report/rule-tone-loaded_language.html"])
def test_axe_finds_nothing_serious_in_a_split_report(open_page: Callable[..., Page], large: Path, name: str):
    """WCAG 2.1 A and AA on each kind of page."""
    page = open_page(path=large.parent / name)
    # A few rows are like all others, and axe takes its time.
    page.evaluate("document.querySelectorAll('tbody tr, article, li.sample').forEach((e, n) => n > 25 && e.remove())")
    response = axe.Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}).response
    grave = [found for found in response["violations"] if found["impact"] in {"moderate", "serious", "critical"}]
    assert [(found["id"], found["nodes"][0]["html"][:200]) for found in grave] == []


def test_text_from_right_to_left_stays_so(open_page: Callable[..., Page], tmp_path: Path):
    """The number of a finding at its beginning does not turn a paragraph round."""
    path = tmp_path / "arabic.html"
    path.write_text(report({"a.txt": "\u0642\u0627\u0644 \u0627\u0644\u0648\u0632\u064a\u0631"}, [ARABIC]), "utf-8")
    block = open_page(path=path).locator("p.block")
    block.scroll_into_view_if_needed()  # what is off screen is not laid out, and has no text that is shown
    assert (block.text_content() or "").strip().startswith("To1")
    assert block.evaluate("element => getComputedStyle(element).direction") == "rtl"


def test_a_narrow_page_does_not_scroll_sideways(open_page: Callable[..., Page]):
    """Wide tables scroll in themselves."""
    page = open_page(viewport={"width": 400, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 400


def test_print_shows_every_finding(open_page: Callable[..., Page]):
    """On paper nothing is cut off by a box that scrolls."""
    page = open_page()
    page.emulate_media(media="print")
    height = "s => { const e = document.querySelector(s); return [e.scrollHeight, e.clientHeight] }"
    scrolled, seen = page.evaluate(height, "#d2 .notes")
    assert scrolled == seen


def _in_sight(page: Page, selector: str) -> bool:
    """Is the top of the element inside the window?"""
    top = page.evaluate("s => document.querySelector(s).getBoundingClientRect().top", selector)
    return -1 <= top < page.viewport_size["height"]
