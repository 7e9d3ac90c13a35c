"""What happens in a session, as values for whoever shows it."""

import datetime
from dataclasses import dataclass

from desktop_app.core.errors import AppError
from desktop_app.core.name_rules import RuleBook
from desktop_app.core.review import Standing
from desktop_app.session.batch import Item
from desktop_app.session.desk import Desk


@dataclass(frozen=True, slots=True)
class Asked:
    """The reader asked for something to be opened; what was said before is done with."""


@dataclass(frozen=True, slots=True)
class Opened:
    """Another article is open; its marks may still be to come."""

    desk: Desk


@dataclass(frozen=True, slots=True)
class PutAway:
    """No article is open any more."""


@dataclass(frozen=True, slots=True)
class Changed:
    """What stands in the open article changed; `final` once its analysis is whole."""

    standing: Standing
    final: bool


@dataclass(frozen=True, slots=True)
class Working:
    """An analysis runs: so many batches of all are read, so many articles wait behind it."""

    title: str
    done: int
    total: int
    waiting: int


@dataclass(frozen=True, slots=True)
class Queued:
    """Other analyses run or wait, or in another order: ask the session which."""


@dataclass(frozen=True, slots=True)
class Rested:
    """Nothing runs any more; `text` says how it ended."""

    text: str


@dataclass(frozen=True, slots=True)
class Kept:
    """What was confirmed on the screen is on the disk."""

    at: datetime.datetime


@dataclass(frozen=True, slots=True)
class Refused:
    """Something could not be done; nothing is lost."""

    fault: AppError


@dataclass(frozen=True, slots=True)
class Listed:
    """The library's lists may have changed."""


@dataclass(frozen=True, slots=True)
class Ruled:
    """The rules for names changed."""

    book: RuleBook


@dataclass(frozen=True, slots=True)
class Imported:
    """An item of the import is new, or it is known what became of it."""

    item: Item


Event = (
    Asked
    | Opened
    | PutAway
    | Changed
    | Working
    | Queued
    | Rested
    | Kept
    | Refused
    | Listed
    | Ruled
    | Imported
)
