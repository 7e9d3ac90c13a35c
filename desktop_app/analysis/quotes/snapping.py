"""Grow contents to the quotation marks of the passages that they mostly cover."""

from desktop_app.analysis.quotes.marks import Passages
from desktop_app.core.spans import Span

# How many code points a content may miss at a mark and still reach to it.
_NEAR = 3
# The share of a passage that a content covers when it means the whole of it.
_MOST = 0.5


def snapped(content: Span, passages: Passages) -> Span:
    """Return a content that ends at quotation marks wherever it nearly did.

    A content that covers most of a passage takes all of it, so that no quotation is cut in
    two; one that begins or ends close to a mark from inside reaches to the mark.
    """
    start, end = content.start, content.end
    for passage in passages.touching(content):
        first, last = passage.span.start, passage.span.end
        if first < start < last and start - first <= _NEAR:
            start = first
        if first < end < last and last - end <= _NEAR:
            end = last
        shared = min(end, last) - max(start, first)
        if shared >= _MOST * (last - first):
            if start >= first - _NEAR:
                start = min(start, first)
            end = max(end, last)
    return Span(start, end)
