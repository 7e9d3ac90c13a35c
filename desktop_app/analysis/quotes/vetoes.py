"""What looks like an attribution to a reading model but is none."""

from spacy.tokens import Doc, Token

from desktop_app.analysis.document import tokens_in
from desktop_app.analysis.quotes.candidate import Candidate, Pattern
from desktop_app.analysis.quotes.cues import CueWords
from desktop_app.analysis.quotes.subjects import cue_head, cue_lemma, subject_of
from desktop_app.analysis.source_nouns import NounKind, SourceNouns
from desktop_app.core.analysis import Label
from desktop_app.core.intervals import IntervalIndex

_SPEAKING_PRONOUNS = frozenset({"he", "she", "they", "we", "i", "you", "who", "everyone"})
_SPEAKERS = frozenset({Label.PERSON, Label.ORGANISATION, Label.GROUP})


class Vetoes:
    """Decides which candidates are no attributions.

    Args:
        cues: the cue lists.
        nouns: nouns that can speak.
        labels: the labels of the article's names by their spans.
    """

    def __init__(self, cues: CueWords, nouns: SourceNouns, labels: IntervalIndex[Label]) -> None:
        self._cues = cues
        self._nouns = nouns
        self._labels = labels

    def vetoed(self, doc: Doc, candidate: Candidate) -> bool:
        """Tell whether a candidate must go."""
        head = cue_head(doc, candidate.cue) if candidate.cue else None
        return head is not None and (self.defines(head) or self._nobody_speaks(head, candidate))

    def mute(self, doc: Doc, candidate: Candidate) -> bool:
        """Tell whether what stands before a colon or dash is nothing that can speak."""
        if candidate.pattern is not Pattern.COLON:
            return False
        return not any(self._can_speak(t) or self._can_be_read(t) for t in _heads(doc, candidate))

    def _can_be_read(self, subject: Token) -> bool:
        return self._nouns.kind(subject.lemma_.lower()) is NounKind.DOCUMENT

    def defines(self, head: Token) -> bool:
        """Tell whether a cue explains a term ("refers to", "is known as") and nobody speaks."""
        lemma = cue_lemma(head)
        if lemma in self._cues.naming and (_passive(head) or head.dep_ == "amod"):
            return not any(c.dep_ == "agent" for c in head.children)
        if lemma not in self._cues.definition or head.pos_ not in {"VERB", "AUX"}:
            return False
        subject = subject_of(head)
        return subject is None or not self._can_speak(subject)

    def _can_speak(self, subject: Token) -> bool:
        if subject.lower_ in _SPEAKING_PRONOUNS:
            return True
        if self._nouns.kind(subject.lemma_.lower()) is NounKind.PERSON:
            return True
        return any(label in _SPEAKERS for _, label in self._labels.at(subject.idx))

    def _nobody_speaks(self, head: Token, candidate: Candidate) -> bool:
        """Tell whether a passive without a speaker is a plain event ("was awarded")."""
        if candidate.sources or not _passive(head):
            return False
        return cue_lemma(head) not in self._cues.reporting_passive


def _heads(doc: Doc, candidate: Candidate) -> list[Token]:
    """Return the heads of a candidate's sources as written."""
    found: list[Token] = []
    for source in candidate.sources:
        tokens = tokens_in(doc, source)
        inside = {t.i for t in tokens}
        found.extend(t for t in tokens if t.head == t or t.head.i not in inside)
    return found


def _passive(head: Token) -> bool:
    return any(c.dep_ in {"nsubjpass", "auxpass"} for c in head.children)
