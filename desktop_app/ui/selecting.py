"""One selection for the whole window: article, details and history follow it together."""

from PySide6.QtCore import QObject, Signal

from desktop_app.core.analysis import Entity, Number, Quote, Source
from desktop_app.core.errors import AppError
from desktop_app.core.joining import full_names
from desktop_app.core.review import Standing
from desktop_app.core.spans import Span
from desktop_app.library.records import ArticleId
from desktop_app.library.records import Elsewhere as Kept
from desktop_app.session.session import Session
from desktop_app.ui.details.facts import Elsewhere
from desktop_app.ui.history import History, Place
from desktop_app.ui.parts import Parts
from desktop_app.ui.reading.summaries import summary
from desktop_app.ui.speaking import announce


class Selecting(QObject):
    """Keeps the selected mark the same in the article and in the details.

    Signals:
        selected: A mark was chosen by the reader.
        cleared: No mark is selected any more.
    """

    selected = Signal()
    cleared = Signal()

    def __init__(self, parent: QObject, parts: Parts, session: Session) -> None:
        super().__init__(parent)
        self._parts = parts
        self._session = session
        self._history = History()
        self._connect(parts)

    def select(self, mark_id: str) -> None:
        """Select a mark and bring it into view."""
        self._parts.article.reader.select(mark_id, reveal=True)
        self._selected(mark_id)

    def go_to(self, span: Span) -> None:
        """Bring a stretch of text into view, as a step of the way back and forward."""
        self._parts.article.reader.go_to(span)
        self._visit(Place(self._article(), span.start))

    def clear(self) -> None:
        """Select nothing."""
        self._parts.article.reader.select(None)
        self._parts.details.show_mark(None)
        self.cleared.emit()

    def opened(self, position: int) -> None:
        """Come to another article."""
        self._visit(Place(self._article(), position))

    def _connect(self, parts: Parts) -> None:
        view = parts.article.reader
        view.mark_clicked.connect(self._selected)
        view.back_wished.connect(parts.commands["back"].trigger)
        view.forward_wished.connect(parts.commands["forward"].trigger)
        parts.details.mark_selected.connect(self.select)
        parts.details.place_requested.connect(self.go_to)
        parts.details.article_requested.connect(
            lambda article: self._session.open_stored(ArticleId(article))
        )
        parts.details.edit_closed.connect(view.setFocus)
        parts.commands["deselect"].triggered.connect(self.clear)
        parts.commands["back"].triggered.connect(lambda: self._return_to(self._history.back()))
        parts.commands["forward"].triggered.connect(
            lambda: self._return_to(self._history.forward())
        )
        self._show_history()

    def _selected(self, mark_id: str) -> None:
        desk = self._session.desk
        if desk is not None and not desk.analysed:
            # The details follow provisional marks only once one of them is chosen.
            self._parts.details.show_standing(desk.standing)
        self._parts.details.show_mark(mark_id or None, self._parts.article.reader.marks_here())
        if not mark_id or desk is None:
            return
        mark = desk.standing.analysis.mark(mark_id)
        if mark is None:
            return
        self._visit(Place(desk.id, mark.spans[0].start, mark_id))
        self.selected.emit()
        announce(self._parts.article.reader, summary(mark, desk.standing))
        self._parts.details.show_elsewhere(self._elsewhere(mark, desk.standing, desk.id))

    def _elsewhere(
        self, mark: Entity | Number | Quote, standing: Standing, article: ArticleId | None
    ) -> tuple[Elsewhere, ...]:
        library = self._session.library
        try:
            match mark:
                case Entity():
                    found = library.mentions_elsewhere(
                        full_names(mark, standing.article.text), article
                    )
                case Quote():
                    speakers = [standing.analysis.source(s) for s in mark.speakers]
                    names = dict.fromkeys(n for s in speakers for n in _names_of(s, standing))
                    found = tuple(
                        e for name in names for e in library.quotes_elsewhere(name, article)
                    )
                case Number():
                    found = ()
        except AppError:
            return ()  # the card is whole without it
        return tuple(_shown(e) for e in found)

    def _return_to(self, place: Place | None) -> None:
        if place is None:
            return
        if place.article is not None and place.article != self._article():
            self._session.open_stored(ArticleId(place.article))
        view = self._parts.article.reader
        if place.mark is not None:
            view.select(place.mark, reveal=True)
            self._parts.details.show_mark(place.mark, view.marks_here())
        else:
            view.go_to(Span(place.position, place.position + 1))
        self._show_history()

    def _visit(self, place: Place) -> None:
        self._history.visit(place)
        self._show_history()

    def _show_history(self) -> None:
        self._parts.commands["back"].setEnabled(self._history.can_go_back)
        self._parts.commands["forward"].setEnabled(self._history.can_go_forward)

    def _article(self) -> ArticleId | None:
        return self._session.desk.id if self._session.desk else None


def _shown(kept: Kept) -> Elsewhere:
    return Elsewhere(
        article_id=int(kept.row.id),
        title=kept.row.title,
        date=kept.row.published,
        text=kept.words,
    )


def _names_of(source: Source | None, standing: Standing) -> tuple[str, ...]:
    """Return what a source may be called in other articles."""
    if source is None:
        return ()
    entity = standing.analysis.mark(source.entity) if source.entity else None
    if isinstance(entity, Entity):
        return full_names(entity, standing.article.text)
    return (source.name,)
