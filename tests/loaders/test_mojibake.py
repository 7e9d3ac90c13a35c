import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.loaders.mojibake import offer_repair

RIGHT = "Das Café in Zürich – so sagte Jürgen – ist naïv, schön und voller Façade."


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "mac_roman"])
def test_utf8_that_was_read_in_another_encoding_is_repaired(encoding):
    repair = offer_repair(RIGHT.encode().decode(encoding))
    assert repair is not None
    assert repair.text == RIGHT
    assert repair.places > 1


def test_an_offer_shows_places_before_and_after():
    repair = offer_repair("Das CafÃ© in ZÃ¼rich")
    assert repair is not None
    assert repair.samples[0] == ("Das CafÃ© in ZÃ¼rich", "Das Café in Zürich")


@pytest.mark.parametrize(
    "text", [RIGHT, "plain words", "Привет, мир", "são João à noite", "日本語"]
)
def test_a_text_that_was_read_rightly_gets_no_offer(text):
    assert offer_repair(text) is None


@given(st.text(alphabet="äöüéèñçßøåčšž abc", min_size=1))
def test_letters_of_latin_languages_are_left_alone(text):
    assert offer_repair(text) is None
