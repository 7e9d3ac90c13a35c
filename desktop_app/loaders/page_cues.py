"""What the class, id and role attributes of an element say about it."""

import json
import re
from collections.abc import Mapping
from functools import lru_cache

from desktop_app.assets import resource

_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_NOT_SHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NONE: frozenset[str] = frozenset()


@lru_cache(maxsize=1)
def cue_groups() -> tuple[str, ...]:
    """Return the names of the groups of cues, in the order of the bundled list."""
    return tuple(key for key in _bundled() if key != "about")


def cues_of(attributes: Mapping[str, str]) -> frozenset[str]:
    """Return the groups that an element's attributes name; "hidden" if it is not shown."""
    if not attributes:
        return _NONE
    named = "\n".join(attributes.get(name) or "" for name in ("class", "id", "role"))
    cues = _cues_of_names(named) if len(named) > len("\n\n") else _NONE
    if _hidden(attributes):
        return cues | {"hidden"}
    return cues


def _hidden(attributes: Mapping[str, str]) -> bool:
    style = attributes.get("style")
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or bool(style and _NOT_SHOWN.search(style))
    )


@lru_cache(maxsize=4096)
def _cues_of_names(names: str) -> frozenset[str]:
    groups = _groups()
    words = {word.lower() for word in _WORDS.findall(names)}
    return frozenset(groups[word] for word in words if word in groups)


@lru_cache(maxsize=1)
def _groups() -> dict[str, str]:
    bundled = _bundled()
    return {word: group for group in cue_groups() for word in bundled[group]}


@lru_cache(maxsize=1)
def _bundled() -> dict[str, list[str]]:
    found: dict[str, list[str]] = json.loads(resource("words", "page_cues.json").read_text("utf-8"))
    return found
