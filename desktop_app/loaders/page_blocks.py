"""Flatten a parsed page into blocks of visible text, in the order of the page."""

import re
from dataclasses import dataclass

from lxml import etree

# fmt: off
UNSEEN_TAGS = frozenset(
    (
        "script", "style", "noscript", "template", "head", "title", "svg", "math", "iframe",
        "object", "embed", "select", "option", "button", "textarea", "canvas", "audio", "video",
        "map", "datalist",
    )
)
# fmt: on
# fmt: off
BLOCK_TAGS = frozenset(
    (
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog",
        "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1",
        "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main",
        "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead",
        "tr", "ul", "caption",
    )
)
# fmt: on
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_CELLS = frozenset(("td", "th"))
_FURNITURE = frozenset(("nav", "footer", "aside", "form"))
_SPACES = re.compile(r"[ \t\n\r\f]+")
_EDGES = " \t\n\r\f"
# A table cell longer than this is a column of a page, not of a table.
_LONGEST_CELL = 80
_BREAK = "\x00"
_TWO_BREAKS = re.compile(rf"(?:[{_EDGES}]*{_BREAK}[{_EDGES}]*){{2,}}")


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of a page as a browser would show it.

    Attributes:
        text: Its text, white space collapsed as HTML says; line breaks only where `br` or `pre`
            put them. All other characters stand as in the page.
        tag: The innermost block element around it ("p", "li", "h2").
        within: The elements of page furniture around it ("nav", "footer"), if any.
    """

    text: str
    tag: str
    within: frozenset[str] = frozenset()

    @property
    def heading(self) -> bool:
        """Tell whether it is a heading."""
        return self.tag in _HEADINGS


def page_blocks(root: etree._Element) -> list[Block]:
    """Return all blocks of a page that hold text. Works at any depth of nesting."""
    collector = _Collector()
    for event, element in etree.iterwalk(root, events=("start", "end")):
        collector.take(event, element)
    collector.flush()
    return collector.blocks


class _Collector:
    """Gathers text until a block element begins or ends."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._pieces: list[str] = []
        self._stack: list[str] = ["body"]
        self._furniture: list[str] = []
        self._unseen = 0
        self._pre = 0

    def take(self, event: str, element: etree._Element) -> None:
        """Take one event of the walk through the page."""
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            self._start(tag)
            if not self._unseen and tag:
                self._add(element.text)
        else:
            self._end(tag)
            if not self._unseen:
                self._add(element.tail)

    def _start(self, tag: str) -> None:
        if self._unseen or tag in UNSEEN_TAGS:
            self._unseen += 1
            return
        self._pre += tag == "pre"
        if tag in BLOCK_TAGS:
            self.flush()
            self._stack.append(tag)
            if tag in _FURNITURE:
                self._furniture.append(tag)
        elif tag == "br":
            self._pieces.append(_BREAK)
        elif tag in _CELLS:
            self._cell()

    def _end(self, tag: str) -> None:
        if self._unseen:
            self._unseen -= 1
            return
        if tag in BLOCK_TAGS:
            self.flush()
            self._stack.pop()
            if tag in _FURNITURE:
                self._furniture.pop()
        self._pre -= tag == "pre"

    def _cell(self) -> None:
        if sum(map(len, self._pieces)) > _LONGEST_CELL:
            self.flush()
        elif any(piece.strip(_EDGES) for piece in self._pieces):
            self._pieces.append("\t\t")

    def _add(self, text: str | None) -> None:
        if text:
            self._pieces.append(text.replace("\n", _BREAK) if self._pre else text)

    def flush(self) -> None:
        """End the block that is being gathered; two line breaks in a row end it too."""
        if not self._pieces:
            return
        texts = block_texts("".join(self._pieces))
        self._pieces = []
        within = frozenset(self._furniture)
        self.blocks += [Block(text, self._stack[-1], within) for text in texts]


def block_texts(joined: str) -> list[str]:
    """Return the paragraphs of text that was gathered between two block tags."""
    found = []
    for part in _TWO_BREAKS.split(joined) if _BREAK in joined else [joined]:
        lines = [_collapsed(line) for line in part.split(_BREAK)]
        text = "\n".join(line for line in lines if line)
        if text.strip():
            found.append(text)
    return found


def _collapsed(line: str) -> str:
    """Collapse white space as a browser does; a cell's edge becomes a tab."""
    cells = line.split("\t\t") if "\t\t" in line else [line]
    return "\t".join(_SPACES.sub(" ", cell).strip(_EDGES) for cell in cells)
