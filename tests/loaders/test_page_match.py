from hypothesis import given
from hypothesis import strategies as st

from desktop_app.loaders.page_blocks import Block
from desktop_app.loaders.page_match import article_blocks, coverage

PROSE = "The harbour master told the inquiry on {} that the wall had been safe until then."
FIRST, SECOND, THIRD = (PROSE.format(day) for day in ("Monday", "Tuesday", "Friday"))


def matched(texts, *extracted):
    return article_blocks([Block(text, "p") for text in texts], "\n".join(extracted))


def test_what_was_extracted_is_found_among_the_blocks():
    assert matched(["Menu", FIRST, SECOND, "© 2025"], FIRST, SECOND) == [1, 2]


def test_a_repetition_that_the_extractor_dropped_is_found():
    assert matched([FIRST, SECOND, FIRST, THIRD], FIRST, SECOND, THIRD) == [0, 1, 2, 3]


def test_a_copy_of_a_paragraph_far_from_the_article_is_not_taken():
    far = ["Menu", FIRST, *["News item"] * 9]
    assert matched([*far, FIRST, SECOND, THIRD], FIRST, SECOND, THIRD) == [11, 12, 13]


def test_of_equal_short_lines_the_one_in_the_article_is_taken():
    blocks = ["What is known", FIRST, "What is known", SECOND]
    assert matched(blocks, FIRST, "What is known", SECOND) == [1, 2, 3]


def test_a_block_with_more_invisible_characters_still_matches():
    assert matched([FIRST.replace("har", "har\u00ad"), SECOND], FIRST, SECOND) == [0, 1]


def test_nothing_extracted_matches_nothing():
    assert matched([FIRST, SECOND], "") == []


def test_coverage_is_the_share_of_extracted_words():
    assert coverage([Block("one two", "p")], "one two three four") == 0.5


@given(st.lists(st.sampled_from([FIRST, SECOND, THIRD, "Short one", "Menu", "…"]), max_size=30))
def test_indices_are_in_order_and_without_doubles(texts):
    found = matched(texts, FIRST, "Short one", SECOND)
    assert found == sorted(set(found))
