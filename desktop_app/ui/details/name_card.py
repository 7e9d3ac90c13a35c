"""The card of a name: who or what it is, every mention, its quotes and its company."""

from desktop_app.core.analysis import Entity, Label, Quote
from desktop_app.core.joining import forms_of
from desktop_app.core.spans import Span
from desktop_app.ui.details.facts import Card, Group, LazyRows, Row, ToMark, ToPlace
from desktop_app.ui.details.lookup import Lookup
from desktop_app.ui.details.passages import excerpt, sentence_around, shortened
from desktop_app.ui.details.quote_card import contents_text, quote_row
from desktop_app.ui.details.wording import LABELS, Say, counted, dotted, found_by, score_text

_SPEAKERS = (Label.PERSON, Label.ORGANISATION)


def name_card(entity: Entity, lookup: Lookup, say: Say) -> Card:
    """Return the card of an entity."""
    kind = say(LABELS[entity.label])
    mentions = counted(len(entity.mentions), say("mention"), say("mentions"))
    said = lookup.quotes_by(entity)
    speaks = f"{say('speaks in')} {counted(len(said), say('quote'), say('quotes'))}"
    silent = say("not quoted here") if entity.label in _SPEAKERS else ""
    groups = (
        _mentions(entity, lookup, say),
        _said(entity, said, lookup, say),
        _about(entity, lookup, say),
        _company(entity, lookup, say),
    )
    return Card(
        mark=entity.id,
        headline=entity.name,
        subline=dotted(mentions, speaks if said else silent),
        chips=tuple(filter(None, (kind, score_text(entity.score, say)))),
        rows=_rows(entity, lookup, say),
        verdict=lookup.verdict(entity.id),
        groups=tuple(g for g in groups if g.rows),
    )


def _rows(entity: Entity, lookup: Lookup, say: Say) -> tuple[Row, ...]:
    forms = [f"{form} ({count})" for form, count in forms_of(entity, lookup.text)]
    rows = []
    if forms:
        rows.append(Row(say("Written as"), ", ".join(forms), target=ToPlace(entity.mentions[0])))
    rows += [_role(span, lookup, say) for span in entity.roles]
    linked = [lookup.mark(other) for other in entity.related]
    rows += [
        Row(say("Linked to"), e.name, soft=say(LABELS[e.label]), target=ToMark(e.id))
        for e in linked
        if isinstance(e, Entity)
    ]
    rows.append(found_by(entity.origin, say))
    return tuple(rows)


def _role(span: Span, lookup: Lookup, say: Say) -> Row:
    return Row(
        say("Described as"),
        " ".join(span.of(lookup.text).split()),
        soft=lookup.place_label(span),
        target=ToPlace(span),
    )


def _mentions(entity: Entity, lookup: Lookup, say: Say) -> Group:
    return Group(say("Every mention"), LazyRows(entity.mentions, lambda m: _mention(m, lookup)))


def _mention(mention: Span, lookup: Lookup) -> Row:
    sentence = sentence_around(mention, lookup.text, lookup.paragraph_of(mention))
    shown, at = excerpt(mention, sentence, lookup.text)
    return Row(
        lookup.place_label(mention), shown, target=ToPlace(mention), emphasis=(at.start, at.end)
    )


def _said(entity: Entity, quotes: tuple[Quote, ...], lookup: Lookup, say: Say) -> Group:
    own = {s.id: s for s in lookup.stands.sources if s.entity == entity.id}

    def row(quote: Quote) -> Row:
        source = next((own[s] for s in quote.speakers if s in own), None)
        return quote_row(quote, source, lookup, say)

    return Group(say("Says here"), LazyRows(quotes, row))


def _about(entity: Entity, lookup: Lookup, say: Say) -> Group:
    def row(quote: Quote) -> Row:
        return Row(
            say(quote.kind.value),
            shortened(contents_text(quote, lookup.text)),
            soft=", ".join(s.name for s in lookup.speakers_of(quote)),
            target=ToMark(quote.id),
        )

    return Group(say("Named in quotes here"), LazyRows(lookup.quotes_about(entity), row))


def _company(entity: Entity, lookup: Lookup, say: Say) -> Group:
    def row(shared: tuple[Entity, int]) -> Row:
        other, count = shared
        return Row(
            f"{count:,} ×",
            other.name,
            soft=say(LABELS[other.label]),
            target=ToMark(other.id),
        )

    return Group(say("Appears with"), LazyRows(lookup.appears_with(entity), row))
