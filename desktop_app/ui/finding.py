"""Finding in the article at work: the field, the way to find, the places found."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QMainWindow

from desktop_app.ui.find_options import HOWS, FindOptions
from desktop_app.ui.following_text import FollowingText
from desktop_app.ui.parts import Parts
from desktop_app.ui.reading.find import Search


class Finding(QObject):
    """What the find commands do; as you type, the next place is shown and all are marked."""

    def __init__(self, window: QMainWindow, parts: Parts) -> None:
        super().__init__(window)
        self._commands = parts.commands
        self._reader = parts.article.reader
        self._bar = parts.top_bar
        self._field = parts.top_bar.find_field
        self.options = FindOptions(parts.commands, window)
        self._connect()
        FollowingText(self.options, self._follow, at_once=False)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the options under the field when the window changes its size."""
        if event.type() is QEvent.Type.Resize:
            self._follow()
        return super().eventFilter(watched, event)

    def find(self, *, backward: bool = False) -> None:
        """Go to the next place of what stands in the field, or the one before."""
        words = self._field.text()
        found = self._reader.find_words(self._search(), backward=backward)
        self.options.show_found(found, words)
        self._field.set_fault(found.fault)
        if words:
            self.options.hang_under(self._field)

    def again(self) -> None:
        """Look anew in another article or among other marks, without going anywhere."""
        if self._field.text():
            self.options.show_found(self._reader.find_again(self._search()), self._field.text())

    def _search(self) -> Search:
        case, whole, pattern, quoted = (self._commands[name].isChecked() for name in HOWS)
        return Search(self._field.text(), case, whole, pattern, quoted)

    def _connect(self) -> None:
        commands = self._commands
        commands["find"].triggered.connect(self._begin)
        commands["find_next"].triggered.connect(lambda _=False: self.find())
        commands["find_previous"].triggered.connect(lambda: self.find(backward=True))
        for name in HOWS:
            commands[name].triggered.connect(lambda _: self.again())
        self._field.wanted.connect(lambda backward: self.find(backward=backward))
        self._field.left.connect(self._end)

    def _begin(self) -> None:
        """Look for the words that are selected, or for what was looked for last."""
        selected = self._reader.selected_words()
        if selected:
            self._field.setText(selected)
        self._bar.show_find()
        self._field.setFocus()
        self._field.selectAll()
        self.options.hang_under(self._field)
        QTimer.singleShot(0, self, self._follow)
        if self._field.text():
            self.again()

    def _follow(self) -> None:
        """Keep the options under the field, which may have moved or grown."""
        if self.options.isVisible():
            self.options.hang_under(self._field)

    def _end(self) -> None:
        self._field.clear()
        self._reader.find_words(Search())
        self.options.hide()
        self._reader.setFocus()
