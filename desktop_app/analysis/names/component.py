"""The spaCy component that turns raw names into entities: `doc._.entities`."""

from bisect import bisect_right
from collections.abc import Iterable

from spacy.tokens import Doc

from desktop_app.analysis.names.cleaning import Name, cleaned
from desktop_app.analysis.names.clusters import Clusters, Form
from desktop_app.analysis.names.definitions import definitions
from desktop_app.analysis.names.finding import Finder
from desktop_app.analysis.names.joining import join_forms
from desktop_app.analysis.names.labels import settled
from desktop_app.analysis.names.shortened import shortened
from desktop_app.analysis.names.splitting import split
from desktop_app.analysis.names.tables import Tables
from desktop_app.analysis.names.words import Words
from desktop_app.core.analysis import Entity, Label, Origin
from desktop_app.core.intervals import IntervalIndex
from desktop_app.core.spans import Span

ORIGIN = Origin("names", "1")
_DEFINED = 0.5  # the vote of a form that only a definition names


class Names:
    """Clusters the names of an article, settles their labels and finds all their places."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def __call__(self, doc: Doc) -> Doc:
        """Set `doc._.entities` from `doc._.raw_names`."""
        words = Words(doc)
        body = _body(doc, words.text)
        names = split(cleaned(words, doc._.raw_names, self._tables), words.text, self._tables)
        names = [n for n in names if _within(n.span, body)]
        names, pairs = self._with_defined(words.text, body, names)
        clusters = Clusters(names)
        join_forms(clusters, self._tables, pairs)
        derived = shortened(clusters, self._tables)
        places = _places(words, body, names, [*clusters.forms, *derived])
        doc._.entities = self._entities(clusters, derived, places)
        return doc

    def _with_defined(
        self, text: str, body: tuple[Span, ...], names: list[Name]
    ) -> tuple[list[Name], list[tuple[str, str]]]:
        """Add the names that only a definition shows; also return full and short forms."""
        known = IntervalIndex((n.span, n) for n in names)
        taken = {n.span for n in names}
        extra, pairs = [], []
        for definition in definitions(text, body, names, self._tables):
            near = known.touching(definition.full)
            inside = [n for span, n in near if definition.full.contains(span)]
            label = inside[-1].label if inside else Label.ORGANISATION
            both = []
            for span in (definition.full, definition.short):
                form = " ".join(span.of(text).split())
                both.append(form)
                if span not in taken:
                    extra.append(Name(span, form, label, _DEFINED))
            pairs.append((both[0], both[1]))
        return sorted((*names, *extra), key=lambda n: n.span), pairs

    def _entities(
        self, clusters: Clusters, derived: dict[str, str], places: list[tuple[Span, str]]
    ) -> tuple[Entity, ...]:
        mentions: dict[str, list[Span]] = {}
        for span, form in places:
            root = clusters.root(derived.get(form, form))
            mentions.setdefault(root, []).append(span)
        found = []
        for forms in clusters.members():
            spans = mentions.get(clusters.root(forms[0].text))
            if spans:
                label, score = settled(forms, self._tables)
                name = canonical(forms, label, self._tables)
                first = f"e{min(spans).start}"
                found.append(Entity(first, label, name, tuple(sorted(spans)), score, ORIGIN))
        return tuple(sorted(found, key=lambda e: e.mentions[0]))


def canonical(forms: Iterable[Form], label: Label, tables: Tables) -> str:
    """Return the fullest form of a cluster: most words, then not all capitals, then longest."""
    forms = list(forms)
    own = [f for f in forms if f.votes.get(label, 0) > 0] or forms
    proper = [f for f in own if not (f.text.isupper() and len(f.words) > 1)] or own
    usual = {tables.countries.get(f.text) for f in forms}
    return max(
        proper, key=lambda f: (f.text in usual, len(f.words), len(f.text), f.count, -f.first)
    ).text


def _body(doc: Doc, text: str) -> tuple[Span, ...]:
    article = doc._.article
    return article.body if article is not None else (Span(0, len(text)),)


def _within(span: Span, body: tuple[Span, ...]) -> bool:
    at = bisect_right(body, span.start, key=lambda p: p.start) - 1
    return at >= 0 and body[at].contains(span)


def _places(
    words: Words, body: tuple[Span, ...], names: list[Name], forms: list[str]
) -> list[tuple[Span, str]]:
    """Return every place of a form: where the model saw it, and wherever else it stands."""
    seen = {n.span.start for n in names}
    finder = Finder(forms)
    places = [
        (span, form)
        for paragraph in body
        for span, form in finder.find(words.text, paragraph)
        if span.start in seen or " " in form or not words.ordinary(span.start)
    ]
    missed = [n for n in names if not _overlaps(n.span, places)]
    return sorted((*places, *((n.span, n.form) for n in missed)))


def _overlaps(span: Span, places: list[tuple[Span, str]]) -> bool:
    at = bisect_right(places, span.start, key=lambda p: p[0].start)
    near = places[max(0, at - 1) : at + 1]
    return any(other.overlaps(span) for other, _ in near)
