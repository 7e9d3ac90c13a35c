"""Spellings of one name share a key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.analysis.names.spelling import spelling_key, transposed, without_small_words

SMALL = frozenset({"of", "and", "the"})


def test_spelling_keys_forget_hyphens_and_accents():
    assert spelling_key("Al-Karét") == spelling_key("al Karet")
    assert spelling_key("U.S.") == spelling_key("US") != spelling_key("Us")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("New People's Party", "New People’s Party"),
        ("New People's Party", "New People Party"),
        ("Karet Defence Board", "Karet Defense Board"),
        ("Orlan Labour Centre", "Orlan Labor Center"),
        ("Tide Organisation", "Tide Organization"),
    ],
)
def test_variants_share_a_key(one, other):
    assert spelling_key(one) == spelling_key(other)


def test_long_names_are_one_without_their_small_words():
    one = without_small_words("Tide Standards of Orl and Venn", SMALL)
    assert one == without_small_words("Tide Standards Orl Venn", SMALL) != ""
    assert without_small_words("Bank of Orl", SMALL) == ""


def test_a_slip_of_the_pen_shares_a_key_and_another_name_does_not():
    assert set(transposed("Karet Naitons")) & set(transposed("Karet Nations"))
    assert not set(transposed("North Karet Bay")) & set(transposed("South Karet Bay"))
    assert not set(transposed("Venn")) & set(transposed("Vnen"))


@given(st.text())
def test_keys_of_any_text_are_made(text):
    assert isinstance(spelling_key(text), str)
    assert len(list(transposed(text))) <= len(text.casefold())
