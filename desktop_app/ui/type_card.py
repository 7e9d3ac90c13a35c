"""How the article is set, on one card under its button: typeface, size, lines, page."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSlider,
    QToolButton,
    QWidget,
)

from desktop_app.settings import Settings
from desktop_app.ui.command_set import CommandSet
from desktop_app.ui.following_text import FollowingText
from desktop_app.ui.fonts import READING_FACES, system_faces, ui_pixels
from desktop_app.ui.reading.ink import FAINTEST, STRONGEST

_EDGE = 14


class TypeCard(QFrame):
    """Shows what is chosen; every choice is seen in the text at once.

    Signals:
        face_chosen: The name of a typeface.
        page_chosen: The name of a theme for the article, or "window".
        intensity_chosen: How strongly marks are drawn, in hundredths.
    """

    face_chosen = Signal(str)
    page_chosen = Signal(str)
    intensity_chosen = Signal(int)

    def __init__(self, commands: CommandSet, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("Typeface and page"))
        self.face = self._choice(self.tr("Typeface"))
        self.face.addItems(list(READING_FACES))
        self.face.insertSeparator(self.face.count())
        self.face.addItems(list(system_faces()))
        self.page = self._choice(self.tr("Page"))
        for name, title in self._pages():
            self.page.addItem(title, name)
        self.text_size, self.measure, self.leading = QLabel(), QLabel(), QLabel()
        self.justified = QCheckBox(self.tr("Justified"))
        self.justified.clicked.connect(commands["justified"].trigger)
        self.intensity = QSlider(Qt.Orientation.Horizontal)
        self.intensity.setRange(FAINTEST, STRONGEST)
        self.intensity.setAccessibleName(self.tr("Strength of the marks"))
        self.intensity.valueChanged.connect(self.intensity_chosen)
        self.face.textActivated.connect(self.face_chosen)
        self.page.activated.connect(lambda at: self.page_chosen.emit(self.page.itemData(at)))
        self._compose(commands)

    def show_settings(self, settings: Settings) -> None:
        """Show what is chosen."""
        self.face.setCurrentText(settings.face)
        self.page.setCurrentIndex(self.page.findData(settings.page))
        self.text_size.setText(self.tr("{:g} pt").format(settings.text_size))
        self.measure.setText(self.tr("{} characters").format(settings.measure))
        self.leading.setText(f"{settings.leading / 100:.2f}")
        self.justified.setChecked(settings.justified)
        self.intensity.setValue(settings.intensity)

    def open_under(self, button: QWidget) -> None:
        """Open with the right edge under a button's."""
        self.adjustSize()
        corner = button.mapToGlobal(QPoint(button.width() - self.width(), button.height() + 4))
        self.move(max(0, corner.x()), corner.y())
        self.show()
        self.face.setFocus(Qt.FocusReason.PopupFocusReason)

    def _compose(self, commands: CommandSet) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        form.setVerticalSpacing(8)
        form.addRow(self._label(self.tr("Typeface")), self.face)
        for title, value, less, more in (
            (self.tr("Size"), self.text_size, "smaller", "larger"),
            (self.tr("Lines"), self.measure, "narrower", "wider"),
            (self.tr("Leading"), self.leading, "tighter", "looser"),
        ):
            value.setAlignment(Qt.AlignmentFlag.AlignCenter)
            row = QHBoxLayout()
            row.addWidget(_button("−", commands[less]))
            row.addWidget(value, 1)
            row.addWidget(_button("+", commands[more]))
            form.addRow(self._label(title), row)
        form.addRow(self._label(""), self.justified)
        form.addRow(self._label(self.tr("Page")), self.page)
        form.addRow(self._label(self.tr("Marks")), self.intensity)

    def _label(self, words: str) -> QLabel:
        label = QLabel(words)
        label.setProperty("role", "soft")
        return label

    def _choice(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        FollowingText(box, lambda: box.setMinimumWidth(ui_pixels(190)))
        box.setMaxVisibleItems(14)
        return box

    def _pages(self) -> tuple[tuple[str, str], ...]:
        return (
            ("window", self.tr("Like the window")),
            ("light", self.tr("Light")),
            ("sepia", self.tr("Sepia")),
            ("dark", self.tr("Dark")),
            ("black", self.tr("Black")),
            ("high-contrast", self.tr("High contrast")),
        )


def _button(sign: str, action: QAction) -> QToolButton:
    button = QToolButton()
    button.setText(sign)
    words = action.text().replace("&", "")
    button.setAccessibleName(words)
    button.setToolTip(f"{words} ({action.shortcut().toString()})")
    button.setAutoRepeat(True)
    button.clicked.connect(action.trigger)
    return button
