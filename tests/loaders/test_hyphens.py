import pytest

from desktop_app.loaders.hyphens import Vocabulary, joined, undivided


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (["the hospi-", "tal was full"], "the hospital was full"),
        (["the hospi\u00ad", "tal was full"], "the hospital was full"),
        (["a state-", "backed plan"], "a state-backed plan"),
        (["in al-", "Tanf camp"], "in al-Tanf camp"),
        (["a 55-", "kilometre zone"], "a 55-kilometre zone"),
        (["the U.S.-", "led force"], "the U.S.-led force"),
        (["see https://a.example/", "b for more"], "see https://a.example/b for more"),
        (["he left -", "and came back"], "he left - and came back"),
    ],
)
def test_lines_are_joined_as_their_words_ask_for(lines, whole):
    assert joined(lines, Vocabulary(lines)) == whole


def test_the_text_s_own_usage_decides_about_a_hyphen():
    assert joined(["a co-", "operative"], Vocabulary(["the co-operative said so"])).endswith(
        "co-operative"
    )
    assert joined(["a co-", "operative"], Vocabulary(["the cooperative said so"])).endswith(
        "cooperative"
    )


def test_a_line_break_moves_behind_the_divided_word():
    assert undivided("to the hospi-\ntal, at noon", Vocabulary([])) == "to the hospital,\nat noon"
