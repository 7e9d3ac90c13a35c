"""The whole window looks as it did when somebody looked at it.

`make pictures` draws the kept pictures anew; look at them before you keep them. Pictures are
compared by the mean colour of small squares: another version of Qt or of the font library sets
letters a hair differently, which hardly changes a square, while a part that is missing, moved or
of another colour changes many.
"""

import itertools
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from tests.pictures.window_states import KEPT, STATES

SCRIPT = Path(__file__).with_name("window_states.py")
SQUARE = 12
A_HAIR, MOST_DIFFERENT = 14, 0.006


def squares(picture: QImage) -> tuple[int, int, bytes]:
    """Return a picture's width and height in squares, and the mean colour of each."""
    wide, high = picture.width() // SQUARE, picture.height() // SQUARE
    area = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    small = picture.scaled(wide, high, *area).convertToFormat(QImage.Format.Format_RGB32)
    return wide, high, small.constBits().tobytes()


def different(first: QImage, second: QImage) -> float:
    """Return the share of squares whose colour differs by more than a hair."""
    (wide, high, seen), (*size, kept) = squares(first), squares(second)
    assert [wide, high] == size
    channels = zip(seen, kept, strict=True)
    apart = [abs(one - other) > A_HAIR for one, other in channels]
    return sum(any(apart[at : at + 4]) for at in range(0, len(apart), 4)) / (wide * high)


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("window")
    subprocess.run([sys.executable, SCRIPT, folder], check=True, timeout=240)
    return folder


@pytest.mark.parametrize("state", STATES)
def test_the_window_looks_as_it_did(drawn: Path, state: str) -> None:
    name = f"{state}.png"
    assert different(QImage(str(drawn / name)), QImage(str(KEPT / name))) <= MOST_DIFFERENT


def test_no_two_states_look_the_same() -> None:
    pictures = {state: QImage(str(KEPT / f"{state}.png")) for state in STATES}
    wide = [name for name, picture in pictures.items() if picture.width() == 1440]
    assert len(wide) > 4
    for name, other in itertools.pairwise(wide):
        assert different(pictures[name], pictures[other]) > 2 * MOST_DIFFERENT
