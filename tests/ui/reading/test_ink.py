"""Marks can be told apart by every eye, and words on them can be read, at every strength."""

from itertools import combinations

import pytest
from coloraide import Color

from desktop_app.ui.reading.ink import FAINTEST, FULL, STRONGEST, line, thickness, tint
from desktop_app.ui.reading.underline import SHAPES, Shape
from desktop_app.ui.theme import THEMES, contrast, load_theme

PENCILS = ("said", "denied", "unnamed")
VISIONS = (None, "protan", "deutan", "tritan")
APART = 7.5  # CIEDE2000; two is about what a trained eye tells apart side by side


def seen(colour: str, vision: str | None) -> Color:
    return Color(colour) if vision is None else Color(colour).filter(vision)


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("name", THEMES)
def test_lines_differ_in_shape_or_for_every_eye_in_colour(name, vision):
    roles = load_theme(name).roles
    alike = [(a, b) for a, b in combinations(SHAPES, 2) if SHAPES[a] is SHAPES[b]]
    for first, second in alike:
        a, b = (seen(getattr(roles, role), vision) for role in (first, second))
        assert a.delta_e(b, method="2000") >= APART, (first, second)


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("name", THEMES)
def test_the_pencils_of_quotations_differ_for_every_eye(name, vision):
    roles = load_theme(name).roles
    for first, second in combinations(PENCILS, 2):
        a, b = (seen(getattr(roles, role), vision) for role in (first, second))
        assert a.delta_e(b, method="2000") >= APART, (first, second)


def test_numbers_are_the_only_dots():
    assert [role for role, shape in SHAPES.items() if shape is Shape.DOTTED] == ["number"]


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("intensity", [FAINTEST, FULL, STRONGEST])
@pytest.mark.parametrize("depth", [0, 1])
def test_words_can_be_read_on_every_tint(name, intensity, depth):
    theme = load_theme(name)
    for role in PENCILS:
        ground = tint(theme, role, intensity, depth).name()
        assert contrast(theme.roles.ink, ground) >= 4.5


def test_full_is_as_the_theme_has_it():
    theme = load_theme("light")
    assert tint(theme, "said").name().upper() == theme.roles.said_tint
    assert line(theme, "person").name().upper() == theme.roles.person
    assert thickness(FULL) == 1


@pytest.mark.parametrize("name", THEMES)
def test_stronger_stands_out_more_from_the_paper(name):
    theme = load_theme(name)

    def strength(intensity: int) -> float:
        return contrast(theme.roles.paper, tint(theme, "said", intensity).name())

    assert strength(FAINTEST) <= strength(FULL) < strength(STRONGEST)
    faint = contrast(theme.roles.paper, line(theme, "person", FAINTEST).name())
    assert 1.3 < faint < contrast(theme.roles.paper, theme.roles.person)
