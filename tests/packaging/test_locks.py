"""The lock files pin everything by hash and say nothing of where it comes from."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
PIN = re.compile(
    r"^([a-z0-9-]+)==(\S+) \\$((?:\n    --hash=sha256:[0-9a-f]{64}(?: \\)?$)+)", re.MULTILINE
)


def load_script() -> ModuleType:
    """Load packaging/lock.py, which no package holds."""
    spec = importlib.util.spec_from_file_location("lock_script", PACKAGING / "lock.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    return script


def pins(lock: Path) -> dict[str, str]:
    return {name: version for name, version, _ in PIN.findall(lock.read_text("utf-8"))}


def wanted(requirement: str) -> str:
    """Return the normalised name of a requirement."""
    name = re.match(r"[\w.-]+", requirement)
    assert name is not None
    return re.sub(r"[-_.]+", "-", name.group()).lower()


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_holds_pins_with_hashes_and_comments_only(name):
    rest = PIN.sub("", (PACKAGING / name).read_text("utf-8"))
    assert [line for line in rest.splitlines() if line and not line.startswith("#")] == []


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_names_no_host_and_no_path(name):
    text = (PACKAGING / name).read_text("utf-8")
    assert re.findall(r"\S*://\S*|(?<!\w)/\w\S*|index-url|find-links|trusted-host", text) == []


def test_the_runtime_lock_serves_what_the_project_declares():
    runtime, _ = load_script().declared_requirements()
    assert {wanted(line) for line in runtime} <= set(pins(PACKAGING / "requirements.lock"))


def test_the_development_lock_adds_the_tools():
    _, dev = load_script().declared_requirements()
    assert {wanted(line) for line in dev} <= set(pins(PACKAGING / "requirements-dev.lock"))


def test_both_locks_agree():
    runtime, dev = pins(PACKAGING / "requirements.lock"), pins(PACKAGING / "requirements-dev.lock")
    assert {name: dev.get(name) for name in runtime} == runtime


def test_the_window_library_is_one_that_keeps_references_to_none():
    version = pins(PACKAGING / "requirements.lock")["pyside6-essentials"]
    assert (6, 10) <= tuple(map(int, version.split(".")[:2])) < (6, 12)
