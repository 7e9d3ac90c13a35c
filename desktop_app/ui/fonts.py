"""Typefaces: the bundled variable fonts and how each kind of text is set."""

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from desktop_app.assets import resource

READING_FACE = "Literata"
WINDOW_FACE = "Inter"
UI_SIZE = 13
LABEL_SIZE = 11

# Faces for articles that come with the program, with their files.
READING_FACES = {
    READING_FACE: ("Literata.ttf",),
    "Source Serif 4": ("SourceSerif4.ttf",),
    "Atkinson Hyperlegible": ("AtkinsonHyperlegible-Regular.ttf", "AtkinsonHyperlegible-Bold.ttf"),
    WINDOW_FACE: (),
}
_FILES = (*READING_FACES[READING_FACE], "Inter.ttf", "Inter-Italic.ttf")
_SERIF = ("Georgia", "Noto Serif", "DejaVu Serif", "serif")
_SANS = ("Segoe UI", "Noto Sans", "DejaVu Sans", "sans-serif")
_OPTICAL = {READING_FACE: (7, 72), WINDOW_FACE: (14, 32), "Source Serif 4": (8, 60)}


def load_fonts() -> tuple[str, ...]:
    """Make the bundled fonts known to Qt; call once, after the QApplication is made.

    Returns:
        The names of the files that Qt could not read; the system's faces stand in for them.
    """
    return _unreadable(_FILES)


def load_face(face: str) -> None:
    """Make a bundled face known to Qt, once it is wanted; the system's are known."""
    if face != READING_FACE and face not in QFontDatabase.families():
        _unreadable(READING_FACES.get(face, ()))


def system_faces() -> tuple[str, ...]:
    """Return the names of the system's own faces that can be set at any size."""
    return tuple(
        family
        for family in QFontDatabase.families()
        if family not in READING_FACES
        and QFontDatabase.isSmoothlyScalable(family)
        and not QFontDatabase.isPrivateFamily(family)
    )


def reading_font(size: float, weight: int = 400, face: str = READING_FACE) -> QFont:
    """Return the font of article text.

    Args:
        size: In pixels.
        weight: 100 to 900 as in CSS, 400 is regular, 600 semibold.
        face: The reader's chosen face; serif faces of the system follow it.
    """
    return _font((face, *_SERIF), size, weight)


def plain_font(size: float, weight: int = 400) -> QFont:
    """Return the window's typeface at a size of its own, in pixels."""
    return _font((WINDOW_FACE, *_SANS), size, weight)


def ui_scale() -> float:
    """Return how large the reader wants the window's text; 1.0 is its usual size."""
    pixels = QApplication.font().pixelSize()
    return pixels / UI_SIZE if pixels > 0 else 1.0


def ui_pixels(pixels: float) -> int:
    """Return a length that grows with the window's text; `pixels` at its usual size."""
    return round(pixels * ui_scale())


def window_font(scale: int) -> QFont:
    """Return the font of the application, from which all text but the article's takes its size.

    Args:
        scale: In hundredths of the usual size.
    """
    return plain_font(UI_SIZE * scale / 100)


def ui_font(size: float = UI_SIZE, weight: int = 400) -> QFont:
    """Return the font of everything that is not article text; pixels at the usual size."""
    return plain_font(size * ui_scale(), weight)


def label_font() -> QFont:
    """Return the font of small headings."""
    return small_capitals(ui_font(LABEL_SIZE, 600))


def small_capitals(font: QFont) -> QFont:
    """Return a font set in spaced capitals."""
    font.setCapitalization(QFont.Capitalization.AllUppercase)
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 107)
    return font


def _unreadable(files: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(
        name for name in files if QFontDatabase.addApplicationFont(str(resource("fonts", name))) < 0
    )


def _font(families: tuple[str, ...], size: float, weight: int) -> QFont:
    # A variable font shows only its regular style to Qt, so the weight is set on its axis;
    # `setWeight` serves the fixed faces that stand in for it.
    font = QFont(list(families))
    font.setPixelSize(max(1, round(size)))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if families[0] in _OPTICAL:
        low, high = _OPTICAL[families[0]]
        font.setVariableAxis(_WEIGHT_AXIS, weight)
        font.setVariableAxis(_OPTICAL_AXIS, min(high, max(low, size)))
    else:
        font.setWeight(QFont.Weight(weight))
    return font


_WEIGHT_AXIS = QFont.Tag.fromString("wght")
_OPTICAL_AXIS = QFont.Tag.fromString("opsz")
