"""Choose the loader of a file: by its content first, by its name second."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import PurePath

from desktop_app.core.errors import LoadError
from desktop_app.loaders import (
    bookmarks,
    docx,
    eml,
    epub,
    html,
    hypothesis,
    instapaper,
    markdown,
    mhtml,
    odt,
    omnivore,
    plain,
    pocket,
    readwise,
    rtf,
    saved_page,
    wallabag,
    warc,
    webarchive,
    zip_files,
)
from desktop_app.loaders.foreign import refuse_foreign
from desktop_app.loaders.loader import LIKELY, NO, Loader, Source

GROUP = "galley.loaders"
BUILT_IN: tuple[Loader, ...] = (
    html.LOADER,
    plain.LOADER,
    markdown.LOADER,
    saved_page.LOADER,
    mhtml.LOADER,
    webarchive.LOADER,
    eml.LOADER,
    docx.LOADER,
    odt.LOADER,
    rtf.LOADER,
    epub.LOADER,
    warc.LOADER,
    warc.WACZ,
    omnivore.LOADER,
    zip_files.LOADER,
    pocket.CSV,
    pocket.HTML,
    instapaper.LOADER,
    readwise.LOADER,
    wallabag.LOADER,
    hypothesis.LOADER,
    bookmarks.LOADER,
    html.PASTED,
)
HEAD_BYTES = 4096
LAST_RESORT = "plain text as the last resort"


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
    """

    def __init__(self, built_in: Iterable[Loader] = BUILT_IN, group: str = GROUP) -> None:
        self._built_in = tuple(built_in)
        self._group = group
        self._plug_ins: tuple[Loader, ...] | None = None
        self.broken: tuple[str, ...] = ()

    def choose(self, source: Source) -> Choice:
        """Return the loader for a source and why.

        Raises:
            LoadError: If the bytes are of a format that no loader reads.
        """
        found = _fitting(self._built_in, source) or _fitting(self.plug_ins(), source)
        if found:
            return found
        refuse_foreign(source)
        return Choice(plain.LOADER, LAST_RESORT)

    def named(self, name: str) -> Loader:
        """Return the loader of that name.

        Raises:
            LookupError: If there is none.
        """
        for loader in self._built_in:
            if loader.name == name:
                return loader
        for loader in self.plug_ins():
            if loader.name == name:
                return loader
        raise LookupError(f"no loader named {name}")

    def plug_ins(self) -> tuple[Loader, ...]:
        """Return the loaders of other packages, read once."""
        if self._plug_ins is None:
            # 8 ms at start-up that an opened text or page does not need.
            from importlib.metadata import entry_points  # noqa: PLC0415

            known = {loader.name for loader in self._built_in}
            points = [p for p in entry_points(group=self._group) if p.name not in known]
            loaded = [(p, _imported(p.load)) for p in points]
            self._plug_ins = tuple(loader for _, loader in loaded if loader is not None)
            self.broken = tuple(p.name for p, loader in loaded if loader is None)
        return self._plug_ins

    def suffixes(self) -> tuple[str, ...]:
        """Return the file name endings of the built-in loaders, for the open dialog."""
        return tuple(dict.fromkeys(s for loader in self._built_in for s in loader.suffixes))

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
