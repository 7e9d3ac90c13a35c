"""The rules of a reader: a book of what was done, each step undoable."""

import datetime
import json

import pytest
from hypothesis import given

from desktop_app.core.analysis import Label
from desktop_app.core.name_rules import DropRule, NameRule, RuleBook, RuleKind, SetRule
from desktop_app.core.rules_wire import change_from_wire, change_to_wire
from tests.strategies import rule_books

MADE = datetime.datetime(2025, 3, 14, tzinfo=datetime.UTC)
TYPE = NameRule("r1", RuleKind.TYPE, ("Orl",), MADE, label=Label.PERSON)
ONE = NameRule("r2", RuleKind.ONE, ("Vell", "Tide"), MADE, name="Tide", active=False)


def test_rules_are_listed_as_they_were_made():
    book = RuleBook().changed([SetRule(TYPE), SetRule(ONE)])
    assert book.rules == (TYPE, ONE)
    assert book.active == (TYPE,)


def test_a_rule_is_edited_in_its_place():
    other = NameRule("r1", RuleKind.NAME, ("Orl",), MADE, name="Ida Orl")
    book = RuleBook().changed([SetRule(TYPE), SetRule(ONE), SetRule(other)])
    assert book.rules == (other, ONE)


def test_dropping_a_rule_can_be_undone():
    book = RuleBook().changed([SetRule(TYPE)]).changed([DropRule("r1")])
    assert book.rules == ()
    assert book.undo().rules == (TYPE,)
    assert book.undo().redo() == book


def test_something_new_forgets_what_was_undone():
    book = RuleBook().changed([SetRule(TYPE)]).undo().changed([SetRule(ONE)])
    assert book.redo() is book
    assert RuleBook().undo() == RuleBook()
    assert book.changed([]) is book


@given(rule_books())
def test_undo_and_redo_lead_back(book):
    after = book
    for _ in book.changes:
        after = after.undo()
    assert after.rules == ()
    for _ in range(len(book.changes)):
        after = after.redo()
    assert after == book


@given(rule_books())
def test_every_change_comes_back_from_json(book):
    for change in (*book.changes, *book.undone):
        assert change_from_wire(json.loads(json.dumps(change_to_wire(change)))) == change


def test_what_is_no_change_is_refused():
    with pytest.raises(ValueError, match="forget"):
        change_from_wire({"kind": "forget"})
