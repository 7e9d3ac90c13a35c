"""What Qt needs of the system is found missing, named, and asked for by the right display."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "system_libraries.py"


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    spec = importlib.util.spec_from_file_location("system_libraries", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, spec.name, module)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


def test_the_c_library_loads(script):
    assert script.loads("libc.so.6")


def test_an_unknown_library_does_not_load(script):
    assert not script.loads("libnonesuch.so.9")


def test_a_package_is_named_once_for_two_libraries(script):
    libraries = [script.Library("a.so", "pair"), script.Library("b.so", "pair")]
    assert script.missing_packages(libraries, lambda soname: False) == ["pair"]


def test_only_missing_libraries_are_named(script):
    libraries = [script.Library("a.so", "one"), script.Library("b.so", "two")]
    assert script.missing_packages(libraries, lambda soname: soname == "a.so") == ["two"]


def test_an_x11_display_needs_its_libraries(script):
    assert script.window_needs({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}) == (
        script.X11_NEEDS
    )


def test_a_wayland_display_needs_its_libraries(script):
    assert script.window_needs({"WAYLAND_DISPLAY": "wayland-0"}) == script.WAYLAND_NEEDS


def test_a_chosen_platform_is_left_alone(script):
    assert script.window_needs({"QT_QPA_PLATFORM": "offscreen"}) == ()


@pytest.mark.usefixtures("no_display")
def test_no_display_is_said_with_a_next_step(script, capsys):
    assert script.main(["--window"]) == 2
    assert "xvfb-run" in capsys.readouterr().err


def test_what_cannot_be_installed_is_named(script, monkeypatch, capsys):
    monkeypatch.setattr(script, "QT_NEEDS", (script.Library("libnonesuch.so.9", "nonesuch9"),))
    monkeypatch.setattr(script, "install", lambda packages: False)
    assert script.main([]) == 1
    said = capsys.readouterr().err
    assert "sudo apt-get install nonesuch9" in said
    assert "libnonesuch.so.9" in said
