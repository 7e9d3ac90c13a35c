"""Who speaks in an article and how much of its quoted words each has."""

from dataclasses import dataclass

from desktop_app.core.analysis import Quote, Source, SourceKind, Status, Tone
from desktop_app.core.spans import Span
from desktop_app.core.tally import words_in
from desktop_app.ui.details.facts import Manner
from desktop_app.ui.details.lookup import Lookup
from desktop_app.ui.details.wording import NO_SOURCE, Say, counted, dotted, percent
from desktop_app.ui.reading.marks import quote_role


@dataclass(frozen=True, slots=True)
class Share:
    """One source's part: `share` is its part (0-1) of all words attributed to anyone or no one.

    The quotes without a source make a share of their own, with source None.
    """

    source: str | None
    name: str
    kind: SourceKind | None
    quotes: tuple[Quote, ...]
    words: int
    share: float
    manner: Manner
    place: str

    @property
    def named(self) -> bool:
        """Whether a reader could look this source up by its name."""
        return self.kind is not None and self.kind is not SourceKind.UNNAMED

    @property
    def first(self) -> Span:
        """The first place where it speaks."""
        return self.quotes[0].contents[0]


def shares_of(lookup: Lookup, say: Say) -> tuple[Share, ...]:
    """Return the shares of all who speak, the one with most words first, "no source" last."""
    speaking = [s for s in lookup.stands.sources if lookup.said_by(s.id)]
    speaking.sort(key=lambda source: -source.words)
    orphans = tuple(q for q in lookup.stands.quotes if not lookup.speakers_of(q))
    words = sum(words_in(q, lookup.text) for q in orphans)
    total = max(1, words + sum(s.words for s in speaking))
    shares = [_share_of(source, total, lookup) for source in speaking]
    if orphans:
        name, place = say(NO_SOURCE), lookup.place_label(orphans[0].contents[0])
        part = words / total
        shares.append(Share(None, name, None, orphans, words, part, Manner.UNNAMED, place))
    return tuple(shares)


def _share_of(source: Source, total: int, lookup: Lookup) -> Share:
    quotes = lookup.said_by(source.id)
    return Share(
        source=source.id,
        name=source.name,
        kind=source.kind,
        quotes=quotes,
        words=source.words,
        share=source.words / total,
        manner=_manner(quotes, named=source.named),
        place=lookup.place_label(quotes[0].contents[0]),
    )


def totals_text(shares: tuple[Share, ...], say: Say) -> str:
    """Sum up who speaks: "5 quotes from 3 sources, 1 unnamed; 2 quotations without ...".

    Only quotes with a stated source count as from a source; the others, also those whose
    speaker was inferred, as without a stated one.
    """
    quotes = {q.id: q for share in shares for q in share.quotes}
    stated = {name for name, q in quotes.items() if q.status is Status.STATED and q.speakers}
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


def share_subline(share: Share, say: Say) -> str:
    """Say what kind of source it is, how often it speaks and from where on, in one soft line."""
    named = say("named") if share.named else say("unnamed")
    kind = say(share.kind.value) if share.kind is not None and share.named else ""
    return dotted(
        _contradiction(share, say),
        kind,
        named if share.kind is not None else "",
        counted(len(share.quotes), say("quote"), say("quotes")),
        f"{say('from')} {say(share.place)}",
    )


def _contradiction(share: Share, say: Say) -> str:
    if share.manner is not Manner.DENIED:
        return ""
    accuses = any(quote.tone is Tone.ACCUSING for quote in share.quotes)
    return say("accuses") if accuses else say("denies")


def share_spoken(share: Share, say: Say) -> str:
    """Say everything about a share that is drawn, for a screen reader."""
    words = counted(share.words, say("word"), say("words"))
    return dotted(share.name, percent(share.share), words, share_subline(share, say))


def _manner(quotes: tuple[Quote, ...], *, named: bool) -> Manner:
    """Return the pencil of a source: that of a denial when at least half of its quotes are."""
    manners = [Manner(quote_role(q, unsourced=not named)) for q in quotes]
    if 2 * manners.count(Manner.DENIED) >= len(manners):
        return Manner.DENIED
    return Manner.SAID if named else Manner.UNNAMED
