"""The right-hand pane: everything about the selected mark, and lists of what was found."""

import datetime
import uuid
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.corrections import Verdict
from desktop_app.core.review import Standing
from desktop_app.core.spans import Span
from desktop_app.ui.details import tabs
from desktop_app.ui.details.editing import Editing
from desktop_app.ui.details.facts import (
    Elsewhere,
    Target,
    ToArticle,
    ToMark,
    ToNote,
    ToPlace,
    ToTab,
)
from desktop_app.ui.details.look import sheet_of
from desktop_app.ui.details.name_editing import NameEditing
from desktop_app.ui.details.selection_view import SelectionView
from desktop_app.ui.details.shown import Shown
from desktop_app.ui.details.tabs import TITLES, DetailTabs
from desktop_app.ui.details.views import Views, view_makers
from desktop_app.ui.theme import Theme

_A_FRAME_MS = 16


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)


def _new_id() -> str:
    return f"note-{uuid.uuid4().hex}"


class DetailsPanel(QWidget):
    """Shows what stands; sends corrections and never changes anything itself.

    `views` are made now unless given. Signals carry a Correction, ids, a Span, a wish, CSV.
    """

    corrected = Signal(object)
    mark_selected = Signal(str)
    place_requested = Signal(object)
    article_requested = Signal(int)
    claims_switched = Signal(bool)
    table_exported = Signal(str)
    edit_closed = Signal()

    def __init__(
        self,
        theme: Theme,
        now: Callable[[], datetime.datetime] = _now,
        new_id: Callable[[], str] = _new_id,
        views: Views | None = None,
    ) -> None:
        super().__init__()
        views = views or Views(**{name: make() for name, make in view_makers(theme).items()})
        # Before there is anything in it: Qt would polish all of that twice.
        self.setStyleSheet(sheet_of(theme))
        self._shown = Shown(self.tr)
        self._chosen_here: str | None = None
        self._stale: set[str] = set(TITLES)
        self.selection, self.sources = views.selection, views.sources
        self.numbers, self.names, self.notes = views.numbers, views.names, views.notes
        self._editing = Editing(self.selection, self.notes, self.tr, now, new_id)
        self.name_edits = NameEditing(self._editing, self._shown, self.show_tab, self.tr)
        self.tabs = DetailTabs({name: getattr(views, name) for name in TITLES}, self.tr, self)
        self.setAccessibleName(self.tr("Details"))
        _fill(self, self.tabs)
        self._soon = _in_a_frame(self, self._refresh)
        self._connect()
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme or text size; the same is left alone, for Qt would polish anew."""
        if (sheet := sheet_of(theme)) == self.styleSheet():
            return
        self.setStyleSheet(sheet)
        for view in (self.selection, self.sources, self.notes):
            view.set_theme(theme)
        _show_card(self.selection, self._shown)

    def show_standing(self, standing: Standing | None, *, later: bool = False) -> None:
        """Show what stands now; a mark that is still there stays shown, an open editor open.

        Call `keep_drafts` before another article comes: a note that is half written here
        would else be dropped, for it does not belong to that article.

        Args:
            standing: What stands, None when no article is open.
            later: Whether drawing may wait until the article's marks are drawn; to draw both
                in one turn of a new analysis would be felt.
        """
        if not self._shown.is_of(standing):
            self._editing.drop_drafts()
        self._shown.stand(standing)
        if self._shown.mark is None:
            self.selection.close_editor()
        self._stale = set(TITLES)
        if later:
            self._soon.start()
        else:
            self._refresh()

    def keep_drafts(self) -> None:
        """Send what is in an open editor, and close it."""
        self._editing.keep_drafts()

    def show_mark(self, mark_id: str | None, around: Sequence[str] = ()) -> None:
        """Show a mark, or that none is selected; `around` are all at its place, outermost first."""
        if mark_id != self._shown.mark_id:
            self._editing.keep_drafts()
        self._shown.choose(mark_id)
        self._shown.stand_at(around)
        self._stale.add(tabs.SELECTION)
        if mark_id is not None and mark_id != self._chosen_here:
            self.show_tab(tabs.SELECTION)
        self._follow_mark()
        self._refresh()

    def show_elsewhere(self, items: Sequence[Elsewhere]) -> None:
        """Show what the library holds on the shown mark."""
        self._shown.find_elsewhere(items)
        self._stale.add(tabs.SELECTION)
        self._refresh()

    def show_claims(self, shown: bool) -> None:
        """Count attributed claims among what sources say, or leave them out."""
        if shown != self._shown.claims:
            self._shown.show_claims(shown)
            self._stale |= {tabs.SELECTION, tabs.SOURCES}
            self._refresh()

    def show_tab(self, name: str) -> None:
        """Show a tab: selection, sources, numbers, names or notes.

        Raises:
            ValueError: If there is no such tab.
        """
        self.tabs.bring(name)
        self._refresh()

    def current_tab(self) -> str:
        """Return the name of the tab that is shown."""
        return self.tabs.front()

    def accept(self) -> None:
        """Accept the shown mark."""
        self._editing.judge(self._shown, Verdict.ACCEPTED)

    def reject(self) -> None:
        """Reject the shown mark."""
        self._editing.judge(self._shown, Verdict.REJECTED)

    def change(self) -> None:
        """Open the editor of the shown mark."""
        mark, lookup = self._shown.mark, self._shown.lookup
        if mark is not None and lookup is not None:
            self.show_tab(tabs.SELECTION)
            self._editing.change(mark, lookup)

    def note(self) -> None:
        """Open the editor of a new note on the shown mark."""
        mark, lookup = self._shown.mark, self._shown.lookup
        if mark is not None and lookup is not None:
            self.show_tab(tabs.SELECTION)
            self._editing.note_mark(mark, lookup)

    def note_passage(self, span: Span) -> None:
        """Open the editor of a new note on a passage, on the Notes tab."""
        if self._shown.lookup is not None:
            self.show_tab(tabs.NOTES)
            self._editing.note_passage(span, self._shown.lookup)

    def _choose(self, mark_id: str) -> None:
        """Select a mark from a list, which then stays in front."""
        self._chosen_here = mark_id
        self.mark_selected.emit(mark_id)
        self._chosen_here = None

    def _follow_mark(self) -> None:
        for view in (self.sources, self.numbers, self.names, self.notes):
            view.show_mark(self._shown.mark_id)

    def _follow(self, target: Target) -> None:
        match target:
            case ToMark(mark):
                self.mark_selected.emit(mark)
            case ToPlace(span):
                self.place_requested.emit(span)
            case ToArticle(article):
                self.article_requested.emit(article)
            case ToTab(name):
                self.show_tab(name)
            case ToNote(note_id) if (note := self._shown.note(note_id)) is not None:
                self._editing.rewrite(note)

    def _refresh(self) -> None:
        """Bring the tab that is shown up to date; the others when they are shown."""
        tab, shown = self.current_tab(), self._shown
        self.tabs.count_notes(len(shown.notes))
        if tab not in self._stale:
            return
        self._stale.discard(tab)
        match tab:
            case tabs.SELECTION:
                _show_card(self.selection, shown)
            case tabs.SOURCES:
                self.sources.show_shares(shown.shares, shown.totals, shown.lookup, shown.report)
            case tabs.NUMBERS:
                self.numbers.show_lookup(shown.lookup)
            case tabs.NAMES:
                self.names.show_lookup(shown.lookup)
            case _:
                self.notes.show_notes(shown.notes)
        self._follow_mark()

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(lambda _: self._refresh())
        self.selection.activated.connect(self._follow)
        self.selection.edit_closed.connect(self.edit_closed)
        actions = self.selection.actions_view
        actions.verdict_chosen.connect(partial(self._editing.judge, self._shown))
        actions.change_wished.connect(self.change)
        actions.note_wished.connect(self.note)
        self.name_edits.connect_to(actions)
        for view in (self.sources, self.numbers, self.names):
            view.mark_chosen.connect(self._choose)
            view.card_wished.connect(lambda: self.show_tab(tabs.SELECTION))
        self.numbers.export_wished.connect(self.table_exported)
        self.notes.note_chosen.connect(lambda note: self.place_requested.emit(note.anchor.span))
        self.sources.claims_switched.connect(self.claims_switched)
        self._editing.corrected.connect(self.corrected)
        self.notes.edit_closed.connect(self.edit_closed)


def _show_card(selection: SelectionView, shown: Shown) -> None:
    card, groups = shown.card()
    selection.stack.show_stack(shown.stack())
    selection.actions_view.show_kind(shown.mark)
    selection.show_card(card, groups, shown.shares, shown.totals)


def _fill(panel: QWidget, content: QWidget) -> None:
    lines = QVBoxLayout(panel)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.addWidget(content)


def _in_a_frame(parent: QWidget, call: Callable[[], None]) -> QTimer:
    timer = QTimer(parent, interval=_A_FRAME_MS, singleShot=True)
    timer.timeout.connect(call)
    return timer
