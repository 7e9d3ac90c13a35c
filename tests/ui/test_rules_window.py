"""The window of rules lists, edits, switches, drops and undoes."""

import datetime

import pytest
from PySide6.QtCore import Qt

from desktop_app.core.analysis import Label
from desktop_app.core.name_rules import NameRule, RuleBook, RuleKind, SetRule
from desktop_app.session.events import Ruled
from desktop_app.ui.rule_words import said
from desktop_app.ui.rules_window import RulesWindow

MADE = datetime.datetime(2025, 3, 14, tzinfo=datetime.UTC)
TYPE = NameRule("r1", RuleKind.TYPE, ("Vell", "The Vell"), MADE, label=Label.GROUP)
ONE = NameRule("r2", RuleKind.ONE, ("Tide", "TF"), MADE, name="Tide Front")


class Rules:
    """A rule book in memory that tells its session's listeners of every change."""

    def __init__(self, session):
        self.session = session
        self.book = RuleBook()

    def change(self, changes):
        self._put(self.book.changed(changes))

    def undo(self):
        self._put(self.book.undo())

    def redo(self):
        self._put(self.book.redo())

    def _put(self, book):
        self.book = book
        for listener in self.session.listeners:
            listener(Ruled(book))


class Session:
    """What the window needs of a session."""

    def __init__(self):
        self.listeners = []
        self.rules = Rules(self)

    def listen(self, listener):
        self.listeners.append(listener)

    def leave(self, listener):
        self.listeners.remove(listener)


@pytest.fixture
def session():
    return Session()


@pytest.fixture
def window(qtbot, session):
    session.rules.change([SetRule(TYPE), SetRule(ONE)])
    made = RulesWindow(session)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def lines(window):
    items = (window.list.topLevelItem(at) for at in range(window.list.topLevelItemCount()))
    return [(item.text(0), item.text(1)) for item in items]


def choose(window, at):
    window.list.setCurrentItem(window.list.topLevelItem(at))


def test_every_rule_is_listed_in_plain_words(window):
    assert lines(window) == [
        ("has the type: group", "Vell, The Vell"),
        ("are one name: Tide Front", "Tide, TF"),
    ]


def test_a_rule_is_edited(window, session):
    choose(window, 0)
    window.form.forms.setText("Vell;  Vell Front ; ")
    window.form.label.setCurrentText("Organisation")
    window.form.apply.click()
    assert session.rules.book.rules[0].forms == ("Vell", "Vell Front")
    assert session.rules.book.rules[0].label is Label.ORGANISATION
    assert lines(window)[0] == ("has the type: organisation", "Vell, Vell Front")


def test_a_rule_of_another_kind_asks_for_what_that_has(window, session):
    choose(window, 0)
    window.form.kind.setCurrentText("Is called")
    assert not window.form.label.isEnabled()
    assert not window.form.apply.isEnabled()
    window.form.name.setText("Vell Front")
    window.form.apply.click()
    assert said(session.rules.book.rules[0], str) == "is called: Vell Front"


def test_a_rule_for_nothing_cannot_be_applied(window):
    choose(window, 0)
    window.form.forms.setText(" ; ")
    assert window.form.edited() is None
    assert not window.form.apply.isEnabled()


def test_a_rule_is_switched_off_and_on(window, session):
    choose(window, 0)
    window.switch.click()
    assert session.rules.book.active == (ONE,)
    assert window.list.topLevelItem(0).text(2) == "off"
    assert window.switch.text() == "Switch on"
    window.switch.click()
    assert session.rules.book.active == (TYPE, ONE)


def test_a_rule_is_dropped_and_comes_back(window, session):
    choose(window, 1)
    window.drop.click()
    assert session.rules.book.rules == (TYPE,)
    window.undo.click()
    assert session.rules.book.rules == (TYPE, ONE)
    window.redo.click()
    assert session.rules.book.rules == (TYPE,)
    assert not window.redo.isEnabled()


def test_without_rules_the_window_says_how_to_make_one(window):
    window.undo.click()
    window.undo.click()
    assert window._empty.isVisibleTo(window)
    assert not window.drop.isEnabled()
    assert not window.form.isEnabled()


def test_a_closed_window_hears_nothing(window, session, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert session.listeners == []


def test_keys_drop_and_undo(window, session, qtbot):
    choose(window, 0)
    window.list.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_Delete)
    assert session.rules.book.rules == (ONE,)
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.rules.book.rules == (TYPE, ONE)
