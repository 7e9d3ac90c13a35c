"""The state of the page: what is shown, which marks, which is chosen."""

from dataclasses import dataclass, field

from desktop_app.core.intervals import IntervalIndex
from desktop_app.core.review import Standing
from desktop_app.core.spans import Span
from desktop_app.ui.reading.document import ArticleDocument
from desktop_app.ui.reading.focus import Focus
from desktop_app.ui.reading.ink import FULL
from desktop_app.ui.reading.marks import ALL_LAYERS, Layer, MarkSet
from desktop_app.ui.reading.style import ReadingStyle
from desktop_app.ui.theme import Theme


def _nothing() -> IntervalIndex[None]:
    return IntervalIndex(())


@dataclass(slots=True)
class Page:
    """All that the text, its margins and the strip draw from.

    `chosen` is the selected mark and `place` the one of its spans that is meant (the mention
    clicked), `at` the code point by which it was reached. `hits` are the finds of the find bar,
    `hit` the current one. `intensity` says in hundredths how strongly marks are drawn, `focus`
    what stands out while the rest is dimmed: the spans that are `lit`.
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
    intensity: int = FULL
    focus: Focus | None = None
    lit: IntervalIndex[None] = field(default_factory=_nothing)

    def light(self) -> None:
        """Find out anew what the focus is on."""
        spans = self.focus.spans(self.standing) if self.focus and self.standing else ()
        self.lit = IntervalIndex((span, None) for span in spans)

    def clear(self) -> None:
        """Forget the article and all about it; how it is shown stays."""
        self.document = None
        self.standing = None
        self.marks = MarkSet()
        self.lit = _nothing()
        self.chosen = None
        self.place = None
        self.at = None
        self.hits = ()
        self.hit = None
