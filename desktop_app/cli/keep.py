"""`galley import`: keep files in the library, then analyse what is not analysed yet."""

import argparse
import datetime
from collections.abc import Iterable, Iterator
from pathlib import Path

from desktop_app.cli.analyst import Analyst
from desktop_app.cli.console import Console
from desktop_app.cli.files import articles_of
from desktop_app.cli.shelves import library_of
from desktop_app.core.errors import AppError, LoadError
from desktop_app.library.library import Library
from desktop_app.library.records import ArticleId
from desktop_app.loaders.folders import articles_in
from desktop_app.loaders.loader import NO_EXTRAS, Loaded
from desktop_app.loaders.reading import leads_elsewhere
from desktop_app.loaders.registry import Registry
from desktop_app.session.carrying import add_extras
from desktop_app.session.twins import Likeness, Twins


def run(args: argparse.Namespace, console: Console) -> None:
    """Keep every text first, so that none is lost when an analysis takes long or fails."""
    with library_of(args) as library:
        waiting = list(_keep(args.paths, library, console, as_one=args.books == "one"))
        if not args.no_analysis:
            _analyse(waiting, library, Analyst(getattr(args, "quality", None)), console)


def _keep(
    paths: Iterable[str], library: Library, console: Console, *, as_one: bool
) -> Iterator[ArticleId]:
    twins = Twins(library)
    for loaded in articles_of(_files(paths, console), console, as_one=as_one):
        article, did = _kept(loaded, library, twins)
        console.text(f"{article}\t{did}\t{loaded.article.title}\n")
        yield article


def _kept(loaded: Loaded, library: Library, twins: Twins) -> tuple[ArticleId, str]:
    """Keep an article unless it is there already; return its number and what was done."""
    twin = twins.same(loaded)
    known = library.find_original(twin.sha256) if twin else None
    if known is not None and twin is not None:
        article, did = known, "already there"
        did += f" ({twin.likeness})" if twin.likeness is not Likeness.BYTES else ""
    else:
        like = twins.nearly(loaded)
        written = library.save_article(loaded.article, loaded.original, loaded.name, loaded.sha256)
        article, did = written.result().id, "imported"
        other = library.find_original(like.sha256) if like else None
        did += f" ({Likeness.NEARLY} as {other})" if other is not None else ""
    if loaded.extras != NO_EXTRAS:
        add_extras(library, article, loaded.extras, datetime.datetime.now().astimezone())
        library.flush()
    return article, did


def _analyse(
    articles: Iterable[ArticleId], library: Library, analyst: Analyst, console: Console
) -> None:
    for article in dict.fromkeys(articles):
        try:
            stored = library.load(article)
            if stored.analysis is None:
                analysis = analyst.analyse(stored.review.standing().article)
                library.save_analysis(article, analysis).result()
                console.text(f"{article}\tanalysed\t{stored.article.title}\n")
        except AppError as fault:
            console.fault(fault)


def _files(paths: Iterable[str], console: Console) -> Iterator[str]:
    """Yield files, and of folders every file that is an article."""
    registry = Registry()
    for path in paths:
        if leads_elsewhere(Path(path)) or not Path(path).is_dir():
            yield path
            continue
        found = [str(p) for p in articles_in(Path(path), registry)]
        if not found:
            reason = "There is no file in this folder that Galley reads."
            console.fault(LoadError(path, reason, "Name another folder, or its files."))
        yield from found
