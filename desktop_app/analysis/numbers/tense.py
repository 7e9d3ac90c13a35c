"""Tell whether the words around a date look ahead or back."""

from spacy.tokens import Token

from desktop_app.analysis.numbers.tables import Tables
from desktop_app.core.analysis import Tense

_STEPS = 8
_PRESENT, _PAST = ("VBZ", "VBP"), ("VBD",)
_AHEAD = frozenset({"for", "until", "till", "to", "by", "from", "through"})
_FIXED = ("dobj", "attr", "oprd", "appos", "conj")
_SPOKEN_OF = frozenset({"for", "about", "to", "on", "of", "before", "until", "over"})
_NOUNS = ("NOUN", "PROPN")
_UNDER_VERBS = ("xcomp", "ccomp", "conj", "advcl", "acl", "relcl")


def tense_at(date: Token, tables: Tables) -> Tense | None:
    """Return the tense of the verb over a date, or None where it says neither."""
    if date.head.lower_ == "since":
        return Tense.PAST
    token, above_noun = date, False
    for _ in range(_STEPS):
        if token.pos_ in ("VERB", "AUX"):
            found = _of(token, tables)
            if found is None and date.head.lower_ == "from" and _present(token, []):
                return Tense.FUTURE  # "drivers walk out from Thursday"
            # "called a vote on 20 April": the date is the vote's, and that may lie ahead.
            return None if above_noun and found is Tense.PAST else found
        if token.head == token:
            return None
        above_noun = above_noun or _of_noun(token)
        token = token.head
    return None


def _of_noun(token: Token) -> bool:
    """Tell whether a preposition hangs on something fixed or spoken of: "a vote on 20 April"."""
    if token.dep_ != "prep":
        return False
    noun = token.head
    if token.lower_ in _AHEAD:
        return True
    if noun.pos_ not in _NOUNS:
        return False
    return noun.dep_ in _FIXED or (noun.dep_ == "pobj" and noun.head.lower_ in _SPOKEN_OF)


def _of(verb: Token, tables: Tables) -> Tense | None:
    for _ in range(_STEPS):
        helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
        found = _said(verb, helpers, tables)
        if found is not None:
            return found
        settled = verb.lemma_ in tables.future_verbs or _present(verb, helpers)
        if settled or verb.dep_ not in _UNDER_VERBS or verb.head == verb:
            return None
        verb = verb.head
    return None


def _said(verb: Token, helpers: list[Token], tables: Tables) -> Tense | None:
    """Return the tense that a verb with its helpers says by itself."""
    had = any(c.lemma_ == "have" for c in helpers)
    if not had and any(c.lower_ in tables.future_words for c in helpers):
        return Tense.FUTURE
    if verb.lemma_ in tables.future_verbs:
        return Tense.FUTURE if _present(verb, helpers) and not had else None
    if had or verb.tag_ in _PAST or any(c.tag_ in _PAST for c in helpers):
        return Tense.PAST
    if any(c.lower_ == "to" for c in helpers) and _planned(verb, tables):
        return Tense.FUTURE
    scheduled = _present(verb, helpers) and _scheduled(verb, tables)
    return Tense.FUTURE if scheduled else None


def _present(verb: Token, helpers: list[Token]) -> bool:
    return any(c.tag_ in _PRESENT for c in (verb, *helpers))


def _planned(verb: Token, tables: Tables) -> bool:
    """Read "plans to meet", "is due to open", "is to be freed"."""
    above = verb.head
    looks_ahead = above.lemma_ in tables.future_verbs or above.lower_ in tables.future_verbs
    return above != verb and (looks_ahead or (above.lemma_ == "be" and above.tag_ in _PRESENT))


def _scheduled(verb: Token, tables: Tables) -> bool:
    """Read the present as a plan: "talks resume on Saturday"; but not "he says"."""
    due = verb.lemma_ == "be" and any(c.lower_ in tables.future_verbs for c in verb.children)
    return due or verb.lemma_ in tables.scheduled_verbs
