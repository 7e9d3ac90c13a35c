import pytest
from pytestqt.qtbot import QtBot

from desktop_app.core.errors import LoadError
from desktop_app.ui.message_bar import MessageBar

FAULT = LoadError("a.txt", "The file is empty.", "Save the article again.")


@pytest.fixture
def bar(qtbot: QtBot) -> MessageBar:
    bar = MessageBar()
    qtbot.addWidget(bar)
    return bar


def test_a_fault_says_file_reason_and_next_step(bar: MessageBar) -> None:
    bar.show_fault(FAULT)
    assert bar.messages == ("a.txt — The file is empty. Save the article again.",)
    assert not bar.isHidden()


def test_the_same_fault_is_said_once(bar: MessageBar) -> None:
    bar.show_fault(FAULT)
    bar.show_fault(FAULT)
    assert len(bar.messages) == 1


def test_dismissed_messages_are_gone(bar: MessageBar) -> None:
    bar.show_fault(FAULT)
    bar.dismiss()
    assert bar.messages == ()
    assert bar.isHidden()
