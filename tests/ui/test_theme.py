"""Themes are legible and complete, and the window's look is made from them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette

from desktop_app.ui.palette import application_palette, stylesheet
from desktop_app.ui.theme import THEMES, contrast, load_theme, system_theme, text_pairs


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("text", "surface"), list(text_pairs()))
def test_words_have_enough_contrast(name, text, surface):
    roles = load_theme(name).roles
    assert contrast(getattr(roles, text), getattr(roles, surface)) >= 4.5


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_says_whether_it_is_dark(name):
    theme = load_theme(name)
    assert theme.name == name
    assert theme.dark == (theme.colour("paper").lightness() < theme.colour("ink").lightness())


def test_contrast_runs_from_one_to_twenty_one():
    assert contrast("#808080", "#808080") == 1
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_an_unknown_theme_is_an_error():
    with pytest.raises(FileNotFoundError):
        load_theme("plaid")


def test_the_system_theme_follows_the_colour_scheme():
    assert system_theme(Qt.ColorScheme.Dark).name == "dark"
    assert system_theme(Qt.ColorScheme.Light).name == "light"
    assert system_theme(Qt.ColorScheme.Unknown).name == "light"


@pytest.mark.parametrize("name", THEMES)
def test_the_style_sheet_leaves_no_role_open(qapp, name):
    theme = load_theme(name)
    sheet = stylesheet(theme)
    assert "$" not in sheet
    assert theme.roles.accent in sheet


def test_the_palette_uses_the_roles(qapp):
    theme = load_theme("dark")
    palette = application_palette(theme)
    assert palette.color(QPalette.ColorRole.Window) == theme.colour("panel")
    assert palette.color(QPalette.ColorRole.Text) == theme.colour("ink")
