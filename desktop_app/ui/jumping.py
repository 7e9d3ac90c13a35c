"""Going anywhere by typing: gathers what there is and opens the box."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.core.errors import AppError
from desktop_app.library.records import ArticleId
from desktop_app.session.session import Session
from desktop_app.ui.destinations import Destination
from desktop_app.ui.jump_box import JumpBox
from desktop_app.ui.parts import Parts
from desktop_app.ui.reading.summaries import summary
from desktop_app.ui.selecting import Selecting

_ARTICLES = 2000


class Jumping(QObject):
    """What the command palette offers: commands, names, headings and articles."""

    def __init__(
        self, window: QWidget, parts: Parts, session: Session, selecting: Selecting
    ) -> None:
        super().__init__(window)
        self._parts = parts
        self._session = session
        self._selecting = selecting
        self.box = JumpBox(window)
        self.box.closed.connect(parts.article.reader.setFocus)
        parts.commands["jump"].triggered.connect(lambda: self.box.open_with(self.destinations()))
        parts.commands["marks"].triggered.connect(lambda: self.box.open_with(self.marks()))

    def destinations(self) -> tuple[Destination, ...]:
        """Return all that can be reached now."""
        return (*self._commands(), *self._names(), *self._headings(), *self._articles())

    def marks(self) -> tuple[Destination, ...]:
        """Return every mark in reading order, each with what it is and where it stands."""
        desk = self._session.desk
        if desk is None:
            return ()
        standing, starts = desk.standing, [p.start for p in desk.article.paragraphs]
        marks = sorted(standing.stands.marks, key=lambda mark: mark.spans[0])
        return tuple(
            Destination(
                summary(mark, standing),
                self.tr("paragraph {}").format(bisect_right(starts, mark.spans[0].start)),
                "",
                partial(self._selecting.select, mark.id),
            )
            for mark in marks
        )

    def _commands(self) -> Iterator[Destination]:
        for name, action in self._parts.commands.actions.items():
            if action.isEnabled() and name != "jump":
                words = action.text().replace("&", "")
                keys = action.shortcut().toString()
                yield Destination(words, self.tr("command"), keys, action.trigger)

    def _names(self) -> Iterator[Destination]:
        desk = self._session.desk
        for entity in desk.standing.stands.entities if desk else ():
            go = partial(self._selecting.select, entity.id)
            yield Destination(entity.name, entity.label.value.lower(), "", go)

    def _headings(self) -> Iterator[Destination]:
        desk = self._session.desk
        for span in desk.article.headings if desk else ():
            words = " ".join(span.of(desk.article.text).split()) if desk else ""
            yield Destination(words, self.tr("heading"), "", partial(self._selecting.go_to, span))

    def _articles(self) -> Iterator[Destination]:
        try:
            rows = self._session.library.articles(limit=_ARTICLES)
        except AppError as fault:
            self._session.refuse(fault)
            return
        for row in rows:
            go = partial(self._session.open_stored, ArticleId(row.id))
            yield Destination(row.title, self.tr("article"), "", go)
