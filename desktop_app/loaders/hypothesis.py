"""Hypothesis' JSON: highlights and notes of web pages, without the pages' texts."""

import html
from collections.abc import Iterator
from typing import Any

from desktop_app.core.article import Metadata
from desktop_app.core.errors import LoadError
from desktop_app.loaders.as_page import page_of, stated
from desktop_app.loaders.html import PASTED
from desktop_app.loaders.loader import (
    EXACT,
    NO,
    Document,
    Documents,
    Extras,
    Highlight,
    Loader,
    Source,
)
from desktop_app.loaders.saved_links import json_of, text_in, texts_in, time_of

HIGHLIGHTS_ONLY = (
    "Highlights and notes only: this file does not hold the article."
    " Open the saved page, then this file again, and they become notes to it."
)


def documents(source: Source) -> Documents:
    """Yield an article of highlights for each page, in the order of the file.

    Raises:
        LoadError: If the file cannot be read, or holds no highlight.
    """
    export = json_of(source)
    listed = export.get("annotations", export.get("rows")) if isinstance(export, dict) else export
    pages: dict[str, list[Any]] = {}
    for annotation in listed if isinstance(listed, list) else ():
        uri = text_in(annotation, "uri")
        if uri:
            pages.setdefault(uri, []).append(annotation)
    if not pages:
        raise LoadError(
            source.name, "There are no highlights in this Hypothesis export.", "Export it again."
        )
    for uri, annotations in pages.items():
        yield _page(uri, annotations)


def _page(uri: str, annotations: list[Any]) -> Document:
    highlights = tuple(_highlights(annotations))
    titles = [t for a in annotations for t in texts_in(_field(a, "document", "title"))]
    tags = dict.fromkeys(t for a in annotations for t in texts_in(_field(a, "tags")))
    known = Metadata(title=titles[0] if titles else uri, url=uri)
    shown = [("blockquote", h.exact) if h.exact else ("p", h.note) for h in highlights]
    body = "".join(f"<{tag}>{html.escape(words)}</{tag}>" for tag, words in shown)
    page = Source(uri, page_of(body, known), "utf-8")
    extras = Extras(tuple(tags), highlights, alone=True)
    origin = stated("Hypothesis export", known)
    return Document(page, known.title, PASTED.name, origin, extras, (HIGHLIGHTS_ONLY,))


def _highlights(annotations: list[Any]) -> Iterator[Highlight]:
    """Yield each annotation: its words and those around them, the note, the time."""
    for annotation in annotations:
        quote = next(_quotes(annotation), None)
        exact, note = text_in(quote, "exact"), text_in(annotation, "text")
        if exact or note:
            written = time_of(text_in(annotation, "created"))
            prefix, suffix = text_in(quote, "prefix"), text_in(quote, "suffix")
            yield Highlight(exact, note, prefix, suffix, written)


def _quotes(annotation: Any) -> Iterator[Any]:  # noqa: ANN401 - a value out of JSON
    """Yield the selectors that quote the text (W3C Web Annotation Data Model 4.2.4)."""
    targets = _field(annotation, "target")
    for target in targets if isinstance(targets, list) else ():
        selectors = _field(target, "selector")
        for selector in selectors if isinstance(selectors, list) else ():
            if _field(selector, "type") == "TextQuoteSelector":
                yield selector


def _field(value: Any, *names: str) -> Any:  # noqa: ANN401 - a value out of JSON
    for name in names:
        value = value.get(name) if isinstance(value, dict) else None
    return value


def _sniff(head: bytes, _name: str) -> float:
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start[:1] not in (b"{", b"["):
        return NO
    exported = b'"annotations"' in start and b'"client_version"' in start
    answered = b'"uri"' in start and (b'"rows"' in start or b'"TextQuoteSelector"' in start)
    return EXACT if exported or answered else NO


LOADER = Loader("hypothesis", ("application/json",), (".json",), _sniff, None, True, documents)
