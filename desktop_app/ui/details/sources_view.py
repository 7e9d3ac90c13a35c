"""The Sources tab: who speaks here, how much, named or not, and what the article stands on."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.analysis import Quote
from desktop_app.core.source_report import SourceReport
from desktop_app.ui.details.choosing import on_choice
from desktop_app.ui.details.lookup import Lookup
from desktop_app.ui.details.rows import wrapping_label
from desktop_app.ui.details.shares import Share, footing_text
from desktop_app.ui.details.sources_delegate import SharesDelegate
from desktop_app.ui.details.sources_model import SourcesModel
from desktop_app.ui.details.wording import Say
from desktop_app.ui.following_text import FollowingText
from desktop_app.ui.fonts import ui_font
from desktop_app.ui.theme import Theme

# So many quotations without a source are shown at once; more wait behind their row.
_LISTED = 50


class SourcesHead(QWidget):
    """What the article stands on, the totals, and the switch for attributed claims."""

    claims_switched = Signal(bool)

    def __init__(self, say: Say) -> None:
        super().__init__()
        self._say = say
        self.footing = wrapping_label("")
        FollowingText(self.footing, lambda: self.footing.setFont(ui_font(weight=600)))
        self.single = QLabel(say("single source"))
        self.single.setIndent(0)
        self.single.setProperty("role", "chip")
        self.single.setToolTip(say("All that this article has somebody say comes from one source"))
        self.totals = wrapping_label("", "soft")
        self.claims = QCheckBox()
        about = say("Thoughts, wishes, accusations and calls that the article attributes")
        self.claims.setToolTip(f"{about} (4)")
        self.claims.setAccessibleDescription(about)
        self.claims.clicked.connect(self.claims_switched)
        first = QHBoxLayout()
        first.addWidget(self.footing, 1)
        first.addWidget(self.single, 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(4)
        lines.addLayout(first)
        lines.addWidget(self.totals)
        lines.addWidget(self.claims)
        self.show_report(None, "")

    def show_report(self, report: SourceReport | None, totals: str) -> None:
        """Show the facts of a report, or nothing."""
        footing = footing_text(report, self._say) if report else ""
        self.footing.setText(footing)
        self.footing.setVisible(bool(footing))
        self.single.setVisible(report is not None and report.single_source)
        self.totals.setText(totals)
        self.totals.setVisible(bool(totals))
        self.claims.setVisible(report is not None and report.light > 0)
        if report is not None:
            self.claims.setText(f"{self._say('Show attributed claims')} ({report.light:,})")
            self.claims.setChecked(report.with_light)


class SharesTree(QTreeView):
    """A tree that knows where in a row it was clicked."""

    def __init__(self) -> None:
        super().__init__()
        self.clicked_at: QPoint | None = None
        self.setHeaderHidden(True)
        self.setIndentation(18)
        self.setExpandsOnDoubleClick(False)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep the place of a click while it is answered."""
        self.clicked_at = event.position().toPoint()
        super().mouseReleaseEvent(event)
        self.clicked_at = None


class SourcesView(QWidget):
    """The report's facts and the tree of sources; a click goes to a quote.

    A click on a source leads to the first thing it says, one on its last place to the last.

    Signals: `mark_chosen` the id of a quote, `card_wished` nothing, `claims_switched` whether
    attributed claims are wished for.
    """

    mark_chosen = Signal(str)
    card_wished = Signal()
    claims_switched = Signal(bool)

    def __init__(self, theme: Theme, say: Say) -> None:
        super().__init__()
        self.model = SourcesModel(say, self)
        self.tree = SharesTree()
        self.head = SourcesHead(say)
        self._text = ""
        self._delegate = SharesDelegate(theme, say, self.tree)
        self.tree.setAccessibleName(say("Who speaks in this article"))
        self.tree.setModel(self.model)
        self.tree.setItemDelegate(self._delegate)
        on_choice(self.tree, self._choose)
        self.tree.doubleClicked.connect(self.card_wished)
        self.head.claims_switched.connect(self.claims_switched)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(16, 12, 10, 0)
        lines.setSpacing(8)
        lines.addWidget(self.head)
        lines.addWidget(self.tree, 1)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._delegate.theme = theme
        self.tree.viewport().update()

    def show_shares(
        self,
        shares: tuple[Share, ...],
        totals: str,
        lookup: Lookup | None,
        report: SourceReport | None = None,
    ) -> None:
        """Show who speaks; sources that were open stay open.

        In another article the quotations without a source are listed at once.
        """
        opened, at = self._opened(), self.tree.verticalScrollBar().value()
        text = lookup.text if lookup is not None else ""
        if text != self._text:
            self._text = text
            few = (s for s in shares if s.source is None and len(s.quotes) <= _LISTED)
            opened, at = list(few), 0
        self._delegate.widest = max((s.share for s in shares), default=1.0) or 1.0
        self.model.show_shares(shares, lookup)
        self.head.show_report(report, totals)
        for share in opened:
            self.tree.expand(self.model.share_row(share.source, share.name))
        self.tree.doItemsLayout()
        self.tree.verticalScrollBar().setValue(at)

    def show_mark(self, mark_id: str | None) -> None:
        """Show who says a quotation, or where it stands among what is open, without a signal.

        A row that stands for it already stays the current one, or keys could not leave it.
        """
        places = () if mark_id is None else self.model.places_of(mark_id)
        if not places:
            self.tree.clearSelection()
        elif self.tree.currentIndex() not in places:
            share, quote = places
            self.tree.setCurrentIndex(quote if self.tree.isExpanded(share) else share)

    def _opened(self) -> list[Share]:
        rows = (self.model.index(row, 0) for row in range(self.model.rowCount()))
        items = ((index, self.model.item(index)) for index in rows)
        return [i for at, i in items if isinstance(i, Share) and self.tree.isExpanded(at)]

    def _choose(self, index: QModelIndex) -> None:
        item = self.model.item(index)
        if isinstance(item, Share):
            self.mark_chosen.emit(self._meant(item, index).id)
        elif item is not None:
            self.mark_chosen.emit(item.id)

    def _meant(self, share: Share, index: QModelIndex) -> Quote:
        point = self.tree.clicked_at
        if point is None:
            return share.first
        row = self.tree.visualRect(index)
        return self._delegate.quote_at(point, row, share, self.tree.fontMetrics())
