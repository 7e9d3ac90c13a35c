"""The spaCy component that turns raw names into entities: `doc._.entities`."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import replace

from spacy.tokens import Doc

from desktop_app.analysis.names.aliases import nicknamed, stated
from desktop_app.analysis.names.bare import bare_bodies, bare_titles
from desktop_app.analysis.names.bearers import Bearers
from desktop_app.analysis.names.cleaning import Name, cleaned
from desktop_app.analysis.names.clusters import Clusters, Form
from desktop_app.analysis.names.definitions import definitions
from desktop_app.analysis.names.evidence import CERTAIN, Evidence, in_rows, named_peoples
from desktop_app.analysis.names.finding import Finder
from desktop_app.analysis.names.joining import join_forms
from desktop_app.analysis.names.labels import is_kept, settled
from desktop_app.analysis.names.roles import Roles
from desktop_app.analysis.names.shortened import shortened
from desktop_app.analysis.names.splitting import split, whole_peoples
from desktop_app.analysis.names.tables import Tables
from desktop_app.analysis.names.titles import Titles
from desktop_app.analysis.names.words import Words
from desktop_app.analysis.source_nouns import SourceNouns
from desktop_app.core.analysis import Entity, Label, Origin
from desktop_app.core.intervals import IntervalIndex
from desktop_app.core.spans import Span

ORIGIN = Origin("names", "2")
_GOES_ON = re.compile(r"[ -][A-Z0-9]")
_DEFINED = 0.5  # the vote of a form that only a definition names


class Names:
    """Clusters the names of an article, settles their labels and finds all their places."""

    def __init__(self, tables: Tables, nouns: SourceNouns) -> None:
        self._tables = tables
        self._nouns = nouns
        self._titles = Titles(tables)
        self._bearers = Bearers(self._titles, nouns)

    def __call__(self, doc: Doc) -> Doc:
        """Set `doc._.entities` from `doc._.raw_names`."""
        words = Words(doc)
        body = _body(doc, words.text)
        names = self._names(doc, words, body)
        names, pairs = self._with_defined(words.text, body, names)
        clusters = Clusters(names)
        self._weigh(doc, words.text, names, clusters)
        shared = join_forms(clusters, self._tables, (*pairs, *stated(names, words.text)))
        derived = shortened(clusters, self._tables)
        places = _places(words, body, names, clusters.forms, derived)
        mentions = [(span, clusters.root(derived.get(form, form))) for span, form in places]
        mentions = self._bearers.told_apart(mentions, shared, clusters, words.text)
        mentions = self._with_bare(clusters, words.text, body, mentions)
        entities = self._entities(clusters, mentions)
        roles = Roles(doc, words.text, self._tables, self._nouns, self._titles)
        doc._.entities = self._linked(entities, roles)
        return doc

    def _names(self, doc: Doc, words: Words, body: tuple[Span, ...]) -> list[Name]:
        """Return the model's names as clean single names within the article's body."""
        clean = cleaned(words, doc._.raw_names, self._tables, self._titles)
        whole = whole_peoples(nicknamed(clean, words.text), words.text)
        names = [n for n in split(whole, words.text, self._tables) if _within(n.span, body)]
        return [n for n in names if not self._titles.holds(words.text, n.span, 0)]

    def _weigh(self, doc: Doc, text: str, names: list[Name], clusters: Clusters) -> None:
        evidence = Evidence(doc, text, self._tables, self._nouns)
        for name in names:
            clusters.sign(name.form, evidence.of(name))
        for form in clusters.forms.values():
            if form.strongest.get(Label.PERSON, 0.0) >= CERTAIN and not is_kept(form, self._tables):
                form.become(Label.PERSON)
        for name, signs in (*in_rows(names, text), *named_peoples(names)):
            clusters.sign(name.form, signs)

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

    def _with_bare(
        self,
        clusters: Clusters,
        text: str,
        body: tuple[Span, ...],
        mentions: list[tuple[Span, str]],
    ) -> list[tuple[Span, str]]:
        """Add the places of titles and kinds of bodies alone that stand for one name."""
        borne = [
            (title.of(text), root)
            for span, root in mentions
            for title in self._titles.beside(text, span)
        ]
        for found in (
            bare_titles(self._titles, borne, text, body),
            bare_bodies(clusters, self._tables, text, body),
        ):
            taken = IntervalIndex(mentions)
            mentions = [*mentions, *((s, root) for s, root in found if not taken.touching(s))]
        return mentions

    def _entities(self, clusters: Clusters, found: list[tuple[Span, str]]) -> list[Entity]:
        mentions: defaultdict[str, list[Span]] = defaultdict(list)
        for span, root in found:
            mentions[root].append(span)
        entities = []
        for forms in clusters.members():
            spans = mentions.get(clusters.root(forms[0].text))
            if spans:
                label, score = settled(forms, self._tables)
                name = canonical(forms, label, self._tables)
                first = f"e{min(spans).start}"
                entities.append(Entity(first, label, name, tuple(sorted(spans)), score, ORIGIN))
        return sorted(entities, key=lambda e: e.mentions[0])

    def _linked(self, entities: list[Entity], roles: Roles) -> tuple[Entity, ...]:
        """Add each name's roles, and link a country and its people."""
        nations: defaultdict[str, list[Entity]] = defaultdict(list)
        for entity in entities:
            nation = self._nation(entity)
            if nation:
                nations[nation].append(entity)
        return tuple(
            replace(
                e,
                roles=roles.of(e.mentions, e.label),
                related=tuple(o.id for o in nations.get(self._nation(e), ()) if o.id != e.id),
            )
            for e in entities
        )

    def _nation(self, entity: Entity) -> str:
        if entity.label is Label.GROUP:
            return self._tables.demonyms.get(entity.name, "")
        return self._tables.countries.get(entity.name, "")


def canonical(forms: Iterable[Form], label: Label, tables: Tables) -> str:
    """Return the fullest form of a cluster: most words, then longest, then most frequent.

    Left out are headlines' capitals and "City of Karet" where "Karet" is there, too.
    """
    forms = list(forms)
    own = [f for f in forms if f.votes.get(label, 0) > 0] or forms
    plain = [f for f in forms if not _is_wordy(f, tables)]
    proper = [f for f in own if f in plain] or plain or own
    usual = {tables.countries.get(f.text) for f in forms}
    if usual != {None}:
        return max(forms, key=lambda f: (f.text in usual, f.count, len(f.text), -f.first)).text
    return max(proper, key=lambda f: (len(f.words), len(f.text), f.count, -f.first)).text


def _is_wordy(form: Form, tables: Tables) -> bool:
    headed = form.words[0] in tables.place_heads and form.words[1:2] == ("of",)
    return len(form.words) > 1 and (headed or form.text.isupper())


def _body(doc: Doc, text: str) -> tuple[Span, ...]:
    article = doc._.article
    return article.body if article is not None else (Span(0, len(text)),)


def _within(span: Span, body: tuple[Span, ...]) -> bool:
    at = bisect_right(body, span.start, key=lambda p: p.start) - 1
    return at >= 0 and body[at].contains(span)


def _places(
    words: Words,
    body: tuple[Span, ...],
    names: list[Name],
    forms: Collection[str],
    derived: Collection[str],
) -> list[tuple[Span, str]]:
    """Return every place of a form: where the model saw it, and wherever else it stands.

    A derived form of one word counts only where no other name goes on behind it.
    """
    seen = {n.span.start for n in names}
    finder = Finder([*forms, *derived])
    places = [
        (span, form)
        for paragraph in body
        for span, form in finder.find(words.text, paragraph)
        if span.start in seen or " " in form or not words.ordinary(span.start)
        if form not in derived or " " in form or not _GOES_ON.match(words.text, span.end)
    ]
    missed = [n for n in names if not _overlaps(n.span, places)]
    return sorted((*places, *((n.span, n.form) for n in missed)))


def _overlaps(span: Span, places: list[tuple[Span, str]]) -> bool:
    at = bisect_right(places, span.start, key=lambda p: p[0].start)
    near = places[max(0, at - 1) : at + 1]
    return any(other.overlaps(span) for other, _ in near)
