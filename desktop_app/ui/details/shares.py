"""Who speaks in an article and how much of its quoted words each has."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.core.analysis import Quote, QuoteKind, SourceKind, Status, Tier, Tone
from desktop_app.core.source_report import SourceFacts, SourceReport
from desktop_app.core.tally import words_in
from desktop_app.ui.details.facts import Manner
from desktop_app.ui.details.lookup import Lookup
from desktop_app.ui.details.wording import NO_SOURCE, NOT_RESOLVED, Say, counted, dotted, percent
from desktop_app.ui.reading.marks import quote_role


@dataclass(frozen=True, slots=True)
class Share:
    """One source's part: `share` is its part (0-1) of all words attributed to anyone or no one.

    The quotes without a source make a share of their own, with source None, and so do those
    whose source is written but not known ("he"). `places` names the first and the last
    place, as `quotes` has them in order.
    """

    source: str | None
    name: str
    kind: SourceKind | None
    quotes: tuple[Quote, ...]
    words: int
    share: float
    manner: Manner
    places: tuple[str, str]
    counted_with: str = ""

    @property
    def named(self) -> bool:
        """Whether a reader could look this source up by its name."""
        return self.kind is not None and self.kind is not SourceKind.UNNAMED

    @property
    def first(self) -> Quote:
        """The first thing it says."""
        return self.quotes[0]

    @property
    def last(self) -> Quote:
        """The last thing it says."""
        return self.quotes[-1]


def shares_of(report: SourceReport, lookup: Lookup, say: Say) -> tuple[Share, ...]:
    """Return the shares of all who speak, the one with most words first, "no source" last."""
    names = {f.source.id: f.source.name for f in report.sources}
    shares = [_share_of(facts, names, lookup) for facts in report.sources]
    spoken = {q.id for share in shares for q in share.quotes}
    for name, loose in (
        (say(NOT_RESOLVED), report.unresolved),
        (say(NO_SOURCE), report.unstated),
    ):
        left = tuple(one.quote for one in loose if one.quote.id not in spoken)
        if left:
            shares.append(_loose_share(name, left, report, lookup))
    return tuple(shares)


def _share_of(facts: SourceFacts, names: Mapping[str, str], lookup: Lookup) -> Share:
    other = facts.counted_with if facts.counted_with != facts.source.id else ""
    return Share(
        source=facts.source.id,
        name=facts.source.name,
        kind=facts.source.kind,
        quotes=facts.quotes,
        words=facts.words,
        share=facts.share,
        manner=_manner(facts.quotes, named=facts.named),
        places=_places(facts.quotes, lookup),
        counted_with=names.get(other, ""),
    )


def _loose_share(
    name: str, quotes: tuple[Quote, ...], report: SourceReport, lookup: Lookup
) -> Share:
    words = sum(words_in(q, lookup.text) for q in quotes)
    return Share(
        source=None,
        name=name,
        kind=None,
        quotes=quotes,
        words=words,
        share=words / max(1, report.attributed_words),
        manner=Manner.UNNAMED,
        places=_places(quotes, lookup),
    )


def _places(quotes: tuple[Quote, ...], lookup: Lookup) -> tuple[str, str]:
    first, last = quotes[0].contents[0], quotes[-1].contents[0]
    return (lookup.place_label(first), lookup.place_label(last))


def totals_text(shares: tuple[Share, ...], say: Say) -> str:
    """Sum up who speaks: "5 quotes from 3 sources, 1 unnamed; 2 quotations without ...".

    Only quotes with a stated source count as from a source; the others, also those whose
    speaker was inferred, as without a stated one, and a source that is written but not
    known is one of which nothing more is said.
    """
    quotes = {q.id: q for share in shares for q in share.quotes}
    stated = {name for name, q in quotes.items() if q.status is Status.STATED}
    speaking = [s for s in shares if s.source and any(q.id in stated for q in s.quotes)]
    unnamed = sum(1 for s in speaking if not s.named)
    without = len(quotes) - len(stated)
    if not quotes:
        return say("Nobody is quoted in this article.")
    line = (
        f"{counted(len(stated), say('quote'), say('quotes'))} {say('from')} "
        f"{counted(len(speaking), say('source'), say('sources'))}"
    )
    if unnamed:
        line += f", {unnamed:,} {say('unnamed')}"
    if without:
        orphans = counted(without, say("quotation"), say("quotations"))
        line += f"; {orphans} {say('without a stated source')}"
    return line


def footing_text(report: SourceReport, say: Say) -> str:
    """Say what the article stands on: "3 independent sources · 14 % of words unnamed"."""
    if not report.quotes:
        return ""
    one, many = say("independent source"), say("independent sources")
    unnamed = f"{percent(report.unnamed_share)} {say('of words unnamed')}"
    return dotted(counted(report.independent, one, many), unnamed if report.unnamed_words else "")


def share_subline(share: Share, say: Say) -> str:
    """Say what kind of source it is and how often it speaks in which way, in one soft line."""
    named = say("named") if share.named else say("unnamed")
    kind = say(share.kind.value) if share.kind is not None and share.named else ""
    return dotted(
        _contradiction(share, say),
        kind,
        named if share.kind is not None else "",
        kinds_text(share.quotes, say),
    )


def kinds_text(quotes: tuple[Quote, ...], say: Say) -> str:
    """Count quotes by kind, attributed claims apart: "2 direct, 1 indirect, 1 claim"."""
    speech = Counter(q.kind for q in quotes if q.tier is Tier.SPEECH)
    said = [f"{speech[kind]:,} {say(kind.value)}" for kind in QuoteKind if speech[kind]]
    claims = sum(1 for q in quotes if q.tier is Tier.LIGHT)
    if claims:
        said.append(counted(claims, say("claim"), say("claims")))
    return ", ".join(said)


def places_text(share: Share, say: Say) -> str:
    """Say from where to where a source speaks: "¶ 3 – ¶ 7", or one place alone."""
    first, last = (say(place) for place in share.places)
    return first if first == last else f"{first} – {last}"


def _contradiction(share: Share, say: Say) -> str:
    if share.manner is not Manner.DENIED:
        return ""
    accuses = any(quote.tone is Tone.ACCUSING for quote in share.quotes)
    return say("accuses") if accuses else say("denies")


def share_spoken(share: Share, say: Say) -> str:
    """Say everything about a share that is drawn, for a screen reader, and a little more."""
    words = counted(share.words, say("word"), say("words"))
    once = f"{say('counted as one with')} {share.counted_with}" if share.counted_with else ""
    sub, places = share_subline(share, say), places_text(share, say)
    return dotted(share.name, percent(share.share), words, sub, places, once)


def _manner(quotes: tuple[Quote, ...], *, named: bool) -> Manner:
    """Return the pencil of a source: that of a denial when at least half of its quotes are."""
    manners = [Manner(quote_role(q, unsourced=not named)) for q in quotes]
    if 2 * manners.count(Manner.DENIED) >= len(manners):
        return Manner.DENIED
    return Manner.SAID if named else Manner.UNNAMED
