"""What stands out when the rest is dimmed: the words of all sources, or of one."""

from dataclasses import dataclass

from desktop_app.core.analysis import Quote, Status
from desktop_app.core.review import Standing
from desktop_app.core.spans import Span


@dataclass(frozen=True, slots=True)
class Focus:
    """Which quotations stand out; `source` is the id of one source, None for all of them."""

    source: str | None = None

    def spans(self, standing: Standing) -> tuple[Span, ...]:
        """Return what stays clear, in order: the quotations, their cues and who is named there."""
        return tuple(
            sorted(
                span
                for quote in standing.stands.quotes
                if self._meant(quote)
                for span in (*quote.contents, *quote.sources, *((quote.cue,) if quote.cue else ()))
            )
        )

    def _meant(self, quote: Quote) -> bool:
        if self.source is None:
            return True
        return self.source in quote.speakers and quote.status is not Status.NONE
