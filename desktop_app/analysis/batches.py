"""Cut an article into batches that can be read in any order with the same result."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.analysis.reading_model import ReadingModel
from desktop_app.analysis.windows import Pieces, Window, pieces_of, windows
from desktop_app.core.spans import Span

# The first batch is one window, so that the first marks come soon; the others are larger
# because the parser is faster on more text at once.
_WINDOWS_A_BATCH = 2


@dataclass(frozen=True, slots=True)
class Batch:
    """Whole paragraphs, with the windows of every model that cover exactly these."""

    paragraphs: tuple[Span, ...]
    windows: tuple[tuple[Pieces, ...], ...]

    @property
    def span(self) -> Span:
        """The stretch of text from the first paragraph to the last."""
        return Span(self.paragraphs[0].start, self.paragraphs[-1].end)


def batches(
    text: str, paragraphs: Sequence[Span], models: Sequence[ReadingModel]
) -> tuple[Batch, ...]:
    """Cut paragraphs into batches at places where all models begin a new window.

    Args:
        text: The readable copy of the article's text.
        paragraphs: What is to be read, in order.
        models: The reading models; windows are cut for each.
    """
    if not paragraphs:
        return ()
    cut = [_windows(text, paragraphs, model) for model in models]
    ends = _ends(cut, len(paragraphs))
    found: list[Batch] = []
    first = 0
    at = [0] * len(models)
    for end in ends:
        own: list[tuple[Pieces, ...]] = []
        for number, made in enumerate(cut):
            start = at[number]
            while at[number] < len(made) and (made[at[number]].paragraphs or 0) < end:
                at[number] += 1
            at[number] = min(at[number] + 1, len(made))
            own.append(tuple(w.pieces for w in made[start : at[number]]))
        found.append(Batch(tuple(paragraphs[first:end]), tuple(own)))
        first = end
    return tuple(found)


def _windows(text: str, paragraphs: Sequence[Span], model: ReadingModel) -> list[Window]:
    pieces = [pieces_of(text, p, model.tokenizer) for p in paragraphs]
    return list(windows(pieces, model.size))


def _ends(cut: Sequence[Sequence[Window]], total: int) -> list[int]:
    """Return the paragraph counts at which batches end; the last is the total."""
    shared = (
        set.intersection(*({w.paragraphs or 0 for w in made} for made in cut)) if cut else set()
    )
    places = sorted(place for place in shared if 0 < place < total)
    return [*places[::_WINDOWS_A_BATCH], total]
