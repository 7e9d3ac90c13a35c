"""A second start hands its files to the first window."""

import socket
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop_app.session.handing_over import hand_over, handed_over, socket_path
from desktop_app.ui.first_window import FirstWindow


@pytest.fixture
def path() -> Iterator[Path]:
    # The paths of sockets are short, those of pytest are not.
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder) / "galley.socket"


@pytest.fixture
def owner() -> QObject:
    return QObject()


def handing(path: Path, files: list[str], said: list[bool]) -> threading.Thread:
    thread = threading.Thread(target=lambda: said.append(hand_over(path, files)))
    thread.start()
    return thread


def test_files_reach_the_first_window_by_their_whole_path(
    qtbot: QtBot, path: Path, owner: QObject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("Text")
    monkeypatch.chdir(tmp_path)
    first = FirstWindow(path, owner)
    assert first.listens
    said: list[bool] = []
    with qtbot.waitSignal(first.taken) as taken:
        thread = handing(path, ["a.txt", "https://example.org/x"], said)
    qtbot.waitUntil(lambda: not thread.is_alive())
    assert taken.args == [(str(tmp_path / "a.txt"), "https://example.org/x")]
    assert said == [True]


def test_a_start_without_files_brings_the_window_to_the_front(
    qtbot: QtBot, path: Path, owner: QObject
) -> None:
    first = FirstWindow(path, owner)
    with qtbot.waitSignal(first.taken) as taken:
        thread = handing(path, [], [])
    qtbot.waitUntil(lambda: not thread.is_alive())
    assert taken.args == [()]


def test_without_a_first_window_nobody_takes_them(path: Path) -> None:
    assert not hand_over(path, ["a.txt"])


def test_the_socket_of_a_window_that_died_is_taken_over(path: Path, owner: QObject) -> None:
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(str(path))
    assert not hand_over(path, ["a.txt"])
    assert FirstWindow(path, owner).listens


def test_nonsense_is_not_taken(qtbot: QtBot, path: Path, owner: QObject) -> None:
    first = FirstWindow(path, owner)
    with qtbot.assertNotEmitted(first.taken, wait=100), socket.socket(socket.AF_UNIX) as line:
        line.connect(str(path))
        line.sendall(b"nonsense\n")
    assert handed_over(b'{"files": [1]}') is None
    assert handed_over(b'{"files": ["a"]}') == ("a",)


def test_each_library_has_a_first_window_of_its_own(tmp_path: Path) -> None:
    assert socket_path(tmp_path / "a") != socket_path(tmp_path / "b")
    assert len(str(socket_path(tmp_path / "a"))) < 108
