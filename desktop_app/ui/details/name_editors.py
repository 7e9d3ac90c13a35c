"""Editors of a name: what it is and is called, which other name it is, which forms are not its."""

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit

from desktop_app.core.analysis import Entity, Label
from desktop_app.core.corrections import Correction, Merge, Split
from desktop_app.core.joining import forms_of
from desktop_app.ui.details.editors import EditorCard
from desktop_app.ui.details.edits import ValueFormatError, renaming
from desktop_app.ui.details.wording import LABELS, Say


class NameCard(EditorCard):
    """An editor of a name; what it changes may hold for later articles, too."""

    def __init__(self, title: str, say: Say) -> None:
        super().__init__(title, say)
        self.later = QCheckBox(say("Also in other articles"))
        self.later.setToolTip(say("Keeps this as a rule; Ctrl+R shows all rules."))

    @property
    def everywhere(self) -> bool:
        """Whether the reader wishes this for all articles."""
        return self.later.isChecked()

    def add_later(self) -> None:
        """Add the field that asks for a rule, behind the others."""
        self.add_field(self.later.text(), self.later, show_label=False)


class NameEditorCard(NameCard):
    """Changes what a name names and its canonical form."""

    def __init__(self, entity: Entity, say: Say) -> None:
        super().__init__(say("Change this name, at all its places"), say)
        self._entity = entity
        self.name = QLineEdit(entity.name)
        self.kind = QComboBox()
        for label, words in LABELS.items():
            self.kind.addItem(say(words).capitalize(), label)
        self.kind.setCurrentIndex(list(LABELS).index(entity.label))
        self.add_field(say("Type"), self.kind)
        self.add_field(say("Full name"), self.name)
        self.add_later()

    def corrections(self) -> tuple[Correction, ...]:
        """Return the new type and the new name, where they changed."""
        return renaming(self._entity, Label(self.kind.currentData()), self.name.text())


class MergeEditorCard(NameCard):
    """Says that a name is another name of the article."""

    def __init__(self, entity: Entity, others: tuple[Entity, ...], say: Say) -> None:
        super().__init__(say("This name is the same as"), say)
        self._entity = entity
        self.other = QComboBox()
        self.other.addItem("", None)
        for other in others:
            self.other.addItem(f"{other.name} · {say(LABELS[other.label])}", other.id)
        self.add_field(say("Name"), self.other)
        self.add_later()

    def corrections(self) -> tuple[Correction, ...]:
        """Return the correction that joins both, if a name was chosen."""
        chosen = self.other.currentData()
        return (Merge(self._entity.id, chosen),) if chosen else ()


class SplitEditorCard(NameCard):
    """Takes forms of a name apart: they name somebody or something else."""

    def __init__(self, entity: Entity, text: str, say: Say) -> None:
        super().__init__(say("These forms name something else"), say)
        self._entity = entity
        self._text = text
        self.forms: dict[str, QCheckBox] = {}
        for form, count in forms_of(entity, text):
            box = QCheckBox(f"{form} ({count})")
            box.toggled.connect(self._suggest)
            self.forms[form] = box
            self.add_field(form, box, show_label=False)
        self.name = QLineEdit()
        self.add_field(say("Its full name"), self.name)
        self.add_later()

    def corrections(self) -> tuple[Correction, ...]:
        """Return the correction that takes the ticked forms out.

        Raises:
            ValueFormatError: If no form would be left.
        """
        ticked = self._ticked()
        if not ticked:
            return ()
        if len(ticked) == len(self.forms):
            raise ValueFormatError("Leave at least one form to the name it has.")
        places = tuple(
            m for m in self._entity.mentions if " ".join(m.of(self._text).split()) in ticked
        )
        name = " ".join(self.name.text().split())
        return (Split(self._entity.id, places, name or max(ticked, key=len)),)

    def _ticked(self) -> list[str]:
        return [form for form, box in self.forms.items() if box.isChecked()]

    def _suggest(self) -> None:
        self.name.setPlaceholderText(max(self._ticked(), key=len, default=""))
