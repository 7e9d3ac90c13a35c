"""A picture out of an article's own file, as a reader asked for it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop_app.core.errors import LoadError
from desktop_app.loaders.loader import Loaded


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, or why there is none in its place.

    Attributes:
        caption: What stands below it, or a name for it.
        alternative: What the page says of it for those who cannot see it; may be empty.
        data: Its bytes as they are in the file; not to be trusted.
        fault: Why it cannot be shown, with the next step; empty if it can.
    """

    caption: str
    alternative: str = ""
    data: bytes = b""
    fault: str = ""


def pictures_of(answers: Iterable[Loaded | LoadError]) -> Iterator[Picture]:
    """Yield what was found in a file, in its order."""
    for number, found in enumerate(answers, 1):
        if isinstance(found, LoadError):
            named = found.subject.rpartition(" › ")[2]
            yield Picture(named, fault=f"{found.reason} {found.next_step}")
        else:
            alternative = " ".join(found.notices)
            caption = found.article.metadata.title or alternative or f"Picture {number}"
            yield Picture(caption, alternative, found.original)
