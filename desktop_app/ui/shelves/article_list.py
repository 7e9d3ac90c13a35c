"""The list of articles: two lines of title, two of facts."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QApplication,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop_app.library.records import ArticleRow
from desktop_app.ui.fonts import ui_font, ui_pixels

_Index = QModelIndex | QPersistentModelIndex
_ROW = Qt.ItemDataRole.UserRole
_FACTS = Qt.ItemDataRole.UserRole + 1
_EDGE = 8
_MOST_LINES = 2
_TITLE, _FACT = 18, 17
_SMALL = 12


class ArticleListModel(QAbstractListModel):
    """Rows of the library, each with a line of facts or a passage that was found."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[tuple[ArticleRow, str], ...] = ()

    def show_rows(self, rows: tuple[tuple[ArticleRow, str], ...]) -> None:
        """Show rows, each with its second line."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def place_of(self, article_id: int | None) -> int:
        """Return the row of an article, or -1."""
        places = (p for p, (row, _) in enumerate(self._rows) if row.id == article_id)
        return next(places, -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many articles are listed."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a title, the line of facts, or the row itself."""
        row, facts = self._rows[index.row()]
        known: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: row.title,
            Qt.ItemDataRole.ToolTipRole: f"{row.title}\n{facts}",
            Qt.ItemDataRole.AccessibleTextRole: f"{row.title}, {facts}, {row.status.value}",
            _ROW: row,
            _FACTS: facts,
        }
        return known.get(role)

    def row_at(self, index: _Index) -> ArticleRow:
        """Return the article at an index."""
        return self._rows[index.row()][0]


class _ArticleDelegate(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        palette = option.palette
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, palette.highlight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(palette.link().color())
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        row: ArticleRow = index.data(_ROW)
        inner = option.rect.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        painter.setFont(ui_font(weight=600))
        painter.setPen(palette.windowText().color())
        at, title, fact = inner.top(), ui_pixels(_TITLE), ui_pixels(_FACT)
        for line in _title_lines(row, inner.width()):
            painter.drawText(QRect(inner.left(), at, inner.width(), title), 0, line)
            at += title
        painter.setFont(ui_font(_SMALL))
        # Not the option's: the style sheet makes its placeholder half transparent.
        painter.setPen(QApplication.palette().placeholderText().color())
        for line in _lines(index.data(_FACTS), ui_font(_SMALL), inner.width()):
            painter.drawText(QRect(inner.left(), at + 2, inner.width(), fact), 0, line)
            at += fact
        painter.setPen(palette.mid().color())
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row: ArticleRow = index.data(_ROW)
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        room = width - 2 * _EDGE
        titles = len(_title_lines(row, room))
        facts = len(_lines(index.data(_FACTS), ui_font(_SMALL), room))
        height = titles * ui_pixels(_TITLE) + facts * ui_pixels(_FACT)
        return QSize(width, height + 4 + 2 * _EDGE)


def _title_lines(row: ArticleRow, width: int) -> list[str]:
    return _lines(("★ " if row.starred else "") + row.title, ui_font(weight=600), width)


def _lines(text: str, font: QFont, width: int) -> list[str]:
    """Break words into at most two lines, the last one elided."""
    layout = QTextLayout(text, font)
    layout.setTextOption(QTextOption())
    layout.beginLayout()
    lines: list[str] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 20))
        if len(lines) == _MOST_LINES - 1:
            rest = text[line.textStart() :]
            metrics = QFontMetrics(font)
            lines.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, max(width, 20)))
            break
        lines.append(text[line.textStart() : line.textStart() + line.textLength()].strip())
    layout.endLayout()
    return lines


class ArticleListView(QListView):
    """A list of articles; Enter or a click opens one."""

    article_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.articles = ArticleListModel(self)
        self.setModel(self.articles)
        self.setItemDelegate(_ArticleDelegate(self))
        self.setAccessibleName(self.tr("Articles"))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.activated.connect(self._choose)
        self.clicked.connect(self._choose)

    def select_article(self, article_id: int | None) -> None:
        """Show which article is open, without opening it."""
        place = self.articles.place_of(article_id)
        if place >= 0:
            self.setCurrentIndex(self.articles.index(place))
        else:
            self.clearSelection()

    def choose_first(self) -> None:
        """Open the article at the top, if there is one."""
        if self.articles.rowCount():
            self._choose(self.articles.index(0))

    def _choose(self, index: QModelIndex) -> None:
        self.article_chosen.emit(int(self.articles.row_at(index).id))
