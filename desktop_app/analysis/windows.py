"""Cut a text into the windows that the reading models read.

Whole paragraphs are packed from the start of the article up to the model's length; a
longer paragraph is cut. The windows are the same whatever is read first.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tokenizers import Tokenizer

from desktop_app.core.spans import Span


@dataclass(frozen=True, slots=True)
class Pieces:
    """Word pieces of a stretch of text: ids and the code points each covers."""

    ids: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        """Return the number of pieces."""
        return len(self.ids)

    def __add__(self, other: "Pieces") -> "Pieces":
        """Return both, one after the other."""
        return Pieces(self.ids + other.ids, self.starts + other.starts, self.ends + other.ends)

    def part(self, first: int, last: int | None) -> "Pieces":
        """Return the pieces `[first, last)`."""
        return Pieces(self.ids[first:last], self.starts[first:last], self.ends[first:last])

    def span(self, first: int, last: int) -> Span:
        """Return the text that the pieces `[first, last)` cover."""
        return Span(self.starts[first], self.ends[last - 1])


NOTHING = Pieces((), (), ())


def pieces_of(text: str, paragraph: Span, tokenizer: Tokenizer) -> Pieces:
    """Cut one paragraph into word pieces, with offsets of the whole text."""
    encoded = tokenizer.encode(paragraph.of(text), add_special_tokens=False)
    at = paragraph.start
    return Pieces(
        tuple(encoded.ids),
        tuple(at + start for start, _ in encoded.offsets),
        tuple(at + end for _, end in encoded.offsets),
    )


@dataclass(frozen=True, slots=True)
class Window:
    """Word pieces that a model reads at once.

    `paragraphs` counts the paragraphs that are wholly read after this window, or is None
    where the window ends inside one.
    """

    pieces: Pieces
    paragraphs: int | None


def windows(paragraphs: Sequence[Pieces], size: int) -> Iterator[Window]:
    """Pack paragraphs into windows of at most `size` pieces."""
    packed = NOTHING
    for done, pieces in enumerate(paragraphs):
        if len(packed) and len(packed) + len(pieces) > size:
            yield Window(packed, done)
            packed = NOTHING
        rest = pieces
        while len(rest) > size:
            yield Window(rest.part(0, size), None)
            rest = rest.part(size, None)
        packed += rest
    if len(packed):
        yield Window(packed, len(paragraphs))
