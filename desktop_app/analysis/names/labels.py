"""Settle what kind of thing a cluster names: the model's chances, weighed with the words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import sqrt

from desktop_app.analysis.names.bodies import head_of
from desktop_app.analysis.names.clusters import Form
from desktop_app.analysis.names.tables import Tables
from desktop_app.core.analysis import Label

_MODEL = 2.0  # the model's whole vote
_FULL_FORM = 1.0  # how much more a vote on each further word of a form weighs
_SIGNS = 2.4  # more than this the surroundings never add
_WORD_SIGN = 2.0  # what a telling word ("Ministry", "River") adds
_LISTED = {Label.PLACE: 1.2, Label.ORGANISATION: 2.0}  # what a name adds that is in a list
_GIVEN = 0.8  # what a given name in front of another adds
_NATION = 6.0  # what a country's name adds


def settled(forms: Iterable[Form], tables: Tables) -> tuple[Label, float | None]:
    """Return a cluster's label and the model's mean score for it over all its places, 0-1."""
    forms = list(forms)
    places = sum(form.count for form in forms)
    votes: defaultdict[Label, float] = defaultdict(float)
    for weights in (_model(forms), _surroundings(forms, places), _words(forms, tables)):
        for label, weight in weights.items():
            votes[label] += weight
    if not votes:
        return Label.OTHER, None
    label = max(votes, key=lambda one: votes[one])
    model = sum(form.votes.get(label, 0.0) for form in forms)
    return label, (min(1.0, model / places) if places else None)


def is_kept(form: Form, tables: Tables) -> bool:
    """Tell whether a form is no person's name whatever title stands before it."""
    last = form.words[-1]
    telling = last in tables.organisation_words or last in tables.place_words
    known = tables.is_nation(form.text) or tables.kind(form.text) is not None
    return known or (len(form.words) > 1 and telling)


def _model(forms: Sequence[Form]) -> Mapping[Label, float]:
    """Return the mean of the model's chances over all places; fuller forms weigh more."""
    found: defaultdict[Label, float] = defaultdict(float)
    weights = [1.0 + _FULL_FORM * (min(len(form.words), 3) - 1) for form in forms]
    total = sum(w * form.count for w, form in zip(weights, forms, strict=True))
    for weight, form in zip(weights, forms, strict=True):
        for label, share in form.shares.items():
            found[label] += _MODEL * share * weight / total
    return found


def _surroundings(forms: Sequence[Form], places: int) -> Mapping[Label, float]:
    """Return what stands around the places: the clearest sign, or many weaker ones together."""
    found: dict[Label, float] = {}
    for label in Label:
        many = sum(form.signs.get(label, 0.0) for form in forms) / max(1.0, sqrt(places))
        clear = max(form.strongest.get(label, 0.0) for form in forms)
        found[label] = min(_SIGNS, max(clear, many))
    return found


def _words(forms: Iterable[Form], tables: Tables) -> Mapping[Label, float]:
    """Return what the words of a cluster's forms add, each label's best once."""
    found: defaultdict[Label, float] = defaultdict(float)
    for form in forms:
        for label, sign in _word_signs(form, tables):
            found[label] = max(found[label], sign)
    return found


def _word_signs(form: Form, tables: Tables) -> Iterable[tuple[Label, float]]:
    if form.text in tables.countries:
        yield Label.PLACE, _NATION
        return
    if form.text in tables.demonyms or form.text in tables.peoples:
        yield Label.GROUP, _NATION
        return
    if (listed := tables.kind(form.text)) is not None:
        yield listed, _LISTED[listed]
    elif len(form.words) > 1:
        yield from _telling(form, tables)


def _telling(form: Form, tables: Tables) -> Iterable[tuple[Label, float]]:
    first, last = form.words[0], form.words[-1]
    head = head_of(form.words)
    head = head.capitalize() if head == last else head
    if form.words[-1] in tables.demonyms or form.words[-1] in tables.peoples:
        yield Label.GROUP, _WORD_SIGN
    if form.label is not Label.PERSON or first not in tables.given_names:
        if head in tables.organisation_words or first in tables.leading_organisation_words:
            yield Label.ORGANISATION, _WORD_SIGN
        elif head in tables.place_words or first in tables.leading_place_words:
            yield Label.PLACE, _WORD_SIGN
        elif head in tables.other_words or first in tables.leading_other_words:
            yield Label.OTHER, _WORD_SIGN
    if len(form.words) < 4 and first in tables.given_names and last[0].isupper():
        yield Label.PERSON, _GIVEN
