"""Shows what happens in the session: every event goes to the parts it concerns."""

from collections.abc import Iterable
from typing import assert_never

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QInputDialog, QLineEdit

from desktop_app.core.errors import AppError, LoadError
from desktop_app.core.review import Standing
from desktop_app.session.desk import Desk
from desktop_app.session.events import (
    Asked,
    Changed,
    Event,
    Imported,
    Kept,
    Listed,
    Opened,
    PutAway,
    Queued,
    Refused,
    Rested,
    Ruled,
    Working,
)
from desktop_app.session.session import Session
from desktop_app.ui.parts import Parts
from desktop_app.ui.reviewing import Reviewing
from desktop_app.ui.selecting import Selecting
from desktop_app.ui.shelving import Shelving


class Presenter(QObject):
    """Listens to a session and keeps the window in line with it.

    Signals:
        shown: Another article, or other marks, are shown.
    """

    shown = Signal()

    def __init__(
        self,
        parent: QObject,
        parts: Parts,
        session: Session,
        shelving: Shelving,
        selecting: Selecting,
        reviewing: Reviewing,
    ) -> None:
        super().__init__(parent)
        self._parts = parts
        self._session = session
        self._shelving = shelving
        self._selecting = selecting
        self._reviewing = reviewing
        self._whole = True
        session.listen(self.show_event)
        self._reviewing.show_desk()

    def catch_up(self, refusals: Iterable[Refused]) -> None:
        """Show what happened before there was a presenter; the article's text stands already."""
        for refusal in refusals:
            self.show_event(refusal)
        desk = self._session.desk
        if desk is not None:
            self._opened(desk, shown=True)
            running = self._session.queue.running
            if running is not None and not desk.analysed:
                self._parts.status.show_work(self._work(running.article.title, 0), 0, 0)

    def show_event(self, event: Event) -> None:
        """Show one event."""
        match event:
            case Asked():
                self._parts.messages.dismiss()
                self._parts.details.keep_drafts()
                self._session.leave_at(self._parts.article.reader.top_place())
            case Opened(desk):
                self._opened(desk)
            case PutAway():
                self.show_nothing()
            case Changed(standing, final):
                self._show(standing, final=final)
            case Working() | Rested() | Kept():
                self._show_work(event)
            case Refused(fault):
                self._show_fault(fault)
            case Listed():
                self._shelving.refresh_soon()
            case Ruled() | Imported() | Queued():
                pass  # shown by the window of rules and the lists below the article themselves
            case _:
                assert_never(event)

    def _show_work(self, event: Working | Rested | Kept) -> None:
        status = self._parts.status
        match event:
            case Working(title, done, total, waiting):
                status.show_work(self._work(title, waiting), done, total)
                titles = (task.article.title for task in self._session.queue.queue)
                status.show_waiting(tuple(titles))
            case Rested(text):
                status.show_idle(text or self._analysed())
            case Kept(at):
                status.show_saved(at)
                self._reviewing.show_desk()

    def show_nothing(self) -> None:
        """Show that no article is open."""
        parts = self._parts
        parts.article.show_article(None)
        parts.details.show_standing(None)
        parts.top_bar.show_counts(None)
        parts.status.show_counts(None)
        parts.status.show_idle("")
        parts.article.window().setWindowTitle("Galley")
        self._reviewing.show_desk()

    def _show_fault(self, fault: AppError) -> None:
        self._parts.messages.show_fault(fault)
        if isinstance(fault, LoadError) and fault.wants_password:
            self._ask_for_password(fault)

    def _ask_for_password(self, fault: LoadError) -> None:
        dialog = QInputDialog(self._parts.article.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Password"))
        dialog.setLabelText(f"{fault.subject} — {fault.reason}")
        dialog.setTextEchoMode(QLineEdit.EchoMode.Password)
        unlock = self._session.rereading.unlock
        dialog.textValueSelected.connect(lambda word: unlock(fault.subject, word))
        dialog.open()

    def _opened(self, desk: Desk, *, shown: bool = False) -> None:
        parts = self._parts
        for notice in desk.notices:
            parts.messages.show_text(notice)
        standing = desk.standing
        if not shown:
            parts.article.show_article(standing.article)
        self._whole = True
        self._show(standing, final=True)
        self._whole = desk.analysed
        if desk.position:
            parts.article.reader.scroll_to(desk.position, 0)
        self._selecting.opened(desk.position)
        self._selecting.clear()
        parts.status.show_saved(None)
        parts.status.show_idle(self._analysed())
        window = parts.article.window()
        window.setWindowTitle(f"{standing.article.title} — Galley")
        parts.article.reader.setFocus()

    def _show(self, standing: Standing, *, final: bool) -> None:
        parts = self._parts
        parts.article.reader.show_standing(standing)
        arrives, self._whole = final and not self._whole, final
        if final or parts.article.reader.selected_id:
            parts.details.show_standing(standing, later=arrives)
        parts.top_bar.show_counts(standing)
        parts.status.show_counts(standing)
        self._reviewing.show_desk()
        self.shown.emit()

    def _work(self, title: str, waiting: int) -> str:
        short = title if len(title) <= 40 else title[:39] + "…"
        text = self.tr("analysing “{}”").format(short)
        return text + (self.tr(", {} waiting").format(waiting) if waiting else "")

    def _analysed(self) -> str:
        desk = self._session.desk
        if desk is None or not desk.analysed:
            return ""
        versions = ", ".join(f"{o.component} {o.version}" for o in desk.review.analysis.versions)
        if desk.seconds is None:
            return self.tr("analysed earlier by {}").format(versions)
        return self.tr("analysed in {:.1f} s by {}").format(desk.seconds, versions)
