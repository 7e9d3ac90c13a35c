"""An article as a text document of plain blocks, and the map between both."""

from bisect import bisect_right
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from desktop_app.core.article import Article
from desktop_app.core.spans import Span
from desktop_app.ui.reading.lines import Kind, Line, fold_words, lines_of, runs_from_right
from desktop_app.ui.reading.offsets import Offsets, shown
from desktop_app.ui.reading.style import BOTTOM, EDGE, TOP, BlockStyle, ReadingStyle, block_styles


class ArticleDocument:
    """The Qt document of an article, with places converted both ways.

    Places in the text are code points of `Article.text`; positions are Qt's, in the whole
    document. The text itself is never read back from Qt. `leading` is the height of a line of
    running text.
    """

    def __init__(self, article: Article, style: ReadingStyle, soft: QColor) -> None:
        self.article = article
        self.qt = QTextDocument()
        self.leading = style.leading
        self._offsets = Offsets(article.text)
        self._all = tuple(lines_of(article))
        self._styles = block_styles(style)
        self._set_formats(soft)
        self._open: frozenset[int] = frozenset()
        self._number()
        self._fill()

    def position(self, offset: int) -> int:
        """Return Qt's position of a place; a place between paragraphs is the end of the first."""
        if not self._numbers:
            return 0
        block, span = self._placed(max(0, bisect_right(self._starts, offset) - 1))
        within = min(max(offset, span.start), span.end)
        return (
            block.position() + self._offsets.position(within) - self._offsets.position(span.start)
        )

    def offset(self, position: int) -> int | None:
        """Return the place of Qt's position; None in lines that are not part of the text."""
        block = self.qt.findBlock(position)
        line = self.line(block)
        if line is None or line.span is None:
            return None
        base = self._offsets.position(line.span.start)
        return min(self._offsets.offset(base + position - block.position()), line.span.end)

    def span(self, start: int, end: int) -> Span | None:
        """Return the part of the text between two positions, or None when there is none."""
        first, last = self.qt.findBlock(start), self.qt.findBlock(end)
        at = self.offset(start)
        while at is None and first.isValid() and first != last:
            first = first.next()
            at = self.offset(first.position())
        until = self.offset(end)
        while until is None and last.isValid() and last.blockNumber() > first.blockNumber():
            last = last.previous()
            line = self.line(last)
            until = line.span.end if line and line.span else None
        return Span(at, until) if at is not None and until is not None and at < until else None

    def line(self, block: QTextBlock) -> Line | None:
        """Return the line that a block shows."""
        number = block.blockNumber()
        return self._lines[number] if 0 <= number < len(self._lines) else None

    def blocks(self, span: Span) -> Iterator[tuple[QTextBlock, Span]]:
        """Yield every block that a span touches, with its own span; what is folded has none."""
        at = max(0, bisect_right(self._starts, span.start) - 1)
        while at < len(self._starts) and self._starts[at] < max(span.end, span.start + 1):
            block, own = self._placed(at)
            if own.overlaps(span) or own.holds(span.start):
                yield block, own
            at += 1

    def positions_in(self, own: Span, span: Span) -> tuple[int, int]:
        """Return the part of a span that a block shows, in Qt's positions counted in the block."""
        base = self._offsets.position(own.start)
        start, end = max(own.start, span.start), min(own.end, span.end)
        return self._offsets.position(start) - base, self._offsets.position(end) - base

    @property
    def spans(self) -> tuple[Span, ...]:
        """The parts of the text that blocks show, in order; what is folded is not among them."""
        return tuple(self._spans)

    @property
    def groups(self) -> tuple[int, ...]:
        """The numbers of all groups of page furniture."""
        return tuple(n for line in self._all if line.kind is Kind.FOLD and (n := line.group))

    def folded(self, group: int) -> bool:
        """Tell whether a group of page furniture is folded."""
        return group not in self._open

    def group_at(self, place: int) -> int | None:
        """Return the group of page furniture that a place belongs to, or None."""
        holding = (line for line in self._all if line.span and line.span.holds(place))
        return next((line.group for line in holding), None)

    def fold(self, group: int, *, folded: bool) -> None:
        """Fold a group of page furniture, or open it."""
        if folded != self.folded(group):
            with self._editing():
                self._fold(group, folded=folded)

    def _fold(self, group: int, *, folded: bool) -> None:
        furniture = [line for line in self._all if line.group == group and line.span]
        number = next(n for n, line in enumerate(self._lines) if line.group == group)
        cursor = QTextCursor(self.qt.findBlockByNumber(number))
        cursor.beginEditBlock()
        if folded:
            cursor.movePosition(_END_OF_BLOCK)
            cursor.movePosition(QTextCursor.MoveOperation.NextBlock, _KEEP, len(furniture))
            cursor.movePosition(_END_OF_BLOCK, _KEEP)
            cursor.removeSelectedText()
        self._rewrite(cursor.block(), fold_words(furniture, folded=folded), Kind.FOLD)
        cursor.movePosition(_END_OF_BLOCK)
        for line in () if folded else furniture:
            self._insert(cursor, line)
        cursor.endEditBlock()
        self._open = self._open - {group} if folded else self._open | {group}
        self._number()

    def set_byline(self, words: str) -> None:
        """Write another byline; the same is left alone, for any change lays the text out anew."""
        if self._byline().text() == shown(words):
            return
        with self._editing():
            self._rewrite(self._byline(), words, Kind.BYLINE)

    def below_byline(self) -> QTextBlock:
        """Return the block after the byline; not a valid one when nothing follows."""
        return self._byline().next()

    def recolour(self, soft: QColor) -> None:
        """Give the soft lines another colour; the ink is the palette's."""
        self._set_formats(soft)
        softly = [n for n, line in enumerate(self._lines) if self._styles[line.kind.value].soft]
        with self._editing():
            for number in softly:
                # Characters alone: to change the format of the block too makes Qt lay out
                # the first line of a document with no height.
                cursor = QTextCursor(self.qt.findBlockByNumber(number))
                cursor.movePosition(_END_OF_BLOCK, _KEEP)
                cursor.setCharFormat(self._formats[self._lines[number].kind][1])

    @contextmanager
    def _editing(self) -> Iterator[None]:
        """Change the document so that all of it is laid out in the end.

        Qt lays a long document out bit by bit, and takes a change in between for its end: the
        rest would never be seen. Another width makes it begin anew.
        """
        whole = self.qt.lastBlock().layout().lineCount() > 0
        yield
        if not whole and (width := self.qt.textWidth()) > 0:
            self.qt.setTextWidth(width + 1)
            self.qt.setTextWidth(width)

    def _number(self) -> None:
        """Note which lines there are now and where in the text they begin."""
        self._lines = [
            line
            for line in self._all
            if line.kind is not Kind.FURNITURE or line.group in self._open
        ]
        self._numbers = [n for n, line in enumerate(self._lines) if line.span]
        self._spans = [line.span for line in self._lines if line.span]
        self._starts = [span.start for span in self._spans]

    def _fill(self) -> None:
        self.qt.setUndoRedoEnabled(False)
        cursor = QTextCursor(self.qt)
        cursor.beginEditBlock()
        for number, line in enumerate(self._lines):
            self._insert(cursor, line, first=not number)
        cursor.endEditBlock()
        _set_margins(self.qt)

    def _insert(self, cursor: QTextCursor, line: Line, *, first: bool = False) -> None:
        block, letters = self._formats[line.kind]
        if first:
            cursor.setBlockFormat(block)
            cursor.setBlockCharFormat(letters)
        else:
            cursor.insertBlock(block, letters)
        cursor.insertText(shown(line.words), letters)

    def _set_formats(self, soft: QColor) -> None:
        aside = runs_from_right(self.article.text)
        self._formats = {kind: _formats(self._styles[kind.value], soft, aside) for kind in Kind}

    def _byline(self) -> QTextBlock:
        number = next(n for n, line in enumerate(self._lines) if line.kind is Kind.BYLINE)
        return self.qt.findBlockByNumber(number)

    def _rewrite(self, block: QTextBlock, words: str, kind: Kind) -> None:
        """Write other words into a line that is not text."""
        cursor = QTextCursor(block)
        cursor.movePosition(_END_OF_BLOCK, _KEEP)
        cursor.insertText(shown(words), self._formats[kind][1])

    def _placed(self, at: int) -> tuple[QTextBlock, Span]:
        return self.qt.findBlockByNumber(self._numbers[at]), self._spans[at]


def _formats(
    look: BlockStyle, soft: QColor, aside: bool
) -> tuple[QTextBlockFormat, QTextCharFormat]:
    """Return how a block is set; `aside` puts lines of ours where the article begins: right."""
    block = look.block_format()
    if aside and look.soft:
        block.setAlignment(_RIGHT)
    return block, look.char_format(soft if look.soft else None)


_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
_END_OF_BLOCK = QTextCursor.MoveOperation.EndOfBlock
_KEEP = QTextCursor.MoveMode.KeepAnchor


def _set_margins(document: QTextDocument) -> None:
    frame = document.rootFrame().frameFormat()
    frame.setLeftMargin(EDGE)
    frame.setRightMargin(EDGE)
    frame.setTopMargin(TOP)
    frame.setBottomMargin(BOTTOM)
    document.rootFrame().setFrameFormat(frame)
