"""The visible text of a simple HTML page, with the place of every character.

What only looks like a tag is text: ``<http://...>`` of a Markdown file holds numerals too.
"""

import html
import re
from html.parser import HTMLParser

from target_check.documents.text.text import DocumentText, TextBuilder

__all__ = ["looks_like_html", "read_html"]

_BLOCK = re.compile(
    "address|article|aside|blockquote|body|br|caption|center|dd|details|div|dl|dt|fieldset|"
    "figcaption|figure|footer|form|h1|h2|h3|h4|h5|h6|head|header|hr|html|legend|li|main|nav|ol|"
    "option|p|pre|section|select|summary|table|tbody|td|tfoot|th|thead|title|tr|ul"
)
_INLINE = re.compile(
    "a|abbr|acronym|area|audio|b|base|basefont|bdi|bdo|big|button|canvas|cite|code|col|colgroup|data|"
    "datalist|del|dfn|dialog|em|embed|font|frame|frameset|i|iframe|img|input|ins|kbd|label|link|map|"
    "mark|marquee|menu|meta|meter|nobr|noframes|noscript|object|optgroup|output|param|picture|"
    "progress|q|rp|rt|ruby|s|samp|script|slot|small|source|span|strike|strong|style|sub|sup|svg|"
    "template|textarea|time|track|tt|u|var|video|wbr"
)
_NAMESPACED = re.compile("[a-z0-9]+:[a-z0-9]+")
"""``o:p`` of a page that a word processor has written."""
_UNSEEN = frozenset({"script", "style", "template"})
_TAG = re.compile(
    r"<(?:p|div|br|html|body|span|table|td|li|h[1-6]|strong|a)(?:\s[^<>]*)?/?>|<!doctype html", re.IGNORECASE
)


def looks_like_html(text: str) -> bool:
    """Whether a text has tags that a browser would not show, whatever its file is called."""
    return _TAG.search(text) is not None


def read_html(text: str, name: str) -> DocumentText:
    """The text between the tags; a block ends a paragraph."""
    page = _Page()
    page.feed(text)
    page.close()
    return page.builder.built(name, wraps=False)


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.builder = TextBuilder()
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        del attrs
        self._tag(tag, self.get_starttag_text() or "")
        self._unseen += tag in _UNSEEN

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        del attrs
        self._tag(tag, self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        self._tag(tag, "")
        self._unseen -= tag in _UNSEEN and self._unseen > 0

    def handle_data(self, data: str) -> None:
        self._add(data)

    def handle_entityref(self, name: str) -> None:
        known = html.unescape(f"&{name};") != f"&{name};"
        if known:
            self._character(f"&{name};")
        else:
            self._add(f"&{name}")

    def handle_charref(self, name: str) -> None:
        self._character(f"&#{name};")

    def _tag(self, tag: str, written: str) -> None:
        if _BLOCK.fullmatch(tag):
            line, column = self.getpos()
            self.builder.stop(line, column + 1)
        elif not _INLINE.fullmatch(tag) and not _NAMESPACED.fullmatch(tag):
            self._add(written)

    def _character(self, written: str) -> None:
        line, column = self.getpos()
        if not self._unseen:
            self.builder.add(html.unescape(written), line, column + 1, still=True)

    def _add(self, data: str) -> None:
        """Line ends of the source are blanks to a browser."""
        line, column = self.getpos()
        if self._unseen:
            return
        for number, part in enumerate(re.split("\r\n|\r|\n", data)):
            if number:
                self.builder.add(" ", line + number, 1, still=True)
            self.builder.add(part, line + number, 1 if number else column + 1)
