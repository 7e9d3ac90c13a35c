"""Flatten a parsed page into blocks of text, in the order of the page."""

import re
from dataclasses import dataclass

from lxml import etree

from desktop_app.core.article import Shape
from desktop_app.loaders.page_cues import cues_of

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
_SHAPES = {
    "li": Shape.ITEM,
    "dd": Shape.ITEM,
    "blockquote": Shape.QUOTATION,
    "figcaption": Shape.CAPTION,
    "caption": Shape.CAPTION,
    "tr": Shape.TABLE,
}
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_CELLS = frozenset(("td", "th"))
_FURNITURE = frozenset(("nav", "footer", "aside", "form"))
_SPACES = re.compile(r"[ \t\n\r\f]+")
_DIGITS = re.compile(r"\d+")
_EDGES = " \t\n\r\f"
# A table cell longer than this is a column of a page, not of a table.
_LONGEST_CELL = 80
# Boxes further out than this are not kept: a page may nest thousands.
_DEEPEST = 40
_BREAK = "\x00"
_TWO_BREAKS = re.compile(rf"(?:[{_EDGES}]*{_BREAK}[{_EDGES}]*){{2,}}")


@dataclass(frozen=True, slots=True)
class Box:
    """A block element: its number in the order of the page, tag, class names, what they say."""

    number: int
    tag: str
    names: str
    cues: frozenset[str]


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of a page as a browser would show it.

    Attributes:
        text: Its text, white space collapsed as HTML says; line breaks only where `br` or `pre`
            put them. All other characters stand as in the page.
        tag: The innermost block element around it ("p", "li", "h2").
        within: The elements of page furniture around it ("nav", "footer"), if any.
        boxes: The block elements around it, the outermost first.
        linked: How many of its characters are inside of links.
    """

    text: str
    tag: str
    within: frozenset[str] = frozenset()
    boxes: tuple[Box, ...] = ()
    linked: int = 0

    @property
    def shape(self) -> Shape | None:
        """How it is set, or None for running text and headings: the innermost element counts."""
        if self.heading:
            return None
        shapes = (_SHAPES[box.tag] for box in reversed(self.boxes) if box.tag in _SHAPES)
        return next(shapes, None)

    @property
    def heading(self) -> bool:
        """Tell whether it is a heading."""
        return self.tag in _HEADINGS


def path_of(block: Block, depth: int) -> tuple[object, ...]:
    """Return tags and class names of the boxes right around a block: its kind on this page."""
    return (depth, *((box.tag, box.names) for box in block.boxes[-depth:]))


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
        self._boxes: list[Box] = []
        self._opened = 0
        self._furniture: list[str] = []
        self._unseen = 0
        self._pre = 0
        self._links = 0
        self._linked = 0

    def take(self, event: str, element: etree._Element) -> None:
        """Take one event of the walk through the page."""
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            self._start(tag, element)
            if not self._unseen and tag:
                self._add(element.text)
        else:
            self._end(tag)
            if not self._unseen:
                self._add(element.tail)

    def _start(self, tag: str, element: etree._Element) -> None:
        if self._unseen or (tag in UNSEEN_TAGS and not _swallowed(element)):
            self._unseen += 1
            return
        self._pre += tag == "pre"
        self._links += tag == "a"
        if tag in BLOCK_TAGS:
            self.flush()
            names = _DIGITS.sub("", element.get("class") or "")
            self._boxes.append(Box(self._opened, tag, names, cues_of(element.attrib)))
            self._opened += 1
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
            self._boxes.pop()
            if tag in _FURNITURE:
                self._furniture.pop()
        self._pre -= tag == "pre"
        self._links -= tag == "a"

    def _cell(self) -> None:
        if sum(map(len, self._pieces)) > _LONGEST_CELL:
            self.flush()
        elif any(piece.strip(_EDGES) for piece in self._pieces):
            self._pieces.append("\t\t")

    def _add(self, text: str | None) -> None:
        if text:
            self._pieces.append(text.replace("\n", _BREAK) if self._pre else text)
            if self._links:
                self._linked += len(text.strip())

    def flush(self) -> None:
        """End the block that is being gathered; two line breaks in a row end it too."""
        if not self._pieces:
            return
        texts = block_texts("".join(self._pieces))
        # Where one stretch is several blocks, each gets its share of the links.
        linked = self._linked // max(1, len(texts))
        self._pieces, self._linked = [], 0
        tag = self._boxes[-1].tag if self._boxes else "body"
        within, boxes = frozenset(self._furniture), tuple(self._boxes[-_DEEPEST:])
        self.blocks += [Block(text, tag, within, boxes, linked) for text in texts]


def _swallowed(element: etree._Element) -> bool:
    """Tell whether an unclosed tag made the rest of the page the content of a button.

    A browser ends the button all the same; libxml2 does not.
    """
    return element.tag == "button" and next(element.iter("p", "h1", "h2"), None) is not None


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
