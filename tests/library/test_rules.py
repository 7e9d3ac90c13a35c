"""The reader's rules for names are kept beside the articles, with what was undone."""

import datetime

from hypothesis import given, settings

from desktop_app.core.analysis import Label
from desktop_app.core.name_rules import DropRule, NameRule, RuleBook, RuleKind, SetRule
from desktop_app.library.library import Library
from tests.strategies import rule_books

MADE = datetime.datetime(2025, 3, 14, tzinfo=datetime.UTC)


def book_of(name, label):
    return RuleBook().changed([SetRule(NameRule("r1", RuleKind.TYPE, (name,), MADE, label=label))])


def test_an_empty_library_has_no_rules_and_is_not_made_by_asking(folder):
    with Library(folder) as library:
        assert library.rule_book() == RuleBook()
    assert not folder.exists()


@given(book=rule_books())
@settings(max_examples=15)
def test_rules_come_back_with_what_was_undone(tmp_path_factory, book):
    with Library(tmp_path_factory.mktemp("rules")) as library:
        library.save_rules(book).result()
        assert library.rule_book() == book


def test_rules_follow_every_change(library):
    book = book_of("Okafor", Label.GROUP)
    for step in (book, book.undo(), book.undo().redo(), book.changed([DropRule("r1")])):
        library.save_rules(step).result()
        assert library.rule_book() == step


def test_a_stored_article_stands_under_the_rules(library, wall):
    found = library.load(wall).analysis.entities[0]
    library.save_rules(book_of(found.name, Label.OTHER)).result()
    stored = library.load(wall)
    assert stored.review.standing().analysis.mark(found.id).label is Label.OTHER
    assert stored.analysis.mark(found.id) == found
