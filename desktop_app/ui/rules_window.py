"""The reader's rules for names: listed, edited, switched off, dropped, and all that undone."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.core.name_rules import DropRule, NameRule, RuleBook, SetRule
from desktop_app.session.events import Event, Ruled
from desktop_app.session.session import Session
from desktop_app.ui.details.wording import short_date
from desktop_app.ui.fonts import ui_pixels
from desktop_app.ui.rule_form import RuleForm
from desktop_app.ui.rule_words import said

_RULE, _FORMS, _STATE, _MADE = range(4)


class RulesWindow(QDialog):
    """Lists all rules; stays open beside the article, which follows every change at once."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(self.tr("Rules for names"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(ui_pixels(640), ui_pixels(460))
        self.list = self._made_list()
        self.form = RuleForm(self.tr)
        self.form.applied.connect(self._set)
        self._empty = QLabel(
            self.tr("No rules yet. Tick “Also in other articles” when you correct a name.")
        )
        self._empty.setWordWrap(True)
        lines = QVBoxLayout(self)
        lines.addWidget(self._empty)
        lines.addWidget(self.list, 1)
        lines.addWidget(self.form)
        lines.addLayout(self._made_buttons())
        session.listen(self._hear)
        self.finished.connect(lambda _: session.leave(self._hear))
        self.show_book(session.rules.book)

    def show_book(self, book: RuleBook) -> None:
        """Show the rules of a book; the chosen one stays chosen."""
        chosen = self._chosen()
        self.list.blockSignals(True)  # the choice is told once, when all rules are there
        self.list.clear()
        for rule in book.rules:
            item = self._add(rule)
            if chosen is not None and rule.id == chosen.id:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        self._empty.setVisible(not book.rules)
        self.undo.setEnabled(bool(book.changes))
        self.redo.setEnabled(bool(book.undone))
        self._choose()

    def _add(self, rule: NameRule) -> QTreeWidgetItem:
        state = self.tr("on") if rule.active else self.tr("off")
        forms, made = ", ".join(rule.forms), short_date(rule.made.date())
        item = QTreeWidgetItem([said(rule, self.tr), forms, state, made])
        item.setData(_RULE, Qt.ItemDataRole.UserRole, rule)
        item.setToolTip(_FORMS, forms)
        self.list.addTopLevelItem(item)
        return item

    def _chosen(self) -> NameRule | None:
        item = self.list.currentItem()
        rule = item.data(_RULE, Qt.ItemDataRole.UserRole) if item is not None else None
        return rule if isinstance(rule, NameRule) else None

    def _choose(self) -> None:
        rule = self._chosen()
        self.drop.setEnabled(rule is not None)
        self.switch.setEnabled(rule is not None)
        on = rule is None or rule.active
        self.switch.setText(self.tr("Switch off") if on else self.tr("Switch on"))
        self.switch.setAccessibleName(self.switch.text())
        self.form.show_rule(rule)

    def _switch(self) -> None:
        rule = self._chosen()
        if rule is not None:
            self._set(replace(rule, active=not rule.active))

    def _set(self, rule: NameRule) -> None:
        self._session.rules.change([SetRule(rule)])

    def _drop(self) -> None:
        rule = self._chosen()
        if rule is not None:
            self._session.rules.change([DropRule(rule.id)])

    def _hear(self, event: Event) -> None:
        if isinstance(event, Ruled):
            self.show_book(event.book)

    def _made_list(self) -> QTreeWidget:
        made = QTreeWidget()
        made.setAccessibleName(self.tr("Rules for names"))
        headings = (self.tr("Rule"), self.tr("For"), self.tr("State"), self.tr("Made"))
        made.setHeaderLabels(list(headings))
        made.setRootIsDecorated(False)
        made.header().setStretchLastSection(False)
        made.setColumnWidth(_STATE, 56)
        made.setColumnWidth(_MADE, 104)
        made.header().setSectionResizeMode(_RULE, QHeaderView.ResizeMode.Stretch)
        made.header().setSectionResizeMode(_FORMS, QHeaderView.ResizeMode.Stretch)
        made.currentItemChanged.connect(lambda *_: self._choose())
        return made

    def _made_buttons(self) -> QHBoxLayout:
        rules = self._session.rules
        self.drop = self._button(self.tr("Drop rule"), "Del", self._drop)
        self.switch = self._button(self.tr("Switch off"), "Ctrl+T", self._switch)
        self.undo = self._button(self.tr("Undo"), "Ctrl+Z", rules.undo)
        self.redo = self._button(self.tr("Redo"), "Ctrl+Shift+Z", rules.redo)
        line = QHBoxLayout()
        for button in (self.undo, self.redo):
            line.addWidget(button)
        line.addStretch(1)
        for button in (self.switch, self.drop):
            line.addWidget(button)
        return line

    def _button(self, text: str, key: str, does: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.setToolTip(f"{text} ({key})")
        button.setAccessibleName(text)
        button.clicked.connect(lambda _=False: does())
        QShortcut(QKeySequence(key), self, button.click)
        return button
