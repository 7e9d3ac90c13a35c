"""The marks that lie over each other at one place, outermost first, as a way through them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.core.analysis import Entity, Number
from desktop_app.ui.details.facts import ToMark
from desktop_app.ui.details.flow import FlowLayout
from desktop_app.ui.details.lookup import Lookup
from desktop_app.ui.details.wording import Say
from desktop_app.ui.fonts import ui_pixels

_LONGEST = 28
_HEIGHT = 22


@dataclass(frozen=True, slots=True)
class Storey:
    """One mark of a stack: its id, its words, and whether it is the one that is shown."""

    mark: str
    words: str
    shown: bool


def stack_of(
    marks: Iterable[str], shown: str | None, lookup: Lookup, say: Say
) -> tuple[Storey, ...]:
    """Return the storeys of a place; none where a mark lies alone."""
    storeys = tuple(
        Storey(mark, words, mark == shown)
        for mark in marks
        if (words := _words(mark, lookup, say)) is not None
    )
    return storeys if len(storeys) > 1 else ()


class StackView(QWidget):
    """Leads from mark to mark: each but the shown one is a button.

    Signals:
        activated: A `ToMark`.
    """

    activated = Signal(object)

    def __init__(self, say: Say) -> None:
        super().__init__()
        self._say = say
        self._storeys: tuple[Storey, ...] = ()
        self._row = QWidget()
        self.setAccessibleName(say("Marks at this place, outermost first"))
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 4)
        lines.addWidget(self._row)
        self.hide()

    def show_stack(self, storeys: Sequence[Storey]) -> None:
        """Show a stack; an empty one takes no room."""
        if tuple(storeys) == self._storeys:
            return
        self._storeys = tuple(storeys)
        row = QWidget()
        flow = FlowLayout(row)
        for number, storey in enumerate(self._storeys):
            if number:
                flow.addWidget(_soft("›"))
            flow.addWidget(self._step(storey))
        for step in row.findChildren(QWidget):
            step.setFixedHeight(ui_pixels(_HEIGHT))
        layout = self.layout()
        if layout is not None:
            layout.replaceWidget(self._row, row)
        self._row.deleteLater()
        self._row = row
        row.show()
        self.setVisible(bool(storeys))

    def _step(self, storey: Storey) -> QWidget:
        if storey.shown:
            label = QLabel(storey.words)
            label.setProperty("role", "chip")
            label.setAccessibleName(self._say("{}, shown below").format(storey.words))
            return label
        button = QPushButton(storey.words)
        button.setProperty("role", "link")
        button.setAccessibleName(self._say("Show {}").format(storey.words))
        button.clicked.connect(lambda: self.activated.emit(ToMark(storey.mark)))
        return button


def _soft(words: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("role", "soft")
    return label


def _words(mark_id: str, lookup: Lookup, say: Say) -> str | None:
    mark = lookup.mark(mark_id)
    match mark:
        case None:
            return None
        case Entity():
            words = mark.name
        case Number():
            words = " ".join(span.of(lookup.text) for span in mark.spans)
        case _:
            names = [source.name for source in lookup.speakers_of(mark)]
            words = say("quote: {}").format(", ".join(names) or say("no source stated"))
    flat = " ".join(words.split())
    return flat if len(flat) <= _LONGEST else flat[: _LONGEST - 1].rstrip() + "…"
