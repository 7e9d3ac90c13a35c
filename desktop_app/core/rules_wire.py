"""Changes of rules as JSON objects, to be kept and read back unchanged."""

import datetime
from collections.abc import Mapping
from typing import Any, assert_never

from desktop_app.core.analysis import Label
from desktop_app.core.name_rules import DropRule, NameRule, RuleChange, RuleKind, SetRule
from desktop_app.core.wire_parts import Json


def change_to_wire(change: RuleChange) -> Json:
    """Return a change as a JSON object with its `kind`, "set" or "drop"."""
    match change:
        case SetRule(rule):
            return {"kind": "set", "rule": rule_to_wire(rule)}
        case DropRule(rule_id):
            return {"kind": "drop", "rule": rule_id}
        case _:
            assert_never(change)


def change_from_wire(wire: Mapping[str, Any]) -> RuleChange:
    """Read a change back.

    Raises:
        ValueError: If its kind, or that of its rule, is unknown.
        KeyError: If a key is missing.
    """
    match wire["kind"]:
        case "set":
            return SetRule(rule_from_wire(wire["rule"]))
        case "drop":
            return DropRule(wire["rule"])
        case unknown:
            raise ValueError(f"no change of rules: {unknown!r}")


def rule_to_wire(rule: NameRule) -> Json:
    """Return a rule as a JSON object."""
    return {
        "id": rule.id,
        "kind": rule.kind.value,
        "forms": list(rule.forms),
        "made": rule.made.isoformat(),
        "label": rule.label.value if rule.label else None,
        "name": rule.name,
        "active": rule.active,
    }


def rule_from_wire(wire: Mapping[str, Any]) -> NameRule:
    """Read a rule back."""
    return NameRule(
        id=wire["id"],
        kind=RuleKind(wire["kind"]),
        forms=tuple(wire["forms"]),
        made=datetime.datetime.fromisoformat(wire["made"]),
        label=Label(wire["label"]) if wire["label"] else None,
        name=wire["name"],
        active=wire["active"],
    )
