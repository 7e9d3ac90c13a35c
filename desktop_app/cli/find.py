"""`galley search`: find articles in the library by their words."""

import argparse

from desktop_app.cli.console import Console
from desktop_app.cli.shelves import library_of
from desktop_app.library.records import Hit


def run(args: argparse.Namespace, console: Console) -> None:
    """Print the articles that hold the words, the best first; none is no fault."""
    with library_of(args) as library:
        hits = library.search(" ".join(args.words), limit=args.limit)
    if args.format == "json":
        for hit in hits:
            console.json(_record(hit))
        return
    for hit in hits:
        date = hit.row.published.isoformat() if hit.row.published else "no date"
        snippet = " ".join(hit.snippet.split())
        console.text(f"{hit.row.id}\t{date}\t{hit.row.title}\n\t{snippet}\n")


def _record(hit: Hit) -> dict[str, object]:
    row = hit.row
    return {
        "id": row.id,
        "title": row.title,
        "site": row.site or None,
        "published": row.published.isoformat() if row.published else None,
        "status": row.status.value,
        "snippet": hit.snippet,
        "marks": [[m.start, m.end] for m in hit.marks],
    }
