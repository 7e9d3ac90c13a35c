"""Whether a cue says that its content was said at all, and when: negation, mood and tense."""

from spacy.tokens import Token

from desktop_app.analysis.quotes.cues import CueWords
from desktop_app.analysis.quotes.subjects import cue_lemma
from desktop_app.core.analysis import Tense

_NOT = frozenset({"never", "nor", "neither"})
_UNREAL = frozenset({"would", "could", "might", "may", "should", "'d", "’d"})
_COMING = frozenset({"will", "shall", "'ll", "’ll"})
_CONDITIONS = frozenset({"if", "unless", "whether", "until", "once"})
_AUXILIARIES = frozenset({"aux", "auxpass"})
# How many verbs up a participle or infinitive looks for its tense and mood.
_STEPS = 4


def is_negated(head: Token, cues: CueWords) -> bool:
    """Tell whether a cue is denied: "did not say", "refused to say", "no official said"."""
    if any(c.dep_ == "neg" or c.lower_ in _NOT for c in head.children):
        return True
    if head.dep_ == "xcomp" and cue_lemma(head.head) in cues.refusing:
        return True
    subject = next((c for c in head.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None:
        return False
    return subject.lower_ in {"nobody", "none"} or any(
        c.dep_ == "det" and c.lower_ in {"no", "neither"} for c in subject.children
    )


def is_hypothetical(head: Token, cues: CueWords) -> bool:
    """Tell whether a cue is only imagined or awaited: "would say", "if he says", "hopes to say"."""
    auxiliaries = [c for c in head.children if c.dep_ in _AUXILIARIES]
    if any(c.lower_ in _UNREAL for c in auxiliaries):
        return True
    if any(c.dep_ == "mark" and c.lower_ in _CONDITIONS for c in head.children):
        return True
    return head.dep_ == "xcomp" and cue_lemma(head.head) in cues.pending


def tense_of(head: Token) -> Tense | None:
    """Return the tense of a cue, that of the verb it goes with if it has none of its own.

    None for nouns, "according to" and marks.
    """
    if cue_lemma(head) == "according to":
        return None
    verb = head
    for _ in range(_STEPS):
        if verb.pos_ not in {"VERB", "AUX"}:
            return None
        own = _own_tense(verb)
        if own is not None or verb.head == verb:
            return own
        verb = verb.head
    return None


def _own_tense(verb: Token) -> Tense | None:
    auxiliaries = [c for c in verb.children if c.dep_ in _AUXILIARIES]
    if any(c.lower_ in _COMING for c in auxiliaries):
        return Tense.FUTURE
    tags = {c.tag_ for c in auxiliaries}
    if "VBD" in tags or verb.tag_ == "VBD" or (verb.tag_ == "VBN" and _perfect(auxiliaries)):
        return Tense.PAST
    if tags & {"VBZ", "VBP", "MD"} or verb.tag_ in {"VBZ", "VBP"}:
        return Tense.PRESENT
    return None


def _perfect(auxiliaries: list[Token]) -> bool:
    return any(c.lemma_.lower() == "have" for c in auxiliaries)
