"""Forms of names and which of them name the same thing."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from desktop_app.analysis.names.cleaning import Name
from desktop_app.core.analysis import Label


@dataclass(slots=True)
class Form:
    """One way of writing a name: where it comes first and what speaks for which label.

    `votes` are the model's scores of the labels it chose, `shares` its chances of every label
    and `signs` what the surroundings say, each summed up over the places; `strongest` are the
    signs of the place where they are clearest.
    """

    text: str
    first: int
    words: tuple[str, ...]
    votes: defaultdict[Label, float] = field(default_factory=lambda: defaultdict(float))
    shares: defaultdict[Label, float] = field(default_factory=lambda: defaultdict(float))
    signs: defaultdict[Label, float] = field(default_factory=lambda: defaultdict(float))
    strongest: defaultdict[Label, float] = field(default_factory=lambda: defaultdict(float))
    count: int = 0

    @property
    def label(self) -> Label:
        """The label with most votes."""
        return max(self.votes, key=lambda v: self.votes[v], default=Label.OTHER)

    @property
    def mean_score(self) -> float:
        """How sure the model was of the labels it gave, 0-1."""
        return sum(self.votes.values()) / self.count if self.count else 0.0

    def may_be(self, label: Label) -> bool:
        """Tell whether the model gave a label at least once, or none that says much."""
        return self.label in {label, Label.OTHER} or self.votes.get(label, 0) > 0

    def become(self, label: Label) -> None:
        """Turn all votes and chances into ones for a label."""
        for weights in (self.votes, self.shares):
            total = sum(weights.values())
            weights.clear()
            weights[label] = total


class Clusters:
    """Forms joined into clusters (a union-find); each cluster is known by its first form."""

    def __init__(self, names: Iterable[Name]) -> None:
        self.forms: dict[str, Form] = {}
        self._parents: dict[str, str] = {}
        for name in names:
            self.add(name)

    def add(self, name: Name) -> Form:
        """Count one more place of a form, which may be new."""
        form = self.forms.get(name.form)
        if form is None:
            form = Form(name.form, name.span.start, tuple(name.form.split()))
            self.forms[name.form] = form
            self._parents[name.form] = name.form
        form.first = min(form.first, name.span.start)
        form.votes[name.label] += name.score
        for label, share in name.shares or ((name.label, name.score),):
            form.shares[label] += share
        form.count += 1
        return form

    def sign(self, form: str, signs: Mapping[Label, float]) -> None:
        """Add what the surroundings of one place of a form say about its label."""
        for label, weight in signs.items():
            known = self.forms[form]
            known.signs[label] += weight
            known.strongest[label] = max(known.strongest[label], weight)

    def root(self, form: str) -> str:
        """Return the form that stands for a form's cluster."""
        while self._parents[form] != form:
            self._parents[form] = self._parents[self._parents[form]]
            form = self._parents[form]
        return form

    def join(self, one: str, other: str) -> None:
        """Put two forms, and all that is joined to them, into one cluster."""
        first, second = self.root(one), self.root(other)
        if first == second:
            return
        if self.forms[second].first < self.forms[first].first:
            first, second = second, first
        self._parents[second] = first

    def join_if_one(self, form: str, candidates: Iterable[str]) -> bool:
        """Join a form to the candidates if they are all one cluster already; tell whether."""
        others = [c for c in candidates if c != form]
        if len({self.root(c) for c in others}) != 1:
            return False
        self.join(form, others[0])
        return True

    def members(self) -> list[list[Form]]:
        """Return the clusters, each cluster's forms and the clusters in order of first place."""
        grouped: defaultdict[str, list[Form]] = defaultdict(list)
        for form in sorted(self.forms.values(), key=lambda f: f.first):
            grouped[self.root(form.text)].append(form)
        return sorted(grouped.values(), key=lambda forms: forms[0].first)
