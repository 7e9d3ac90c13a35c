"""The five tabs of the pane, by name."""

from collections.abc import Mapping

from PySide6.QtWidgets import QTabWidget, QWidget

from desktop_app.ui.details.wording import Say

SELECTION, SOURCES, NUMBERS, NAMES, NOTES = ("selection", "sources", "numbers", "names", "notes")
TITLES = {
    SELECTION: "Selection",
    SOURCES: "Sources",
    NUMBERS: "Numbers",
    NAMES: "Names",
    NOTES: "Notes",
}


class DetailTabs(QTabWidget):
    """Tabs that are asked for by name; the title of Notes counts them."""

    def __init__(self, views: Mapping[str, QWidget], say: Say, parent: QWidget) -> None:
        super().__init__(parent)
        self._names = tuple(TITLES)
        self._say = say
        self.setDocumentMode(True)
        self.setUsesScrollButtons(True)
        self.setAccessibleName(say("Details"))
        self.tabBar().setExpanding(False)
        self.tabBar().setDrawBase(False)
        self.tabBar().setAccessibleName(say("Details"))
        for name, title in TITLES.items():
            self.addTab(views[name], say(title))

    def front(self) -> str:
        """Return the name of the tab in front."""
        return self._names[self.currentIndex()]

    def bring(self, name: str) -> None:
        """Bring a tab to the front.

        Raises:
            ValueError: If there is no such tab.
        """
        if name not in self._names:
            raise ValueError(f"no such tab: {name!r}")
        self.setCurrentIndex(self._names.index(name))

    def count_notes(self, count: int) -> None:
        """Show in the title how many notes there are."""
        title = self._say(TITLES[NOTES])
        self.setTabText(self._names.index(NOTES), f"{title} {count:,}" if count else title)
