"""Every sign in the window's words is in the bundled typeface, so that no machine shows boxes."""

import ast
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QRawFont
from pytestqt.qtbot import QtBot

from desktop_app.assets import resource

UI = Path(__file__).resolve().parents[2] / "desktop_app" / "ui"
# Where characters are compared, not shown.
COMPARED = {"geometry.py", "offsets.py"}
COMPARED_IN = {"summaries.py": range(0x3000, 0xA000), "model.py": range(0xFFFD, 0xFFFE)}


def documentation(tree: ast.AST) -> set[int]:
    kinds = (ast.Module, ast.ClassDef, ast.FunctionDef)
    holders = [node for node in ast.walk(tree) if isinstance(node, kinds) and node.body]
    firsts = (node.body[0] for node in holders)
    return {id(first.value) for first in firsts if isinstance(first, ast.Expr)}


def signs() -> Iterator[tuple[str, str]]:
    for path in UI.rglob("*.py"):
        if path.name in COMPARED:
            continue
        tree = ast.parse(path.read_text("utf-8"))
        passed_over, compared = documentation(tree), COMPARED_IN.get(path.name, ())
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                shown = "" if id(node) in passed_over else node.value
                yield from ((path.name, sign) for sign in shown if ord(sign) not in compared)


def test_every_sign_is_in_the_bundled_typeface(qtbot: QtBot) -> None:
    font = QRawFont(str(resource("fonts", "Inter.ttf")), 13.0)
    missing = {
        (name, sign)
        for name, sign in signs()
        if sign.isprintable() and not font.supportsCharacter(ord(sign))
    }
    assert missing == set()
