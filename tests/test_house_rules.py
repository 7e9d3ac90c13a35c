"""Rules of the house that no tool checks: see CONTRIBUTING.md."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "desktop_app"
LONGEST_MODULE = 300
LONGEST_FUNCTION = 40
LARGEST_CLASS = 200
DRAWERS = {"utils", "util", "common", "misc", "helpers"}
Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def modules() -> Iterator[Path]:
    yield from sorted(PACKAGE.rglob("*.py"))


def lengths(*kinds: type[Definition]) -> Iterator[tuple[str, int]]:
    """Yield the place and the number of lines of each definition, its decorators apart."""
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, kinds):
                place = f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
                yield place, (node.end_lineno or node.lineno) - node.lineno + 1


def test_resources_hold_no_code():
    assert list((ROOT / "resources").rglob("*.py")) == []


def test_no_module_is_too_long():
    lines = {path: len(path.read_text("utf-8").splitlines()) for path in modules()}
    assert {str(path): n for path, n in lines.items() if n > LONGEST_MODULE} == {}


def test_no_function_is_too_long():
    found = lengths(ast.FunctionDef, ast.AsyncFunctionDef)
    assert [entry for entry in found if entry[1] > LONGEST_FUNCTION] == []


def test_no_class_is_too_large():
    assert [entry for entry in lengths(ast.ClassDef) if entry[1] > LARGEST_CLASS] == []


def test_no_module_is_a_drawer():
    assert [str(path) for path in modules() if path.stem in DRAWERS] == []


def test_resources_are_found_in_one_place():
    """Only assets.py derives a path from where a module lies."""
    finders = [
        path for path in modules() if re.search(r"(?<![\w.])__file__", path.read_text("utf-8"))
    ]
    assert finders == [PACKAGE / "assets.py"]


def test_only_one_module_knows_positions_of_qt():
    """UTF-16 is spoken in the reading view's offsets alone, and where loaders decode bytes."""
    speakers = {
        path.relative_to(PACKAGE).as_posix()
        for path in (PACKAGE / "ui").rglob("*.py")
        if re.search(r"utf.?16", path.read_text("utf-8"), re.IGNORECASE)
    }
    assert speakers <= {"ui/reading/offsets.py"}
