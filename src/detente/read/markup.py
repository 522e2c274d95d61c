"""HTML to lines, with offsets: a linear scan that no page can make slow.

The scan keeps what text stands in which kind of element ("zone"); it does not judge. Nothing here recurses, and every
search runs forward once, so that unclosed comments, tags and quotes cost no more than their length.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

from detente.read.lines import Line, collapse, load_words

MAX_DEPTH = 2_000
"""Open elements followed; a hand-made page has under 60, deeper ones are broken or hostile."""

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)((?:[^>\"']|\"[^\"]*+\"|'[^']*+')*+)>")
_ATTRIBUTE = re.compile(r"([a-zA-Z_:@][\w:.-]*)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_HIDDEN = re.compile(r"(?:^|\s)hidden(?:\s|/|$)", re.I)
_LONGEST_TAG = 50_000  # inline images as data: URIs are longer, and rare enough to lose their quotes
_RAW = {"script", "style", "noscript", "template", "textarea", "svg", "iframe", "object", "math", "title"}
_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_INLINE = {
    "a",
    "abbr",
    "acronym",
    "b",
    "bdi",
    "bdo",
    "big",
    "cite",
    "code",
    "data",
    "dfn",
    "em",
    "font",
    "i",
    "ins",
    "kbd",
    "mark",
    "q",
    "s",
    "samp",
    "small",
    "span",
    "strike",
    "strong",
    "sub",
    "sup",
    "time",
    "tt",
    "u",
    "var",
    "wbr",
    "img",
    "label",
    "amp-img",
}
_ZONES = {
    "nav": "menu",
    "aside": "aside",
    "footer": "footer",
    "form": "form",
    "figcaption": "caption",
    "figure": "caption",
    "button": "menu",
    "select": "form",
    "dialog": "form",
    "menu": "menu",
    "del": "deleted",
}
_CLOSES = {
    "p": {"p"},
    "li": {"li"},
    "dt": {"dt", "dd"},
    "dd": {"dt", "dd"},
    "tr": {"tr", "td", "th"},
    "td": {"td", "th"},
    "th": {"td", "th"},
    "option": {"option"},
}


@dataclass(slots=True)
class Markup:
    """What a scan of a page yields: its lines, and the heads' facts as (name, value)."""

    lines: list[Line] = field(default_factory=list)
    meta: list[tuple[str, str]] = field(default_factory=list)
    """`meta` elements by name or property, lower case; also "title", "lang", "time" (datetime attributes)."""
    scripts: list[str] = field(default_factory=list)
    """Contents of application/ld+json scripts."""
    depth: int = 0


def scan(page: str) -> Markup:
    """The lines of an HTML page in order, each with its raw offsets, zone and enclosing element."""
    return _Scan(page).run()


class _Scan:
    def __init__(self, page: str) -> None:
        self.page = page
        self.out = Markup()
        self.stack: list[tuple[str, str | None, int]] = []  # element, zone, number
        self.pieces: list[tuple[str, int, int]] = []
        self.heading, self.item, self.block, self.elements = 0, False, 0, 0

    def run(self) -> Markup:
        page, position = self.page, 0
        while True:
            bracket = page.find("<", position)
            if bracket < 0:
                self._text(position, len(page))
                break
            self._text(position, bracket)
            position = self._markup_at(bracket)
        self._flush()
        return self.out

    def _text(self, start: int, end: int) -> None:
        if end > start:
            self.pieces.append((self.page[start:end], start, end))

    def _markup_at(self, bracket: int) -> int:
        """Take the tag, comment or declaration at a "<"; the position after it."""
        page = self.page
        if page.startswith("<!--", bracket):
            return self._after("-->", bracket + 4)
        if page.startswith(("<!", "<?"), bracket):
            return self._after(">", bracket + 2)
        tag = _TAG.match(page, bracket, bracket + _LONGEST_TAG)
        if tag is None:
            if page[bracket + 1 : bracket + 2].isalpha() or page.startswith("</", bracket):
                return self._after(">", bracket + 1)  # a tag with an unclosed quote
            self._text(bracket, bracket + 1)  # "a < b"
            return bracket + 1
        closing, name, attributes = tag.group(1), tag.group(2).lower(), tag.group(3)
        if closing:
            self._close(name)
            return tag.end()
        if name in _RAW and not attributes.rstrip().endswith("/"):
            return self._raw_element(name, attributes, tag.end())
        self._open(name, attributes)
        return tag.end()

    def _after(self, mark: str, start: int) -> int:
        found = self.page.find(mark, start)
        return len(self.page) if found < 0 else found + len(mark)

    def _raw_element(self, name: str, attributes: str, start: int) -> int:
        end = re.compile(rf"</{name}\s*>", re.I).search(self.page, start)
        stop, after = (end.start(), end.end()) if end is not None else (len(self.page), len(self.page))
        if name == "script" and "ld+json" in attributes:
            self.out.scripts.append(self.page[start:stop])
        elif name == "title" and not any(key == "title" for key, _ in self.out.meta):
            self.out.meta.append(("title", collapse(html.unescape(self.page[start:stop]))))
        return after

    def _open(self, name: str, attributes: str) -> None:
        values = {key.lower(): html.unescape(a or b or c) for key, a, b, c in _ATTRIBUTE.findall(attributes)}
        if _HIDDEN.search(attributes):
            values["hidden"] = ""
        self._facts(name, values)
        if name == "br":
            self.pieces.append(("\n", -1, -1))
        if name not in _INLINE and name != "br":
            self._flush()
        if name in _VOID or len(self.stack) >= MAX_DEPTH:
            return
        closes = _CLOSES.get(name)
        while closes and self.stack and self.stack[-1][0] in closes:
            self.stack.pop()
        outer = self.stack[-1][1] if self.stack else None
        self.elements += 1
        self.stack.append((name, outer or _zone(name, values, self.stack), self.elements))
        self.out.depth = max(self.out.depth, len(self.stack))
        if re.fullmatch(r"h[1-6]", name):
            self.heading = int(name[1])
        self.item = self.item or name == "li"

    def _facts(self, name: str, values: dict[str, str]) -> None:
        if name == "meta" and "content" in values:
            key = values.get("property") or values.get("name") or values.get("itemprop") or values.get("http-equiv")
            if key:
                self.out.meta.append((key.lower(), collapse(values["content"])))
        elif name == "time" and values.get("datetime"):
            self.out.meta.append(("time", values["datetime"]))
        elif name == "html" and values.get("lang"):
            self.out.meta.append(("lang", values["lang"]))

    def _close(self, name: str) -> None:
        if name not in _INLINE:
            self._flush()
        for index in range(len(self.stack) - 1, max(-1, len(self.stack) - 60), -1):
            if self.stack[index][0] == name:
                del self.stack[index:]
                break
        if re.fullmatch(r"h[1-6]", name):
            self.heading = 0
        if name in ("li", "ul", "ol"):
            self.item = False

    def _flush(self) -> None:
        """End the line that is being gathered; two line breaks end a paragraph, one a line."""
        pieces, self.pieces = self.pieces, []
        self.block += 1
        group: list[tuple[str, int, int]] = []
        breaks = 0
        for piece in [*pieces, ("\n", -1, -1)]:
            if piece[1] < 0:
                self._line(group)
                group = []
                breaks += 1
                if breaks > 1:
                    self.block += 1
            else:
                group.append(piece)
                if piece[0].strip():
                    breaks = 0

    def _line(self, pieces: list[tuple[str, int, int]]) -> None:
        pieces = [piece for piece in pieces if piece[0]]
        text = collapse(html.unescape("".join(piece[0] for piece in pieces)))
        filled = [piece for piece in pieces if piece[0].strip()]
        if not text or not filled:
            return
        first, last = filled[0], filled[-1]
        start = first[1] + len(first[0]) - len(first[0].lstrip())
        end = last[2] - (len(last[0]) - len(last[0].rstrip()))
        zone, parent = self._where()
        self.out.lines.append(Line(text, start, end, self.block, zone, self.heading, self.item, None, parent))

    def _where(self) -> tuple[str | None, int]:
        """The zone of what is being gathered, and the number of the element that holds its paragraph."""
        zone = self.stack[-1][1] if self.stack else None
        outer = [entry for entry in self.stack if entry[0] not in _INLINE]
        holder = (
            outer[-2]
            if len(outer) > 1 and outer[-1][0] in ("p", "h1", "h2", "h3", "h4", "blockquote")
            else (outer[-1] if outer else ("", None, 0))
        )
        return zone, holder[2]


def _zone(name: str, values: dict[str, str], stack: list[tuple[str, str | None, int]]) -> str | None:
    """What kind of furniture an element announces itself to be; None for what may be the dispatch."""
    if name in _ZONES:
        return _ZONES[name]
    if name == "header" and not any(entry[0] in ("article", "main") for entry in stack):
        return "header"
    if (
        "hidden" in values
        or values.get("aria-hidden") == "true"
        or "display:none" in values.get("style", "").replace(" ", "")
    ):
        return "hidden"
    if values.get("role") in ("navigation", "complementary", "contentinfo", "banner", "search", "dialog"):
        return "menu"
    if name in ("html", "body", "article", "main", "p"):
        return None if name != "p" else _named(values, "line_classes")
    return _named(values, "classes") or _named(values, "line_classes")


def _named(values: dict[str, str], table: str) -> str | None:
    tokens = f"{values.get('class', '')} {values.get('id', '')}".lower().split()
    for zone, names in load_words("markup.yaml")[table].items():
        if any(part in names for token in tokens for part in (token, *re.split(r"[-_]+", token))):
            return str(zone)
    return None
