"""One file, no network, no script needed, safe."""

import re
from html.parser import HTMLParser
from itertools import pairwise

from tests.reports.conftest import HOSTILE, Make

from target_check.reports.formats.html import html_parts
from target_check.reports.model import Report
from target_check.reports.signs import SEVERITY_SIGNS, STATUS_SIGNS

VOID = {"meta", "input", "br", "img", "link", "hr"}


class Page(HTMLParser):
    """Elements with their attributes, the text a reader sees, and whether every element is closed."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"script", "style"} & set(self.open):
            self.text.append(data)

    def named(self, *tags: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.elements if tag in tags]


def test_the_same_report_gives_the_same_bytes(make: Make) -> None:
    assert "".join(html_parts(make())) == "".join(html_parts(make()))


def test_every_element_is_closed(report: Report) -> None:
    assert Page("".join(html_parts(report))).open == []


def test_nothing_is_fetched(report: Report) -> None:
    html = "".join(html_parts(report))
    page = Page(html)
    assert not {"link", "img", "iframe", "object", "embed", "base", "source", "video", "audio"} & {
        tag for tag, _ in page.elements
    }
    for _, attributes in page.elements:
        assert not {"src", "srcset", "action", "poster", "background"} & set(attributes)
        assert (attributes.get("href") or "#").startswith("#")
    assert not re.search(r"https?:|url\(|@import|@font-face", html)


def test_the_page_allows_only_its_own_script(report: Report) -> None:
    page = Page("".join(html_parts(report)))
    policy = next(each["content"] for each in page.named("meta") if each.get("http-equiv"))
    assert policy is not None
    assert policy.startswith("default-src 'none'")
    assert re.search(r"script-src 'sha256-[A-Za-z0-9+/]{43}='", policy)
    assert len(page.named("script")) == 1


def test_no_script_is_needed(report: Report) -> None:
    """Without the script the filter stays away, and nothing else is hidden."""
    page = Page("".join(html_parts(report)))
    hidden = [(tag, attributes) for tag, attributes in page.elements if "hidden" in attributes]
    assert [(tag, attributes["id"]) for tag, attributes in hidden] == [("form", "filter")]
    assert not [name for _, attributes in page.elements for name in attributes if name.startswith("on")]


def test_hostile_text_is_only_text(hostile: Report) -> None:
    html = "".join(html_parts(hostile))
    page = Page(html)
    assert page.open == []
    assert len(page.named("script")) == 1
    assert page.named("img") == []
    assert not [name for _, attributes in page.elements for name in attributes if name.startswith("on")]
    assert "{{7*7}}" in html
    assert not re.search("[\x00\u202e]", html)
    seen = HOSTILE.splitlines()[0]
    assert any(seen in text for text in page.text)


def test_tables_speak_to_screen_readers(report: Report) -> None:
    page = Page("".join(html_parts(report)))
    tables = page.named("table")
    assert len(tables) == len(page.named("caption")) == len(page.named("thead")) > 20
    assert all(each.get("scope") in {"col", "row"} for each in page.named("th"))
    assert all(each.get("aria-label") for _, each in page.elements if each.get("role") in {"img", "region"})


def test_headings_descend_in_order(report: Report) -> None:
    levels = [int(tag[1]) for tag, _ in Page("".join(html_parts(report))).elements if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_links_inside_the_page_lead_somewhere(report: Report) -> None:
    page = Page("".join(html_parts(report)))
    ids = {each["id"] for _, each in page.elements if "id" in each}
    links = {(each["href"] or "")[1:] for each in page.named("a")}
    assert links <= ids


def test_a_status_is_told_in_words_beside_its_sign(report: Report) -> None:
    text = "".join(Page("".join(html_parts(report))).text)
    assert [name for name in report.statuses.values() if name not in text] == []


def test_the_language_is_declared(make: Make) -> None:
    assert '<html lang="zh-CN">' in "".join(html_parts(make("zh")))
    assert '<html lang="en">' in "".join(html_parts(make("en")))


def test_print_repeats_heads_and_keeps_rows_whole(make: Make) -> None:
    style = "".join(html_parts(make()))
    assert "display: table-header-group" in style
    assert "break-inside: avoid" in style
    assert "A4 landscape" in style


def test_every_status_and_severity_gets_its_sign_from_one_place(make: Make) -> None:
    html = "".join(html_parts(make()))
    for id, text in STATUS_SIGNS.items():  # noqa: A001
        assert html.count(f'.{id}::before {{ content: "{text}"') == 1
    assert all(f'.s.{id}::before {{ content: "{text}"' in html for id, text in SEVERITY_SIGNS.items())  # noqa: A001
