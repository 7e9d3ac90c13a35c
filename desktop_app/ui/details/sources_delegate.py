"""How the Sources tab paints a source and a quote."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.core.analysis import Quote, Tier
from desktop_app.ui.details.bars import HEIGHT, paint_bar
from desktop_app.ui.details.painting import paint_ground, paint_line, paint_lines
from desktop_app.ui.details.shares import Share, share_subline
from desktop_app.ui.details.wording import Say, dotted, percent, standing_of
from desktop_app.ui.fonts import ui_font, ui_pixels
from desktop_app.ui.theme import Theme

_PERCENT_WIDTH = 48
_DASH_WIDTH = 14
_GAP = 8
_QUOTE_LINES = 2


class SharesDelegate(QStyledItemDelegate):
    """Paints a source as name, places, percentage, bar and soft line; a quote as three lines."""

    def __init__(self, theme: Theme, say: Say, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.widest = 1.0
        self._say = say

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Ask for the room of a source or a quote."""
        line = option.fontMetrics.lineSpacing()
        if isinstance(index.data(Qt.ItemDataRole.UserRole), Quote):
            return QSize(120, (_QUOTE_LINES + 1) * line + 14)
        return QSize(120, 2 * line + HEIGHT + 24)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a row."""
        painter.save()
        paint_ground(painter, option, self.theme)
        item = index.data(Qt.ItemDataRole.UserRole)
        room = _room(option.rect)
        if isinstance(item, Share):
            self._paint_share(painter, room, item, option.font)
        elif isinstance(item, Quote):
            self._paint_quote(painter, room, item, str(index.data()))
        painter.restore()

    def _paint_share(self, painter: QPainter, room: QRect, share: Share, font: QFont) -> None:
        ink, soft = self.theme.colour("ink"), self.theme.colour("soft")
        line = painter.fontMetrics().lineSpacing()
        top = QRect(room.left(), room.top(), room.width(), line)
        paint_line(painter, top, percent(share.share), ink, right=True)
        links = self._links(room, share, painter.fontMetrics())
        for words, link in links:
            paint_line(painter, link, words, self.theme.colour("accent"))
        if len(links) > 1:
            between = QRect(links[0][1].right() + 1, top.top(), _DASH_WIDTH, line)
            painter.drawText(between, Qt.AlignmentFlag.AlignCenter, "–")
        painter.setFont(ui_font(weight=600 if share.named else 400))
        top.setRight(links[0][1].left() - _GAP)
        paint_line(painter, top, share.name, ink)
        painter.setFont(font)
        width = max(3.0, room.width() * share.share / self.widest)
        bar = QRectF(room.left(), top.bottom() + 6, width, HEIGHT)
        paint_bar(painter, bar, share.manner, self.theme, named=share.named)
        below = QRect(room.left(), int(bar.bottom()) + 5, room.width(), line)
        paint_line(painter, below, share_subline(share, self._say), soft)

    def quote_at(self, point: QPoint, rect: QRect, share: Share, metrics: QFontMetrics) -> Quote:
        """Return the quote that a click on a share's row means: its last one, or its first.

        Args:
            point: Where the click was, as the row's rectangle is measured.
            rect: The row.
            share: What the row shows.
            metrics: Those of the view's font.
        """
        links = self._links(_room(rect), share, metrics)
        on_last = len(links) > 1 and links[-1][1].contains(point)
        return share.last if on_last else share.first

    def _links(
        self, room: QRect, share: Share, metrics: QFontMetrics
    ) -> tuple[tuple[str, QRect], ...]:
        """Return the names of the first and the last place, each with where it is painted."""
        names = [self._say(place) for place in dict.fromkeys(share.places)]
        right = room.right() - ui_pixels(_PERCENT_WIDTH)
        links = []
        for name in reversed(names):
            width = metrics.horizontalAdvance(name) + 1
            links.append((name, QRect(right - width, room.top(), width, metrics.lineSpacing())))
            right -= width + _DASH_WIDTH
        return tuple(reversed(links))

    def _paint_quote(self, painter: QPainter, room: QRect, quote: Quote, words: str) -> None:
        line = painter.fontMetrics().lineSpacing()
        claim = self._say("attributed claim") if quote.tier is Tier.LIGHT else ""
        status = self._say(standing_of(quote))
        kind = dotted(self._say(quote.kind.value), claim, status)
        text = QRect(room.left(), room.top(), room.width(), _QUOTE_LINES * line)
        paint_lines(painter, text, words, self.theme.colour("ink"), _QUOTE_LINES)
        below = QRect(room.left(), text.bottom() + 1, room.width(), line)
        paint_line(painter, below, kind, self.theme.colour("soft"))


def _room(rect: QRect) -> QRect:
    """Return the part of a row that is painted on."""
    return rect.adjusted(6, 6, -8, -6)
