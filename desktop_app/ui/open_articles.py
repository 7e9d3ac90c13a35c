"""The open articles as settings keep them; nothing of Qt."""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.library.records import ArticleId


@dataclass(frozen=True, slots=True)
class Tab:
    """One open article; it has no number until the library has it."""

    id: ArticleId | None
    fingerprint: str
    title: str


def kept_tabs(kept: Iterable[str]) -> Iterable[Tab]:
    """Read tabs from settings: "12 Title" for each, "*12 Title" for the one in front."""
    for entry in kept:
        number, _, title = entry.removeprefix("*").partition(" ")
        if number.isdecimal():
            yield Tab(ArticleId(int(number)), "", title)


def front_article(kept: Iterable[str]) -> ArticleId | None:
    """Return the article that was in front when the settings were kept."""
    numbers = (entry[1:].partition(" ")[0] for entry in kept if entry.startswith("*"))
    return next((ArticleId(int(n)) for n in numbers if n.isdecimal()), None)


def kept_tab(tab: Tab, *, front: bool) -> str:
    """Return a tab as settings keep it."""
    return f"{'*' if front else ''}{tab.id} {tab.title}"
