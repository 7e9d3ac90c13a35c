"""What a reader does to the shown name alone: join it to another, divide it, reject it for good."""

from collections.abc import Callable

from PySide6.QtCore import SignalInstance

from desktop_app.core.analysis import Entity
from desktop_app.core.corrections import Judge, Verdict
from desktop_app.ui.details import tabs
from desktop_app.ui.details.actions import ActionsView
from desktop_app.ui.details.editing import Editing
from desktop_app.ui.details.name_editors import MergeEditorCard, SplitEditorCard
from desktop_app.ui.details.shown import Shown
from desktop_app.ui.details.wording import Say


class NameEditing:
    """Opens the editors of names; where another mark is shown, or none, nothing happens.

    Args:
        editing: Shows editors and sends what they make.
        shown: What the pane shows.
        show_tab: Brings a tab to the front.
        say: Translates.
    """

    def __init__(
        self, editing: Editing, shown: Shown, show_tab: Callable[[str], None], say: Say
    ) -> None:
        self._editing = editing
        self._shown = shown
        self._show_tab = show_tab
        self._say = say

    @property
    def wished_everywhere(self) -> SignalInstance:
        """The signal that carries each Correction that is to be a rule, too."""
        return self._editing.corrected_everywhere

    def connect_to(self, actions: ActionsView) -> None:
        """Let the buttons of a name do their work."""
        actions.merge_wished.connect(self.merge)
        actions.split_wished.connect(self.split)

    def merge(self) -> None:
        """Open the editor that says which other name the shown name is."""
        name, lookup = self._shown.mark, self._shown.lookup
        if isinstance(name, Entity) and lookup is not None:
            others = (e for e in lookup.stands.entities if e.id != name.id)
            alike = sorted(others, key=lambda e: (e.label is not name.label, e.name.casefold()))
            self._show_tab(tabs.SELECTION)
            self._editing.open(MergeEditorCard(name, tuple(alike), self._say))

    def split(self) -> None:
        """Open the editor that takes forms of the shown name apart."""
        name, lookup = self._shown.mark, self._shown.lookup
        if isinstance(name, Entity) and lookup is not None:
            self._show_tab(tabs.SELECTION)
            self._editing.open(SplitEditorCard(name, lookup.text, self._say))

    def never(self) -> None:
        """Reject the shown name here and in all other articles."""
        self._editing.keep_drafts()
        if isinstance(self._shown.mark, Entity):
            rejected = Judge(self._shown.mark.id, Verdict.REJECTED)
            self.wished_everywhere.emit(rejected)
