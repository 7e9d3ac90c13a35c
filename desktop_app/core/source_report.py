"""Report on an article's sources: who speaks how much, how, from where to where, on what footing.

Two tiers are told apart. Speech is what somebody is reported to have said; the light tier
holds attributed thoughts, wishes, accusations and calls. A report always counts the light
attributions of every source, but takes their words and kinds in only when it is asked to.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass

from desktop_app.core.analysis import Analysis, Quote, QuoteKind, Source, Status, Tier
from desktop_app.core.independence import counted_once
from desktop_app.core.review import Standing
from desktop_app.core.spans import Span
from desktop_app.core.tally import words_in


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quote stands: its first content, and the paragraph as a reader counts them.

    The title and the headings are not counted; a place in the title, or above the first
    paragraph, is in paragraph 0.
    """

    span: Span
    paragraph: int


@dataclass(frozen=True, slots=True)
class LooseQuote:
    """A quote for which no source is known, and where it stands."""

    quote: Quote
    place: Place


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """What one source contributes.

    `quotes` are those that the report counts, in order of place, with `kinds` saying how
    many are of each kind, `words` how many words they have and `share` (0-1) which part of
    all attributed words that is; a quote of several speakers counts for each of them.
    `speech` and `light` say how many attributions it has in each tier, counted or not.
    `counted_with` is the id of the source that it is one with when independent sources are
    counted, its own for most.
    """

    source: Source
    quotes: tuple[Quote, ...]
    kinds: Mapping[QuoteKind, int]
    words: int
    share: float
    speech: int
    light: int
    first: Place
    last: Place
    counted_with: str

    @property
    def named(self) -> bool:
        """Whether a reader could look this source up by its name."""
        return self.source.named


@dataclass(frozen=True, slots=True)
class SourceReport:
    """Who speaks in an article.

    `sources` has those with quotes that are counted, most words first. `unstated` are the
    quotations for which the article states no source, those with an inferred speaker among
    them; `unresolved` those whose source is written ("he") but stands for nobody known.
    `words` counts the words of every quote once, `attributed_words` once for each of its
    speakers: the whole of which a share is part. `unnamed_words` are those that only
    unnamed sources say, `unstated_words` those that nobody is stated to say. `light` says
    how many attributions of the light tier there are, and `with_light` whether they are
    counted in all the rest.
    """

    sources: tuple[SourceFacts, ...]
    quotes: int
    unstated: tuple[LooseQuote, ...]
    unresolved: tuple[LooseQuote, ...]
    words: int
    attributed_words: int
    unnamed_words: int
    unstated_words: int
    independent: int
    light: int
    with_light: bool

    @property
    def unnamed_share(self) -> float:
        """The part (0-1) of all quoted words that only unnamed sources say."""
        return self.unnamed_words / self.words if self.words else 0.0

    @property
    def unstated_share(self) -> float:
        """The part (0-1) of all quoted words for which no source is stated."""
        return self.unstated_words / self.words if self.words else 0.0

    @property
    def single_source(self) -> bool:
        """Whether all that the article has, it has from one source."""
        return self.independent == 1


def source_report(standing: Standing, *, light: bool = True) -> SourceReport:
    """Report on the sources of what stands; rejected quotes do not count.

    Independent are sources that state something in the speech tier, where the article
    states the speaker and does not say that they did not say it. Other names of a source
    are that source already; besides, a spokesman and what he speaks for are counted once,
    as `counted_once` says.

    Args:
        standing: The article with its analysis and the reader's corrections.
        light: Whether the light tier counts in words, shares, kinds and lists.
    """
    analysis = standing.stands
    said = _said(analysis)
    counter = _Counter(standing, light=light)
    same = counted_once(analysis, standing.article.text)
    quotes = [q for q in analysis.quotes if counter.counts(q)]
    stated = [q for q in quotes if q.status is Status.STATED]
    unstated = [q for q in quotes if q.status is not Status.STATED]
    unresolved = (q for q in stated if said.keys().isdisjoint(q.speakers))
    named = {s.id for s in analysis.sources if s.named}
    attributed = sum(counter.words(q) * max(1, len(_speakers(q, said))) for q in quotes)
    return SourceReport(
        sources=_all_facts(analysis, said, counter, same, attributed),
        quotes=len(quotes),
        unstated=tuple(LooseQuote(q, counter.place(q)) for q in unstated),
        unresolved=tuple(LooseQuote(q, counter.place(q)) for q in unresolved),
        words=sum(map(counter.words, quotes)),
        attributed_words=attributed,
        unnamed_words=sum(map(counter.words, _unnamed(stated, said.keys(), named))),
        unstated_words=sum(map(counter.words, unstated)),
        independent=len({same.get(s, s) for s in said if any(map(_states, said[s]))}),
        light=_light(analysis.quotes),
        with_light=light,
    )


class _Counter:
    """Counts words, each quote's once, and paragraphs as a reader does."""

    def __init__(self, standing: Standing, *, light: bool) -> None:
        self._text = standing.article.text
        self._light = light
        self._starts = [p.start for p in standing.article.counted]
        self._words: dict[str, int] = {}

    def counts(self, quote: Quote) -> bool:
        """Tell whether the report takes a quote in."""
        return self._light or quote.tier is Tier.SPEECH

    def words(self, quote: Quote) -> int:
        """Return the words of a quote; 0 for one that is not taken in."""
        if not self.counts(quote):
            return 0
        if quote.id not in self._words:
            self._words[quote.id] = words_in(quote, self._text)
        return self._words[quote.id]

    def place(self, quote: Quote) -> Place:
        """Return where a quote begins."""
        span = quote.contents[0]
        return Place(span, bisect_right(self._starts, span.start))


def _said(analysis: Analysis) -> dict[str, list[Quote]]:
    """Return the quotes of each source that speaks, by its id."""
    known = {s.id for s in analysis.sources}
    said: dict[str, list[Quote]] = defaultdict(list)
    for quote in analysis.quotes:
        for speaker in _speakers(quote, known):
            said[speaker].append(quote)
    return dict(said)


def _speakers(quote: Quote, known: Container[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(s for s in quote.speakers if s in known))


def _all_facts(
    analysis: Analysis,
    said: Mapping[str, list[Quote]],
    counter: _Counter,
    same: Mapping[str, str],
    attributed: int,
) -> tuple[SourceFacts, ...]:
    facts = (
        _facts(s, said[s.id], counter, max(1, attributed), same.get(s.id, s.id))
        for s in analysis.sources
        if s.id in said
    )
    found = (f for f in facts if f is not None)
    return tuple(sorted(found, key=lambda f: (-f.words, f.first.span)))


def _facts(
    source: Source, said: list[Quote], counter: _Counter, total: int, counted_with: str
) -> SourceFacts | None:
    quotes = sorted(filter(counter.counts, said), key=lambda q: q.contents[0])
    if not quotes:
        return None
    words = sum(map(counter.words, quotes))
    kinds = Counter(q.kind for q in quotes)
    return SourceFacts(
        source=source,
        quotes=tuple(quotes),
        kinds={kind: kinds[kind] for kind in QuoteKind},
        words=words,
        share=words / total,
        speech=len(said) - _light(said),
        light=_light(said),
        first=counter.place(quotes[0]),
        last=counter.place(quotes[-1]),
        counted_with=counted_with,
    )


def _states(quote: Quote) -> bool:
    said = not (quote.negated or quote.hypothetical)
    return quote.tier is Tier.SPEECH and quote.status is Status.STATED and said


def _light(quotes: Iterable[Quote]) -> int:
    return sum(1 for quote in quotes if quote.tier is Tier.LIGHT)


def _unnamed(stated: Iterable[Quote], known: Set[str], named: Set[str]) -> Iterator[Quote]:
    """Yield the quotes that have a source but none that is named."""
    for quote in stated:
        if not known.isdisjoint(quote.speakers) and named.isdisjoint(quote.speakers):
            yield quote
