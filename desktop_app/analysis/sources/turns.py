"""Who has spoken so far, and how far back a word may reach."""

import sys
from bisect import bisect_right
from collections.abc import Sequence

from desktop_app.analysis.sources.speakers import Speaker
from desktop_app.core.spans import Span

# How many of the last speakers are kept in mind.
_REMEMBERED = 6


class Turns:
    """The latest speakers of an article that is read from its first line to its last."""

    def __init__(self, paragraphs: Sequence[Span]) -> None:
        self._paragraphs = [p.start for p in paragraphs]
        self.latest: tuple[Speaker, ...] = ()
        self.recent: list[Speaker] = []
        self._groups: list[tuple[Speaker, ...]] = []

    def spoke(self, speakers: tuple[Speaker, ...]) -> None:
        """Remember who spoke last."""
        if not speakers:
            return
        self.latest = speakers
        earlier = [s for s in self.recent if s not in speakers]
        self.recent = [*earlier, *speakers][-_REMEMBERED:]
        if len(speakers) > 1:
            self._groups = [*self._groups, speakers][-_REMEMBERED:]

    def group(self, size: int) -> tuple[Speaker, ...]:
        """Return the last speakers that spoke together and are so many persons, or none."""
        for group in reversed(self._groups):
            if len(group) == size and all(s.human for s in group):
                return group
        return ()

    def persons(self, paragraphs: int, position: int) -> tuple[Speaker, ...]:
        """Return the persons with a name who spoke a few paragraphs before a place, or since."""
        near = self.near(self.back(position, paragraphs))
        return tuple(s for s in near if s.human and s.entity is not None)

    def near(self, since: int) -> tuple[Speaker, ...]:
        """Return the speakers that were mentioned since a place, the latest last."""
        return tuple(s for s in self.recent if s.last is not None and s.last.start >= since)

    def last_place(self, *, human: bool) -> int:
        """Return where the last mention of those who spoke last ends, or of the last person."""
        spoke = self.latest
        if human and not any(s.human for s in spoke):
            spoke = tuple(s for s in self.recent if s.human)[-1:]
        return max((s.last.end for s in spoke if s.last is not None), default=0)

    def ahead(self, position: int, paragraphs: int) -> int:
        """Return the end of the paragraph some paragraphs behind that of a place."""
        own = bisect_right(self._paragraphs, position) - 1
        following = own + paragraphs + 1
        return self._paragraphs[following] if following < len(self._paragraphs) else sys.maxsize

    def back(self, position: int, paragraphs: int) -> int:
        """Return the start of the paragraph some paragraphs before that of a place."""
        own = bisect_right(self._paragraphs, position) - 1
        return self._paragraphs[max(0, own - paragraphs)] if self._paragraphs else 0
