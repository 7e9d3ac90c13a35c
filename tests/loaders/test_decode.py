import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.errors import LoadError
from desktop_app.loaders.decode import decode
from desktop_app.loaders.loader import Source

GERMAN = (
    "Die Hafenmauer brach an vier Stellen. Über die Gründe wurde am Dienstag gesprochen; der "
    "Bürgermeister sagte, die Schäden seien größer als gedacht. Für die Fischer heißt das, dass "
    "sie bis März nicht auslaufen können. „Wir hätten früher hören müssen“, fügte er hinzu."
)


def decoded(data, encoding=""):
    return decode(Source("text.txt", data, encoding))


def test_valid_utf8_is_no_guess():
    found = decoded("Skarn – “quoted” 🛟".encode())
    assert (found.text, found.encoding, found.guessed) == ("Skarn – “quoted” 🛟", "utf-8", False)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides_and_is_dropped(encoding):
    found = decoded("Skarn – 🛟".encode(encoding))
    assert found.text == "Skarn – 🛟"
    assert not found.guessed


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_encodings_are_recognised_without_a_mark(encoding):
    found = decoded(GERMAN.encode(encoding))
    assert (found.text, found.encoding, found.guessed) == (GERMAN, encoding, True)


def test_a_legacy_encoding_is_guessed_and_said_to_be():
    found = decoded(GERMAN.encode("cp1252"))
    assert found.text == GERMAN
    assert found.guessed
    assert found.notices[0].startswith("The encoding was guessed")


def test_the_readers_choice_beats_every_guess():
    found = decoded("Škoda".encode("cp1250"), "cp1250")
    assert (found.text, found.guessed) == ("Škoda", False)


def test_an_unknown_chosen_encoding_is_refused():
    with pytest.raises(LoadError, match="No encoding is called klingon"):
        decoded(b"text", "klingon")


def test_utf8_that_was_cut_in_a_character_stays_utf8():
    found = decoded(GERMAN.encode()[:-1] + "ü".encode()[:1])
    assert found.encoding == "utf-8"
    assert found.damaged == 1
    assert found.text.startswith("Die Hafenmauer")


def test_a_few_zero_bytes_do_not_make_a_text_binary():
    assert decoded(b"one\x00two " + b"words and words " * 20).text.startswith("one\x00two")


@pytest.mark.parametrize(
    "data",
    [bytes(range(256)) * 40, b"\x00\x01\x02\x03" * 500, b"\x7f\x45" + b"\x00" * 2000 + b"text"],
    ids=["all bytes", "controls", "zeros"],
)
def test_binary_data_are_refused(data):
    with pytest.raises(LoadError, match="binary"):
        decoded(data)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n1 0 obj", "a PDF document"),
        (b"PK\x03\x04rest", "a zip archive or an office document"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"{\\rtf1 Hello}", "an RTF document"),
    ],
)
def test_a_known_other_format_is_named(data, kind):
    with pytest.raises(LoadError, match=kind):
        decoded(data)


def test_a_text_that_begins_like_a_program_is_a_text():
    assert decoded(b"MZ was the name of the ship.").text == "MZ was the name of the ship."


@given(st.binary(min_size=1, max_size=300))
def test_any_bytes_are_decoded_or_refused(data):
    with contextlib.suppress(LoadError):
        decoded(data).text.encode("utf-8", "surrogatepass")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_utf8_round_trips(text):
    if text.startswith("\ufeff"):
        return
    try:
        assert decoded(text.encode()).text == text
    except LoadError:
        assert text.startswith(
            ("%PDF-", "{\\rtf", "BZh", "ID3", "OggS", "GIF8", "RIFF", "bplist00")
        )
