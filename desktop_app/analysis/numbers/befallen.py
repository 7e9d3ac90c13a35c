"""Tell what befell those whom a number counts: "killing about 40 militants", "five missing"."""

from spacy.tokens import Token

from desktop_app.analysis.numbers.counted import Counted
from desktop_app.analysis.numbers.tables import Tables
from desktop_app.core.amounts import number_words

_OBJECTS = frozenset({"dobj", "obj", "nsubjpass", "oprd"})
_SAID_OF = ("acomp", "attr", "advmod", "oprd")
_WHO = ("who", "that", "which")
_STEPS = 4


def event_of(number: list[Token], counted: Counted | None, tables: Tables) -> str | None:
    """Return the event that befell what is counted ("killed"), where the words are clear."""
    if not number:
        return None
    noun = _centre(number, counted)
    behind = None if counted is not None and counted.part else _behind(noun, number, tables)
    return behind or _before(noun, number, tables) or _from_clause(noun, number, counted, tables)


def _centre(number: list[Token], counted: Counted | None) -> Token:
    """Return the word that stands for number and noun in the sentence."""
    if counted is not None and not counted.part:
        return counted.head
    last = number[-1]
    return last.head if last.dep_ in ("nummod", "quantmod") and last.head in number else last


def _behind(noun: Token, number: list[Token], tables: Tables) -> str | None:
    """Read "12 people dead", "miners trapped since Monday", "those who died"."""
    doc = noun.doc
    for token in doc[noun.i + 1 : noun.i + 3]:
        if token.lower_ in tables.state:
            return tables.state[token.lower_]
        if token.tag_ == "VBN" and token.lemma_ in tables.done_to:
            # "two of the five were hurt" tells nothing of the five
            told = token.head == noun or not _is_whole(noun, number)
            return _with_particle(token, tables.done_to, tables) if told else None
        if token.pos_ not in ("AUX", "ADV"):
            break
    for child in noun.rights:
        if child.dep_ == "relcl":
            return _of_verb(child, tables)
    return None


def _of_verb(verb: Token, tables: Tables) -> str | None:
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or subject.lower_ not in _WHO:
        return None
    passive = any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children)
    return _with_particle(verb, tables.done_to if passive else tables.done, tables)


def _before(noun: Token, number: list[Token], tables: Tables) -> str | None:
    """Read what stands between number and noun: "five wounded soldiers"."""
    for token in noun.doc[number[-1].i + 1 : noun.i]:
        if token.lower_ in tables.state:
            return tables.state[token.lower_]
        if token.tag_ in ("VBN", "JJ") and token.lower_.endswith("ed"):
            found = tables.done_to.get(token.lemma_) or tables.past.get(token.lower_)
            if found:
                return found
    return None


def _from_clause(
    noun: Token, number: list[Token], counted: Counted | None, tables: Tables
) -> str | None:
    for _ in range(_STEPS):
        above = noun.head
        if noun.dep_ == "pobj" and above.lower_ in ("of", "to"):
            above = above.head
            if above.lower_ in tables.nouns:
                return tables.nouns[above.lower_]
            if above not in number and _measures(above):
                return None  # of "two of the five died" the five are not told
        elif noun.dep_ not in ("conj", "appos"):
            break
        noun = above
    if noun.dep_ in _OBJECTS:
        if counted is not None and counted.head.lower_ == "lives":
            return tables.lives.get(noun.head.lemma_)
        return _with_particle(noun.head, tables.done_to, tables)
    return _done_by(noun.head, tables) if noun.dep_ == "nsubj" else None


def _is_whole(noun: Token, number: list[Token]) -> bool:
    """Tell whether a noun is what another number is a part of."""
    if noun in number or noun.dep_ != "pobj" or noun.head.lower_ != "of":
        return False
    part = noun.head.head
    return part not in number and _measures(part)


def _measures(token: Token) -> bool:
    """Tell whether a word is a number itself, or a part: "a third", "half", "percent"."""
    part = token.lower_ in number_words().fractions or token.lower_ in ("percent", "cent", "%")
    return token.like_num or token.pos_ == "NUM" or part


def _done_by(verb: Token, tables: Tables) -> str | None:
    """Return what the subject of a verb did, or is."""
    if verb.lower_ in tables.state:
        return tables.state[verb.lower_]
    if verb.lemma_ == "be":
        return _announced(verb, tables)
    return _with_particle(verb, tables.done, tables)


def _announced(verb: Token, tables: Tables) -> str | None:
    """Read "is to be freed" and "are still missing"."""
    for child in verb.rights:
        if child.dep_ in _SAID_OF and child.lower_ in tables.state:
            return tables.state[child.lower_]
        if child.dep_ == "xcomp" and any(c.dep_ == "auxpass" for c in child.children):
            return tables.done_to.get(child.lemma_)
    return None


def _with_particle(verb: Token, events: dict[str, str], tables: Tables) -> str | None:
    found = events.get(verb.lemma_)
    for child in verb.rights:
        if child.dep_ in ("prt", "advmod") and f"{verb.lemma_} {child.lower_}" in tables.phrasal:
            return tables.phrasal[f"{verb.lemma_} {child.lower_}"]
    return found
