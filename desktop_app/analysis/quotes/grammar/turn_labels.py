"""The labels that name a speaker before a turn: "MARSH: ...", "[00:02] Ida: ...", "IDA — ..."."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_app.core.spans import Span, trimmed

# A time before a label: "[00:02:11] ", "14:05 ", "3.12pm ".
_TIME = r"(?:[\[(]?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[ap]m)?[\])]? )?"
# "MARSH: ...", "Host: ...", "Cllr Anna Marsh (by telephone): ...", "Q. ...", behind a mark too.
_COLON = re.compile(
    _TIME + r"[\"“”'‘`]{0,2}(?:([QA])([.:])|"
    r"([A-Z][\w'’-]*\.?(?: [\w'’(#-][\w'’).-]*){0,5}?(?:, [A-Z][A-Z .'’-]{1,40})?)"
    r"(?: [(\[][^()\[\]\n]{1,40}[)\]])?(:))(?=\s)"
)
# "EMEKA — ...": only capitals, for a sentence may begin with a word and a dash.
_DASH = re.compile(_TIME + r"([A-Z][A-Z'’.-]+(?: [A-Z][A-Z'’.-]+){0,3}) ([—–]|--)(?=\s)")
# A line of its own: "Ida Marsh -- Chief Executive", "IDA MARSH", "Operator".
_ALONE = re.compile(r"([A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4})(?: (?:--|—|–) [^\n.?!:]{2,80})?\Z")
_FINAL = re.compile(r"[.?!…:;,][\"”'’)\]]*\s*\Z")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A paragraph with a label: its number, the label, the sign behind it, and what is said.

    The sign is None for a label on a line of its own; its `content` is empty then. `key` is the
    label as it is compared, `capitals` tells whether its name is in capitals.
    """

    number: int
    label: Span
    sign: Span | None
    content: Span
    key: str
    capitals: bool


def labelled(text: str, paragraphs: Sequence[Span]) -> Iterator[Labelled]:
    """Yield the paragraphs that open with what may be a speaker's label and a sign."""
    for number, paragraph in enumerate(paragraphs):
        match = _COLON.match(text, paragraph.start, paragraph.end)
        groups = (1, 2) if match is not None and match[1] else (3, 4)
        if match is None:
            match, groups = _DASH.match(text, paragraph.start, paragraph.end), (1, 2)
        if match is None:
            continue
        label, sign = (Span(*match.span(n)) for n in groups)
        content = trimmed(Span(match.end(), paragraph.end), text)
        if len(content):
            yield _made(text, number, label, sign, content)


def alone(text: str, paragraphs: Sequence[Span]) -> Iterator[Labelled]:
    """Yield the paragraphs that are nothing but what may be a speaker's label."""
    for number, paragraph in enumerate(paragraphs):
        match = _ALONE.match(text, paragraph.start, paragraph.end)
        if match is not None and not _FINAL.search(paragraph.of(text)):
            label = Span(*match.span(1))
            yield _made(text, number, label, None, Span(paragraph.end, paragraph.end))


def _made(text: str, number: int, label: Span, sign: Span | None, content: Span) -> Labelled:
    comma = text.find(",", label.start, label.end)
    label = label if comma < 0 else Span(label.start, comma)
    key = " ".join(label.of(text).split())
    return Labelled(number, label, sign, content, key, _in_capitals(key))


def _in_capitals(label: str) -> bool:
    """Tell whether the last word of a label is in capitals: "Mr STRAND", "The CHAIR", "Q"."""
    last = label.rsplit(maxsplit=1)[-1]
    return last.isupper() and (len(last.strip(".")) > 1 or label == last)
