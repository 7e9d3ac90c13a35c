import threading

from pytestqt.qtbot import QtBot

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
