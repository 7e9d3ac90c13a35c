"""Find where an article defines a short form: "Long Form (LF)", "LF (Long Form)", ", or LF,".

The letters are matched as by Schwartz and Hearst, "A simple algorithm for identifying
abbreviation definitions in biomedical text" (2003).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.analysis.names.cleaning import Name
from desktop_app.analysis.names.tables import Tables
from desktop_app.core.analysis import Label
from desktop_app.core.spans import Span

_SHORT = r"[A-Z0-9][A-Za-z0-9.&/-]{1,9}"
_BEHIND = re.compile(rf"\s\(\s*(?:the\s+|or\s+)?[\"'“‘]?({_SHORT})[\"'”’]?\s*[),;]")
_OR = re.compile(
    r",\s+(?:or|also\s+known\s+as|known\s+as|abbreviated(?:\s+as)?|called)\s+"
    rf"(?:the\s+)?[\"'“‘]?({_SHORT})[\"'”’]?(?=[,.;)])"
)
_BEFORE = re.compile(
    rf"(?<![\w-])(?:({_SHORT})|([A-Z]{{4,7}})(?:\s[A-Za-z]+){{1,3}})\s\(\s*(?:the\s+)?([A-Z][^()]{{3,80}})\)"
)
_AND = re.compile(r"\s+and\s+(?:[A-Z][\w’'-]*\s?)+$")
_BROKEN = re.compile(r"[.!?;]\s|\(")
_WORD = re.compile(r"[^\s]+")


@dataclass(frozen=True, slots=True)
class Definition:
    """A full form and the short form that the article gives it."""

    full: Span
    short: Span


def definitions(
    text: str, paragraphs: Iterable[Span], names: Iterable[Name], tables: Tables
) -> list[Definition]:
    """Return the definitions in the given paragraphs, in order."""
    by_end = {n.span.end: n for n in names}
    found: list[Definition] = []
    for paragraph in paragraphs:
        for pattern in (_BEHIND, _OR):
            for match in pattern.finditer(text, paragraph.start, paragraph.end):
                short = Span(*match.span(1))
                full = _full_before(text, paragraph.start, match.start(), short)
                full = full or _named_before(by_end.get(match.start()), short.of(text), tables)
                full = full or _coordinated(text, match.start(), by_end, short.of(text), tables)
                if full:
                    found.append(Definition(full, short))
        for match in _BEFORE.finditer(text, paragraph.start, paragraph.end):
            nth = 1 if match[1] else 2
            if _capitals(match[nth]) and _match_letters(match[nth], match[3]) == 0:
                found.append(Definition(Span(*match.span(3)), Span(*match.span(nth))))
    return sorted(found, key=lambda d: d.short)


def _full_before(text: str, low: int, end: int, short_span: Span) -> Span | None:
    short = short_span.of(text)
    if not _capitals(short):
        return None
    window = text[max(low, end - 200) : end]
    words = list(_WORD.finditer(window))[-min(len(short) + 5, 2 * len(short)) :]
    if not words:
        return None
    base = words[0].start()
    start = _match_letters(short, window[base:])
    if start is None:
        return None
    span = Span(end - len(window) + base + start, end)
    covered = span.of(text)
    proper = covered[0].isupper() and " " in covered and not _BROKEN.search(covered)
    return span if proper else None


def _match_letters(short: str, full: str) -> int | None:
    """Return where in `full` the words start whose letters make `short`, matched from the end."""
    at = len(full)
    letters = [c for c in short.casefold() if c.isalnum()]
    for nth, letter in reversed(list(enumerate(letters))):
        at -= 1
        while at >= 0 and not (full[at].lower() == letter and (nth or _starts_word(full, at))):
            at -= 1
        if at < 0:
            return None
    return at


def _starts_word(full: str, at: int) -> bool:
    return at == 0 or full[at - 1].isspace()


def _named_before(name: Name | None, short: str, tables: Tables) -> Span | None:
    """Take an organisation and the capitals behind it as one even if no letter fits (PKK)."""
    if name is None or name.label is not Label.ORGANISATION or " " not in name.form:
        return None
    fits = 3 <= len(short) <= 6 and short.isalpha() and short.isupper()
    return name.span if fits and short not in tables.countries else None


def _coordinated(
    text: str, end: int, by_end: dict[int, Name], short: str, tables: Tables
) -> Span | None:
    """Take "Union of Orl and Venn" as one where its initials in some order are the short form."""
    joint = _AND.search(text, max(0, end - 60), end)
    first = by_end.get(joint.start()) if joint else None
    if first is None or first.label is not Label.ORGANISATION:
        return None
    words = text[first.span.start : end].split()
    letters = sorted(w[0].upper() for w in words if w.lower() not in tables.small_words)
    return Span(first.span.start, end) if letters == sorted(short) else None


def _capitals(short: str) -> bool:
    return sum(c.isupper() for c in short) >= 2
