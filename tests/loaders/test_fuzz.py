"""Whatever the bytes: an article or a refusal. `make fuzz` tries many more."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzzing.mutations import TOKENS, mutated
from tests.fuzzing.reading import read_all
from tests.made_files import FILES

WHOLE = {name: make() for name, make in FILES.items()}


@pytest.mark.parametrize("name", FILES)
def test_a_whole_file_is_read(name):
    assert read_all(name, WHOLE[name])


@settings(max_examples=150)
@given(st.sampled_from(sorted(FILES)), st.sampled_from(sorted(FILES)), st.integers(0, 2**32))
def test_a_changed_file_is_read_or_refused(name, other, seed):
    read_all(name, mutated(WHOLE[name], WHOLE[other], random.Random(seed)))


@settings(max_examples=100)
@given(st.sampled_from(sorted(FILES)), st.floats(0, 1))
def test_a_file_that_was_cut_short_is_read_or_refused(name, share):
    data = WHOLE[name]
    read_all(name, data[: max(1, int(len(data) * share))])


@settings(max_examples=100)
@given(st.sampled_from(sorted(FILES)), st.lists(st.sampled_from(TOKENS) | st.binary(max_size=20)))
def test_any_bytes_under_any_name_are_read_or_refused(name, pieces):
    read_all(name, b"".join(pieces) or b"a")


@settings(max_examples=60)
@given(st.text(), st.sampled_from(["a.md", "a.rtf", "a.eml", "a.csv", "a.json"]))
def test_any_text_under_any_name_is_read_or_refused(text, name):
    read_all(name, text.encode("utf-8", "surrogatepass") or b"a")
