from pytestqt.qtbot import QtBot

from desktop_app.ui.elided_label import ElidedLabel


def test_what_does_not_fit_ends_in_an_ellipsis_and_is_in_the_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.resize(80, 20)
    label.setText("analysed in 0.4 s by three components")
    assert label.shown().endswith("…")
    assert label.toolTip() == label.text()


def test_what_fits_is_shown_whole_and_needs_no_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.resize(400, 20)
    label.setText("saved")
    assert label.shown() == "saved"
    assert label.toolTip() == ""
