"""What the marks mean, drawn as the article draws them, each with a way to see one."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui.fonts import reading_font, ui_font, ui_pixels, ui_scale
from desktop_app.ui.reading.ink import line, tint
from desktop_app.ui.reading.underline import paint_underline
from desktop_app.ui.theme import Theme

_SIZE = QSize(150, 30)


@dataclass(frozen=True, slots=True)
class Look:
    """One kind of mark: how it is drawn, what it is called and what it means."""

    role: str
    sample: str
    meaning: str
    keys: str

    @property
    def is_quote(self) -> bool:
        """Whether it is drawn as a tinted ground."""
        return self.role in {"said", "denied", "unnamed"}


LOOKS = (
    Look("person", "Ada Lindqvist", "A person: a solid line", "1"),
    Look(
        "organisation",
        "Ferry Company",
        "An organisation, party or army: a double line",
        "1",
    ),
    Look("place", "Holm", "A country, region, town or building: a solid line", "1"),
    Look("group", "Norwegian", "A people, religion or other group: a broken line", "1"),
    Look("number", "about 40", "A number, amount, date or time, with its “about”: dots", "2"),
    Look("said", "“I am sorry”", "Somebody named says this; the margin tells who and how", "3"),
    Look("unnamed", "it may fail", "Said, but by nobody who is named: a dashed bar", "3"),
    Look("denied", "it was late", "Denied, or an accusation", "3"),
)


class LegendWindow(QDialog):
    """Stays open beside the article; “Show one” leads to the next mark of a kind.

    Signals:
        wished: The `Look` of which the reader wants to see a mark.
    """

    wished = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What the marks mean"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        for row, look in enumerate(LOOKS):
            meaning = QLabel(self.tr(look.meaning))
            keys = QLabel(look.keys)
            keys.setProperty("role", "soft")
            keys.setToolTip(self.tr("This key shows and hides them"))
            button = QPushButton(self.tr("Show one"))
            button.setAccessibleName(self.tr("Show one: {}").format(look.meaning))
            button.clicked.connect(lambda _=False, look=look: self.wished.emit(look))
            for column, widget in enumerate((Sample(look, theme), meaning, keys, button)):
                grid.addWidget(widget, row, column)
        advice = QLabel(
            self.tr(
                "Marks that lie over each other are all there: a further click goes inward.\n"
                "Everything is a proposal. A accepts the selected mark, R rejects it, C changes it."
            )
        )
        advice.setProperty("role", "soft")
        lines = QVBoxLayout(self)
        lines.setContentsMargins(20, 18, 20, 18)
        lines.setSpacing(16)
        lines.addLayout(grid)
        lines.addWidget(advice)


class Sample(QWidget):
    """A few words, marked."""

    def __init__(self, look: Look, theme: Theme) -> None:
        super().__init__()
        self._look = look
        self._theme = theme
        self.setFixedSize(_SIZE * ui_scale())
        self.setAccessibleName(look.sample)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words with their mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("paper"))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        painter.setFont(reading_font(ui_pixels(16)))
        words, base = self._look.sample, self.height() * 0.66
        width = painter.fontMetrics().horizontalAdvance(words)
        (self._paint_quote if self._look.is_quote else self._paint_line)(painter, width, base)
        painter.setPen(self._theme.colour("ink"))
        painter.setFont(reading_font(ui_pixels(16)))
        painter.drawText(QPointF(12, base), words)

    def _paint_line(self, painter: QPainter, width: float, base: float) -> None:
        colour = line(self._theme, self._look.role)
        paint_underline(painter, self._look.role, colour, QRectF(12, base + 4, width, 0))

    def _paint_quote(self, painter: QPainter, width: float, base: float) -> None:
        painter.setBrush(tint(self._theme, self._look.role))
        painter.drawRoundedRect(QRectF(9, base - 16, width + 6, 22), 4, 4)
        pen = QPen(self._theme.colour(self._look.role), 3)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if self._look.role == "unnamed":
            pen.setDashPattern([1.6, 1.0])
        painter.setPen(pen)
        x = _SIZE.width() - 22
        painter.drawLine(QPointF(x, base - 15), QPointF(x, base + 5))
        painter.setFont(ui_font(11))
        initial = "?" if self._look.role == "unnamed" else "L"
        painter.drawText(QPointF(x + 6, base), initial)
