"""What the pane shows: an article as it stands, one of its marks, the library's part."""

from collections.abc import Sequence

from desktop_app.core.analysis import Mark
from desktop_app.core.corrections import Note, Verdict
from desktop_app.core.review import Standing
from desktop_app.core.source_report import SourceReport, source_report
from desktop_app.ui.details.cards import card_of, elsewhere_group, notes_group
from desktop_app.ui.details.facts import Card, Elsewhere, Group
from desktop_app.ui.details.lookup import Lookup
from desktop_app.ui.details.shares import Share, shares_of, totals_text
from desktop_app.ui.details.stack import Storey, stack_of
from desktop_app.ui.details.wording import Say


class Shown:
    """The state behind the pane, from which its cards and lists are made."""

    def __init__(self, say: Say) -> None:
        self._say = say
        self._mark_id: str | None = None
        self._elsewhere: tuple[Elsewhere, ...] = ()
        self._place: tuple[str, ...] = ()
        self.lookup: Lookup | None = None
        self.claims = True
        self.report: SourceReport | None = None
        self.shares: tuple[Share, ...] = ()
        self.totals = ""

    @property
    def mark_id(self) -> str | None:
        """The id of the mark that is shown."""
        return self._mark_id

    @property
    def mark(self) -> Mark | None:
        """The mark that is shown, None when there is none of that id."""
        return self.lookup.mark(self._mark_id) if self.lookup else None

    @property
    def verdict(self) -> Verdict:
        """The verdict on the mark that is shown."""
        found = self.mark
        return self.lookup.verdict(found.id) if self.lookup and found else Verdict.UNCHECKED

    @property
    def notes(self) -> tuple[Note, ...]:
        """All notes of the article."""
        return self.lookup.standing.notes if self.lookup else ()

    def is_of(self, standing: Standing | None) -> bool:
        """Tell whether a standing is of the article that is shown already."""
        if standing is None or self.lookup is None:
            return standing is None and self.lookup is None
        return standing.article.text == self.lookup.text

    def stand(self, standing: Standing | None) -> None:
        """Take what stands now; the mark goes when the article or the mark itself does."""
        same = self.is_of(standing)
        self.lookup = None if standing is None else Lookup(standing)
        self._report()
        if not same or self.mark is None:
            self.choose(None)

    def show_claims(self, shown: bool) -> None:
        """Count attributed claims, the light tier, among what sources say, or leave them out."""
        self.claims = shown
        self._report()

    def choose(self, mark_id: str | None) -> None:
        """Take another mark; what the library said of the last one is forgotten."""
        if mark_id != self._mark_id:
            self._mark_id, self._elsewhere = mark_id, ()

    def stand_at(self, marks: Sequence[str]) -> None:
        """Take the ids of all marks at the place of the shown one, outermost first."""
        self._place = tuple(marks)

    def stack(self) -> tuple[Storey, ...]:
        """Return the marks that lie over each other where the shown one does."""
        if self.lookup is None or self._mark_id not in self._place:
            return ()
        return stack_of(self._place, self._mark_id, self.lookup, self._say)

    def find_elsewhere(self, items: Sequence[Elsewhere]) -> None:
        """Take what the library holds on the mark."""
        self._elsewhere = tuple(items)

    def note(self, note_id: str) -> Note | None:
        """Return the note with an id, or None."""
        return next((n for n in self.notes if n.id == note_id), None)

    def card(self) -> tuple[Card | None, tuple[Group, ...]]:
        """Return the card of the mark, and the groups that stand under it."""
        mark, lookup = self.mark, self.lookup
        if mark is None or lookup is None:
            return None, ()
        groups = (
            notes_group(mark.id, lookup, self._say),
            elsewhere_group(self._elsewhere, lookup, self._say),
        )
        return card_of(mark, lookup, self._say), tuple(g for g in groups if g is not None)

    def _report(self) -> None:
        """Work out anew who speaks."""
        lookup = self.lookup
        if lookup is None:
            self.report, self.shares, self.totals = None, (), ""
            return
        self.report = source_report(lookup.standing, light=self.claims)
        self.shares = shares_of(self.report, lookup, self._say)
        if lookup.standing.analysis.begun:
            self.totals = totals_text(self.shares, self._say)
        else:
            self.totals = self._say("Not analysed yet. Marks come as they are found.")
