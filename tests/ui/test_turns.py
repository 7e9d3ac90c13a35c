"""Long work leaves room for the window between its steps."""

from PySide6.QtCore import QObject, QTimer

from desktop_app.ui.turns import Turns


def test_what_is_due_comes_between_two_steps(qtbot):
    owner, due, seen = QObject(), [], []
    ticker = QTimer(owner, interval=0)
    ticker.timeout.connect(lambda: due.append(None))
    ticker.start()

    def steps():
        for _ in range(3):
            seen.append(len(due))
            yield

    Turns(steps(), lambda: seen.append(len(due)), owner)
    qtbot.waitUntil(lambda: len(seen) == 4)
    assert seen == sorted(set(seen))


def test_nothing_is_done_before_the_first_turn(qtbot):
    owner, done = QObject(), []
    Turns(iter(()), lambda: done.append("end"), owner)
    assert done == []
    qtbot.waitUntil(lambda: done == ["end"])


def test_the_rest_is_not_done_once_the_owner_is_gone(qtbot):
    owner, done = QObject(), []

    def steps():
        while True:
            done.append(None)
            yield

    Turns(steps(), lambda: None, owner)
    qtbot.waitUntil(lambda: bool(done))
    owner.deleteLater()
    gone = []
    owner.destroyed.connect(lambda: gone.append(len(done)))
    qtbot.waitUntil(lambda: bool(gone))
    qtbot.wait(0)
    assert len(done) == gone[0]
