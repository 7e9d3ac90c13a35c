"""`galley export`: print the marks of one article as Markdown or CSV."""

import argparse
from pathlib import Path

from desktop_app.cli.analyst import Analyst
from desktop_app.cli.console import Console
from desktop_app.cli.shelves import library_of
from desktop_app.core.errors import LibraryError
from desktop_app.core.review import Review, Standing
from desktop_app.exports.markdown import to_markdown
from desktop_app.exports.tables import to_csv
from desktop_app.library.library import Library
from desktop_app.library.records import ArticleId

_WRITERS = {"markdown": to_markdown, "csv": to_csv}


def run(args: argparse.Namespace, console: Console) -> None:
    """Print what stands in an article of the library, or in a file.

    A file that the library keeps is printed with its corrections; one that it does not keep
    is analysed and not kept.

    Raises:
        LibraryError: If there is no such article.
        LoadError: If the file cannot be read.
    """
    analyst = Analyst(getattr(args, "quality", None))
    with library_of(args) as library:
        if args.article.isdecimal() and not Path(args.article).exists():
            standing = _stored(ArticleId(int(args.article)), library, analyst)
        else:
            standing = _of_file(args.article, library, analyst)
    console.text(_WRITERS[args.format](standing))


def _stored(article: ArticleId, library: Library, analyst: Analyst) -> Standing:
    if not library.path.exists():
        raise LibraryError(
            str(library.path), "There is no library yet.", "Import an article first."
        )
    stored = library.load(article)
    if stored.analysis is not None:
        return stored.review.standing()
    analysis = analyst.analyse(stored.review.standing().article)
    return Review(stored.article, analysis, stored.review.corrections).standing()


def _of_file(path: str, library: Library, analyst: Analyst) -> Standing:
    # What parses files is not needed for an article of the library.
    from desktop_app.cli.files import load_client  # noqa: PLC0415
    from desktop_app.loaders.opening import open_path  # noqa: PLC0415

    with load_client() as client:
        loaded = open_path(path, client)
    known = library.find_original(loaded.sha256)
    if known is not None:
        return _stored(known, library, analyst)
    return Review(loaded.article, analyst.analyse(loaded.article)).standing()
