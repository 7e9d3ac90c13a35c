"""Attributions of whole quotations by the words beside them.

The parse of a sentence with a quotation in it is often broken, so the cue is looked for in
the few words before or behind the marks, and only its subject is asked of the parse.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import takewhile

from spacy.tokens import Doc, Token

from desktop_app.analysis.quotes.candidate import Candidate, Path, Pattern
from desktop_app.analysis.quotes.cues import CueWords
from desktop_app.analysis.quotes.grammar.stretches import span_of
from desktop_app.analysis.quotes.marks import Passage, Passages
from desktop_app.analysis.quotes.subjects import coordinated, cue_lemma, phrase, subject_of
from desktop_app.core.spans import Span

# How many tokens beside the marks are looked at.
_REACH = 16
_STOPS = frozenset(".;!?")
# What stands between a clause and the quotation that it introduces.
_SIGNS = frozenset(":-–—―")
_ENDS = frozenset(".!?…")
_SUBORDINATE = frozenset({"acl", "advcl", "aux", "auxpass", "csubj", "pcomp", "relcl", "xcomp"})
_GOES_ON = frozenset(",?!-–—―")
# A name behind a dash or in brackets, with what a comma adds to it: "— Ida Marl, a nurse".
_NAME = r"((?:[A-Z][\w.'’-]* ?){1,6}[\w.'’-])(?:,[^.!?()]{1,60})?"
_DASHED = re.compile(rf"\s*([-–—―]{{1,2}}) ?{_NAME}\s*\Z|\s*([(]){_NAME}[)]\.?\s*\Z")
# Somebody without a name, where nothing else stands in the paragraph: "— a deckhand".
_UNNAMED = re.compile(r"\s*([-–—―]{1,2}) ?((?:an?|the|one) [\w '’-]{2,40}?)(?:,[^.!?]{1,60})?\s*\Z")


class Beside:
    """Finds the cues beside the quotations of one article.

    Args:
        doc: the article.
        text: its text.
        cues: the cue lists.
        passages: what stands in quotation marks.
    """

    def __init__(self, doc: Doc, text: str, cues: CueWords, passages: Passages) -> None:
        self._doc = doc
        self._text = text
        self._cues = cues
        self._passages = passages
        self._starts = [token.idx for token in doc]

    def found(self) -> Iterator[Candidate]:
        """Yield the quotations with a cue beside them; parts around one cue are one."""
        waiting: Candidate | None = None
        for passage in self._passages:
            own = self._behind(passage)
            if waiting is not None and own is None and self._resumes(waiting, passage):
                contents = (*waiting.contents, passage.span)
                yield Candidate(
                    contents, waiting.cue, waiting.sources, None, Path.GRAMMAR, Pattern.BESIDE
                )
                waiting = None
                continue
            if waiting is not None:
                yield waiting
            waiting = own
            if waiting is None:
                before = self._before(passage) or self._dashed(passage) or self._introduced(passage)
                if before is not None:
                    yield before
        if waiting is not None:
            yield waiting

    def _resumes(self, waiting: Candidate, passage: Passage) -> bool:
        """Tell whether a quotation goes on behind its cue: "A," he said, "B."."""
        cue = waiting.cue
        between = self._text[waiting.contents[-1].end : passage.span.start]
        if cue is None or "\n" in between or len(between) > 150:
            return False
        rest = self._text[cue.end : passage.span.start].rstrip()
        return rest[-1:] in {",", "."} and not _STOPS & set(rest[:-1].replace("Mr.", ""))

    def _behind(self, passage: Passage) -> Candidate | None:
        inner = passage.inner(self._text).of(self._text).rstrip()
        after = self._text[passage.span.end : passage.span.end + 1]
        if not inner or (inner[-1] not in _GOES_ON and after != ","):
            return None
        return self._made(passage, self._tokens_behind(passage))

    def _before(self, passage: Passage) -> Candidate | None:
        tokens = self._tokens_before(passage)
        inner = passage.inner(self._text).of(self._text).lstrip()
        if not tokens or not inner[:1].isupper() or tokens[0].text not in {",", ":"}:
            return None
        return self._made(passage, tokens[1:])

    def _made(self, passage: Passage, tokens: list[Token]) -> Candidate | None:
        for token in tokens:
            if token.pos_ != "VERB" or cue_lemma(token) not in self._cues.speech:
                continue
            subject = subject_of(token)
            if subject is None or passage.span.holds(subject.idx):
                return None
            sources = tuple(phrase(s) for s in coordinated(subject))
            if any(s.overlaps(passage.span) for s in sources):
                return None
            return Candidate(
                (passage.span,), span_of(token), sources, None, Path.GRAMMAR, Pattern.BESIDE
            )
        return None

    def _introduced(self, passage: Passage) -> Candidate | None:
        """Return the quotation of whoever a clause without a verb of saying is about.

        "Danvers was brief: “Two each.”" and "Almgren, on the steps: “You may sway.”"
        """
        tokens = self._tokens_before(passage)
        inner = passage.inner(self._text).of(self._text).strip()
        if not tokens or tokens[0].text not in _SIGNS or not inner[:1].isupper():
            return None
        if inner[-1] not in _ENDS:
            return None
        subject = _subject(list(takewhile(lambda t: t.text != ":", tokens[1:])))
        if subject is None:
            return None
        sources = tuple(phrase(s) for s in coordinated(subject))
        cue = span_of(tokens[0])
        if any(s.overlaps(passage.span) or s.overlaps(cue) for s in sources):
            return None
        return Candidate((passage.span,), cue, sources, None, Path.GRAMMAR, Pattern.COLON)

    def _dashed(self, passage: Passage) -> Candidate | None:
        """Return the quotation of a name behind a dash at the paragraph's end."""
        end = self._text.find("\n", passage.span.end)
        rest = self._text[passage.span.end : end if end >= 0 else len(self._text)]
        match = _DASHED.match(rest) if len(rest) < 100 else None
        if match is None and len(rest) < 100 and self._opens(passage):
            match = _UNNAMED.match(rest)
        if match is None:
            return None
        at = passage.span.end
        sign, name = (1, 2) if match[1] else (3, 4)
        cue = Span(at + match.start(sign), at + match.end(sign))
        source = Span(at + match.start(name), at + match.end(name))
        return Candidate((passage.span,), cue, (source,), None, Path.GRAMMAR, Pattern.DASH)

    def _opens(self, passage: Passage) -> bool:
        """Tell whether a quotation stands at the beginning of its paragraph."""
        start = passage.span.start
        return start == 0 or self._text[start - 1] == "\n"

    def _tokens_behind(self, passage: Passage) -> list[Token]:
        found: list[Token] = []
        for token in self._from(passage.span.end, 1):
            if token.text in _STOPS or self._passages.touching(span_of(token)):
                break
            found.append(token)
        return found

    def _tokens_before(self, passage: Passage) -> list[Token]:
        """Return the tokens before a quotation, nearest first."""
        found: list[Token] = []
        for token in self._from(passage.span.start, -1):
            if token.text in _STOPS or self._passages.touching(span_of(token)):
                break
            found.append(token)
        return found

    def _from(self, place: int, step: int) -> Iterator[Token]:
        """Yield the tokens from a place on, or backwards from it, up to a gap."""
        index = bisect_left(self._starts, place) - (step < 0)
        for _ in range(_REACH):
            token = self._doc[index] if 0 <= index < len(self._doc) else None
            if token is None or (token.is_space and token._.gap):
                return
            yield token
            index += step


def _subject(tokens: Sequence[Token]) -> Token | None:
    """Return whom an introduction is about, its tokens given backwards: subject or first name."""
    inside = {t.i for t in tokens}
    verbs = [t for t in tokens if t.pos_ in {"VERB", "AUX"}]
    main = [t for t in verbs if t.dep_ not in _SUBORDINATE]
    for token in (*main, *verbs):
        subject = subject_of(token)
        if subject is not None and subject.i in inside:
            return subject
    first = tokens[-1] if tokens else None
    if first is None or first.pos_ != "PROPN":
        return None
    while first.dep_ == "compound" and first.head.i in inside:
        first = first.head
    return first
