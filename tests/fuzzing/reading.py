"""Read a file as the loading process would, and check what comes of it."""

from contextlib import suppress

from desktop_app.core.errors import LoadError
from desktop_app.core.wire import article_from_wire, article_to_wire
from desktop_app.loaders.loader import Parsed, Source
from desktop_app.loaders.normalise import normalise
from desktop_app.loaders.pictures import HOLDING, PICTURES
from desktop_app.loaders.registry import Registry
from desktop_app.loaders.unpack import each, entries, whole

REGISTRY = Registry()


def read_all(name: str, data: bytes) -> int:
    """Read a file in every way that there is; return how many articles were found.

    Raises:
        AssertionError: If an article is not as articles must be.
        Exception: Whatever a loader raises that is no refusal.
    """
    source = Source(name, data)
    results: list[Parsed | LoadError] = []
    try:
        loader = REGISTRY.choose(source).loader
        if loader.load is not None:
            results.append(whole(loader, source))
            read_pictures(loader.media_types[0], data)
        if loader.documents is not None:
            list(entries(loader, source, REGISTRY))
            results.extend(unpacked.result for unpacked in each(loader, source, REGISTRY))
    except LoadError as fault:
        results.append(fault)
    articles = [result for result in results if isinstance(result, Parsed)]
    for parsed in articles:
        check(parsed)
    assert all(f.subject and f.reason and f.next_step for f in results if isinstance(f, LoadError))
    return len(articles)


def read_pictures(media_type: str, data: bytes) -> None:
    """Look for pictures where a reader can ask for them."""
    if media_type in HOLDING:
        finder = REGISTRY.named(PICTURES)
        with suppress(LoadError):
            list(each(finder, Source(media_type, data), REGISTRY))


def check(parsed: Parsed) -> None:
    """Check that an article is whole: its text normalised, its spans in order and inside."""
    article = parsed.article
    assert normalise(article.text) == article.text
    at = 0
    for span in article.paragraphs:
        assert at <= span.start < span.end <= len(article.text)
        at = span.end
    known = set(article.paragraphs)
    assert {*article.headings, *article.boilerplate} <= known
    assert article.title_span is None or article.title_span in known
    article.metadata.title.encode()
    assert article_from_wire(article_to_wire(article)) == article
