from pathlib import Path

import pytest

from desktop_app.ui.crash import CrashHandler


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    told: list[str] = []
    monkeypatch.setattr(CrashHandler, "_tell", lambda self, fault: told.append(str(fault)))
    return told


def crash(handler: CrashHandler) -> None:
    fault = RuntimeError("the wall broke")
    handler.handle(type(fault), fault, None)


def test_what_was_confirmed_is_saved_first(tmp_path: Path, told: list[str]) -> None:
    order: list[str] = []
    crash(CrashHandler(tmp_path / "crash.log", lambda: order.append(f"saved, told {told}")))
    assert order == ["saved, told []"]


def test_what_happened_is_written_down(tmp_path: Path, told: list[str]) -> None:
    crash(CrashHandler(tmp_path / "new" / "crash.log", lambda: None))
    assert "RuntimeError: the wall broke" in (tmp_path / "new" / "crash.log").read_text("utf-8")


def test_the_reader_is_told(tmp_path: Path, told: list[str]) -> None:
    crash(CrashHandler(tmp_path / "crash.log", lambda: None))
    assert told == ["the wall broke"]
