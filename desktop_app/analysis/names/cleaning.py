"""From a reading model's raw names to clean ones: whole words, no article, title or 's."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.analysis.document import RawName
from desktop_app.analysis.names.tables import Tables
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
_DOTTED = re.compile(r"(?:^|[\s.])(?:[A-Z]|[A-Z][a-z]{1,3})\.$")


@dataclass(frozen=True, slots=True)
class Name:
    """A clean name at one place; `form` is the text it covers, white space as single spaces."""

    span: Span
    form: str
    label: Label
    score: float


def cleaned(words: Words, raw: Iterable[RawName], tables: Tables) -> list[Name]:
    """Return the raw names that are names, cleaned, in order and without overlap."""
    text = words.text
    names: list[Name] = []
    for found in sorted(raw, key=lambda r: (r.span.start, -r.span.end)):
        label = LABELS.get(found.label, Label.OTHER)
        span = _stripped(_whole_words(found.span, label, text), text, tables)
        span = _without_title(span, text, tables)
        form = " ".join(span.of(text).split())
        if not _is_name(form) or (names and span.start < names[-1].span.end):
            continue
        names.append(Name(span, form, label, found.score))
    return _without_common_words(names, words)


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


def _without_title(span: Span, text: str, tables: Tables) -> Span:
    """Cut titles ("Prime Minister", "Gen.") from the front when a name is left."""
    words = list(re.finditer(r"\S+", span.of(text)))
    at = 0
    while at < len(words) - 1:
        two = " ".join(w[0] for w in words[at : at + 2])
        step = 2 if two in tables.titles else 1 if words[at][0] in tables.titles else 0
        left = words[at + step :]
        if not step or not left or not left[0][0][0].isupper() or left[0][0] == "of":
            break
        at += step
    return Span(span.start + words[at].start(), span.end) if at else span


def _is_name(form: str) -> bool:
    return len(form) > 1 and any(c.isupper() for c in form)


def _without_common_words(names: list[Name], words: Words) -> list[Name]:
    """Drop single words that only a sentence's beginning made look like names."""
    elsewhere = {n.form for n in names if not words.begins_sentence(n.span.start)}
    return [
        n
        for n in names
        if " " in n.form
        or n.form in elsewhere
        or n.label is Label.GROUP
        or not words.ordinary(n.span.start)
    ]
