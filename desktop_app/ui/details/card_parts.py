"""The parts of a card: its head, its rows, and who speaks in the article."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from desktop_app.ui.details.bars import HEIGHT, paint_bar
from desktop_app.ui.details.facts import Card, Passage, Row, ToMark, ToTab
from desktop_app.ui.details.flow import FlowLayout
from desktop_app.ui.details.links import LinkView
from desktop_app.ui.details.painting import paint_line
from desktop_app.ui.details.rows import LABEL_WIDTH, RowView, group_title, wrapping_label
from desktop_app.ui.details.shares import Share
from desktop_app.ui.details.tabs import SOURCES
from desktop_app.ui.details.wording import Say, percent
from desktop_app.ui.fonts import reading_font, ui_font, ui_pixels
from desktop_app.ui.theme import Theme

PASSAGE_PIXELS = 17
HEADLINE_PIXELS = 17
_SPEAKERS = 5
_NAME_WIDTH = 140
_PERCENT_WIDTH = 54
_EDGE = 3


class PassageLabel(QLabel):
    """The words of a quote with a bar at their edge; a click leads to them."""

    activated = Signal(object)

    def __init__(self, passage: Passage, theme: Theme) -> None:
        super().__init__(passage.text)
        self._target = passage.target
        self._broken = not passage.named
        self._colour = theme.colour(passage.manner.value)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setFont(reading_font(ui_pixels(PASSAGE_PIXELS)))
        self.setProperty("role", "passage")
        self.setContentsMargins(_EDGE + 10, 0, 0, 0)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(passage.text)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002
        """Go to the quote."""
        self.activated.emit(self._target)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, and the bar at their edge: dashed where nobody is named."""
        super().paintEvent(event)
        painter = QPainter(self)
        pen = QPen(self._colour, _EDGE)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if self._broken:
            pen.setDashPattern([2.2, 1.4])
        painter.setPen(pen)
        painter.drawLine(QPointF(_EDGE / 2, 0), QPointF(_EDGE / 2, self.height()))
        painter.end()


class RowsView(QFrame):
    """Rows without a heading, with the labels in one column."""

    activated = Signal(object)

    def __init__(self, rows: tuple[Row, ...], theme: Theme) -> None:
        super().__init__()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(2)
        for row in rows:
            view = RowView(row, LABEL_WIDTH, theme)
            view.activated.connect(self.activated)
            lines.addWidget(view)


class HeadView(QWidget):
    """Headline, soft line, chips and the words of the quote."""

    activated = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(2)

    def show_card(self, card: Card) -> None:
        """Show the head of a card."""
        self._headline(card.headline)
        self._lines.addWidget(wrapping_label(card.subline, "soft"))
        chips = FlowLayout()
        for words in card.chips:
            chip = QLabel(words)
            chip.setIndent(0)
            chip.setProperty("role", "chip")
            chips.addWidget(chip)
        self._lines.addSpacing(6)
        self._lines.addLayout(chips)
        self._lines.addSpacing(6)
        if card.passage is not None:
            label = PassageLabel(card.passage, self._theme)
            label.activated.connect(self.activated)
            self._lines.addWidget(label)
            self._lines.addSpacing(6)

    def add_rows(self, rows: RowsView) -> None:
        """Put rows under the head."""
        rows.activated.connect(self.activated)
        self._lines.addWidget(rows)

    def show_nothing(self, headline: str, hint: str, totals: str) -> None:
        """Say that nothing is selected, how to select, and what the article holds."""
        self._headline(headline)
        self._lines.addWidget(wrapping_label(hint, "soft"))
        if totals:
            self._lines.addSpacing(8)
            self._lines.addWidget(wrapping_label(totals))

    def _headline(self, text: str) -> None:
        label = wrapping_label(text, "headline")
        label.setFont(ui_font(HEADLINE_PIXELS, 600))
        self._lines.addWidget(label)


class ShareRowView(LinkView):
    """A source's name, its bar and its percentage; leads to its first quote."""

    def __init__(self, share: Share, widest: float, theme: Theme) -> None:
        super().__init__(ToMark(share.quotes[0].id), theme)
        self._share = share
        self._length = share.share / widest
        self._percent = percent(share.share)
        self.setAccessibleName(f"{share.name}: {self._percent}")
        self.setToolTip(share.name)
        self.setFixedHeight(self.fontMetrics().lineSpacing() + 6)

    def paint_words(self, painter: QPainter) -> None:
        """Paint name, bar and percentage."""
        ink = self.theme.colour("ink")
        name, number = ui_pixels(_NAME_WIDTH), ui_pixels(_PERCENT_WIDTH)
        height, right = self.height(), self.width() - number
        paint_line(painter, QRect(0, 0, name - 8, height), self._share.name, ink)
        paint_line(painter, QRect(right + 8, 0, number - 8, height), self._percent, ink)
        width = max(3.0, (right - name) * self._length)
        bar = QRectF(name, (height - HEIGHT) / 2, width, HEIGHT)
        paint_bar(painter, bar, self._share.manner, self.theme, named=self._share.named)


class OverviewView(QFrame):
    """Who speaks in the article: a bar and a percentage for each of the first few."""

    activated = Signal(object)

    def __init__(self, shares: tuple[Share, ...], theme: Theme, say: Say) -> None:
        super().__init__()
        title = group_title(say("Who speaks in this article"))
        self.setAccessibleName(title.text())
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(title)
        widest = max(share.share for share in shares) or 1.0
        for share in shares[:_SPEAKERS]:
            row = ShareRowView(share, widest, theme)
            row.activated.connect(self.activated)
            lines.addWidget(row)
        if len(shares) > _SPEAKERS:
            words = f"{say('All sources')} ({len(shares):,})"
            everyone = RowView(Row("", words, target=ToTab(SOURCES)), 0, theme)
            everyone.activated.connect(self.activated)
            lines.addWidget(everyone)
