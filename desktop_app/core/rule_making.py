"""Make of a correction of a name the rule that does the same in later articles."""

import datetime
from typing import assert_never

from desktop_app.core.analysis import Entity
from desktop_app.core.corrections import (
    Correction,
    Judge,
    Merge,
    NameCorrection,
    Relabel,
    Rename,
    Split,
    Verdict,
)
from desktop_app.core.joining import forms_of
from desktop_app.core.name_rules import NameRule, RuleKind
from desktop_app.core.review import Standing


def rule_of(
    correction: Correction, standing: Standing, rule_id: str, made: datetime.datetime
) -> NameRule | None:
    """Return the rule that a correction amounts to, or None where there is none.

    Args:
        correction: what the reader did.
        standing: what stood before.
        rule_id: the id of the new rule.
        made: when it is made.
    """
    match correction:
        case Judge(mark, Verdict.REJECTED):
            entity, text = _entity(mark, standing), standing.article.text
            if entity is None:
                return None
            forms = tuple(form for form, _ in forms_of(entity, text))
            return NameRule(rule_id, RuleKind.NO_NAME, forms, made)
        case Relabel() | Rename() | Merge() | Split():
            return _of_name(correction, standing, rule_id, made)
        case _:
            return None


def _of_name(
    correction: NameCorrection, standing: Standing, rule_id: str, made: datetime.datetime
) -> NameRule | None:
    entity, text = _entity(correction.entity, standing), standing.article.text
    if entity is None:
        return None
    known = _known(entity, text)
    match correction:
        case Relabel(_, label):
            return NameRule(rule_id, RuleKind.TYPE, known, made, label=label)
        case Rename(_, name):
            return NameRule(rule_id, RuleKind.NAME, known, made, name=name)
        case Merge(_, into):
            other = _entity(into, standing)
            if other is None:
                return None
            both = tuple(dict.fromkeys((*_known(other, text), *known)))
            return NameRule(rule_id, RuleKind.ONE, both, made, name=other.name)
        case Split(_, mentions, name):
            forms = tuple(dict.fromkeys(" ".join(m.of(text).split()) for m in mentions))
            return NameRule(rule_id, RuleKind.APART, forms, made, name=name)
        case _:
            assert_never(correction)


def _entity(entity_id: str, standing: Standing) -> Entity | None:
    return next((e for e in standing.analysis.entities if e.id == entity_id), None)


def _known(entity: Entity, text: str) -> tuple[str, ...]:
    """Return the canonical name and every form of an entity."""
    return tuple(dict.fromkeys((entity.name, *(form for form, _ in forms_of(entity, text)))))
