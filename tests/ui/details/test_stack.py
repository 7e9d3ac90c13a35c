"""Marks that lie over each other are named above the card, and each leads to its own."""

import pytest
from PySide6.QtWidgets import QPushButton

from desktop_app.ui.details import DetailsPanel
from desktop_app.ui.details.lookup import Lookup
from desktop_app.ui.details.stack import stack_of
from desktop_app.ui.theme import load_theme


@pytest.fixture
def panel(qtbot, standing):
    panel = DetailsPanel(load_theme("light"))
    qtbot.addWidget(panel)
    panel.show_standing(standing)
    panel.show()
    return panel


def test_a_stack_names_every_mark_from_the_outside_in(standing):
    stack = stack_of(("q-cost", "n-cost"), "n-cost", Lookup(standing), str)
    assert [s.words for s in stack] == ["quote: official close to th…", "$14m to $18m"]
    assert [s.shown for s in stack] == [False, True]


def test_a_quote_by_nobody_says_so(standing):
    stack = stack_of(("q-nobody", "n-60"), "n-60", Lookup(standing), str)
    assert stack[0].words == "quote: no source stated"


def test_a_mark_that_lies_alone_has_no_stack(standing):
    assert stack_of(("n-60",), "n-60", Lookup(standing), str) == ()


def test_a_mark_that_is_gone_is_left_out(standing):
    assert stack_of(("gone", "n-60"), "n-60", Lookup(standing), str) == ()


def test_a_click_on_the_stack_leads_to_the_other_mark(qtbot, panel):
    panel.show_mark("n-cost", ("q-cost", "n-cost"))
    (button,) = panel.selection.stack.findChildren(QPushButton)
    with qtbot.waitSignal(panel.mark_selected) as selected:
        button.click()
    assert selected.args == ["q-cost"]


def test_the_stack_goes_with_its_mark(panel):
    panel.show_mark("n-cost", ("q-cost", "n-cost"))
    assert panel.selection.stack.isVisible()
    panel.show_mark("n-60", ("n-60",))
    assert not panel.selection.stack.isVisible()
