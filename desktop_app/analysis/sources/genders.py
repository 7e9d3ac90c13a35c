"""Which pronoun an article itself uses for the people it names."""

from collections import Counter
from collections.abc import Iterable

from spacy.tokens import Doc
from spacy.tokens import Span as Sentence

from desktop_app.analysis.source_nouns import Gender
from desktop_app.core.analysis import Entity, Label
from desktop_app.core.intervals import IntervalIndex
from desktop_app.core.spans import Span

_WORDS = {
    **dict.fromkeys(("he", "him", "his", "himself"), Gender.HE),
    **dict.fromkeys(("she", "her", "hers", "herself"), Gender.SHE),
}
# A gender is taken for known when so many sentences say it, and so many times as many as
# say the other.
_FEWEST = 2
_TIMES = 3


def spoken_of(doc: Doc, entities: Iterable[Entity]) -> dict[str, Gender]:
    """Return the genders that an article's pronouns give to its persons, by entity id.

    Only sentences count that name one person and have pronouns of one gender.
    """
    persons: IntervalIndex[str] = IntervalIndex(
        [(m, e.id) for e in entities if e.label is Label.PERSON for m in e.mentions]
    )
    votes: dict[str, Counter[Gender]] = {}
    if not len(persons):
        return {}
    for sentence in doc.sents:
        named = {i for _, i in persons.touching(Span(sentence.start_char, sentence.end_char))}
        gender = _gender_in(sentence) if len(named) == 1 else None
        if gender is not None:
            votes.setdefault(named.pop(), Counter())[gender] += 1
    return {i: g for i, counted in votes.items() if (g := _settled(counted)) is not None}


def _gender_in(sentence: Sentence) -> Gender | None:
    found = {_WORDS[t.lower_] for t in sentence if t.lower_ in _WORDS}
    return found.pop() if len(found) == 1 else None


def _settled(counted: Counter[Gender]) -> Gender | None:
    gender, most = counted.most_common(1)[0]
    others = counted.total() - most
    return gender if most >= _FEWEST and most >= _TIMES * others else None
