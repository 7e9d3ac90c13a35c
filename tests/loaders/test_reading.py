import hashlib
import os
import sys
from pathlib import Path

import pytest

from desktop_app.core.errors import LoadError
from desktop_app.loaders.reading import display_name, leads_elsewhere, read_source


def refusal(path, **options):
    with pytest.raises(LoadError) as caught:
        read_source(Path(path), **options)
    assert caught.value.reason
    assert caught.value.next_step
    return caught.value


def test_bytes_and_their_hash_are_kept(tmp_path):
    file = tmp_path / "a.txt"
    file.write_bytes(b"abc\r\n")
    source = read_source(file)
    assert source.data == b"abc\r\n"
    assert source.sha256 == hashlib.sha256(b"abc\r\n").hexdigest()
    assert source.name == "a.txt"


def test_a_missing_file_is_named(tmp_path):
    fault = refusal(tmp_path / "gone.txt")
    assert fault.subject == "gone.txt"
    assert fault.reason == "There is no such file."


def test_a_folder_is_refused(tmp_path):
    assert refusal(tmp_path).reason == "This is a folder."


def test_an_empty_file_is_refused(tmp_path):
    (tmp_path / "a.txt").touch()
    assert refusal(tmp_path / "a.txt").reason == "The file is empty."


def test_a_file_of_exactly_the_limit_is_read(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"x" * 100)
    assert len(read_source(tmp_path / "a.txt", limit=100).data) == 100


def test_a_larger_file_is_refused_with_the_limit(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"x" * (1024 * 1024 + 1))
    assert "larger than 1 MB" in refusal(tmp_path / "a.txt", limit=1024 * 1024).reason


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_an_unreadable_file_is_refused(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("x")
    file.chmod(0)
    assert refusal(file).reason == "You may not read this file."


@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes in the file system")
def test_a_named_pipe_is_refused_without_waiting(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert "not a file" in refusal(tmp_path / "pipe").reason


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device")
def test_an_endless_device_is_refused():
    assert "not a file" in refusal("/dev/zero").reason


def test_a_path_to_another_computer_is_refused():
    assert "another computer" in refusal("//host/share/a.txt").reason


def test_a_name_with_a_zero_byte_is_refused():
    assert refusal("a\0b").reason == "This is no file name."


def test_direction_marks_in_a_name_are_shown():
    assert display_name(Path("/x/report\u202etxt.exe")) == "report\ufffdtxt.exe"


@pytest.mark.parametrize("path", ["//host/share/x.txt", "\\\\host\\share\\x.txt"])
def test_a_path_to_another_computer_is_known_without_a_look(path):
    assert leads_elsewhere(Path(path))
    assert "another computer" in refusal(path).reason
