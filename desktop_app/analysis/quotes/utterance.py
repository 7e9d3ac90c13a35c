"""The circumstances of an utterance as its sentence states them: to whom, when and where."""

import re

from spacy.tokens import Token

from desktop_app.analysis.document import tokens_in
from desktop_app.analysis.quotes.candidate import Candidate
from desktop_app.analysis.quotes.cues import CueWords
from desktop_app.analysis.quotes.subjects import cue_lemma, phrase
from desktop_app.core.spans import Span, outside

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)"
)
_DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tomorrow)"
_DATE = rf"(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?)(?:,? \d{{4}})?"
_SAID_ON = re.compile(
    rf"\b(?:(?:on|On|in|In|late|early|last) )?(?:{_DAY}(?: (?:morning|afternoon|evening|night))?"
    rf"(?:,? {_DATE})?|{_DATE})\b|\b[Ii]n (?:early |late )?{_MONTH}(?:,? \d{{4}})?\b"
)
# How far from its cue the date of an utterance is looked for.
DATE_REACH = 60
_WHERE = frozenset({"in", "at", "on", "from", "outside", "inside", "during", "via", "before", "by"})
_LONGEST_PLACE = 9


def addressee_of(head: Token, candidate: Candidate, cues: CueWords, text: str) -> str | None:
    """Return whom the words were said to, as written ("Reuters"), or None."""
    found = _listener(head, cues)
    if found is None:
        return None
    span = phrase(found)
    return None if _taken(span, candidate) else span.of(text)


def said_on(candidate: Candidate, sentence: Span, text: str) -> str | None:
    """Return the date phrase that stands near a cue in its sentence, outside the contents."""
    cue = candidate.cue
    if cue is None:
        return None
    after = Span(cue.end, max(cue.end, min(sentence.end, cue.end + DATE_REACH)))
    before = Span(min(cue.start, max(sentence.start, cue.start - DATE_REACH)), cue.start)
    places = (_date_in(place, candidate, text) for place in (after, before, cue))
    return next((found for found in places if found), None)


def said_at(head: Token, candidate: Candidate, cues: CueWords, text: str) -> str | None:
    """Return the place or medium of an utterance as written ("in Geneva", "in a statement")."""
    for child in head.children:
        if child.dep_ != "prep" or child.lower_ not in _WHERE:
            continue
        target = next((c for c in child.children if c.dep_ == "pobj"), None)
        if target is None or target.lemma_.lower() in cues.no_place or target.pos_ == "NUM":
            continue
        span = _undated(Span(child.idx, phrase(target).end), candidate, text)
        short = len(tokens_in(head.doc, span)) <= _LONGEST_PLACE
        if short and span.holds(target.idx) and not _taken(span, candidate):
            return span.of(text).rstrip(" ,")
    return None


def _undated(span: Span, candidate: Candidate, text: str) -> Span:
    """Return a phrase up to a date or content in it: "at a meeting" without "on Monday"."""
    ends = [c.start for c in candidate.contents if c.start > span.start]
    dated = _SAID_ON.search(text, span.start, span.end)
    return Span(span.start, min([span.end, *ends, *([dated.start()] if dated else [])]))


def _taken(span: Span, candidate: Candidate) -> bool:
    return any(span.overlaps(s) for s in (*candidate.contents, *candidate.sources))


def _date_in(place: Span, candidate: Candidate, text: str) -> str | None:
    for part in outside(place, candidate.contents):
        match = _SAID_ON.search(part.of(text))
        if match:
            return match.group()
    return None


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
