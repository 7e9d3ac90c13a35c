"""Apply the reader's rules for names to what was found in an article.

A rule about a whole name fits where its canonical name is one of the rule's forms, so that
"Assad" of the rule for Bashar al-Assad leaves an article on Hafez al-Assad alone. A rule that
takes forms apart, or says that they are no name, looks at every place.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace

from desktop_app.core.analysis import Analysis, Entity, Label, Origin
from desktop_app.core.joining import merged, renamed, split_id, split_off
from desktop_app.core.name_rules import NameRule, RuleKind
from desktop_app.core.spans import Span

RULE = Origin("rule", "1")


def ruled(
    analysis: Analysis, text: str, rules: Iterable[NameRule]
) -> tuple[Analysis, frozenset[str]]:
    """Return the analysis after all rules, in order, and the ids of what is no name by them."""
    work = _Work(analysis, text)
    for rule in rules:
        if rule.active:
            work.apply(rule)
    return work.analysis, frozenset(work.rejected)


class _Work:
    """An analysis under rules; names are known by what they were and what they became."""

    def __init__(self, analysis: Analysis, text: str) -> None:
        self.analysis = analysis
        self.rejected: set[str] = set()
        self._text = text
        self._names = {e.id: {e.name} for e in analysis.entities}

    def apply(self, rule: NameRule) -> None:
        """Apply one rule."""
        match rule.kind:
            case RuleKind.TYPE if rule.label is not None:
                self._change(rule, label=rule.label)
            case RuleKind.NAME if rule.name:
                self._change(rule, name=rule.name)
            case RuleKind.ONE:
                self._join(rule)
            case RuleKind.APART:
                self._part(rule)
            case RuleKind.NO_NAME:
                self.rejected.update(self._part(rule))
            case _:
                pass

    def _fitting(self, rule: NameRule) -> list[str]:
        forms = {*rule.forms}
        return [e.id for e in self.analysis.entities if forms & self._names[e.id]]

    def _change(
        self, rule: NameRule, *, name: str | None = None, label: Label | None = None
    ) -> None:
        fitting = {*self._fitting(rule)}
        if fitting:
            self.analysis = renamed(self.analysis, fitting, RULE, name=name, label=label)
        for entity in fitting if name else ():
            self._names[entity].add(str(name))

    def _join(self, rule: NameRule) -> None:
        fitting = self._fitting(rule)
        if len(fitting) < 2:
            return
        # The name that all are to have decides on the type, too.
        first = next((i for i in fitting if rule.name in self._names[i]), fitting[0])
        for other in fitting:
            if other != first:
                self.analysis = merged(self.analysis, other, first, self._text, RULE)
                self._names[first] |= self._names.pop(other)
        if rule.name:
            self._change(rule, name=rule.name)

    def _part(self, rule: NameRule) -> list[str]:
        """Take the rule's forms out of all names; return the ids of names that are only them."""
        alone = []
        for entity in self.analysis.entities:
            places = [m for m in entity.mentions if self._written(m) in rule.forms]
            if not places:
                continue
            if len(places) == len(entity.mentions):
                alone.append(entity.id)
                continue
            name = rule.name or max(map(self._written, places), key=len)
            self.analysis = split_off(self.analysis, entity.id, places, name, RULE)
            part = split_id(entity.id, places)
            self._names[part] = {name}
            alone.append(part)
            self._rename_rest(entity, rule.forms)
        return alone

    def _rename_rest(self, entity: Entity, forms: Collection[str]) -> None:
        """Give what is left a name of its own where its name went with the part."""
        if entity.name not in forms:
            return
        rest = next(e for e in self.analysis.entities if e.id == entity.id)
        name = max(map(self._written, rest.mentions), key=len)
        self._names[entity.id] = {name}
        self.analysis = replace(
            self.analysis,
            entities=tuple(
                replace(e, name=name) if e.id == entity.id else e for e in self.analysis.entities
            ),
        )

    def _written(self, span: Span) -> str:
        return " ".join(span.of(self._text).split())
