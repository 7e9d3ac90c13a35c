import itertools
import threading

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from desktop_app.ui import bridge
from desktop_app.ui.bridge import Poster


def test_what_is_posted_runs_on_the_owners_thread_in_order(qtbot: QtBot) -> None:
    poster = Poster()
    ran: list[tuple[int, int]] = []

    def post_two() -> None:
        for number in (1, 2):
            poster.post(lambda number=number: ran.append((number, threading.get_ident())))

    thread = threading.Thread(target=post_two)
    thread.start()
    thread.join()
    assert ran == []
    qtbot.waitUntil(lambda: len(ran) == 2)
    assert ran == [(1, threading.get_ident()), (2, threading.get_ident())]


def test_the_window_has_its_turn_between_helpings_of_what_takes_long(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    seconds = itertools.count()
    monkeypatch.setattr(bridge.time, "perf_counter", lambda: next(seconds) * 0.004)
    poster = Poster()
    ran: list[int] = []
    for number in range(5):
        poster.post(lambda number=number: ran.append(number))
    QCoreApplication.sendPostedEvents(poster)
    assert ran == [0]
    qtbot.waitUntil(lambda: len(ran) == 5)
    assert ran == [0, 1, 2, 3, 4]


def test_what_fails_stops_nothing_behind_it(qtbot: QtBot) -> None:
    poster = Poster()
    ran: list[int] = []

    def fail() -> None:
        raise ValueError

    with qtbot.captureExceptions() as faults:
        for function in (fail, lambda: ran.append(1)):
            poster.post(function)
        qtbot.waitUntil(lambda: ran == [1])
    assert [kind for kind, *_ in faults] == [ValueError]
