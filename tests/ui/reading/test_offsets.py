"""Code points and Qt's positions convert both ways, whatever the text holds."""

from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from desktop_app.ui.reading.offsets import Offsets, shown

TEXTS = st.text(
    st.one_of(
        st.sampled_from("ab \u00a0\n\r\t“”\u2028\u2029\ufdd0\ufffc\ufeff😀👩🏽\u200d🚒𝒳e\u0301"),
        st.characters(exclude_categories=["Cs"]),
    )
)


@given(TEXTS)
def test_positions_count_what_qt_counts(text):
    offsets = Offsets(text)
    for offset in range(len(text) + 1):
        assert offsets.position(offset) == len(text[:offset].encode("utf-16-le")) // 2


@given(TEXTS)
def test_an_offset_comes_back_from_its_position(text):
    offsets = Offsets(text)
    for offset in range(len(text) + 1):
        assert offsets.offset(offsets.position(offset)) == offset


def test_the_middle_of_an_emoji_is_its_start():
    offsets = Offsets("a😀b")
    assert [offsets.offset(position) for position in range(5)] == [0, 1, 1, 2, 3]


@given(TEXTS)
@example("\ufeff")
@example("\ufeffa\ufeff")
@example("\ufffea")
def test_a_shown_text_fills_one_block_with_every_position_kept(text):
    document = QTextDocument()
    QTextCursor(document).insertText(shown(text))
    assert document.blockCount() == 1
    assert document.characterCount() - 1 == Offsets(text).position(len(text))
