import datetime
import hashlib
from pathlib import Path

import pytest

from desktop_app.core.errors import LibraryError
from desktop_app.library.refused_files import RefusedFiles

NOON = datetime.datetime(2024, 5, 5, 12, tzinfo=datetime.UTC)
BYTES = b"PK\x03\x04 broken"


@pytest.fixture
def files(tmp_path: Path) -> RefusedFiles:
    return RefusedFiles(tmp_path / "library" / "refused", lambda: NOON)


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    path = tmp_path / "about.json"
    path.write_bytes(BYTES)
    return path


def test_nothing_is_made_before_a_file_is_kept(files: RefusedFiles, tmp_path: Path) -> None:
    assert files.all() == ()
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_kept_under_its_hash_with_name_reason_and_day(
    files: RefusedFiles, broken: Path
) -> None:
    kept = files.keep(broken, "The file is damaged.")
    broken.unlink()
    assert kept.path.read_bytes() == BYTES
    assert kept.sha256 == hashlib.sha256(BYTES).hexdigest()
    assert kept.sha256 in kept.path.parts
    assert (kept.name, kept.reason, kept.day) == ("about.json", "The file is damaged.", NOON.date())
    assert files.all() == (kept,)


def test_the_same_bytes_are_kept_once(files: RefusedFiles, broken: Path) -> None:
    first = files.keep(broken, "One.")
    assert files.keep(broken, "Two.") == first
    assert files.all() == (first,)
    assert len(list(first.path.parents[2].iterdir())) == 1


def test_a_kept_file_can_be_exported_and_deleted(
    files: RefusedFiles, broken: Path, tmp_path: Path
) -> None:
    kept = files.keep(broken, "One.")
    files.export(kept, tmp_path / "copy.bin")
    files.delete(kept)
    assert (tmp_path / "copy.bin").read_bytes() == BYTES
    assert files.all() == ()
    assert not kept.path.exists()


def test_what_the_disk_refuses_is_told(files: RefusedFiles, broken: Path, tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="cannot be read"):
        files.keep(tmp_path / "gone", "One.")
    kept = files.keep(broken, "One.")
    with pytest.raises(LibraryError, match="cannot be copied"):
        files.export(kept, tmp_path / "missing" / "copy.bin")
    files.delete(kept)
    with pytest.raises(LibraryError):
        files.delete(kept)
