"""Tokens are looked up by their place."""

from desktop_app.analysis.names.words import Words


def test_the_first_word_of_a_sentence_or_paragraph_begins_it(read):
    words = Words(read("Karet fell. “Venn came.\nLee left Karet."))
    begin = [i for i in range(len(words.text)) if words.begins_sentence(i)]
    assert [words.text[i] for i in begin if words.text[i].isalpha()] == ["K", "V", "L"]


def test_a_place_inside_a_word_begins_nothing_and_is_no_word(read):
    words = Words(read("Karet fell.", pos={"Karet": "NOUN"}))
    assert words.ordinary(0)
    assert not words.ordinary(1)
    assert not words.begins_sentence(1)


def test_capitals_are_never_ordinary(read):
    assert not Words(read("US fell.", pos={"US": "PRON"})).ordinary(0)
