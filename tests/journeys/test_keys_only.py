"""From opening a file to its export with keys alone, through the dialogs for files."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
)
from pytestqt.qtbot import QtBot

from desktop_app.core.corrections import Verdict
from tests.journeys.conftest import Journey, Typist

CONTROL = Qt.KeyboardModifier.ControlModifier
_MOMENT_MS = 50
_TRIES = 200


class DialogTypist(Typist):
    """Answers dialogs for files, too, and remembers which there were."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__(qtbot)
        self.dialogs: list[str] = []

    def answer_dialog(self, path: Path) -> None:
        """Type a path and Enter once a dialog for files has the keys."""
        self._try(path, _TRIES)

    def _try(self, path: Path, tries: int) -> None:
        dialog = QApplication.activeModalWidget()
        field = QApplication.focusWidget()
        if isinstance(dialog, QFileDialog) and isinstance(field, QLineEdit):
            if not self.dialogs or self.dialogs[-1] != dialog.windowTitle():
                self.dialogs.append(dialog.windowTitle())
            if field.text() != str(path):
                self._qtbot.keyClick(field, Qt.Key.Key_A, CONTROL)
                self._qtbot.keyClicks(field, str(path))
            self._qtbot.keyClick(field, Qt.Key.Key_Return)
            if not dialog.isVisible():
                return
        if tries:
            QTimer.singleShot(_MOMENT_MS, lambda: self._try(path, tries - 1))


def test_open_correct_note_and_export_with_keys_alone(
    journey: Journey, article: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    typist = DialogTypist(qtbot)
    journey.reader.setFocus()
    typist.answer_dialog(article)
    typist.press(Qt.Key.Key_O, CONTROL)
    journey.wait_for_marks()
    # A bare screen has nobody who gives the keys back to the window behind a dialog.
    journey.window.activateWindow()
    journey.wait(journey.reader.hasFocus)

    typist.press(Qt.Key.Key_E)
    name = journey.reader.selected_id
    typist.press(Qt.Key.Key_A)
    assert journey.session.desk.standing.verdict(name) is Verdict.ACCEPTED

    typist.press(Qt.Key.Key_C)
    journey.wait(lambda: QApplication.focusWidget() is not journey.reader)
    for _ in range(12):
        field = QApplication.focusWidget()
        if isinstance(field, QLineEdit):
            break
        typist.press(Qt.Key.Key_Tab)
    typist.press(Qt.Key.Key_A, CONTROL)
    typist.write("Holm Ferries")
    typist.press(Qt.Key.Key_Return)
    journey.wait(
        lambda: "Holm Ferries" in {e.name for e in journey.session.desk.standing.stands.entities}
    )
    journey.wait(journey.reader.hasFocus)

    typist.press(Qt.Key.Key_N)
    journey.wait(lambda: isinstance(QApplication.focusWidget(), QPlainTextEdit))
    typist.write("Ask the company.")
    typist.press(Qt.Key.Key_Return)
    journey.wait(lambda: bool(journey.session.desk.standing.notes))
    journey.wait(journey.reader.hasFocus)

    exported = tmp_path / "marks.md"
    typist.answer_dialog(exported)
    typist.press(Qt.Key.Key_E, CONTROL)
    journey.wait(exported.exists)
    assert typist.dialogs == ["Open articles", "Export marks"]
    words = exported.read_text("utf-8")
    assert "Holm Ferries" in words
    assert "Ask the company." in words
