"""The reader's rules for names: read once, changed, undone and kept."""

import datetime
import uuid
from collections.abc import Callable, Iterable

from desktop_app.core.corrections import Correction
from desktop_app.core.errors import AppError
from desktop_app.core.name_rules import NameRule, RuleBook, RuleChange, SetRule
from desktop_app.core.review import Standing
from desktop_app.core.rule_making import rule_of
from desktop_app.library.library import Library
from desktop_app.session.keeper import Keeper


class Rules:
    """The rule book of a library and what can be done to it.

    Args:
        library: Where the book is kept.
        keeper: Writes it.
        changed: Called after every change.
        refused: Hears why the book cannot be read.
    """

    def __init__(
        self,
        library: Library,
        keeper: Keeper,
        changed: Callable[[], None],
        refused: Callable[[AppError], None],
    ) -> None:
        self._library = library
        self._keeper = keeper
        self._changed = changed
        self._refused = refused
        self._book: RuleBook | None = None

    @property
    def book(self) -> RuleBook:
        """The rules with all that was done to them; read when it is first asked for."""
        if self._book is None:
            try:
                self._book = self._library.rule_book()
            except AppError as fault:
                self._refused(fault)
                self._book = RuleBook()
        return self._book

    @property
    def active(self) -> tuple[NameRule, ...]:
        """The rules that are at work."""
        return self.book.active

    def make(self, correction: Correction, standing: Standing) -> NameRule | None:
        """Make the rule that a correction amounts to; None where there is none.

        Args:
            correction: What the reader does.
            standing: What stands before it.
        """
        made = datetime.datetime.now(datetime.UTC)
        rule = rule_of(correction, standing, f"rule-{uuid.uuid4().hex}", made)
        if rule is not None:
            self.change([SetRule(rule)])
        return rule

    def change(self, changes: Iterable[RuleChange]) -> None:
        """Make, edit or drop rules."""
        self._put(self.book.changed(changes))

    def undo(self) -> None:
        """Take back what was done to the rules last."""
        self._put(self.book.undo())

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._put(self.book.redo())

    def _put(self, book: RuleBook) -> None:
        if book is not self.book:
            self._book = book
            self._keeper.rules(book)
            self._changed()
