"""What a tool bar can hold, and in which order it does; nothing of Qt.

An item is the name of a command or one of the names here.
"""

from collections.abc import Collection, Sequence

LAYER_ITEM, FOCUS, FIND, THEME_ITEM, GAP, ROOM = "layers", "focus", "find", "theme", "gap", "room"
OWN = (LAYER_ITEM, FOCUS, FIND, THEME_ITEM, GAP, ROOM)
REPEATED = (GAP, ROOM)
USUAL = ("open", "back", "forward", GAP, LAYER_ITEM, FOCUS, ROOM, FIND, "type", THEME_ITEM)
# Finding as you type needs its field, wherever it stands.
FIXED = FIND


def arranged(wanted: Sequence[str], commands: Collection[str]) -> tuple[str, ...]:
    """Return what a bar holds: known items once each, gaps as often as wanted, and the find field.

    Args:
        wanted: What the reader chose; nothing for the usual bar.
        commands: The names of the commands there are.
    """
    found: list[str] = []
    for item in wanted or USUAL:
        known = item in OWN or item in commands or not wanted
        if known and (item in REPEATED or item not in found):
            found.append(item)
    if FIXED not in found:
        found.append(FIXED)
    return tuple(found)
