"""How the article text is set: face, size, leading and measure."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat

from desktop_app.ui.fonts import (
    LABEL_SIZE,
    READING_FACE,
    UI_SIZE,
    plain_font,
    reading_font,
    small_capitals,
    ui_scale,
)

EDGE = 10
"""Pixels between the text and the edge of its viewport: room for outlines."""
TOP = 28
BOTTOM = 72
_USUAL_SIZE = 18
_CHARACTER = 640 / (66 * _USUAL_SIZE)


@dataclass(frozen=True, slots=True)
class ReadingStyle:
    """The reader's choice of face, size in pixels, measure, leading and alignment.

    The measure is the width of a line in characters, about: 66 is 640 pixels at size 18. The
    spacing is the distance of base lines in hundredths of the size.
    """

    face: str = READING_FACE
    size: int = 18
    measure: int = 66
    spacing: int = 161
    justified: bool = False

    @property
    def width(self) -> int:
        """The wished width of a line in pixels; it grows with the size."""
        return round(self.measure * self.size * _CHARACTER)

    @property
    def leading(self) -> int:
        """The distance from one base line to the next."""
        return round(self.size * self.spacing / 100)

    @property
    def small(self) -> float:
        """How large what is not running text is set: as the text or the window wants it.

        It is never larger than the text itself.
        """
        return max(1.0, self.size / _USUAL_SIZE, min(ui_scale(), self.size / UI_SIZE))

    @property
    def font(self) -> QFont:
        """The font of running text."""
        return reading_font(self.size, face=self.face)


@dataclass(frozen=True, slots=True)
class BlockStyle:
    """How one kind of block is set; `soft` blocks are drawn in the theme's soft colour.

    `indent` is how much further right than running text it begins, in pixels.
    """

    font: QFont
    leading: int
    above: int
    below: int
    soft: bool = False
    justified: bool = False
    indent: int = 0

    def block_format(self) -> QTextBlockFormat:
        """Return the format of such a block."""
        made = QTextBlockFormat()
        made.setLineHeight(self.leading, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        made.setTopMargin(self.above)
        made.setBottomMargin(self.below)
        if self.justified:
            made.setAlignment(Qt.AlignmentFlag.AlignJustify)
        made.setLeftMargin(self.indent)
        return made

    def char_format(self, colour: QColor | None) -> QTextCharFormat:
        """Return the format of its characters; without a colour they take the palette's ink."""
        made = QTextCharFormat()
        made.setFont(self.font)
        if colour is not None:
            made.setForeground(colour)
        return made


def block_styles(style: ReadingStyle) -> dict[str, BlockStyle]:
    """Return the style of every kind of block, by the kind's value."""
    size, face = style.size, style.face
    title = round(size * 32 / 18)
    heading = round(size * 21 / 18)
    small, line = plain_font(UI_SIZE * style.small), round(20 * style.small)
    outlet = small_capitals(plain_font(LABEL_SIZE * style.small, 600))
    return {
        "outlet": BlockStyle(outlet, round(16 * style.small), 0, 6, soft=True),
        "title": BlockStyle(reading_font(title, 600, face), round(title * 1.2), 0, 5),
        "byline": BlockStyle(small, line, 0, 22, soft=True),
        "paragraph": BlockStyle(style.font, style.leading, 0, 15, justified=style.justified),
        "item": BlockStyle(style.font, style.leading, 0, 7, indent=round(size * 1.2)),
        "quotation": BlockStyle(style.font, style.leading, 0, 15, indent=round(size * 2.2)),
        "caption": BlockStyle(small, line, 0, 15, soft=True),
        "table": BlockStyle(style.font, style.leading, 0, 5),
        "heading": BlockStyle(
            reading_font(heading, 600, face), round(heading * 1.35), round(size * 0.8), 8
        ),
        "fold": BlockStyle(small, line, 6, 12, soft=True),
        "furniture": BlockStyle(small, line, 0, 6, soft=True),
    }
