import random

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.resemblance import NEARLY, phrases_of, sketch_of
from tests.strategies import texts


def written(seed, words):
    """Return a text of invented words."""
    dice = random.Random(seed)
    return " ".join(
        "".join(dice.choices("abdeiklmnorstu", k=dice.randint(2, 9))) for _ in range(words)
    )


STORY = written(1, 600)


def test_case_and_punctuation_do_not_count():
    assert sketch_of(STORY).like(sketch_of(STORY.upper().replace(" ", ",\n"))) == 1


def test_a_corrected_version_is_nearly_the_same():
    words = STORY.split()
    words[50:60] = written(2, 20).split()
    words += written(3, 60).split()
    assert sketch_of(STORY).like(sketch_of(" ".join(words))) > NEARLY


def test_another_text_is_not():
    assert sketch_of(STORY).like(sketch_of(written(4, 600))) < 0.1


def test_a_text_that_shares_a_third_is_another_one():
    other = " ".join(STORY.split()[:200]) + " " + written(5, 400)
    assert sketch_of(STORY).like(sketch_of(other)) < NEARLY


@given(texts)
def test_a_text_is_like_itself(text):
    sketch = sketch_of(text)
    assert sketch.like(sketch) in (0, 1)


@given(texts, texts)
def test_likeness_is_a_share_and_goes_both_ways(one, other):
    like = sketch_of(one).like(sketch_of(other))
    assert 0 <= like <= 1
    assert like == sketch_of(other).like(sketch_of(one))


@given(texts, st.integers(1, 20))
def test_phrases_stand_in_the_text(text, count):
    words = " ".join(phrases_of(text, 10_000))
    assert all(phrase for phrase in phrases_of(text, count))
    assert len(phrases_of(text, count)) <= count
    assert not words or phrases_of(text, count)
