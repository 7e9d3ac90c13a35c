"""Find the articles among the files of a folder."""

from collections.abc import Iterator
from pathlib import Path

from desktop_app.loaders.loader import Source
from desktop_app.loaders.registry import HEAD_BYTES, Registry
from desktop_app.loaders.zip_files import is_part_of_page

MOST_FILES = 100_000


def articles_in(folder: Path, registry: Registry) -> Iterator[Path]:
    """Yield the files of a folder, and of the folders in it, that are articles; in order of name.

    Left out are hidden files, what a browser saved beside a page, links to other places, and
    whatever no loader knows by its name and first bytes.
    """
    seen = 0
    for path in sorted(folder.rglob("*")):
        seen += 1
        if seen > MOST_FILES:
            return
        if is_part_of_page(path.relative_to(folder).as_posix()) or path.is_symlink():
            continue
        if (
            registry.knows(path.name)
            and path.is_file()
            and registry.reads(Source(path.name, _head(path)))
        ):
            yield path


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(HEAD_BYTES)
    except OSError:
        return b""  # opening it will say what is wrong
