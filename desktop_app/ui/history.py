"""Where the reader has been: back and forward, like a browser."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A place in an article of the library; `article` is None for one that is not kept."""

    article: int | None
    position: int
    mark: str | None = None


class History:
    """Places in the order in which they were visited, with the one that is shown now."""

    def __init__(self, longest: int = 200) -> None:
        self._places: list[Place] = []
        self._at = -1
        self._longest = longest

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before this one."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a place after this one."""
        return self._at < len(self._places) - 1

    def visit(self, place: Place) -> None:
        """Come to a new place; what lay ahead is forgotten. The same place again is no step."""
        if self._at >= 0 and self._places[self._at] == place:
            return
        self._places = [*self._places[: self._at + 1], place][-self._longest :]
        self._at = len(self._places) - 1

    def back(self) -> Place | None:
        """Step back, or return None at the beginning."""
        return self._step(-1) if self.can_go_back else None

    def forward(self) -> Place | None:
        """Step forward, or return None at the end."""
        return self._step(1) if self.can_go_forward else None

    def _step(self, by: int) -> Place:
        self._at += by
        return self._places[self._at]
