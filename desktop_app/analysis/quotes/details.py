"""What a reader wants to know of an attribution beside who said what."""

from spacy.tokens import Doc, Token

from desktop_app.analysis.document import tokens_in
from desktop_app.analysis.quotes.candidate import Candidate, Pattern
from desktop_app.analysis.quotes.cues import CueWords
from desktop_app.analysis.quotes.marks import Passages
from desktop_app.analysis.quotes.mood import is_hypothetical, is_negated, tense_of
from desktop_app.analysis.quotes.subjects import cue_head, cue_lemma
from desktop_app.analysis.quotes.utterance import DATE_REACH, addressee_of, said_at, said_on
from desktop_app.core.analysis import Origin, Quote, QuoteKind, Status
from desktop_app.core.spans import Span, outside
from desktop_app.core.tally import WORD

VERSION = "3"


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
        if head is not None and head.is_punct:
            head = None
        lemma = _lemma(head, candidate, self._cues) if head is not None else None
        kind = self._kind(candidate)
        negated = head is not None and is_negated(head, self._cues)
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
            negated=negated,
            addressee=addressee_of(head, candidate, self._cues, self._text) if head else None,
            said_on=self._said_on(candidate),
            said_at=said_at(head, candidate, self._cues, self._text) if head else None,
            tense=tense_of(head) if head else None,
            hypothetical=head is not None and not negated and is_hypothetical(head, self._cues),
            reasons=candidate.reasons,
        )

    def _kind(self, candidate: Candidate) -> QuoteKind:
        """Return the kind of a candidate; a transcript is word for word without marks."""
        if candidate.pattern is Pattern.TURN:
            return QuoteKind.DIRECT
        return kind_of(self._text, candidate.contents, self._passages)

    def _said_on(self, candidate: Candidate) -> str | None:
        tokens = tokens_in(self._doc, candidate.cue) if candidate.cue is not None else []
        return said_on(candidate, self._around(tokens[0]), self._text) if tokens else None

    def _around(self, token: Token) -> Span:
        """Return the sentence of a token, as far as a date is looked for from it."""
        first = last = token
        while not first.is_sent_start and token.idx - first.idx < DATE_REACH:
            first = first.nbor(-1)
        while last.idx - token.idx < DATE_REACH and last.i + 1 < len(self._doc):
            if last.nbor().is_sent_start:
                break
            last = last.nbor()
        return Span(first.idx, last.idx + len(last))


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


def _lemma(head: Token, candidate: Candidate, cues: CueWords) -> str:
    lemma = cue_lemma(head)
    if candidate.cue is not None:
        for token in tokens_in(head.doc, candidate.cue):
            if token.i > head.i and f"{lemma} {token.lower_}" in cues.light:
                return f"{lemma} {token.lower_}"
    return lemma
