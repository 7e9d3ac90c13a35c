"""Keys are the reader's: kept as text, and no two commands have the same."""

from hypothesis import given as for_all
from hypothesis import strategies as st

from desktop_app.ui.keys import given, holder, keys_from, keys_to

KEYS = {"find": ("Ctrl+F",), "next": ("J", "F3"), "none": ()}
A_KEY = st.sampled_from(["Ctrl+F", "F3", "Ctrl+=", "Ctrl+;", "Shift+Q", "J"])


def test_a_key_that_another_command_has_is_told() -> None:
    assert holder("F3", "find", KEYS) == "next"
    assert holder("F3", "next", KEYS) is None
    assert holder("F9", "find", KEYS) is None


def test_a_key_is_taken_from_who_had_it() -> None:
    assert given("F3", "find", KEYS) == {"find": ("F3",), "next": ("J",), "none": ()}


@for_all(st.dictionaries(st.sampled_from(["find", "next", "larger"]), st.lists(A_KEY).map(tuple)))
def test_keys_are_read_as_they_were_kept(changed: dict[str, tuple[str, ...]]) -> None:
    assert keys_from(keys_to(changed)) == changed


@for_all(st.lists(st.tuples(A_KEY, st.sampled_from(sorted(KEYS))), max_size=8))
def test_no_two_commands_ever_have_the_same_key(changes: list[tuple[str, str]]) -> None:
    keys = dict(KEYS)
    for wanted, command in changes:
        keys = given(wanted, command, keys)
    held = [key for held in keys.values() for key in held]
    assert len(held) == len(set(held))


def test_what_is_no_entry_is_passed_over() -> None:
    assert keys_from(["nonsense", "find=Ctrl+G"]) == {"find": ("Ctrl+G",)}
