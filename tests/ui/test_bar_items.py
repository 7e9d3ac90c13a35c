from hypothesis import given
from hypothesis import strategies as st

from desktop_app.ui.bar_items import FIND, GAP, OWN, REPEATED, USUAL, arranged

COMMANDS = ("open", "back", "forward", "type", "accept", "print")


def test_nothing_chosen_is_the_usual_bar() -> None:
    assert arranged((), COMMANDS) == USUAL


def test_the_order_is_the_readers() -> None:
    assert arranged(("accept", FIND, "open"), COMMANDS) == ("accept", FIND, "open")


def test_the_find_field_cannot_be_lost() -> None:
    assert arranged(("open",), COMMANDS) == ("open", FIND)


def test_items_of_another_version_are_passed_over() -> None:
    assert arranged(("telegraph", "open", FIND), COMMANDS) == ("open", FIND)


@given(st.lists(st.sampled_from([*COMMANDS, *OWN, "unknown"])))
def test_only_gaps_stand_twice(wanted: list[str]) -> None:
    found = [item for item in arranged(wanted, COMMANDS) if item not in REPEATED]
    assert len(found) == len(set(found))
    assert arranged(found, COMMANDS).count(GAP) <= 1
