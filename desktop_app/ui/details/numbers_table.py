"""The table of figures as a widget, without anything in it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView

from desktop_app.ui.details.wording import Say

LOW, TALL = 28, 46
_NARROWEST, _WIDEST = 64, 260
_MEASURED_ROWS = 60


def numbers_table(say: Say) -> QTableView:
    """Return the table, set up to be sorted, chosen from by rows and walked by keys."""
    table = QTableView()
    table.setAccessibleName(say("Figures of the article"))
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setWordWrap(False)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setFrameShape(QTableView.Shape.NoFrame)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(LOW)
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    header.setResizeContentsPrecision(_MEASURED_ROWS)
    header.setMinimumSectionSize(_NARROWEST)
    header.setMaximumSectionSize(_WIDEST)
    return table
