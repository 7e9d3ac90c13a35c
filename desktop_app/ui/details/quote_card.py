"""The card of a quote: who speaks, how that is known, and what else the speaker says."""

from desktop_app.core.analysis import Quote, QuoteKind, Source, SourceKind, Status, Tier, Tone
from desktop_app.ui.details.cue_rows import how_rows, why_row
from desktop_app.ui.details.facts import (
    Card,
    Group,
    LazyRows,
    Manner,
    Passage,
    Row,
    ToMark,
    ToPlace,
)
from desktop_app.ui.details.lookup import Lookup
from desktop_app.ui.details.passages import shortened
from desktop_app.ui.details.wording import (
    NO_SOURCE,
    NOT_RESOLVED,
    Say,
    cue_text,
    dotted,
    found_by,
    quoted,
    score_text,
    standing_of,
)
from desktop_app.ui.reading.marks import quote_role

KINDS = {
    QuoteKind.DIRECT: "direct quote",
    QuoteKind.MIXED: "partly quoted",
    QuoteKind.INDIRECT: "indirect quote",
}
_LONGEST_PASSAGE = 1200
_GAP = " … "


def quote_card(quote: Quote, lookup: Lookup, say: Say) -> Card:
    """Return the card of a quote."""
    speakers = lookup.speakers_of(quote)
    target = ToPlace(quote.contents[0])
    passage = shortened(contents_text(quote, lookup.text), _LONGEST_PASSAGE)
    return Card(
        mark=quote.id,
        headline=" and ".join(s.name for s in speakers) or _nobody(quote, say).capitalize(),
        subline=_subline(quote, speakers, lookup, say),
        chips=_chips(quote, lookup, say),
        passage=Passage(passage, manner_of(quote, speakers), is_named(quote, speakers), target),
        rows=tuple(_rows(quote, speakers, lookup, say)),
        verdict=lookup.verdict(quote.id),
        groups=_groups(quote, speakers, lookup, say),
    )


def contents_text(quote: Quote, text: str) -> str:
    """Return the contents of a quote as one line, parts joined by an ellipsis."""
    return _GAP.join(" ".join(span.of(text).split()) for span in quote.contents)


def manner_of(quote: Quote, speakers: tuple[Source, ...]) -> Manner:
    """Return the pencil of a quote, the same as in the article."""
    return Manner(quote_role(quote, unsourced=not is_named(quote, speakers)))


def is_named(quote: Quote, speakers: tuple[Source, ...]) -> bool:
    """Tell whether anybody who says it is named."""
    return quote.status is not Status.NONE and any(s.named for s in speakers)


def written_source(quote: Quote, text: str) -> str:
    """Return the sources of a quote as the article writes them."""
    return "; ".join(" ".join(span.of(text).split()) for span in quote.sources)


def also_says(title: str, quote: Quote, source: Source, lookup: Lookup, say: Say) -> Group:
    """Return everything else that a source says in the article."""
    others = tuple(q for q in lookup.said_by(source.id) if q.id != quote.id)
    return Group(title, LazyRows(others, lambda q: quote_row(q, source, lookup, say)))


def quote_row(quote: Quote, source: Source | None, lookup: Lookup, say: Say) -> Row:
    """Return a quote as one row; how the source is written there only when it is another form."""
    written = written_source(quote, lookup.text)
    other = written and (source is None or source.name.casefold() not in written.casefold())
    return Row(
        say(quote.kind.value),
        shortened(contents_text(quote, lookup.text)),
        soft=f"— {quoted(written)}" if other else "",
        target=ToMark(quote.id),
    )


def _subline(quote: Quote, speakers: tuple[Source, ...], lookup: Lookup, say: Say) -> str:
    if not speakers and quote.status is Status.STATED:
        return say("the article names a source, but not clearly whom it stands for")
    if not speakers:
        return say("the article does not say who said this")
    if len(speakers) > 1:
        return dotted(*(say(s.kind.value) for s in speakers))
    source = speakers[0]
    if source.kind is SourceKind.UNNAMED:
        return dotted(_role(source, quote, lookup), say("unnamed"))
    return dotted(_role(source, quote, lookup), say(source.kind.value), say("named"))


def _nobody(quote: Quote, say: Say) -> str:
    return say(NOT_RESOLVED if quote.status is Status.STATED else NO_SOURCE)


def _role(source: Source, quote: Quote, lookup: Lookup) -> str:
    """Return the first description among a source's mentions: "the harbour master"."""
    steps = (step.mention for step in quote.chain)
    for mention in (*source.mentions, *steps):
        words = " ".join(mention.of(lookup.text).split())
        if " " in words and words.islower() and words.casefold() not in source.name.casefold():
            return words
    return ""


def _chips(quote: Quote, lookup: Lookup, say: Say) -> tuple[str, ...]:
    found = (
        say(KINDS[quote.kind]),
        cue_text(quote, lookup.text, say),
        say(standing_of(quote)),
        say("attributed claim") if quote.tier is Tier.LIGHT else "",
        say("not said") if quote.negated and quote.tone is not Tone.NEUTRAL else "",
        say("not said yet") if quote.hypothetical else "",
        score_text(quote.score, say),
    )
    return tuple(filter(None, found))


def _rows(quote: Quote, speakers: tuple[Source, ...], lookup: Lookup, say: Say) -> tuple[Row, ...]:
    rows = []
    if quote.sources:
        written = written_source(quote, lookup.text)
        rows.append(Row(say("Written as"), written, target=ToPlace(quote.sources[0])))
    rows += _resolved(quote, speakers, lookup, say)
    rows += how_rows(quote, lookup, say)
    rows += why_row(quote, say)
    rows.append(found_by(quote.origin, say))
    return tuple(rows)


def _resolved(quote: Quote, speakers: tuple[Source, ...], lookup: Lookup, say: Say) -> list[Row]:
    """Return the chain from the mention to the speaker, one row a step."""
    if not quote.chain:
        return []
    label = say("Inferred") if quote.status is Status.INFERRED else say("Resolved")
    names = ", ".join(s.name for s in speakers)
    after = [quoted(_mention(s.mention.of(lookup.text))) for s in quote.chain[1:]]
    rows: list[Row] = []
    for step, leads_to in zip(quote.chain, [*after, names], strict=True):
        here = quoted(_mention(step.mention.of(lookup.text)))
        arrow = f"{here} → {leads_to}" if leads_to and leads_to != here else here
        rows.append(
            Row("" if rows else label, arrow, soft=step.reason, target=ToPlace(step.mention))
        )
    return rows


def _mention(written: str) -> str:
    return shortened(written, 60)


def _groups(
    quote: Quote, speakers: tuple[Source, ...], lookup: Lookup, say: Say
) -> tuple[Group, ...]:
    one = len(speakers) == 1
    groups = (
        also_says(
            say("Also says here") if one else f"{s.name}: {say('also says here')}",
            quote,
            s,
            lookup,
            say,
        )
        for s in speakers
    )
    numbers = Group(
        say("Figures in it"),
        tuple(
            Row(say(n.kind.value), n.span.of(lookup.text), soft=n.counts or "", target=ToMark(n.id))
            for n in lookup.numbers_in(quote)
        ),
    )
    return tuple(g for g in (*groups, numbers) if g.rows)
