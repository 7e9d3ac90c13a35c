"""The rows of a quote's card on its telling: by which word, in which tone, to whom and when."""

from desktop_app.core.analysis import Number, Quote, Tense, Tone
from desktop_app.core.spans import Span
from desktop_app.ui.details.facts import Row, ToMark, ToPlace
from desktop_app.ui.details.lookup import Lookup
from desktop_app.ui.details.wording import Say, amount, dotted, iso_text

TONES = {
    Tone.NEUTRAL: "told without a judgement",
    Tone.DOUBTING: "leaves open whether it is true",
    Tone.CERTAIN: "takes it for true",
    Tone.DENYING: "denies it",
    Tone.ACCUSING: "accuses somebody of it",
    Tone.EMOTIVE: "told with feeling",
}
NOT_SAID = "marked as not said: the article says that this was not stated"
NOT_DENIED = "the article says that this was not denied"
NOT_YET = "marked as not said yet: the article only imagines or expects it"
TENSES = {
    Tense.PAST: "said before",
    Tense.PRESENT: "said at the time of writing",
    Tense.FUTURE: "to be said",
}
# How far from its cue the day of an utterance may stand, in code points.
_REACH = 160


def how_rows(quote: Quote, lookup: Lookup, say: Say) -> list[Row]:
    """Return how the article tells a quote, to whom it was said and when, as far as stated."""
    rows = []
    if quote.cue is not None:
        rows.append(Row(say("How"), _how(quote, lookup, say), target=ToPlace(quote.cue)))
    if quote.addressee:
        rows.append(Row(say("Said to"), " ".join(quote.addressee.split())))
    if quote.said_on:
        rows.append(_when(quote, quote.said_on, lookup, say))
    elif quote.tense in {Tense.PRESENT, Tense.FUTURE}:
        rows.append(Row(say("When"), say(TENSES[quote.tense])))
    if quote.said_at:
        rows.append(Row(say("Where"), " ".join(quote.said_at.split())))
    return rows


def why_row(quote: Quote, say: Say) -> list[Row]:
    """Return why these words were taken for an attribution, one row or none."""
    return [Row(say("Why"), "; ".join(map(say, quote.reasons)))] if quote.reasons else []


def tone_text(quote: Quote, say: Say) -> str:
    """Say in words what a cue makes of its content, and whether it was said at all."""
    if quote.negated:
        return say(NOT_DENIED if quote.tone is Tone.DENYING else NOT_SAID)
    if quote.hypothetical:
        return say(NOT_YET)
    return say(TONES[quote.tone])


def _how(quote: Quote, lookup: Lookup, say: Say) -> str:
    cue = " ".join(quote.cue.of(lookup.text).split()) if quote.cue else ""
    lemma = quote.cue_lemma or ""
    from_lemma = f"({lemma})" if lemma and lemma.casefold() != cue.casefold() else ""
    return dotted(f"“{cue}” {from_lemma}".strip(), tone_text(quote, say))


def _when(quote: Quote, said_on: str, lookup: Lookup, say: Say) -> Row:
    """Return the day as the article has it, with the date it means where that is known."""
    words = amount(" ".join(said_on.split()))
    number = _dated(quote, words, lookup)
    if number is None:
        return Row(say("When"), words)
    return Row(
        say("When"), words, soft=f"({iso_text(str(number.value))})", target=ToMark(number.id)
    )


def _dated(quote: Quote, words: str, lookup: Lookup) -> Number | None:
    """Return the date that the words stand for: the nearest to the cue, outside the quote."""
    if quote.cue is None:
        return None
    cue = quote.cue
    reach = Span(max(0, cue.start - _REACH), cue.end + _REACH)
    near = (
        n
        for n in lookup.dates_in(reach)
        if n.value is not None
        and " ".join(n.span.of(lookup.text).split()) in words
        and not any(content.overlaps(n.span) for content in quote.contents)
    )
    return min(near, key=lambda n: abs(n.span.start - cue.start), default=None)
