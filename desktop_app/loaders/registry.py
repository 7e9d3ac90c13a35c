"""Choose the loader of a file: by its content first, by its name second."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import PurePath

from desktop_app.core.errors import LoadError
from desktop_app.loaders.foreign import refuse_foreign
from desktop_app.loaders.html import LOADER as HTML
from desktop_app.loaders.html import PASTED
from desktop_app.loaders.loader import LIKELY, NO, Loader, Source
from desktop_app.loaders.plain import LOADER as PLAIN

GROUP = "galley.loaders"
# What opens most files, and what was pasted; the others are imported once a file may be theirs.
BASIC: tuple[Loader, ...] = (HTML, PLAIN, PASTED)
HEAD_BYTES = 4096
LAST_RESORT = "plain text as the last resort"
# How no prose begins: with brackets, a field of an e-mail, columns, the mark of a binary format.
_MARKED = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*"
    rb"(?:[^\w\s\"'(\x80-\xff]|[^\n]{0,200},\S|[\w-]{1,40}:|From |PK|WARC/|bplist|\xd0\xcf\x11\xe0)"
)


@dataclass(frozen=True, slots=True)
class Choice:
    """A loader and why it was chosen: "content", "name" or "plain text as the last resort"."""

    loader: Loader
    by: str


class Registry:
    """The loaders at hand: the built-in ones, and plug-ins only where none of those fits.

    Plug-ins are entry points of the group `galley.loaders`; asking for them costs time, so it
    waits until a file needs it. A plug-in that cannot be imported is left out and named in
    `broken`.

    Args:
        built_in: The loaders to use in the place of our own.
        group: The group of entry points.
    """

    def __init__(self, built_in: Iterable[Loader] | None = None, group: str = GROUP) -> None:
        self._built_in = None if built_in is None else tuple(built_in)
        self._group = group
        self._plug_ins: tuple[Loader, ...] | None = None
        self.broken: tuple[str, ...] = ()

    def choose(self, source: Source) -> Choice:
        """Return the loader for a source and why.

        Raises:
            LoadError: If the bytes are of a format that no loader reads.
        """
        if self._built_in is None and _is_prose(source):
            return Choice(PLAIN, "name")
        found = _fitting(self.built_in(), source) or _fitting(self.plug_ins(), source)
        if found:
            return found
        refuse_foreign(source)
        return Choice(PLAIN, LAST_RESORT)

    def named(self, name: str) -> Loader:
        """Return the loader of that name.

        Raises:
            LookupError: If there is none.
        """
        found = _named(BASIC, name) or _named(self.built_in(), name)
        found = found or _named(self.plug_ins(), name)
        if found is None:
            raise LookupError(f"no loader named {name}")
        return found

    def built_in(self) -> tuple[Loader, ...]:
        """Return our own loaders, imported once."""
        if self._built_in is None:
            # 10 ms at start-up that an opened text does not need.
            from desktop_app.loaders.formats import FORMATS  # noqa: PLC0415

            self._built_in = (*BASIC, *FORMATS)
        return self._built_in

    def plug_ins(self) -> tuple[Loader, ...]:
        """Return the loaders of other packages, read once."""
        if self._plug_ins is None:
            # 8 ms at start-up that an opened text or page does not need.
            from importlib.metadata import entry_points  # noqa: PLC0415

            known = {loader.name for loader in self.built_in()}
            points = [p for p in entry_points(group=self._group) if p.name not in known]
            loaded = [(p, _imported(p.load)) for p in points]
            self._plug_ins = tuple(loader for _, loader in loaded if loader is not None)
            self.broken = tuple(p.name for p, loader in loaded if loader is None)
        return self._plug_ins

    def suffixes(self) -> tuple[str, ...]:
        """Return the file name endings of the built-in loaders, for the open dialog."""
        return tuple(dict.fromkeys(s for loader in self.built_in() for s in loader.suffixes))

    def knows(self, name: str) -> bool:
        """Tell whether a file's name is one that a loader reads."""
        if name.lower().endswith(self.suffixes()):
            return True
        return any(name.lower().endswith(loader.suffixes) for loader in self.plug_ins())

    def reads(self, source: Source) -> bool:
        """Tell whether a file among others is an article: by its name, and by its first bytes."""
        if not self.knows(source.name):
            return False
        try:
            return self.choose(source).by != LAST_RESORT
        except LoadError:
            return True  # so that it is said why not


def _is_prose(source: Source) -> bool:
    """Tell whether a file is called a plain text and begins like nothing else."""
    head = source.data[:HEAD_BYTES]
    named = source.name.lower().endswith(PLAIN.suffixes)
    return named and not _MARKED.match(head) and b"](" not in head and b"<" not in head


def _named(loaders: tuple[Loader, ...], name: str) -> Loader | None:
    return next((loader for loader in loaders if loader.name == name), None)


def _imported(load: Callable[[], object]) -> Loader | None:
    try:
        found = load()
    except (ImportError, AttributeError, LoadError):
        return None
    return found if isinstance(found, Loader) else None


def _fitting(loaders: tuple[Loader, ...], source: Source) -> Choice | None:
    head = source.data[:HEAD_BYTES]
    scored = [(loader.sniff(head, source.name), loader) for loader in loaders]
    best = max(scored, key=lambda pair: pair[0], default=None)
    if best and best[0] >= LIKELY:
        return Choice(best[1], "content")
    suffix = PurePath(source.name).suffix.lower()
    for score, loader in scored:
        if suffix in loader.suffixes and score > NO:
            return Choice(loader, "name")
    return None
