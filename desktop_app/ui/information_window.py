"""What is known about the article, where each piece was read, and how to set it right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.article import Article, Certainty, Metadata
from desktop_app.core.corrections import Field, SetMetadata, SetPublished
from desktop_app.core.review import READER
from desktop_app.ui.date_bar import read_date
from desktop_app.ui.fonts import ui_pixels

_PUBLISHED = "published"
_DAYS = (_PUBLISHED, Field.MODIFIED.value)


class InformationWindow(QDialog):
    """A field for each piece of metadata, its origin below it; what was changed is told.

    Args:
        article: As it stands after the reader's corrections.
        parent: The window it belongs to.

    Signals:
        said: A correction, one for each changed field; each can be undone by itself.
    """

    said = Signal(object)

    def __init__(self, article: Article, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Article information"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(ui_pixels(560), ui_pixels(480))
        self._known = article.metadata
        self.fields: dict[str, QLineEdit] = {}
        self.origins: dict[str, QLabel] = {}
        self.says = QLabel()
        self.says.setWordWrap(True)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, label in self._labels().items():
            form.addRow(label, self._row(name, label))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.says)
        column.addStretch(1)
        column.addWidget(buttons)

    def accept(self) -> None:
        """Tell what was changed and close; a day that is none is said to be so first."""
        changed = [name for name in self.fields if self._text(name) != _shown(self._known, name)]
        for name in changed:
            if name in _DAYS and self._text(name) and read_date(self._text(name)) is None:
                self.says.setText(self.tr("This is no whole date. Write day, month and year."))
                self.fields[name].setAccessibleDescription(self.says.text())
                self.fields[name].setFocus()
                return
        for name in changed:
            self.said.emit(_correction(name, self._text(name)))
        super().accept()

    def _labels(self) -> dict[str, str]:
        return {
            Field.TITLE.value: self.tr("Title"),
            Field.AUTHORS.value: self.tr("Authors"),
            Field.SITE.value: self.tr("Site"),
            _PUBLISHED: self.tr("Published"),
            Field.MODIFIED.value: self.tr("Last changed"),
            Field.LANGUAGE.value: self.tr("Language"),
            Field.URL.value: self.tr("Address"),
        }

    def _row(self, name: str, label: str) -> QWidget:
        field = QLineEdit(_shown(self._known, name))
        field.setCursorPosition(0)
        field.setAccessibleName(label)
        if name == Field.AUTHORS:
            field.setPlaceholderText(self.tr("Names, with a semicolon between"))
        if name in _DAYS:
            field.setPlaceholderText(self.tr("7 December 2023, or 2023-12-07"))
        origin = QLabel(self._origin(name))
        origin.setProperty("role", "soft")
        field.setAccessibleDescription(origin.text())
        self.fields[name], self.origins[name] = field, origin
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(2)
        column.addWidget(field)
        column.addWidget(origin)
        return row

    def _origin(self, name: str) -> str:
        origin, certainty = self._known.origin_of(name), self._known.certainty_of(name)
        if origin == READER.component:
            return self.tr("set by you")
        if certainty is None:
            return self.tr("not stated in the article")
        if certainty is Certainty.GUESSED:
            return self.tr("guessed from: {}").format(origin)
        return self.tr("stated in: {}").format(origin) if origin else self.tr("stated")

    def _text(self, name: str) -> str:
        return " ".join(self.fields[name].text().split())


def _shown(known: Metadata, name: str) -> str:
    if name == Field.AUTHORS:
        return "; ".join(known.authors)
    if name in _DAYS:
        day = known.published if name == _PUBLISHED else known.modified
        return day.isoformat() if day else ""
    return " ".join(str(getattr(known, name)).split())


def _correction(name: str, text: str) -> SetMetadata | SetPublished:
    if name == _PUBLISHED:
        return SetPublished(read_date(text))
    if name == Field.MODIFIED:
        day = read_date(text)
        return SetMetadata(Field.MODIFIED, day.isoformat() if day else "")
    if name == Field.AUTHORS:
        return SetMetadata(Field.AUTHORS, "\n".join(part.strip() for part in text.split(";")))
    return SetMetadata(Field(name), text)
