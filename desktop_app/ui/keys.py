"""The reader's own keys: as they are kept, and which commands want the same; nothing of Qt."""

from collections.abc import Iterable, Mapping

Keys = tuple[str, ...]
_IS, _AND = "=", "; "


def keys_from(kept: Iterable[str]) -> dict[str, Keys]:
    """Read keys from settings: "find=Ctrl+F; F3" for each command whose keys were changed."""
    pairs = (entry.split(_IS, 1) for entry in kept if _IS in entry)
    return {name: tuple(k for k in keys.split(_AND) if k) for name, keys in pairs}


def keys_to(changed: Mapping[str, Keys]) -> tuple[str, ...]:
    """Return changed keys as settings keep them."""
    return tuple(f"{name}{_IS}{_AND.join(keys)}" for name, keys in sorted(changed.items()))


def holder(wanted: str, command: str, current: Mapping[str, Keys]) -> str | None:
    """Return the other command that has a key already, or None."""
    others = (name for name, keys in current.items() if name != command and wanted in keys)
    return next(others, None)


def given(wanted: str, command: str, current: Mapping[str, Keys]) -> dict[str, Keys]:
    """Return the keys of all commands after one was given a key, and who had it lost it.

    The new key comes first; it takes the place of the command's others.
    """
    left = {name: tuple(k for k in keys if k != wanted) for name, keys in current.items()}
    return left | {command: (wanted,)}
