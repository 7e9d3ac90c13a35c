"""Settle what kind of thing a cluster names: the model's votes, weighed with the words."""

from collections import defaultdict
from collections.abc import Iterable

from desktop_app.analysis.names.clusters import Form
from desktop_app.analysis.names.tables import Tables
from desktop_app.core.analysis import Label

_FULL_FORM = 1.0  # how much more a vote on each further word of a form weighs
_WORD_SIGN = 1.5  # what a telling word ("Ministry", "River") adds
_NATION = 3.0  # what a country's name adds, in mentions


def settled(forms: Iterable[Form], tables: Tables) -> tuple[Label, float | None]:
    """Return a cluster's label and the model's mean score for it over all its places, 0-1."""
    votes: defaultdict[Label, float] = defaultdict(float)
    model: defaultdict[Label, float] = defaultdict(float)
    places = 0
    for form in forms:
        places += form.count
        weight = 1.0 + _FULL_FORM * (min(len(form.words), 3) - 1)
        for label, score in form.votes.items():
            votes[label] += score * weight
            model[label] += score
        for label, sign in _signs(form, tables).items():
            votes[label] += sign
    if not votes:
        return Label.OTHER, None
    label = max(votes, key=lambda one: votes[one])
    return label, (min(1.0, model[label] / places) if places else None)


def _signs(form: Form, tables: Tables) -> dict[Label, float]:
    signs: defaultdict[Label, float] = defaultdict(float)
    if form.text in tables.countries:
        signs[Label.PLACE] += _NATION
    elif form.text in tables.demonyms or form.text in tables.peoples:
        signs[Label.GROUP] += _NATION
    elif len(form.words) > 1 and form.label is not Label.PERSON:
        last = form.words[-1]
        if last in tables.organisation_words or form.words[0] in tables.organisation_words:
            signs[Label.ORGANISATION] += _WORD_SIGN
        elif last in tables.place_words or form.words[0] in tables.place_words:
            signs[Label.PLACE] += _WORD_SIGN
    return signs
