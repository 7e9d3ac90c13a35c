"""The README says what is so: its links lead somewhere, its keys are the window's."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.cli.command import ASKED_TO_END, INTERRUPTED, NOBODY_READS
from desktop_app.cli.launch import COMMANDS
from desktop_app.library.migrations import empty_database
from desktop_app.ui.commands import MENUS, Command

ROOT = Path(__file__).resolve().parents[1]
PAGES = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md")


def text_of(page: str) -> str:
    return (ROOT / page).read_text("utf-8")


def table_below(heading: str, page: str = "README.md") -> list[tuple[str, ...]]:
    """Return the rows of the first table after a heading, its own heading left out."""
    part = text_of(page).split(f"{heading}\n", 1)[1]
    lines = re.search(r"(?:^\|.*\n)+", part, re.MULTILINE)
    assert lines is not None
    rows = [re.split(r"(?<!\\)\|", line)[1:-1] for line in lines[0].splitlines()]
    return [tuple(cell.strip() for cell in row) for row in rows[2:]]


def commands_with_keys() -> Iterator[tuple[str, ...]]:
    for title, entries in MENUS:
        for entry in entries:
            if isinstance(entry, Command) and entry.keys:
                yield title.replace("&", ""), entry.text.replace("&", ""), ", ".join(entry.keys)


@pytest.mark.parametrize("page", PAGES)
def test_what_a_page_links_to_is_there(page: str):
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", text_of(page))
    assert [link for link in links if not (ROOT / link).exists()] == []


@pytest.mark.parametrize("page", PAGES)
def test_files_that_a_page_names_are_there(page: str):
    named = re.findall(
        r"`((?:desktop_app|resources|tests|packaging|\.ci)/[\w./-]+|[A-Z]+(?:\.md)?)`",
        text_of(page),
    )
    files = {name for name in named if "/" in name or name.endswith(".md") or name == "LICENSE"}
    assert {name for name in files if not (ROOT / name).exists()} == set()


def test_the_key_table_lists_every_key_of_every_command():
    assert table_below("## Keys") == list(commands_with_keys())


def test_the_command_line_table_names_every_command():
    named = re.findall(r"`galley (\w+)", text_of("README.md"))
    assert set(COMMANDS) <= set(named)


def test_the_exit_codes_are_those_of_the_program():
    codes = re.findall(r"^\| (\d+) \|", text_of("README.md"), re.MULTILINE)
    assert codes == [str(code) for code in (0, 1, 2, INTERRUPTED, NOBODY_READS, ASKED_TO_END)]


def test_every_table_of_the_library_is_described_with_all_its_columns():
    page = text_of("ARCHITECTURE.md")
    for table, columns in tables():
        described = dict(table_below(f"### `{table}`", "ARCHITECTURE.md"))
        named = {name for cell in described for name in re.findall(r"`(\w+)`", cell)}
        assert named == columns, table
        assert page.count(f"### `{table}`") == 1


def tables() -> Iterator[tuple[str, set[str]]]:
    database = empty_database()
    found = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    for (name,) in found:
        if not name.startswith(("sqlite_", "articles_fts")):
            yield name, {row[1] for row in database.execute(f"PRAGMA table_info({name})")}
    database.close()
