"""From a reading model's raw names to clean ones: whole words, no article, title or 's."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.analysis.document import RawName
from desktop_app.analysis.names.tables import Tables
from desktop_app.analysis.names.titles import Titles
from desktop_app.analysis.names.words import Words
from desktop_app.core.analysis import Label
from desktop_app.core.spans import Span

LABELS = {
    "PER": Label.PERSON,
    "ORG": Label.ORGANISATION,
    "LOC": Label.PLACE,
    "NORP": Label.GROUP,
    "MISC": Label.OTHER,
}

_LEFT = re.compile(r"(?:(?i:the|a|an)\s+|(?:pro|anti|non|ex|pre|post)-|[\s\"'“”‘’(\[.,;:–—-]+)")
_RIGHT = re.compile(r"(?:['’]s|(?<=s)['’]|\s(?:of|the|and|for|in|de)|[\s\"“”‘’'(\[,;:!?–—-]+)$")
_NO_CLOSING = re.compile(r"[)\]]$")
_INITIALS = 5  # letters of a short form, at most
_SURE = 0.9  # a person that the model is so sure of is no ordinary word
_NUMERAL = re.compile(r" (?:I{1,3}|I?[VX]|[VX]I{1,3}|XI?V)(?![\w.])")
_SAINT = re.compile(r"\b(?:St|Mt|Ft|Ste)\. $")
_PREPOSITION = re.compile(r"(?:Near|From|At|Off|Around|Outside)\s+(?=[A-Z])")
_PARTY = re.compile(r"[DRI][-‐‑–]")
_DOTTED = re.compile(r"(?:^|[\s.])(?:[A-Z]|[A-Z][a-z]{1,3})\.$")


@dataclass(frozen=True, slots=True)
class Name:
    """A clean name at one place.

    `form` is the text it covers, white space as single spaces; `shares` are the model's
    chances of every label, summing up to 1 at most; `title` is what stands before it.
    """

    span: Span
    form: str
    label: Label
    score: float
    shares: tuple[tuple[Label, float], ...] = ()
    title: Span | None = None


def cleaned(
    words: Words, raw: Iterable[RawName], tables: Tables, titles: Titles | None = None
) -> list[Name]:
    """Return the raw names that are names, cleaned, in order and without overlap."""
    text = words.text
    titles = titles or Titles(tables)
    names: list[Name] = []
    for found in sorted(raw, key=lambda r: (r.span.start, -r.span.end)):
        label = LABELS.get(found.label, Label.OTHER)
        span = _stripped(_whole_words(found.span, label, text), text, tables)
        if label is Label.PERSON:
            span = _with_numeral(span, text)
            span = Span(span.start + titles.front(span.of(text)), span.end)
        span = _with_saint(span, text) if label is not Label.PERSON else span
        span = _without_preposition(span, text) if label is Label.PLACE else span
        span = _without_party(span, text, tables)
        span = _without_bearer(span, text, tables, titles)
        form = " ".join(span.of(text).split())
        low = names[-1].span.end if names else 0
        if not _is_name(form) or form in tables.not_names or span.start < low:
            continue
        shares = tuple((LABELS.get(kind, Label.OTHER), share) for kind, share in found.shares)
        title = titles.before(text, span.start, low)
        names.append(Name(span, form, label, found.score, shares, title))
    return _without_common_words(names, words, titles)


def _whole_words(span: Span, label: Label, text: str) -> Span:
    """Grow a span to its words; a person's also over a hyphen ("Lee Mei-ling")."""
    start, end = span.start, span.end
    if label is Label.PERSON and text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha():
        end += 2
    while start > 0 and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return Span(start, end)


def _stripped(span: Span, text: str, tables: Tables) -> Span:
    start, end = span.start, span.end
    while start < end:
        covered = text[start:end]
        if covered not in tables.keep_the and (left := _LEFT.match(covered)):
            start += left.end()
        elif right := _RIGHT.search(covered):
            end = start + right.start()
        elif _has_loose_end(covered):
            end -= 1
        else:
            break
    return Span(start, max(start, end))


def _has_loose_end(covered: str) -> bool:
    """Tell whether a bracket without partner or a sentence's full stop ends a name."""
    if covered.endswith("."):
        return not _DOTTED.search(covered)
    return bool(_NO_CLOSING.search(covered)) and covered.count("(") < covered.count(")")


def _with_numeral(span: Span, text: str) -> Span:
    """Add the number of a ruler: "Amyntas" to "Amyntas I"."""
    behind = _NUMERAL.match(text, span.end)
    return Span(span.start, behind.end()) if behind else span


def _with_saint(span: Span, text: str) -> Span:
    """Add what the full stop of an abbreviation parted: "Louis Herald" to "St. Louis Herald"."""
    before = _SAINT.search(text, max(0, span.start - 5), span.start)
    return Span(before.start(), span.end) if before else span


def _without_preposition(span: Span, text: str) -> Span:
    """Cut the preposition that begins a sentence and a place ("Near Karet")."""
    before = _PREPOSITION.match(text, span.start, span.end)
    return Span(before.end(), span.end) if before else span


def _without_party(span: Span, text: str, tables: Tables) -> Span:
    """Cut a member's party from the region represented: "D-N.J."."""
    party = _PARTY.match(text, span.start, span.end)
    region = text[party.end() : span.end] if party else ""
    known = tables.kind(region) is Label.PLACE
    if party and (known or region in tables.other_names or f"{region}." in tables.other_names):
        return Span(party.end(), span.end)
    return span


def _without_bearer(span: Span, text: str, tables: Tables, titles: Titles) -> Span:
    """Cut a title that follows a place or initials: "Karet Sheriff", "UN Ambassador"."""
    covered = span.of(text)
    left = covered[: len(covered) - titles.back(covered)]
    short = left.isupper() and 2 <= len(left.replace(".", "")) <= _INITIALS
    known = tables.is_nation(left) or tables.kind(left) is Label.PLACE
    return Span(span.start, span.start + len(left)) if known or short else span


def _is_name(form: str) -> bool:
    return len(form) > 1 and any(c.isupper() for c in form)


def _without_common_words(names: list[Name], words: Words, titles: Titles) -> list[Name]:
    """Drop single words that only a sentence's beginning made look like names, and titles."""
    elsewhere = {n.form for n in names if not words.begins_sentence(n.span.start)}
    surnames = {n.form.split()[-1] for n in names if " " in n.form}
    named = [n for n in names if n.form in surnames or not titles.is_title(n.form)]
    return [
        n
        for n in named
        if " " in n.form
        or n.form in elsewhere
        or n.form in surnames
        or n.label is Label.GROUP
        or (n.label is Label.PERSON and n.score > _SURE)
        or not words.ordinary(n.span.start)
    ]
