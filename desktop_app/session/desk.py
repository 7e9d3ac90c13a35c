"""The article that is open: what is known about it at this moment."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from desktop_app.core.analysis import Analysis, Mark
from desktop_app.core.article import Article
from desktop_app.core.name_rules import NameRule
from desktop_app.core.review import Review, Standing
from desktop_app.library.records import ArticleId, ReadingStatus, Stored

M = TypeVar("M", bound=Mark)


@dataclass(frozen=True, slots=True)
class Desk:
    """The open article with its review.

    `id` is None until the library has it, and stays None for one that is not kept.
    `analysed` tells whether the review's analysis is whole; before, it holds the marks that
    came so far. `seconds` is how long the analysis took, None for a stored one.
    """

    review: Review
    id: ArticleId | None = None
    analysed: bool = False
    seconds: float | None = None
    status: ReadingStatus = ReadingStatus.UNREAD
    starred: bool = False
    position: int = 0
    file: str = ""
    notices: tuple[str, ...] = ()

    @property
    def article(self) -> Article:
        """The article as it was loaded."""
        return self.review.article

    @property
    def standing(self) -> Standing:
        """What stands after the reader's corrections."""
        return self.review.standing()

    def with_parts(self, parts: Sequence[Analysis]) -> "Desk":
        """Return the desk with the provisional marks of more batches."""
        known = (self.review.analysis, *parts)
        analysis = replace(
            self.review.analysis,
            entities=_ordered(e for part in known for e in part.entities),
            numbers=_ordered(n for part in known for n in part.numbers),
            quotes=_ordered(q for part in known for q in part.quotes),
            sources=tuple(s for part in known for s in part.sources),
        )
        return replace(self, review=replace(self.review, analysis=analysis))

    def under(self, rules: tuple[NameRule, ...]) -> "Desk":
        """Return the desk with the reader's rules for all articles."""
        return replace(self, review=replace(self.review, rules=rules))

    def with_analysis(self, analysis: Analysis, seconds: float) -> "Desk":
        """Return the desk with the whole analysis; corrections stay."""
        review = replace(self.review, analysis=analysis)
        return replace(self, review=review, analysed=True, seconds=seconds)

    def without_marks(self) -> "Desk":
        """Return the desk as before the analysis; corrections stay."""
        review = replace(self.review, analysis=Analysis())
        return replace(self, review=review, analysed=False, seconds=None)


def fresh(article: Article, file: str, notices: tuple[str, ...]) -> Desk:
    """Return the desk of an article that was just loaded."""
    return Desk(Review(article, Analysis()), file=file, notices=notices)


def from_library(stored: Stored) -> Desk:
    """Return the desk of a stored article, with all its marks and corrections."""
    return Desk(
        review=stored.review,
        id=stored.id,
        analysed=stored.analysis is not None,
        status=stored.status,
        starred=stored.starred,
        position=stored.position,
        file=stored.file,
    )


def _ordered(marks: Iterable[M]) -> tuple[M, ...]:
    return tuple(sorted(marks, key=lambda m: (m.spans[0].start, -m.spans[0].end)))
