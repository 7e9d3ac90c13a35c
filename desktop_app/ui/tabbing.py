"""Several articles open at once: a tab for each, kept from start to start."""

from dataclasses import replace

from PySide6.QtCore import QObject

from desktop_app.session.desk import Desk
from desktop_app.session.events import Event, Listed, Opened
from desktop_app.session.session import Session
from desktop_app.ui.open_articles import Tab, kept_tab, kept_tabs
from desktop_app.ui.parts import Parts
from desktop_app.ui.preferences import Preferences

_LONGEST = 36


class Tabbing(QObject):
    """Keeps the tabs in line with the session, and the settings in line with the tabs."""

    def __init__(
        self, parent: QObject, parts: Parts, session: Session, preferences: Preferences
    ) -> None:
        super().__init__(parent)
        self._bar = parts.tabs
        self._session = session
        self._preferences = preferences
        self._tabs = list(kept_tabs(preferences.settings.open_articles))
        self._closed: list[Tab] = []
        self._front = -1
        self._show()
        session.listen(self._hear)
        if session.desk is not None:
            self._opened(session.desk)
        self._bar.tabBarClicked.connect(self._choose)
        self._bar.tabCloseRequested.connect(self.close_tab)
        commands = parts.commands
        commands["close"].triggered.connect(lambda: self.close_tab(self._front))
        commands["reopen"].triggered.connect(self._reopen)
        commands["next_tab"].triggered.connect(lambda: self._step(1))
        commands["previous_tab"].triggered.connect(lambda: self._step(-1))

    @property
    def tabs(self) -> tuple[Tab, ...]:
        """The open articles from left to right."""
        return tuple(self._tabs)

    def close_tab(self, at: int) -> None:
        """Close a tab; if its article is shown, the one beside it comes."""
        if not 0 <= at < len(self._tabs):
            return
        self._closed.append(self._tabs.pop(at))
        shown = at == self._front
        self._front -= at < self._front
        if not self._tabs:
            self._front = -1
            self._session.put_away()
        elif shown:
            self._front = -1
            self._open(min(at, len(self._tabs) - 1))
        self._show()

    def _hear(self, event: Event) -> None:
        match event:
            case Opened(desk):
                self._opened(desk)
            case Listed():
                self._follow()
            case _:
                pass

    def _opened(self, desk: Desk) -> None:
        tab = Tab(desk.id, desk.article.fingerprint, desk.article.title)
        known = (n for n, t in enumerate(self._tabs) if _same(t, tab))
        at = next(known, None)
        if at is None:
            at = self._front + 1 if self._front >= 0 else len(self._tabs)
            self._tabs.insert(at, tab)
        self._tabs[at] = tab
        self._front = at
        self._show()

    def _follow(self) -> None:
        """Learn the number of the article that was kept, or that it was deleted."""
        desk = self._session.desk
        if self._front < 0:
            return
        if desk is None:
            del self._tabs[self._front]
            self._front = -1
        elif self._tabs[self._front].fingerprint == desk.article.fingerprint:
            self._tabs[self._front] = replace(self._tabs[self._front], id=desk.id)
        self._show()

    def _choose(self, at: int) -> None:
        if at >= 0 and at != self._front:
            self._open(at)

    def _step(self, by: int) -> None:
        if len(self._tabs) > 1:
            self._open((self._front + by) % len(self._tabs))

    def _open(self, at: int) -> None:
        article = self._tabs[at].id
        if article is not None:
            self._session.open_stored(article)
        self._show()

    def _reopen(self) -> None:
        while self._closed:
            article = self._closed.pop().id
            if article is not None:
                self._session.open_stored(article)
                return

    def _show(self) -> None:
        bar = self._bar
        bar.blockSignals(True)
        while bar.count() > len(self._tabs):
            bar.removeTab(bar.count() - 1)
        for at, tab in enumerate(self._tabs):
            title = tab.title.replace("&", "&&")
            short = title if len(title) <= _LONGEST else title[: _LONGEST - 1].rstrip() + "…"
            if at < bar.count():
                bar.setTabText(at, short)
            else:
                bar.addTab(short)
            bar.setTabToolTip(at, tab.title)
        bar.setCurrentIndex(self._front)
        bar.setVisible(len(self._tabs) > 1)
        bar.blockSignals(False)
        front = self._tabs[self._front] if 0 <= self._front < len(self._tabs) else None
        kept = tuple(kept_tab(tab, front=tab is front) for tab in self._tabs if tab.id is not None)
        self._preferences.change(open_articles=kept)


def _same(tab: Tab, other: Tab) -> bool:
    by_number = tab.id is not None and tab.id == other.id
    return by_number or (bool(tab.fingerprint) and tab.fingerprint == other.fingerprint)
