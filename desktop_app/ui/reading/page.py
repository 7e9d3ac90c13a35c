"""The state of the page: what is shown, which marks, which is chosen."""

from dataclasses import dataclass, field

from desktop_app.core.review import Standing
from desktop_app.core.spans import Span
from desktop_app.ui.reading.document import ArticleDocument
from desktop_app.ui.reading.marks import ALL_LAYERS, Layer, MarkSet
from desktop_app.ui.reading.style import ReadingStyle
from desktop_app.ui.theme import Theme


@dataclass(slots=True)
class Page:
    """All that the text, its margins and the strip draw from.

    `chosen` is the selected mark and `place` the one of its spans that is meant (the mention
    clicked), `at` the code point by which it was reached. `hits` are the finds of the find bar,
    `hit` the current one.
    """

    theme: Theme
    style: ReadingStyle = field(default_factory=ReadingStyle)
    document: ArticleDocument | None = None
    standing: Standing | None = None
    marks: MarkSet = field(default_factory=MarkSet)
    layers: frozenset[Layer] = ALL_LAYERS
    chosen: str | None = None
    place: Span | None = None
    at: int | None = None
    hits: tuple[Span, ...] = ()
    hit: Span | None = None

    def clear(self) -> None:
        """Forget the article and all about it; theme, style and layers stay."""
        self.document = None
        self.standing = None
        self.marks = MarkSet()
        self.chosen = None
        self.place = None
        self.at = None
        self.hits = ()
        self.hit = None
