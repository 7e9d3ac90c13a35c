"""Words around amounts that tell what their written form leaves open."""

import json
from dataclasses import dataclass
from functools import cache

from desktop_app.assets import resource


@dataclass(frozen=True, slots=True)
class Cues:
    """Word lists of the grammar of amounts; see resources/numbers/cues.json.

    `between` stand between a number and its unit, `rooms` before the C of a seat; `ranging`
    make "from A to B" a range, `moved` make "B to C" a change, past `softeners`; `settling`
    verbs come before results; `near_half` before "half"; prices are `priced_for` things;
    `people` have ages; `lasting` come before "over two days" where it is how long; `pointed`
    are near points of an index or a poll; "five in seven" of things `tried` is no share;
    the m of "6m-strong" is a million of what is in `million_of`; `bearers` are persons whose
    age a comma gives ("the driver, 34,"); `scriptures` are cited by chapter and verse;
    behind what is `measured` "more than" compares; numbers are `dialled`.
    """

    between: frozenset[str]
    rooms: frozenset[str]
    ranging: frozenset[str]
    moved: frozenset[str]
    softeners: frozenset[str]
    settling: frozenset[str]
    near_half: frozenset[str]
    priced_for: frozenset[str]
    people: frozenset[str]
    lasting: frozenset[str]
    pointed: frozenset[str]
    tried: frozenset[str]
    million_of: frozenset[str]
    bearers: frozenset[str]
    scriptures: frozenset[str]
    measured: frozenset[str]
    dialled: frozenset[str]


@cache
def cues() -> Cues:
    """Load the cues that are bundled with the program, once."""
    table = json.loads(resource("numbers", "cues.json").read_text("utf-8"))
    return Cues(**{name: frozenset(words) for name, words in table.items()})
