"""The line under the panes: what was found, what runs, and when it was saved."""

import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from desktop_app.core.review import Standing
from desktop_app.ui.elided_label import ElidedLabel
from desktop_app.ui.progress_line import ProgressLine
from desktop_app.ui.reading.tooltips import verbatim

_MESSAGE_SHOWN_MS = 8000
_NAMED = 12


class StatusLine(QWidget):
    """Counts on the left, the work that runs with Cancel, the time of the last save right.

    Signals:
        cancel_wished: What runs is to stop.
        list_wished: The list of analyses is to be shown or put away.
    """

    cancel_wished = Signal()
    list_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status_line")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._counts = ElidedLabel()
        self._counts.setAccessibleName(self.tr("What was found"))
        self._counts.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._work = ElidedLabel()
        self._work.setAccessibleName(self.tr("What is running"))
        self._saved = self._label(self.tr("Last saved"))
        self._progress = ProgressLine()
        self._progress.setAccessibleName(self.tr("Progress of the analysis"))
        self._cancel = self._button(self.tr("Cancel"), self.tr("Cancel the analysis"))
        self._cancel.clicked.connect(self.cancel_wished)
        self._list = self._button(self.tr("List"), self.tr("List of analyses"))
        self._list.clicked.connect(self.list_wished)
        self._forget = QTimer(self, singleShot=True, interval=_MESSAGE_SHOWN_MS)
        self._forget.timeout.connect(lambda: self._work.setText(""))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 3, 12, 3)
        row.setSpacing(16)
        for widget in (self._counts, self._progress, self._cancel, self._list):
            row.addWidget(widget)
        row.addWidget(self._work, 1)
        row.addWidget(self._saved)
        self.show_idle("")

    def show_counts(self, standing: Standing | None) -> None:
        """Show how many marks and sources stand."""
        known = standing if standing is not None and standing.analysis.begun else None
        self._counts.setText("" if known is None else self._counted(known))

    def show_work(self, text: str, done: int, total: int) -> None:
        """Show work that runs; a total of 0 or 1 has no end in sight."""
        self._forget.stop()
        self._work.setText(text)
        self._progress.show_share(done / total if total > 1 else 0.0)
        for widget in (self._progress, self._cancel, self._list):
            widget.setVisible(True)

    def show_waiting(self, titles: tuple[str, ...]) -> None:
        """Say under the pointer, and to screen readers, what waits behind the work that runs."""
        named = [self.tr("Waiting:"), *titles[:_NAMED]] if titles else []
        if len(titles) > _NAMED:
            named.append(self.tr("and {:,} more").format(len(titles) - _NAMED))
        for widget in (self._progress, self._cancel):
            widget.setToolTip(verbatim(named))
        self._cancel.setAccessibleDescription(", ".join(named))

    def show_idle(self, text: str) -> None:
        """Show that nothing runs, with a last word about what ran."""
        self._work.setText(text)
        for widget in (self._progress, self._cancel, self._list):
            widget.setVisible(False)

    def show_message(self, text: str) -> None:
        """Show a word in passing."""
        self._work.setText(text)
        self._forget.start()

    def show_saved(self, at: datetime.datetime | None) -> None:
        """Show when the last change reached the disk."""
        self._saved.setText(self.tr("saved {}").format(f"{at:%H:%M:%S}") if at else "")

    def text(self) -> str:
        """Return all that is shown, for tests and screen readers."""
        labels = (self._counts, self._work, self._saved)
        return " · ".join(label.text() for label in labels if label.text())

    def _button(self, words: str, name: str) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(name)
        button.setFlat(True)
        return button

    def _label(self, name: str) -> QLabel:
        label = QLabel()
        label.setAccessibleName(name)
        label.setProperty("role", "soft")
        return label

    def _counted(self, standing: Standing) -> str:
        found = standing.stands
        speaking = [s for s in found.sources if s.quotes]
        unnamed = sum(not s.named for s in speaking)
        marks = (
            self._so_many(len(found.entities), self.tr("{:,} name"), self.tr("{:,} names")),
            self._so_many(len(found.numbers), self.tr("{:,} number"), self.tr("{:,} numbers")),
            self._so_many(len(found.quotes), self.tr("{:,} quote"), self.tr("{:,} quotes")),
        )
        sources = self._so_many(len(speaking), self.tr("{:,} source"), self.tr("{:,} sources"))
        return f"{' · '.join(marks)}     {sources}, {self.tr('{:,} unnamed').format(unnamed)}"

    def _so_many(self, count: int, one: str, many: str) -> str:
        return (one if count == 1 else many).format(count)
