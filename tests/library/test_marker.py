"""A lock that dies with its process tells a bad exit from a clean one."""

import pytest

from desktop_app.library.marker import Marker


@pytest.fixture
def marker(tmp_path):
    made = Marker(tmp_path)
    yield made
    made.clear()


def test_an_own_mark_is_no_bad_exit(marker):
    marker.set()
    marker.set()
    assert not marker.left_badly()


def test_the_mark_of_another_that_lives_is_no_bad_exit(marker, tmp_path):
    other = Marker(tmp_path)
    other.set()
    assert not marker.left_badly()
    other.clear()


def test_a_mark_that_nobody_holds_is_a_bad_exit(marker, tmp_path):
    (tmp_path / "writing-17-abcd").touch()
    marker.set()
    assert marker.left_badly()
    marker.forgive()
    assert not marker.left_badly()


def test_a_cleared_mark_is_gone(marker, tmp_path):
    marker.set()
    marker.clear()
    assert list(tmp_path.iterdir()) == []


def test_there_is_no_bad_exit_in_a_folder_that_is_not_there(tmp_path):
    assert not Marker(tmp_path / "nowhere").left_badly()
