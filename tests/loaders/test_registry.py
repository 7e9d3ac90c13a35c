import importlib
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from desktop_app.core.errors import LoadError
from desktop_app.loaders.html import LOADER as HTML
from desktop_app.loaders.loader import CERTAIN, NO, Loader, Source
from desktop_app.loaders.plain import LOADER as PLAIN
from desktop_app.loaders.registry import Registry
from desktop_app.loaders.suffixes import SUFFIXES
from tests import made_files as made

PAGE = b"<!DOCTYPE html>\n<html><body><p>Hello</p></body></html>"


def choice(name, data):
    found = Registry().choose(Source(name, data))
    return found.loader.name, found.by


@pytest.mark.parametrize(
    "data",
    [
        PAGE,
        b"\xef\xbb\xbf" + PAGE,
        b"\n  <!-- saved for later -->\n<html>",
        b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">',
        b"<div><p>One</p></div>",
        PAGE.decode().encode("utf-16"),
    ],
)
def test_a_page_is_known_by_its_content_whatever_its_name(data):
    assert choice("page.txt", data) == ("html", "content")


def test_a_text_that_speaks_of_tags_is_a_text():
    assert choice("a.txt", b"In HTML, <p> begins a paragraph and </p> ends it.") == (
        "plain",
        "name",
    )


def test_a_page_without_tags_is_known_by_its_name():
    assert choice("page.HTML", b"Hello") == ("html", "name")


def test_a_text_with_an_unknown_name_is_opened_as_text():
    assert choice("README", b"Hello") == ("plain", "plain text as the last resort")


def test_a_format_that_nobody_reads_is_named():
    with pytest.raises(LoadError, match="an old office document"):
        choice("a.txt", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")


def test_the_built_in_loaders_are_the_ones_that_are_declared_as_entry_points():
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))
    for name, target in project["project"]["entry-points"]["galley.loaders"].items():
        module, _, attribute = target.partition(":")
        assert getattr(importlib.import_module(module), attribute) is Registry().named(name)


def test_a_loader_is_found_by_name():
    assert Registry().named("html") is HTML
    with pytest.raises(LookupError):
        Registry().named("nothing")


class _Asked(Registry):
    """Counts how often plug-ins are asked for."""

    asked = 0

    def plug_ins(self):
        self.asked += 1
        return super().plug_ins()


def test_plug_ins_are_not_asked_where_a_built_in_loader_fits():
    registry = _Asked()
    registry.choose(Source("a.txt", b"Hello"))
    registry.choose(Source("a", PAGE))
    registry.named("plain")
    assert registry.asked == 0


def write_plug_in(folder, name, target):
    info = folder / "galley_extra-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: galley-extra\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(f"[galley.loaders]\n{name} = {target}\n")


def test_a_plug_in_reads_a_format_of_its_own(tmp_path, monkeypatch):
    (tmp_path / "galley_extra.py").write_text(
        "from desktop_app.loaders.loader import Loader\n"
        "LOADER = Loader('gemini', ('text/gemini',), ('.gmi',), lambda head, name: 0.1, None)\n"
    )
    write_plug_in(tmp_path, "gemini", "galley_extra:LOADER")
    monkeypatch.syspath_prepend(tmp_path)
    found = Registry().choose(Source("a.gmi", b"# Hello"))
    assert (found.loader.name, found.by) == ("gemini", "name")


def test_a_broken_plug_in_is_left_out_and_named(tmp_path, monkeypatch):
    write_plug_in(tmp_path, "broken", "galley_nowhere:LOADER")
    monkeypatch.syspath_prepend(tmp_path)
    registry = Registry()
    assert registry.choose(Source("a.xyz", b"Hello")).loader is PLAIN
    assert "broken" in registry.broken


def test_the_surest_loader_wins():
    sure = Loader("sure", ("x/x",), (), lambda head, name: CERTAIN, PLAIN.load)
    unsure = Loader("unsure", ("x/x",), (".txt",), lambda head, name: NO, PLAIN.load)
    assert Registry((unsure, sure)).choose(Source("a.txt", b"x")).loader is sure


def test_choosing_imports_no_parser():
    code = (
        "import sys\n"
        "from desktop_app.loaders.registry import Registry\n"
        "from desktop_app.loaders.opening import open_path\n"
        "heavy = {'lxml', 'trafilatura', 'chardet', 'PySide6', 'spacy', 'numpy'}\n"
        "print(sorted(heavy & {m.partition('.')[0] for m in sys.modules}))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_endings_for_the_open_dialog_are_those_of_the_loaders():
    assert Registry().suffixes() == SUFFIXES


def test_a_plain_text_needs_no_other_format():
    code = (
        "import sys\n"
        "from desktop_app.loaders.client import LoadClient\n"
        "from desktop_app.loaders.loader import Source\n"
        "from desktop_app.loaders.registry import Registry\n"
        "Registry().choose(Source('a.txt', b'Storm night: a town\\n\\nIt broke at four.'))\n"
        "print('desktop_app.loaders.formats' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


@pytest.mark.parametrize("name", [n for n in made.FILES if n != "storm.txt"])
def test_a_plain_name_hides_no_format(name):
    chosen = Registry().choose(Source("renamed.txt", made.FILES[name]()))
    assert chosen.loader is Registry().choose(Source(name, made.FILES[name]())).loader
