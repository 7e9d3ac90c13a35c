"""Focus on who speaks: everything but the quotations, or those of one source, is dimmed."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from desktop_app.session.session import Session
from desktop_app.ui.parts import Parts
from desktop_app.ui.reading.focus import Focus

_LONGEST = 24


class Focusing(QObject):
    """What the focus button and the key D do."""

    def __init__(self, parent: QObject, parts: Parts, session: Session) -> None:
        super().__init__(parent)
        self._session = session
        self._reader = parts.article.reader
        self._button = parts.top_bar.focus_button
        self._dim = parts.commands["dim"]
        self._text = ""
        self._dim.triggered.connect(lambda on: self._focus(Focus() if on else None))
        self._button.menu().aboutToShow.connect(lambda: self._fill(self._button.menu()))
        self._show()

    def follow(self) -> None:
        """Let go of a source that is not in the article that is shown now."""
        focus = self._reader.page.focus
        desk = self._session.desk
        text = desk.article.fingerprint if desk else ""
        if focus is not None and focus.source is not None and text != self._text:
            self._focus(None)
        self._text = text

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        current = self._reader.page.focus
        self._add(menu, self.tr("Nothing is dimmed"), None, current)
        self._add(menu, self.tr("All quotations"), Focus(), current)
        menu.addSeparator()
        found = self._session.desk.standing.stands.sources if self._session.desk else ()
        speaking = sorted((s for s in found if s.quotes), key=lambda s: -s.words)
        for source in speaking:
            words = self.tr("{}, {:,} words").format(_clipped(source.name), source.words)
            self._add(menu, words, Focus(source.id), current)

    def _add(self, menu: QMenu, words: str, focus: Focus | None, current: Focus | None) -> None:
        entry = menu.addAction(words.replace("&", "&&"))
        entry.setCheckable(True)
        entry.setChecked(focus == current)
        entry.triggered.connect(lambda _=False: self._focus(focus))

    def _focus(self, focus: Focus | None) -> None:
        self._reader.set_focus(focus)
        self._show()

    def _show(self) -> None:
        focus = self._reader.page.focus
        self._dim.setChecked(focus is not None)
        if focus is None:
            words = self.tr("Focus")
        elif focus.source is None:
            words = self.tr("Focus: all quotations")
        else:
            standing = self._reader.page.standing
            source = standing.analysis.source(focus.source) if standing else None
            words = self.tr("Focus: {}").format(_clipped(source.name) if source else "")
        self._button.setText(f"{words} ⌄")
        self._button.setAccessibleName(words)


def _clipped(name: str) -> str:
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1].rstrip() + "…"
