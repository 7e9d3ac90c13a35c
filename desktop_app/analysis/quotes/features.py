"""What speaks for and against a candidate: the evidence that the arbitration weighs."""

import math
from enum import StrEnum

from spacy.tokens import Doc, Token

from desktop_app.analysis.document import tokens_in
from desktop_app.analysis.quotes.candidate import Candidate, Nesting
from desktop_app.analysis.quotes.cues import CueWords
from desktop_app.analysis.quotes.details import kind_of
from desktop_app.analysis.quotes.marks import Passages
from desktop_app.analysis.quotes.subjects import cue_head, cue_lemma, subject_of
from desktop_app.core.analysis import QuoteKind
from desktop_app.core.spans import Span
from desktop_app.core.tally import WORD

_RELATIONS = {
    "ccomp": "clause",
    "parataxis": "clause",
    "dobj": "object",
    "attr": "object",
    "oprd": "object",
    "nsubjpass": "object",
    "nsubj": "object",
    "acomp": "object",
    "xcomp": "infinitive",
    "prep": "preposition",
    "agent": "preposition",
    "dative": "preposition",
    "pcomp": "preposition",
    "pobj": "preposition",
    "acl": "of noun",
    "advcl": "adverbial",
    "relcl": "of noun",
}
_FIRST = frozenset({"i", "we"})
_DETERMINERS = frozenset({"a", "an", "the", "this", "that", "his", "her", "its", "their", "called"})
_SHORT = 4
_HIGHEST = 6.0


_PHRASES = frozenset({"object", "infinitive", "preposition"})


class Form(StrEnum):
    """What a content looks like; each form has a least probability of its own.

    A phrase is an object, infinitive or prepositional content without or with a few quoted
    words ("planned a ban"), which hardly tells whether anything was said. An act is such a
    phrase behind a request or promise ("called for a ban"), which is made by saying it. Hearsay
    is what somebody else is said to have said; corpora leave it out more often than not, and a
    reader who checks facts wants to know.
    """

    DIRECT = "direct"
    CLAUSE = "clause"
    PHRASE = "phrase"
    ACT = "act"
    HEARSAY = "hearsay"


class Evidence:
    """Reads the evidence for the candidates of one article.

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

    def of(self, candidate: Candidate) -> tuple[Form, dict[str, float]]:
        """Return the form of a candidate and its features.

        Features are named in plain words; their values are 0 or 1 but for the belief.
        """
        head = cue_head(self._doc, candidate.cue) if candidate.cue else None
        kind = kind_of(self._text, candidate.contents, self._passages)
        relation = self._relation(head, candidate) if head is not None else None
        found = {"always": 1.0, f"{kind.value} speech": 1.0}
        found.update(_seen(candidate))
        if head is None:
            found[f"{kind.value} without a cue"] = 1.0
        else:
            found[f"{kind.value}, {relation} of the cue"] = 1.0
            found.update(self._cue(head, candidate))
        found.update(self._source(candidate))
        found.update(self._content(candidate, kind))
        form = Form.PHRASE if relation in _PHRASES else Form.CLAUSE
        if form is Form.PHRASE and head is not None and self._is_act(head):
            form = Form.ACT
            found["cue of an act"] = 1.0
        if head is not None and self._is_hearsay(head, candidate):
            form = Form.HEARSAY
        return Form.DIRECT if kind is QuoteKind.DIRECT else form, found

    def _is_hearsay(self, head: Token, candidate: Candidate) -> bool:
        """Tell whether somebody is said to have said something ("said the mayor had told him ...").

        What "he" or "they" are said to have said is mostly the speaker's own over again.
        """
        if candidate.nested is not Nesting.INSIDE or cue_lemma(head) not in self._cues.speech:
            return False
        subject = subject_of(head)
        return subject is not None and subject.pos_ in {"NOUN", "PROPN"}

    def _is_act(self, head: Token) -> bool:
        """Tell whether a cue is a request or promise: "urged", "called on", "vowed"."""
        lemma = cue_lemma(head)
        particles = (c.lower_ for c in head.children if c.dep_ in {"prep", "prt"})
        return lemma in self._cues.acts or any(f"{lemma} {p}" in self._cues.acts for p in particles)

    def _cue(self, head: Token, candidate: Candidate) -> dict[str, float]:
        lemma = cue_lemma(head)
        group = "speech" if lemma in self._cues.speech else "unknown"
        group = "thought" if lemma in self._cues.light else group
        if candidate.score is None:
            place = candidate.nested.value if candidate.nested else "by itself"
            group += f", grammar alone, {place}"
        found = {f"cue of {group}": 1.0}
        if head.pos_ not in {"VERB", "AUX"} and lemma != "according to":
            found["cue is no verb"] = 1.0
        found.update(dict.fromkeys(_mood(head), 1.0))
        return found

    def _relation(self, head: Token, candidate: Candidate) -> str:
        tokens = [t for c in candidate.contents for t in tokens_in(self._doc, c)]
        inside = {t.i for t in tokens}
        relations = []
        for token in tokens:
            if token.is_punct or token.head.i in inside:
                continue
            if token.head == head:
                relations.append(_RELATIONS.get(token.dep_, "other"))
            elif token.dep_ == "ROOT" and head.head.i in inside:
                relations.append("clause")
        if head.head.i in inside and head.dep_ != "ROOT":
            relations.append("around")
        for name in ("clause", "around", "infinitive", "object", "preposition", "of noun"):
            if name in relations:
                return name
        return relations[0] if relations else "apart"

    def _source(self, candidate: Candidate) -> dict[str, float]:
        if not candidate.sources:
            return {"no source": 1.0}
        word = candidate.sources[0].of(self._text).lower()
        if word in _FIRST:
            return {"source in the first person": 1.0}
        return {"source is it": 1.0} if word in {"it", "this", "that", "which"} else {}

    def _content(self, candidate: Candidate, kind: QuoteKind) -> dict[str, float]:
        words = [w for c in candidate.contents for w in WORD.findall(c.of(self._text))]
        found: dict[str, float] = {}
        if len(words) < _SHORT:
            found[f"{kind.value}, few words"] = 1.0
        if kind is QuoteKind.DIRECT:
            first = candidate.contents[0]
            if all(w[:1].isupper() for w in words if len(w) > _SHORT - 1):
                found["title case"] = 1.0
            if self._determined(first):
                found["behind a determiner"] = 1.0
        return found

    def _determined(self, content: Span) -> bool:
        before = WORD.findall(self._text[max(0, content.start - 12) : content.start])
        return bool(before) and before[-1].lower() in _DETERMINERS


def _seen(candidate: Candidate) -> dict[str, float]:
    found: dict[str, float] = {}
    if candidate.score is None:
        found["grammar alone"] = 1.0
    else:
        score = min(max(candidate.score, 0.01), 0.9999)
        found["the model's belief"] = min(_HIGHEST, math.log(score / (1 - score)))
    if candidate.pattern is not None:
        by = "" if candidate.score is not None else " alone"
        found[f"grammar shows: {candidate.pattern.value}{by}"] = 1.0
    return found


def _mood(head: Token) -> list[str]:
    found = []
    children = list(head.children)
    if any(c.dep_ == "neg" or c.lower_ == "never" for c in children):
        found.append("negated cue")
    if any(c.tag_ == "MD" for c in children if c.dep_ == "aux"):
        found.append("cue with a modal verb")
    if any(c.tag_ == "TO" for c in children if c.dep_ == "aux"):
        found.append("cue in the infinitive")
    elif head.tag_ == "VBG":
        found.append("cue is a participle")
    if any(c.dep_ in {"auxpass", "nsubjpass"} for c in children):
        found.append("passive cue")
    return found
