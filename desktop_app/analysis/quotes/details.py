"""What a reader wants to know of an attribution beside who said what."""

import re

from spacy.tokens import Doc, Token

from desktop_app.analysis.document import tokens_in
from desktop_app.analysis.quotes.candidate import Candidate
from desktop_app.analysis.quotes.cues import CueWords
from desktop_app.analysis.quotes.marks import Passages
from desktop_app.analysis.quotes.subjects import cue_head, cue_lemma, phrase
from desktop_app.core.analysis import Origin, Quote, QuoteKind, Status
from desktop_app.core.spans import Span, outside
from desktop_app.core.tally import WORD

VERSION = "2"

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)"
)
_DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tomorrow)"
_DATE = rf"(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?)(?:,? \d{{4}})?"
_SAID_ON = re.compile(
    rf"\b(?:(?:on|On|in|In|late|early|last) )?(?:{_DAY}(?: (?:morning|afternoon|evening|night))?"
    rf"(?:,? {_DATE})?|{_DATE})\b"
)
# How far from its cue the date of an utterance is looked for.
_DATE_REACH = 60


class Details:
    """Finishes the candidates of one article.

    Args:
        doc: the article.
        text: its text; a `Doc` puts it together anew at every asking.
        passages: what stands in quotation marks.
        cues: the cue lists.
    """

    def __init__(self, doc: Doc, text: str, passages: Passages, cues: CueWords) -> None:
        self._doc = doc
        self._text = text
        self._passages = passages
        self._cues = cues

    def quote_of(self, candidate: Candidate, quote_id: str) -> Quote:
        """Return the finished quote of a candidate; its speakers are filled in later."""
        head = cue_head(self._doc, candidate.cue) if candidate.cue else None
        lemma = _lemma(head, candidate, self._cues) if head is not None else None
        kind = kind_of(self._text, candidate.contents, self._passages)
        return Quote(
            id=quote_id,
            contents=candidate.contents,
            kind=kind,
            score=candidate.score,
            origin=Origin(f"quotes-{candidate.path.value}", VERSION),
            cue=candidate.cue,
            sources=candidate.sources,
            status=Status.STATED if candidate.sources else Status.NONE,
            tier=self._cues.tier(lemma, marked=kind is not QuoteKind.INDIRECT),
            cue_lemma=lemma,
            tone=self._cues.tone(lemma),
            negated=head is not None and _negated(head),
            addressee=self._addressee(head, candidate) if head is not None else None,
            said_on=self._said_on(candidate),
        )

    def _addressee(self, head: Token, candidate: Candidate) -> str | None:
        found = _listener(head, self._cues)
        if found is None:
            return None
        span = phrase(found)
        if any(span.overlaps(s) for s in (*candidate.contents, *candidate.sources)):
            return None
        return span.of(self._text)

    def _said_on(self, candidate: Candidate) -> str | None:
        """Return the date phrase that stands near a cue in its sentence, outside the contents."""
        cue = candidate.cue
        tokens = tokens_in(self._doc, cue) if cue is not None else []
        if cue is None or not tokens:
            return None
        sentence = tokens[0].sent
        first, last = sentence.start_char, sentence.end_char
        after = Span(cue.end, max(cue.end, min(last, cue.end + _DATE_REACH)))
        before = Span(min(cue.start, max(first, cue.start - _DATE_REACH)), cue.start)
        places = (self._date_in(place, candidate) for place in (after, before, cue))
        return next((found for found in places if found), None)

    def _date_in(self, place: Span, candidate: Candidate) -> str | None:
        for part in outside(place, candidate.contents):
            match = _SAID_ON.search(part.of(self._text))
            if match:
                return match.group()
        return None


def kind_of(text: str, contents: tuple[Span, ...], passages: Passages) -> QuoteKind:
    """Tell whether all, some or none of the words of contents stand in quotation marks."""
    inside = outer = 0
    for content in contents:
        holes = [p.span for p in passages.touching(content)]
        total = len(WORD.findall(content.of(text)))
        free = sum(len(WORD.findall(part.of(text))) for part in outside(content, holes))
        inside, outer = inside + total - free, outer + free
    if inside == 0:
        return QuoteKind.INDIRECT
    return QuoteKind.DIRECT if outer == 0 else QuoteKind.MIXED


def _lemma(head: Token, candidate: Candidate, cues: CueWords) -> str | None:
    if head.is_punct:
        return None
    lemma = cue_lemma(head)
    if candidate.cue is not None:
        for token in tokens_in(head.doc, candidate.cue):
            if token.i > head.i and f"{lemma} {token.lower_}" in cues.light:
                return f"{lemma} {token.lower_}"
    return lemma


def _negated(head: Token) -> bool:
    return any(c.dep_ == "neg" or c.lower_ in {"never", "nor"} for c in head.children)


def _listener(head: Token, cues: CueWords) -> Token | None:
    """Return the one spoken to: the object of "told", or what "to" after "said" governs."""
    for child in head.children:
        if child.dep_ in {"dobj", "dative"} and cue_lemma(head) in cues.addressing:
            if child.dep_ == "dobj" and child.pos_ in {"NOUN", "PROPN", "PRON"}:
                return child
            return next((c for c in child.children if c.dep_ == "pobj"), child)
        if child.lower_ == "to" and child.dep_ in {"prep", "dative"}:
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None
