"""Other names that a text states: "Daro, also known as Vell", "Orl (formerly Marl)"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from desktop_app.analysis.names.cleaning import Name
from desktop_app.core.analysis import Label
from desktop_app.core.spans import Span

_REACH = 60  # characters from one name to the other
_HOW = r"(?:also|better|formerly|previously|commonly|otherwise|widely|popularly|sometimes)"
_CALLED = r"(?:known|referred\s+to|called|spelt|spelled|written)"
_BY = r"(?:\s+(?:in\s+\w+|locally|collectively))?(?:\s+(?:as|by))?"
_OWN = r"(?:\s+(?:its|his|her|their|the)(?:\s+\w+){1,3}?)?"
_END = r"\s+(?:simply\s+)?(?:the\s+)?[\"“‘']?"
_WHO = r"(?:(?:who|which|that)\s+(?:is|was|are|were)\s+)?"
# Sure wherever it stands: what is "also known as" something has a name already.
_SURE = re.compile(
    rf"(?:\s+[a-z]+(?=\s*[,(]))?[)\"”’]?\s*[,(–—-]?\s*(?:{_WHO}{_HOW}\s+{_CALLED}{_BY}{_OWN}|aka|a\.k\.a\.|alias|née"
    rf"|nicknamed|whose\s+real\s+name\s+(?:is|was)"
    rf"|(?:which|that)\s+(?:now\s+)?calls\s+itself){_END}"
)
# "Orl, as Venn is known"; the first is not a part of the second's own clause.
_AS = re.compile(r"[\"”’]?,\s+as\s+(?:the\s+)?")
_IS_CALLED = re.compile(
    rf"\s+(?:is|are|was|were|has\s+been)(?:\s+\w+ly|\s+often|\s+once|\s+also|\s+now)?"
    rf"\s+(?:{_CALLED}|nicknamed|dubbed)\b"
)
# Only set off, and only of a name that stands free: "the wing of Orl, called Venn" is no Orl.
_SET_OFF = re.compile(
    rf"[)\"”’]?\s*[,(–—]\s*(?:{_WHO}{_CALLED}{_BY}{_OWN}|formerly|previously|dubbed"
    rf"|(?:since\s+|later\s+|now\s+)?(?:renamed|called|rebranded(?:\s+as)?)){_END}"
)
_DEPENDS = re.compile(r"\b(?:of|in|at|from|within|near|for|with|by)\s+(?:the\s+)?$")
_OR = re.compile(r",\s+or\s+(?:the\s+)?[\"“‘']?")
_BARE_OR = re.compile(r"[,.)]")
_CAPITALS = r"[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,2}"
_NICKNAMED = re.compile(
    rf"{_CAPITALS}\s(?:[\"“‘]|'|\()(?:the\s)?{_CAPITALS}(?:[\"”’]|'|\))\s(?:[a-z]{{2,3}}\s)?{_CAPITALS}"
)
_BODIES = {Label.ORGANISATION, Label.GROUP, Label.PLACE}


def stated(names: Sequence[Name], text: str) -> Iterator[tuple[str, str]]:
    """Yield pairs of forms that the text says are one, as full form and alias."""
    for one, other in pairwise(names):
        gap = text[one.span.end : other.span.start]
        if len(gap) > _REACH or not _alike(one.label, other):
            continue
        free = not _DEPENDS.search(text, max(0, one.span.start - 12), one.span.start)
        said = _SURE.fullmatch(gap) or (free and _SET_OFF.fullmatch(gap))
        said = said or (_AS.fullmatch(gap) and _IS_CALLED.match(text, other.span.end))
        set_off = _OR.fullmatch(gap) and _BARE_OR.match(text, other.span.end)
        if said or (set_off and one.label is Label.ORGANISATION):
            yield one.form, other.form


def nicknamed(names: Iterable[Name], text: str) -> list[Name]:
    """Join a person's name that a nickname parted: 'Oda "Red" Venn' is one name."""
    joined: list[Name] = []
    for name in names:
        # The nickname may have been taken for a name of its own, of whatever kind.
        for back in (1, 2):
            first = joined[-back] if len(joined) >= back else None
            if first is None or not first.label is name.label is Label.PERSON:
                continue
            if _NICKNAMED.fullmatch(text, first.span.start, name.span.end):
                joined[-back:] = [_whole(first, name, text)]
                break
        else:
            joined.append(name)
    return joined


def _whole(first: Name, last: Name, text: str) -> Name:
    span = Span(first.span.start, last.span.end)
    form = " ".join(span.of(text).split())
    score = min(first.score, last.score)
    return Name(span, form, first.label, score, first.shares, first.title)


def _alike(one: Label, alias: Name) -> bool:
    """Tell whether an alias may be of a kind; of a single word the model knows little."""
    other = alias.label
    unsure = Label.OTHER in (one, other) or " " not in alias.form
    return one is other or unsure or {one, other} <= _BODIES
