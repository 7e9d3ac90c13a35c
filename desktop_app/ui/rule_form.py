"""A form under the list of rules that edits the chosen one."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QPushButton, QWidget

from desktop_app.core.analysis import Label
from desktop_app.core.name_rules import NameRule, RuleKind
from desktop_app.ui.details.wording import LABELS, Say
from desktop_app.ui.rule_words import KINDS

_NAMED = frozenset({RuleKind.NAME, RuleKind.ONE, RuleKind.APART})


class RuleForm(QWidget):
    """Forms, kind, type and name of a rule; `applied` carries the NameRule as edited."""

    applied = Signal(object)

    def __init__(self, say: Say) -> None:
        super().__init__()
        self._rule: NameRule | None = None
        self.forms, self.name = QLineEdit(), QLineEdit()
        self.kind, self.label = QComboBox(), QComboBox()
        for kind, words in KINDS.items():
            self.kind.addItem(say(words).capitalize(), kind)
        for label, words in LABELS.items():
            self.label.addItem(say(words).capitalize(), label)
        self.apply = QPushButton(say("Apply"))
        self.apply.setAutoDefault(False)
        self.apply.clicked.connect(self._apply)
        lines = QFormLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        fields = (
            (say("Written as (parted by ;)"), self.forms),
            (say("Rule"), self.kind),
            (say("Type"), self.label),
            (say("Full name"), self.name),
        )
        for words, field in fields:
            field.setAccessibleName(words)
            lines.addRow(words, field)
        lines.addRow(self.apply)
        self.kind.currentIndexChanged.connect(self._fit)
        for line in (self.forms, self.name):
            line.returnPressed.connect(self._apply)
            line.textChanged.connect(self._fit)
        self.show_rule(None)

    def show_rule(self, rule: NameRule | None) -> None:
        """Show a rule to edit; None clears the form and lets nothing be typed."""
        self._rule = rule
        self.setEnabled(rule is not None)
        self.forms.setText("; ".join(rule.forms) if rule else "")
        self.name.setText(rule.name if rule else "")
        self.kind.setCurrentIndex(list(KINDS).index(rule.kind) if rule else 0)
        label = rule.label if rule and rule.label else Label.OTHER
        self.label.setCurrentIndex(list(LABELS).index(label))
        self._fit()

    def edited(self) -> NameRule | None:
        """Return the rule as it is in the form; None where it would say nothing."""
        forms = tuple(dict.fromkeys(filter(None, map(_plain, self.forms.text().split(";")))))
        kind, name = RuleKind(self.kind.currentData()), _plain(self.name.text())
        if self._rule is None or not forms or (kind is RuleKind.NAME and not name):
            return None
        label = Label(self.label.currentData()) if kind is RuleKind.TYPE else None
        kept = name if kind in _NAMED else ""
        return replace(self._rule, forms=forms, kind=kind, label=label, name=kept)

    def _apply(self) -> None:
        new = self.edited()
        if new is not None and new != self._rule:
            self.applied.emit(new)

    def _fit(self) -> None:
        """Ask only for what a rule of the chosen kind has."""
        kind = RuleKind(self.kind.currentData())
        self.label.setEnabled(kind is RuleKind.TYPE)
        self.name.setEnabled(kind in _NAMED)
        self.apply.setEnabled(self.edited() is not None)


def _plain(text: str) -> str:
    return " ".join(text.split())
