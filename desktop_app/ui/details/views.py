"""The views of the pane, one for each tab."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop_app.ui.details import tabs
from desktop_app.ui.details.names_view import NamesView
from desktop_app.ui.details.notes_view import NotesView
from desktop_app.ui.details.numbers_view import NumbersView
from desktop_app.ui.details.selection_view import SelectionView
from desktop_app.ui.details.sources_view import SourcesView
from desktop_app.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Views:
    """What the tabs show, in their order."""

    selection: SelectionView
    sources: SourcesView
    numbers: NumbersView
    names: NamesView
    notes: NotesView


def say(text: str) -> str:
    """Translate a text of the pane."""
    return QCoreApplication.translate("DetailsPanel", text)


def view_makers(theme: Theme) -> dict[str, Callable[[], Any]]:
    """Return what makes each view; making all of them at once would be felt."""
    return {
        tabs.SELECTION: partial(SelectionView, theme, say),
        tabs.SOURCES: partial(SourcesView, theme, say),
        tabs.NUMBERS: partial(NumbersView, say),
        tabs.NAMES: partial(NamesView, say),
        tabs.NOTES: partial(NotesView, theme, say),
    }
