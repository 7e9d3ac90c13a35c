"""Set what other formats hold as a web page, so that one loader makes all articles."""

import html
import re
from collections.abc import Sequence
from dataclasses import replace

from desktop_app.core.article import Article, Certainty, Metadata
from desktop_app.core.errors import LoadError
from desktop_app.loaders.html import load_pasted
from desktop_app.loaders.loader import Parsed, Source

_FIELDS = ("title", "authors", "published", "site", "language", "url")
_ADDRESS = ("http://", "https://")
_TAG = re.compile(r"<[^<>]*>")
_BEGINNING = 4000


def stated(origin: str, said: Metadata) -> Metadata:
    """Return metadata that a file states, every filled field with the same origin.

    White space is collapsed; an address that is not of the web is left out.
    """
    known = replace(
        said,
        title=_line(said.title),
        authors=tuple(name for name in map(_line, said.authors) if name),
        published_from=Certainty.STATED if said.published else None,
        site=_line(said.site),
        language=_line(said.language),
        url=_line(said.url) if said.url.strip().lower().startswith(_ADDRESS) else "",
    )
    return replace(known, origins=tuple((f, origin) for f in _FIELDS if getattr(known, f)))


def page_of(body: str, known: Metadata) -> bytes:
    """Return a page with this body, its head saying what is known, in UTF-8."""
    title = html.escape(known.title)
    metas = [("author", "; ".join(known.authors))] if known.authors else []
    metas += [("og:site_name", known.site)] if known.site else []
    if known.published:
        metas.append(("article:published_time", known.published.isoformat()))
    head = [f"<title>{title}</title>"] if title else []
    head += [f'<meta name="{name}" content="{html.escape(value)}">' for name, value in metas]
    if known.url:
        head.append(f'<link rel="canonical" href="{html.escape(known.url)}">')
    language = f' lang="{html.escape(known.language)}"' if known.language else ""
    # A title that is a heading too is taken whole; of one in the head a site's name is cut off.
    heading = f"<h1>{title}</h1>" if title and not _begins_with(body, known.title) else ""
    page = (
        f'<!DOCTYPE html>\n<html{language}><head><meta charset="utf-8">{"".join(head)}</head>'
        f"<body>{heading}{body}</body></html>"
    )
    return page.encode("utf-8", "replace")


def read_body(source: Source, body: str, known: Metadata, media_type: str, version: str) -> Parsed:
    """Return the article that a body of HTML is, all of it.

    Args:
        source: The file, for messages.
        body: HTML that may be as broken as it likes.
        known: What the file says about the article; comes before what the body seems to say.
        media_type: The file's own.
        version: Name and version of the loader.

    Raises:
        LoadError: If there is no text in it.
    """
    try:
        parsed = load_pasted(Source(source.name, page_of(body, known), "utf-8"))
    except LoadError as fault:
        raise LoadError(
            source.name, "There is no text in it.", "Open it in its own program to see what it is."
        ) from fault
    taken = [f for f in _FIELDS if getattr(known, f)]
    article = replace(parsed.article, media_type=media_type, loader=version)
    return Parsed(_with_fields(article, known, taken), parsed.notices)


def filled(article: Article, known: Metadata) -> Article:
    """Fill what an article leaves open with what the file around it says.

    A field that both agree on gets the file's origin: that is where it was stated.
    """
    own = article.metadata
    said = [f for f in _FIELDS if getattr(known, f)]
    taken = [f for f in said if not getattr(own, f) or getattr(own, f) == getattr(known, f)]
    return _with_fields(article, known, taken)


def _with_fields(article: Article, known: Metadata, taken: Sequence[str]) -> Article:
    origins = dict(article.metadata.origins)
    origins.update((f, known.origin_of(f)) for f in taken if known.origin_of(f))
    changes = {f: getattr(known, f) for f in taken}
    if "published" in changes:
        changes["published_from"] = known.published_from
    metadata = replace(article.metadata, **changes, origins=tuple(origins.items()))
    return replace(article, metadata=metadata)


def _begins_with(body: str, title: str) -> bool:
    """Tell whether the first words of a body are its title."""
    shown = html.unescape(_TAG.sub(" ", body[:_BEGINNING]))
    return " ".join(shown.split()).casefold().startswith(title.casefold())


def _line(text: str) -> str:
    return " ".join(text.replace("\x00", " ").split())
