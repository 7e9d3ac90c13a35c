import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.loaders.normalise import REPLACEMENT, normalise

ANY_TEXT = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from(
            "\r\n\x0b\x0c\x85\u2028\u2029\x00\ud800\udfff\ufdd0\ufdd1\u00a0\u200b\u00ad🛟"
        ),
    )
)


@pytest.mark.parametrize("brk", ["\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_line_break_becomes_a_newline(brk):
    assert normalise(f"a{brk}b") == "a\nb"


def test_two_breaks_stay_two():
    assert normalise("a\r\n\r\nb\r\rc") == "a\n\nb\n\nc"


@pytest.mark.parametrize("char", ["\x00", "\ud800", "\ufdd0", "\ufdd1"])
def test_impossible_characters_are_replaced_one_to_one(char):
    assert normalise(f"a{char}{char}b") == f"a{REPLACEMENT}{REPLACEMENT}b"


def test_no_break_spaces_and_invisible_characters_stay():
    text = "a\u00a0b\u200bc\u00add\u202ee\ufeff🛟"
    assert normalise(text) == text


@given(ANY_TEXT)
def test_twice_is_the_same_as_once(text):
    assert normalise(normalise(text)) == normalise(text)


@given(ANY_TEXT)
def test_nothing_but_the_second_half_of_a_pair_of_breaks_is_lost(text):
    assert len(normalise(text)) == len(text) - text.count("\r\n")


@given(ANY_TEXT)
def test_the_result_can_always_be_encoded(text):
    normalise(text).encode("utf-8")
