"""The HTML report in a real browser: opened offline, followed, attacked, and looked at with axe-core."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from html_samples import FILLER, HOSTILE, HOSTILE_NAME, Copy, Crash, Spun, Words, report

from auditor import Document, Severity

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
    assert {url.partition("#")[0] for url in requests} <= files
    assert complaints == []


def test_opens_offline_and_runs_nothing(open_page: Callable[..., Page]):
    """The browser is cut off; hostile texts and names neither run nor break the page."""
    page = open_page(offline=True)
    assert page.title() == "Audit of 4 documents"
    assert page.locator("script, img, iframe, object, embed, form, link").count() == 0
    assert page.locator("article.document").count() == 4
    assert page.locator("footer").is_visible()


def test_reads_the_same_with_scripts_off(open_page: Callable[..., Page]):
    """Nothing of the page is made by a script."""
    assert open_page(java_script_enabled=False).locator("li.finding").first.is_visible()


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
    page.evaluate("for (const d of document.querySelectorAll('.document')) d.style.contentVisibility = 'visible'")
    rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]
    response = axe.Axe().run(page, options={"runOnly": rules}).response
    grave = [found for found in response["violations"] if found["impact"] in {"moderate", "serious", "critical"}]
    unsure = [found for found in response["incomplete"] if found["id"] == "color-contrast"]
    assert [(found["id"], found["nodes"][0]["html"][:200]) for found in (*grave, *unsure)] == []


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
