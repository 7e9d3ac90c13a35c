"""When Python looks for garbage: never so much at once that it is felt.

All but objects that refer to each other in a circle goes by itself, at once. The search for
circles goes through everything there is, tens of thousands of marks in a long article.
"""

import gc

_YOUNG, _YOUNG_ROUNDS, _ROUNDS = 700, 10, 1000


def hold_off() -> None:
    """Look for no garbage amid all that a start makes."""
    gc.disable()


def look_again() -> None:
    """Take what there is for there to stay; look among what is new, and rarely through all."""
    if not gc.isenabled():
        gc.freeze()
        gc.set_threshold(_YOUNG, _YOUNG_ROUNDS, _ROUNDS)
        gc.enable()
