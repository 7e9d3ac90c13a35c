"""The legend shows every look there is and leads to examples."""

from PySide6.QtWidgets import QPushButton

from desktop_app.ui.legend import LOOKS, LegendWindow, Sample
from desktop_app.ui.reading.underline import SHAPES
from desktop_app.ui.theme import load_theme


def test_every_kind_of_mark_is_explained():
    explained = {look.role for look in LOOKS}
    assert (set(SHAPES) - {"other"}) | {"said", "denied", "unnamed"} == explained


def test_every_row_leads_to_a_mark_of_its_kind(qtbot):
    legend = LegendWindow(load_theme("light"))
    qtbot.addWidget(legend)
    wished = []
    legend.wished.connect(wished.append)
    for button in legend.findChildren(QPushButton):
        button.click()
    assert tuple(wished) == LOOKS


def test_samples_of_different_kinds_look_different(qtbot):
    legend = LegendWindow(load_theme("light"))
    qtbot.addWidget(legend)
    legend.show()
    pictures = [sample.grab().toImage() for sample in legend.findChildren(Sample)]
    assert all(a != b for n, a in enumerate(pictures) for b in pictures[n + 1 :])
