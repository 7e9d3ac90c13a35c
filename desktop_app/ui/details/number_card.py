"""The card of a number: what it says in plain words, of what, and whose claim it is."""

from functools import partial

from desktop_app.core.analysis import Number
from desktop_app.core.numerals import conversions, in_words
from desktop_app.ui.details.facts import Card, Group, LazyRows, Row, ToMark, ToPlace
from desktop_app.ui.details.lookup import Lookup
from desktop_app.ui.details.passages import excerpt, sentence_around
from desktop_app.ui.details.quote_card import quote_row
from desktop_app.ui.details.wording import (
    CERTAINTIES,
    NO_SOURCE,
    Say,
    dotted,
    found_by,
    is_dated,
    quoted,
    score_text,
    value_text,
)

MODIFIERS = {"approx": "about", "over": "at least", "under": "at most", "vague": "vague"}


def number_card(number: Number, lookup: Lookup, say: Say) -> Card:
    """Return the card of a number."""
    groups = (
        _differing(number, lookup, say),
        _alike(number, lookup, say),
        _claim(number, lookup, say),
    )
    return Card(
        mark=number.id,
        headline=headline(number, lookup.text),
        subline=dotted(say(number.kind.value), quoted(written_number(number, lookup.text))),
        chips=_chips(number, lookup, say),
        rows=tuple(_rows(number, lookup, say)),
        verdict=lookup.verdict(number.id),
        groups=tuple(g for g in groups if g.rows),
    )


def written_number(number: Number, text: str) -> str:
    """Return a number as the article writes it, with its modifier."""
    near = number.spans
    return " … ".join(" ".join(span.of(text).split()) for span in near)


def modifier_words(number: Number, say: Say) -> str:
    """Return the modifier as written, or in our words where it is part of the number."""
    if number.modifier_text:
        return number.modifier_text
    return say(MODIFIERS[number.modifier.value]) if number.modifier else ""


def date_words(number: Number) -> str:
    """Return a date or time in words, as far as it is known."""
    return in_words(number) or value_text(number)


def certainty_words(number: Number, say: Say) -> str:
    """Say how sure the place of a date in the calendar is."""
    return say(CERTAINTIES[number.certainty]) if number.certainty else ""


def claimant(number: Number, lookup: Lookup, say: Say) -> str:
    """Say whose claim a number is: a speaker, nobody named, or the article itself."""
    quote = lookup.quote_of(number)
    if quote is None:
        return say("the article itself")
    return ", ".join(s.name for s in lookup.speakers_of(quote)) or say(NO_SOURCE)


def headline(number: Number, text: str) -> str:
    """Return a number in plain words, or as written where nothing is known of it."""
    said = in_words(number) or written_number(number, text)
    return said[:1].upper() + said[1:]


def _chips(number: Number, lookup: Lookup, say: Say) -> tuple[str, ...]:
    found = (
        modifier_words(number, say),
        say("looks ahead") if number.future else "",
        say("≠ counted differently elsewhere here") if lookup.contradicting(number) else "",
        score_text(number.score, say),
    )
    return tuple(filter(None, found))


def _rows(number: Number, lookup: Lookup, say: Say) -> tuple[Row, ...]:
    written = written_number(number, lookup.text)
    dated = is_dated(number)
    rows = [
        Row(say("Written as"), written, target=ToPlace(number.span)),
        Row(say("Date"), date_words(number)) if dated else Row(say("Value"), value_text(number)),
        Row(say("Converted"), ", ".join(conversions(number))),
        Row(say("ISO 8601"), number.value if dated and isinstance(number.value, str) else ""),
        Row(say("Not known"), say("year, month or day") if number.partial else ""),
        Row(say("Unit"), number.unit or ""),
        _counts(number, say),
        Row(say("Modifier"), modifier_words(number, say)),
        Row(say("Event"), number.event or ""),
        Row(say("Because"), number.reason or ""),
        Row(say("Certainty"), certainty_words(number, say)),
        _sentence(number, lookup, say),
        _whose(number, lookup, say),
        found_by(number.origin, say),
    ]
    return tuple(row for row in rows if row.text)


def _counts(number: Number, say: Say) -> Row:
    target = ToPlace(number.counts_span) if number.counts_span else None
    return Row(say("Counts"), number.counts or "", target=target)


def _sentence(number: Number, lookup: Lookup, say: Say) -> Row:
    place = number.spans[0]
    sentence = sentence_around(place, lookup.text, lookup.paragraph_of(place))
    shown, at = excerpt(place, sentence, lookup.text)
    return Row(say("Sentence"), shown, target=ToPlace(place), emphasis=(at.start, at.end))


def _whose(number: Number, lookup: Lookup, say: Say) -> Row:
    quote = lookup.quote_of(number)
    if quote is None:
        return Row(say("Claimed by"), claimant(number, lookup, say))
    cue = quote.cue.of(lookup.text) if quote.cue else ""
    return Row(say("Claimed by"), claimant(number, lookup, say), cue, target=ToMark(quote.id))


def _alike(number: Number, lookup: Lookup, say: Say) -> Group:
    title = say("Counted elsewhere here") if number.counts else say("Given elsewhere here")
    others = lookup.contradicting(number)
    alike = [n for n in lookup.counted_alike(number) if n not in others]
    return Group(title, LazyRows(alike, partial(_other, lookup, say)))


def _differing(number: Number, lookup: Lookup, say: Say) -> Group:
    rows = LazyRows(lookup.contradicting(number), partial(_other, lookup, say))
    return Group(say("Counted differently here"), rows)


def _other(lookup: Lookup, say: Say, other: Number) -> Row:
    return Row(
        lookup.place_label(other.span),
        in_words(other) or written_number(other, lookup.text),
        soft=claimant(other, lookup, say),
        target=ToMark(other.id),
    )


def _claim(number: Number, lookup: Lookup, say: Say) -> Group:
    quote = lookup.quote_of(number)
    rows = () if quote is None else (quote_row(quote, None, lookup, say),)
    return Group(say("In the quote"), rows)
