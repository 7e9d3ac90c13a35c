"""Anchors: a span described so that it can be found again in a changed text.

After the TextPositionSelector and TextQuoteSelector of the W3C Web Annotation Data Model.
"""

from dataclasses import dataclass

from desktop_app.core.spans import Span

CONTEXT = 32


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place in a text: position in code points, the exact words, 32 characters around."""

    start: int
    exact: str
    prefix: str
    suffix: str

    @property
    def span(self) -> Span:
        """The span in the text that the anchor was made from."""
        return Span(self.start, self.start + len(self.exact))


def anchor_of(span: Span, text: str) -> Anchor:
    """Describe a span of a text."""
    return Anchor(
        start=span.start,
        exact=span.of(text),
        prefix=text[max(0, span.start - CONTEXT) : span.start],
        suffix=text[span.end : span.end + CONTEXT],
    )
