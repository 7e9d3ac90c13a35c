import itertools

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.loaders.lines import paragraph_spans

WRAPPED = """\
A log that was kept by the last keeper of the Hollin lighthouse has been
found behind a stove, ninety years after it went missing. The keeper's
granddaughter said that her family had looked for it since the tower was
closed in 1934.
"""


def paragraphs(text):
    return [span.of(text) for span in paragraph_spans(text)]


def test_blank_lines_divide_paragraphs():
    assert paragraphs("One.\n\nTwo.\n \nThree.") == ["One.", "Two.", "Three."]


def test_one_paragraph_a_line_needs_no_blank_lines():
    lines = [
        f"The harbour master said on day {n} that the wall was safe for now." for n in range(9)
    ]
    assert paragraphs("\n".join(lines)) == lines


def test_wrapped_lines_are_one_paragraph_and_keep_their_breaks():
    assert paragraphs(WRAPPED) == [WRAPPED.strip()]


def test_a_short_line_ends_a_wrapped_paragraph_without_a_blank_line():
    assert len(paragraphs(WRAPPED + WRAPPED)) == 2


def test_an_indented_line_begins_a_paragraph_of_a_wrapped_text():
    lines = WRAPPED.splitlines()
    text = "\n".join([*lines[:3], "    " + lines[0], *lines[1:]])
    assert len(paragraphs(text)) == 2


def test_list_items_of_a_wrapped_text_stay_apart():
    text = (
        WRAPPED
        + "\nThe museum will:\n- copy every page of it, and the cover as well, by hand\n- print it"
    )
    assert paragraphs(text)[1:] == [
        "The museum will:",
        "- copy every page of it, and the cover as well, by hand",
        "- print it",
    ]


def test_a_drawn_line_is_never_joined():
    text = WRAPPED + "-" * 72 + "\n" + WRAPPED
    assert "-" * 72 in paragraphs(text)


def test_no_break_spaces_at_the_edges_are_trimmed():
    assert paragraphs("\u00a0One.\u00a0\n\n\u00a0") == ["One."]


@given(st.text(st.sampled_from("ab .\n\t-“”é🛟\u00a0"), max_size=400))
def test_paragraphs_are_in_order_and_hold_all_but_white_space(text):
    spans = paragraph_spans(text)
    assert list(spans) == sorted(spans)
    assert all(not a.overlaps(b) for a, b in itertools.pairwise(spans))
    kept = "".join(span.of(text) for span in spans)
    assert "".join(kept.split()) == "".join(text.split())
