"""Go through a file that holds several articles: list its documents, or read each of them."""

import itertools
from collections.abc import Container, Iterator
from dataclasses import dataclass, replace

from desktop_app.core.errors import LoadError
from desktop_app.loaders.as_page import filled
from desktop_app.loaders.loader import (
    NO_EXTRAS,
    Document,
    Documents,
    Entry,
    Extras,
    Loader,
    Parsed,
    Source,
)
from desktop_app.loaders.registry import Registry

MOST_DOCUMENTS = 10_000
# A zip in a zip in a zip; whoever nests deeper means no good.
_DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Unpacked:
    """One document that was read, or the fault that it met; `original` are its own bytes."""

    name: str
    result: Parsed | LoadError
    original: bytes = b""
    loader: str = ""
    extras: Extras = NO_EXTRAS


def whole(loader: Loader, source: Source) -> Parsed:
    """Return the one article that a source is.

    Raises:
        LoadError: If it cannot be read, or only document by document.
    """
    if loader.load is None:
        raise LoadError(source.name, "This file holds several articles.", "Choose one of them.")
    try:
        return loader.load(source)
    except MemoryError:
        reason = "Reading it needs more memory than a file may use."
        raise LoadError(source.name, reason, "Copy the article's text and paste it.") from None


def entries(loader: Loader, source: Source, registry: Registry) -> Iterator[Entry]:
    """Yield what a list of the documents shows; those that cannot be read are left out.

    Raises:
        LoadError: If the file itself cannot be read.
    """
    for document in _walk(loader, source, registry, 1):
        if isinstance(document, Document):
            yield Entry(document.source.name, document.title, len(document.source.data))


def each(
    loader: Loader,
    source: Source,
    registry: Registry,
    wanted: Container[str] | None = None,
    skip: int = 0,
) -> Iterator[Unpacked]:
    """Read the documents of a file, all or those of the wanted names, in order.

    Args:
        loader: What reads the file.
        source: The file.
        registry: Knows what reads a document.
        wanted: Names of documents, None for all.
        skip: How many of them to leave out at the beginning.

    Raises:
        LoadError: If the file itself cannot be read, or not to its end.
    """
    documents = _walk(loader, source, registry, 1)
    asked = (d for d in documents if wanted is None or _name(d) in wanted)
    for document in itertools.islice(asked, skip, None):
        if isinstance(document, LoadError):
            yield Unpacked(document.subject, document)
        else:
            yield _read(document, registry)


def _walk(loader: Loader, source: Source, registry: Registry, depth: int) -> Documents:
    """Yield all documents, those of files within the file among them, each name once."""
    if loader.documents is None:
        yield Document(source, loader=loader.name)
        return
    names: set[str] = set()
    empty = True
    for document in itertools.islice(loader.documents(source), MOST_DOCUMENTS):
        for found in _opened(document, registry, depth):
            empty = False
            yield found if isinstance(found, LoadError) else _renamed(found, names)
    if empty:
        raise LoadError(
            source.name,
            "There is no article in it that Galley reads.",
            "Check whether this is the file you meant.",
        )


def _opened(document: Document | LoadError, registry: Registry, depth: int) -> Documents:
    """Yield a document, or what is in it where it is a file that holds several itself."""
    if isinstance(document, LoadError):
        yield document
        return
    if not document.loader and not registry.reads(document.source):
        return  # a picture or a style sheet beside an article
    try:
        loader = _loader_of(document, registry)
        if loader.load is not None:
            yield replace(document, loader=loader.name)
        elif depth < _DEEPEST:
            for inner in _walk(loader, document.source, registry, depth + 1):
                yield _within(document.source.name, inner)
        else:
            yield LoadError(
                document.source.name,
                "It lies too many files deep.",
                "Unpack the file around it and open this one.",
            )
    except LoadError as fault:
        yield _within(document.source.name, fault)


def _name(document: Document | LoadError) -> str:
    return document.subject if isinstance(document, LoadError) else document.source.name


def _loader_of(document: Document, registry: Registry) -> Loader:
    if document.loader:
        return registry.named(document.loader)
    return registry.choose(document.source).loader


def _within(outer: str, found: Document | LoadError) -> Document | LoadError:
    """Say in the name where it lies."""
    if isinstance(found, LoadError):
        where = outer if found.subject == outer else f"{outer}/{found.subject}"
        return LoadError(where, found.reason, found.next_step)
    return replace(found, source=replace(found.source, name=f"{outer}/{found.source.name}"))


def _renamed(document: Document, names: set[str]) -> Document:
    """Return the document under a name that no other has."""
    name = document.source.name
    numbered = (f"{name} ({n})" for n in itertools.count(2))
    free = name if name not in names else next(n for n in numbered if n not in names)
    names.add(free)
    return (
        document if free == name else replace(document, source=replace(document.source, name=free))
    )


def _read(document: Document, registry: Registry) -> Unpacked:
    source = document.source
    try:
        parsed = whole(registry.named(document.loader), source)
    except LoadError as fault:
        return Unpacked(source.name, fault, source.data, document.loader)
    article = filled(parsed.article, document.known)
    notices = (*document.notices, *parsed.notices)
    result = Parsed(article, notices)
    return Unpacked(source.name, result, source.data, document.loader, document.extras)
