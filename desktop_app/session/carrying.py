"""Bring along what belongs to an article: tags, highlights, the notes to an older version."""

import datetime
from collections.abc import Callable
from dataclasses import replace

from desktop_app.core.anchors import anchor_of, locate
from desktop_app.core.corrections import WriteNote
from desktop_app.core.review import Review
from desktop_app.library.library import Library
from desktop_app.library.records import ArticleId
from desktop_app.loaders.loader import Extras, Loaded
from desktop_app.session.highlights import notes_of


def carry_over(library: Library, old: ArticleId, new: ArticleId) -> tuple[Review, int, int]:
    """Give a new version the notes, tags and the star of the old one.

    Returns its review then, how many notes were taken over, and how many lie on words that are
    no longer there.
    Corrections of marks stay with the old version: its marks are others.

    Raises:
        LibraryError: If the library cannot be read or written.
    """
    before, after = library.load(old), library.load(new)
    text = after.article.text
    review, carried, lost = after.review, 0, 0
    for note in before.review.standing().notes:
        found = locate(note.anchor, text)
        if found is None:
            lost += 1
            continue
        carried += 1
        moved = replace(note, anchor=anchor_of(found.span, text), mark=None)
        review = review.corrected(WriteNote(moved))
    library.save_review(new, review)
    if before.tags:
        library.set_tags(new, (*after.tags, *before.tags))
    if before.starred:
        library.set_starred(new, starred=True)
    library.note_import(new, after.file, f"new version of {old}")
    return review, carried, lost


def add_extras(
    library: Library, article: ArticleId, extras: Extras, now: datetime.datetime
) -> tuple[Review, int]:
    """Give an article the tags and highlights that came with it, each once.

    Returns the review with the highlights as notes, and how many are not in the text.

    Raises:
        LibraryError: If the library cannot be read or written.
    """
    stored = library.load(article)
    notes, missing = notes_of(extras.highlights, stored.article, now)
    known = {note.id for note in stored.review.standing().notes}
    review = stored.review
    for correction in notes:
        if correction.note.id not in known:
            review = review.corrected(correction)
    if review is not stored.review:
        library.save_review(article, review)
    if not set(extras.tags) <= set(stored.tags):
        library.set_tags(article, (*stored.tags, *extras.tags))
    return review, missing


class Carrying:
    """Brings along what belongs to an article, and says in a sentence what was done.

    Args:
        library: Where the articles are.
        noted: Hears of an article that has more notes, with its review.
    """

    def __init__(self, library: Library, noted: Callable[[ArticleId, Review], None]) -> None:
        self._library = library
        self._noted = noted

    def extras(self, article: ArticleId | None, loaded: Loaded) -> str:
        """Give an article the tags and highlights that came with it."""
        extras = loaded.extras
        if article is None or not (extras.tags or extras.highlights):
            return ""
        now = datetime.datetime.now().astimezone()
        review, missing = add_extras(self._library, article, extras, now)
        self._noted(article, review)
        if not extras.highlights:
            return ""
        said = f"{counted(len(extras.highlights) - missing, 'highlight')} kept as notes."
        return said + (f" {missing} not found in the text." if missing else "")

    def notes(self, old: ArticleId, new: ArticleId, title: str) -> str:
        """Give a new version what the reader made of the old one, which has this title."""
        review, carried, lost = carry_over(self._library, old, new)
        self._noted(new, review)
        said = f"{counted(carried, 'note')} taken over from “{title}”."
        return said + (f" {lost} not found in the new text." if lost else "")


def counted(count: int, name: str) -> str:
    """Return a count with its noun."""
    return f"{count:,} {name}" if count == 1 else f"{count:,} {name}s"
