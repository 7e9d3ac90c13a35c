"""What a reader does with the open article; every change is told, and kept."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from desktop_app.core.corrections import Correction
from desktop_app.core.review import Review
from desktop_app.library.records import ArticleId, ReadingStatus
from desktop_app.session.desk import Desk
from desktop_app.session.events import Changed, Event, Listed, PutAway
from desktop_app.session.keeper import Keeper


class OpenDesk:
    """The desk with the open article on it, or with nothing.

    Args:
        keeper: Brings changes to the disk.
    """

    def __init__(self, keeper: Keeper) -> None:
        self.desk: Desk | None = None
        self._keeper = keeper
        self._listeners: list[Callable[[Event], None]] = []

    def listen(self, listener: Callable[[Event], None]) -> None:
        """Tell a listener everything that happens from now on."""
        self._listeners.append(listener)

    def leave(self, listener: Callable[[Event], None]) -> None:
        """Tell a listener nothing more."""
        self._listeners.remove(listener)

    def correct(self, correction: Correction) -> None:
        """Apply one correction of the reader to the open article, and keep it."""
        if self.desk is not None:
            self._review(self.desk.review.corrected(correction))
            if self.desk.status is ReadingStatus.UNREAD:
                self.set_status(ReadingStatus.IN_REVIEW)

    def undo(self) -> None:
        """Take the last correction back."""
        if self.desk is not None:
            self._review(self.desk.review.undo())

    def redo(self) -> None:
        """Apply the correction again that was taken back last."""
        if self.desk is not None:
            self._review(self.desk.review.redo())

    def set_status(self, status: ReadingStatus) -> None:
        """Say how far the reader is with the open article."""
        if self.desk is not None:
            self.desk = replace(self.desk, status=status)
            self._keeper.shelving(self.desk)

    def set_starred(self, starred: bool) -> None:
        """Star the open article, or take the star away."""
        if self.desk is not None:
            self.desk = replace(self.desk, starred=starred)
            self._keeper.shelving(self.desk)

    def delete(self, then: Callable[[str, tuple[Path, ...]], None]) -> None:
        """Delete the open article for good.

        Args:
            then: Hears the title and the backups that still hold the article.
        """
        desk = self.desk
        if desk is not None and desk.id is not None:
            self.desk = None
            title = desk.article.title
            self._keeper.deleted(desk.id, lambda backups: then(title, backups))

    def noted(self, article: ArticleId, review: Review) -> None:
        """Take in that an article has more notes."""
        desk = self.desk
        if desk is not None and desk.id == article:
            more = (c for c in review.corrections if c not in desk.review.corrections)
            changed = desk.review
            for correction in more:
                changed = changed.corrected(correction)
            self._review(changed)
        self._tell(Listed())

    def put_away(self) -> None:
        """Take the open article off the desk; it stays in the library."""
        if self.desk is not None:
            self.desk = None
            self._tell(PutAway())

    def leave_at(self, position: int) -> None:
        """Remember the code point at the top of the window."""
        if self.desk is not None and self.desk.id is not None:
            self._keeper.position(self.desk.id, position)

    def _review(self, review: Review) -> None:
        if self.desk is not None and review is not self.desk.review:
            self.desk = replace(self.desk, review=review)
            self._changed()
            self._keeper.review(self.desk)

    def _changed(self) -> None:
        if self.desk is not None:
            self._tell(Changed(self.desk.standing, self.desk.analysed))

    def _tell(self, event: Event) -> None:
        for listener in tuple(self._listeners):
            listener(event)
