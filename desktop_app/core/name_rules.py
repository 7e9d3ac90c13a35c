"""What a reader said about a name once and wishes for every later article.

A `NameRule` is about forms, for ids belong to one article. The `RuleBook` keeps what was done
to the rules, in order, so that each step can be undone, also when the program was closed since.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum

from desktop_app.core.analysis import Label


class RuleKind(StrEnum):
    """What a rule does to the names it fits."""

    TYPE = "type"  # gives them a label
    NAME = "name"  # gives them a canonical name
    ONE = "one"  # makes them one name
    APART = "apart"  # takes these forms out of any other name
    NO_NAME = "no-name"  # rejects them


@dataclass(frozen=True, slots=True)
class NameRule:
    """One rule: `forms` are the ways of writing it is about, as they are written.

    `label` goes with TYPE; `name` with NAME and ONE, and with APART where it is known.
    A rule that is not active is kept and does nothing.
    """

    id: str
    kind: RuleKind
    forms: tuple[str, ...]
    made: datetime.datetime
    label: Label | None = None
    name: str = ""
    active: bool = True


@dataclass(frozen=True, slots=True)
class SetRule:
    """Make a rule, or put it in the place of the one with its id."""

    rule: NameRule


@dataclass(frozen=True, slots=True)
class DropRule:
    """Take a rule away."""

    rule: str


RuleChange = SetRule | DropRule


@dataclass(frozen=True, slots=True)
class RuleBook:
    """All that was done to the rules, oldest first, and what was undone, the latest last."""

    changes: tuple[RuleChange, ...] = ()
    undone: tuple[RuleChange, ...] = field(default=())

    @property
    def rules(self) -> tuple[NameRule, ...]:
        """The rules there are, in the order in which they were made."""
        known: dict[str, NameRule] = {}
        for change in self.changes:
            match change:
                case SetRule(rule):
                    known[rule.id] = rule
                case DropRule(gone):
                    known.pop(gone, None)
        return tuple(known.values())

    @property
    def active(self) -> tuple[NameRule, ...]:
        """The rules that are at work."""
        return tuple(rule for rule in self.rules if rule.active)

    def changed(self, changes: Iterable[RuleChange]) -> "RuleBook":
        """Return the book with more done; nothing can be done again afterwards."""
        more = tuple(changes)
        return replace(self, changes=(*self.changes, *more), undone=()) if more else self

    def undo(self) -> "RuleBook":
        """Return the book without what was done last; the same when there is nothing."""
        if not self.changes:
            return self
        last = self.changes[-1]
        return replace(self, changes=self.changes[:-1], undone=(*self.undone, last))

    def redo(self) -> "RuleBook":
        """Return the book with what was undone last; the same when there is nothing."""
        if not self.undone:
            return self
        again = self.undone[-1]
        return replace(self, changes=(*self.changes, again), undone=self.undone[:-1])
