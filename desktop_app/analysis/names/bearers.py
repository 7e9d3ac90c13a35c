"""Which person a surname means at each place where several persons of an article bear it.

Newspapers go on calling the first of them by the surname, and others of the family by their full
names; before any of them is named, a headline means the first. What speaks against that ("Ms
Venn" of a man) or leaves it open keeps the surname a name of its own.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from desktop_app.analysis.names.clusters import Clusters
from desktop_app.analysis.names.titles import Titles
from desktop_app.analysis.source_nouns import Gender, SourceNouns
from desktop_app.core.spans import Span


class Bearers:
    """Tells persons of one surname apart by order, titles and given names."""

    def __init__(self, titles: Titles, nouns: SourceNouns) -> None:
        self._titles = titles
        self._nouns = nouns

    def told_apart(
        self,
        mentions: Sequence[tuple[Span, str]],
        shared: Mapping[str, list[str]],
        clusters: Clusters,
        text: str,
    ) -> list[tuple[Span, str]]:
        """Return the mentions, those of shared surnames with the person they mean.

        Args:
            mentions: places in order, each with its cluster.
            shared: surnames, each with the full names of its bearers.
            clusters: the forms and their clusters.
            text: the article's text.
        """
        found = list(mentions)
        for surname, names in shared.items():
            own, persons = clusters.root(surname), {clusters.root(n) for n in names}
            if own in persons or len(persons) < 2:
                continue
            genders = {p: self._gender(p, names, clusters) for p in persons}
            full = [(span.start, root) for span, root in mentions if root in persons]
            usual = ""
            for at, (span, root) in enumerate(mentions):
                if root != own:
                    continue
                meant = self._meant(span, text, full, genders, usual)
                if meant:
                    usual = usual or meant
                    found[at] = (span, meant)
        return found

    def _meant(
        self,
        span: Span,
        text: str,
        full: list[tuple[int, str]],
        genders: Mapping[str, Gender | None],
        usual: str,
    ) -> str:
        """Return the person whom one place means, or nothing."""
        gender = self._titled(span, text)
        possible = {p for p, own in genders.items() if gender is None or own in (gender, None)}
        sure = {p for p, own in genders.items() if gender is not None and own is gender}
        if len(sure) == 1:
            return sure.pop()
        if usual in possible:
            return usual
        before = {root for _, root in full[: bisect_right(full, (span.start, ""))]}
        if not before:
            before = {full[0][1]} if full else set()
        named = before & possible
        return named.pop() if len(named) == 1 else ""

    def _titled(self, span: Span, text: str) -> Gender | None:
        title = self._titles.before(text, span.start, 0)
        return self._nouns.gender(title.of(text).rstrip(".")) if title else None

    def _gender(self, person: str, names: list[str], clusters: Clusters) -> Gender | None:
        forms = (n for n in names if clusters.root(n) == person)
        found = {self._nouns.first_names.get(n.split()[0].lower()) for n in forms} - {None}
        return found.pop() if len(found) == 1 else None
