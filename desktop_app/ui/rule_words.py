"""Say in plain words what a rule for names does."""

from desktop_app.core.name_rules import NameRule, RuleKind
from desktop_app.ui.details.wording import LABELS, Say

KINDS = {
    RuleKind.TYPE: "has the type",
    RuleKind.NAME: "is called",
    RuleKind.ONE: "are one name",
    RuleKind.APART: "is a name of its own",
    RuleKind.NO_NAME: "is not a name",
}


def said(rule: NameRule, say: Say) -> str:
    """Return what a rule says of the forms it is for."""
    words = say(KINDS[rule.kind])
    match rule.kind:
        case RuleKind.TYPE if rule.label is not None:
            return f"{words}: {say(LABELS[rule.label])}"
        case RuleKind.NAME | RuleKind.ONE if rule.name:
            return f"{words}: {rule.name}"
        case _:
            return words
