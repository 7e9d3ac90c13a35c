"""Open a file or what was pasted: the one entry for the window and the command line."""

from collections.abc import Iterator
from pathlib import Path

from desktop_app.core.article import Article
from desktop_app.core.errors import LoadError
from desktop_app.core.spans import Span
from desktop_app.loaders.client import LoadClient
from desktop_app.loaders.clipboard import pasted_source, refuse_web_address
from desktop_app.loaders.loader import Loaded


def open_path(path: Path | str, client: LoadClient) -> Loaded:
    """Open a file.

    Args:
        path: A path, or what a reader typed or dropped: a web address gets its own message.
        client: Reads it.

    Raises:
        LoadError: With file, reason and next step.
    """
    if isinstance(path, str):
        refuse_web_address(path)
    return client.load(Path(path))


def open_all(
    path: Path | str, client: LoadClient, *, as_one: bool = False
) -> Iterator[Loaded | LoadError]:
    """Open all articles of a file; what cannot be read is a LoadError in its place.

    Args:
        path: A path, or what a reader typed.
        client: Reads it.
        as_one: Whether to take a book as one article.
    """
    try:
        if isinstance(path, str):
            refuse_web_address(path)
        yield from client.read(client.begin(Path(path)), as_one=as_one)
    except LoadError as fault:
        yield fault


def open_pasted(text: str, html: str, client: LoadClient) -> Loaded:
    """Open what the clipboard holds as text and as HTML (either may be empty).

    Raises:
        LoadError: If nothing, no text or only a web address was pasted.
    """
    source, loader = pasted_source(text, html)
    return client.load_as(source, loader, "clipboard")


def article_text(article: Article) -> str:
    """Return the article alone, a paragraph a line: no title, no page furniture."""
    return "\n".join(span.of(article.text) for span in article_paragraphs(article))


def article_paragraphs(article: Article) -> tuple[Span, ...]:
    """Return the paragraphs that are neither the title nor page furniture."""
    return tuple(span for span in article.body if span != article.title_span)
