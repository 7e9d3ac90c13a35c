"""Reviewing: verdicts, corrections, marks of the reader's own, notes, undo."""

import datetime
from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop_app.core.analysis import Mark
from desktop_app.core.corrections import AddMark, Correction, SetPublished
from desktop_app.core.spans import Span
from desktop_app.library.records import ReadingStatus
from desktop_app.session.adding import new_name, new_number, new_quote, overlapping
from desktop_app.session.session import Session
from desktop_app.ui.information_window import InformationWindow
from desktop_app.ui.parts import Parts
from desktop_app.ui.selecting import Selecting

_MAKERS: dict[str, Callable[[Span, str], Mark]] = {
    "add_name": new_name,
    "add_number": new_number,
    "add_quote": new_quote,
}
_STATUSES = {
    "status_unread": ReadingStatus.UNREAD,
    "status_in_review": ReadingStatus.IN_REVIEW,
    "status_reviewed": ReadingStatus.REVIEWED,
}


class Reviewing(QObject):
    """What the Review menu and the editing commands do."""

    def __init__(
        self, parent: QObject, parts: Parts, session: Session, selecting: Selecting
    ) -> None:
        super().__init__(parent)
        self._parts = parts
        self._session = session
        self._selecting = selecting
        parts.details.corrected.connect(session.correct)
        parts.details.name_edits.wished_everywhere.connect(self._everywhere)
        parts.date_bar.date_set.connect(self._date)
        parts.date_bar.left.connect(parts.article.reader.setFocus)
        self._connect()

    def show_desk(self) -> None:
        """Bring the commands in line with the open article."""
        commands, desk = self._parts.commands, self._session.desk
        review = desk.review if desk else None
        commands["undo"].setEnabled(bool(review and review.corrections))
        commands["redo"].setEnabled(bool(review and review.undone))
        for name, status in _STATUSES.items():
            commands[name].setChecked(bool(desk and desk.status is status))
        commands["star"].setChecked(bool(desk and desk.starred))

    def _connect(self) -> None:
        commands, details, session = self._parts.commands, self._parts.details, self._session
        commands["copy"].triggered.connect(self._parts.article.reader.copy)
        commands["undo"].triggered.connect(session.undo)
        commands["redo"].triggered.connect(session.redo)
        commands["accept"].triggered.connect(details.accept)
        commands["reject"].triggered.connect(details.reject)
        commands["change"].triggered.connect(details.change)
        commands["note"].triggered.connect(self._note)
        commands["merge"].triggered.connect(details.name_edits.merge)
        commands["split"].triggered.connect(details.name_edits.split)
        commands["never"].triggered.connect(details.name_edits.never)
        commands["published"].triggered.connect(self._ask_for_date)
        commands["information"].triggered.connect(self._inform)
        commands["analyse"].triggered.connect(session.analyse_again)
        commands["cancel"].triggered.connect(session.cancel)
        self._parts.status.cancel_wished.connect(session.cancel)
        commands["star"].triggered.connect(session.set_starred)
        for name, status in _STATUSES.items():
            commands[name].triggered.connect(lambda _=False, s=status: session.set_status(s))
        for name, make in _MAKERS.items():
            commands[name].triggered.connect(lambda _=False, make=make: self._add(make))

    def _add(self, make: Callable[[Span, str], Mark]) -> None:
        desk, passage = self._session.desk, self._parts.article.reader.selected_span()
        if desk is None or passage is None:
            self._parts.status.show_message(self.tr("Select the words to mark first."))
            return
        mark = make(passage, desk.article.text)
        if overlapping(mark, desk.standing.stands.marks):
            self._parts.status.show_message(
                self.tr("There is a mark of this kind already: select it and press C to change it.")
            )
            return
        self._session.correct(AddMark(mark))
        self._selecting.select(mark.id)
        self._parts.details.change()

    def _everywhere(self, correction: Correction) -> None:
        self._session.correct_everywhere(correction)
        self._parts.status.show_message(self.tr("Kept as a rule for names; Ctrl+R shows them all."))

    def _note(self) -> None:
        passage = self._parts.article.reader.selected_span()
        if passage is not None:
            self._parts.details.note_passage(passage)
        elif self._parts.article.reader.selected_id:
            self._parts.details.note()
        else:
            self._parts.status.show_message(self.tr("Select a mark or some words first."))

    def _ask_for_date(self) -> None:
        if self._session.desk is not None:
            known = self._session.desk.standing.article.metadata
            self._parts.date_bar.ask(known.published)

    def _inform(self) -> None:
        if self._session.desk is not None:
            article = self._session.desk.standing.article
            window = InformationWindow(article, self._parts.article.window())
            window.said.connect(self._session.correct)
            window.show()

    def _date(self, date: datetime.date | None) -> None:
        self._session.correct(SetPublished(date))
        self._parts.article.reader.setFocus()
