"""Names that are only a title or a kind of body: "the President", "the Court".

Such a word in capitals behind "the" stands for a name where the text gives only one name with
that title, or one body of that kind.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from desktop_app.analysis.names.bodies import head_of
from desktop_app.analysis.names.clusters import Clusters
from desktop_app.analysis.names.tables import Tables
from desktop_app.analysis.names.titles import Titles
from desktop_app.core.analysis import Label
from desktop_app.core.spans import Span

_THE = re.compile(r"\b[Tt]he\s+([A-Z][a-z]+)(?![\w-])(?!\s+(?:of\b|for\b|[A-Z]|\d))")


def bare_titles(
    titles: Titles, borne: Iterable[tuple[str, str]], text: str, body: Iterable[Span]
) -> Iterator[tuple[Span, str]]:
    """Yield the places of titles alone, each with the one cluster whose person bears it.

    Args:
        titles: Finds them.
        borne: titles as written, each with the cluster of the name behind it.
        text: The article's text.
        body: Its paragraphs.
    """
    bearers: defaultdict[str, set[str]] = defaultdict(set)
    for title, root in borne:
        bearers[_office(title)].add(root)
    for paragraph in body:
        for span in titles.alone(text, paragraph):
            found = bearers.get(_office(span.of(text)), set())
            if len(found) == 1:
                yield span, next(iter(found))


def bare_bodies(
    clusters: Clusters, tables: Tables, text: str, body: Iterable[Span]
) -> Iterator[tuple[Span, str]]:
    """Yield the places of "the Court", each with the one cluster of such a body."""
    heads: defaultdict[str, set[str]] = defaultdict(set)
    for form in clusters.forms.values():
        if form.label is Label.ORGANISATION and len(form.words) > 1:
            head = head_of(form.words)
            if head in tables.organisation_words:
                heads[head].add(clusters.root(form.text))
    for paragraph in body:
        for found in _THE.finditer(text, paragraph.start, paragraph.end):
            roots = heads.get(found[1], set())
            if len(roots) == 1:
                yield Span(*found.span(1)), next(iter(roots))


def _office(title: str) -> str:
    """Return a title as it is compared: small letters, single spaces."""
    return " ".join(title.casefold().split())
