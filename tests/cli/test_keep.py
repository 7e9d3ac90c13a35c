"""`galley import`, `search` and `export`: files into the library and out of it."""

import csv
import io
import json

import pytest

from desktop_app.library.library import Library
from desktop_app.library.records import ArticleId
from tests import made_files as made


@pytest.fixture
def library(tmp_path):
    return tmp_path / "library"


def test_a_text_is_kept_analysed_found_and_handed_out(galley, harbour, library):
    kept = galley("--data", library, "--quality", "fast", "import", harbour)
    assert kept.stdout.splitlines() == [
        "1\timported\tHarbour of Karet closes",
        "1\tanalysed\tHarbour of Karet closes",
    ]
    assert (library / "galley.sqlite").exists()

    again = galley("--data", library, "import", harbour)
    assert again.stdout == "1\talready there\tHarbour of Karet closes\n"

    (line,) = galley(
        "search", "spokeswoman", "--format", "json", "--data", library
    ).stdout.splitlines()
    assert json.loads(line)["title"] == "Harbour of Karet closes"

    markdown = galley("export", "1", "--data", library).stdout
    assert markdown.startswith("# Harbour of Karet closes\n")
    assert "| Karet Harbour Authority | organisation | KHA |" in markdown

    table = galley("export", "1", "--format", "csv", "--data", library).stdout
    rows = list(csv.DictReader(io.StringIO(table)))
    assert "Karet Harbour Authority" in {row["name"] for row in rows}


def test_import_without_analysis_leaves_it_for_later(galley, harbour, library):
    kept = galley("import", "--no-analysis", harbour, "--data", library)
    assert kept.stdout == "1\timported\tHarbour of Karet closes\n"
    later = galley("import", "--quality", "fast", harbour, "--data", library)
    assert "1\tanalysed\t" in later.stdout


def test_a_folder_is_imported_file_by_file_past_bad_ones(galley, harbour, library, tmp_path):
    folder = tmp_path / "many"
    (folder / "deep").mkdir(parents=True)
    (folder / "a.txt").write_text("First text\n\nTessa Venn came to Karet today.", "utf-8")
    (folder / "b.txt").write_text("", "utf-8")
    (folder / "deep" / "c.txt").write_text("Other text\n\nLee Moran left Karet.", "utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    done = galley("import", "--no-analysis", folder, "--data", library)
    assert [line.split("\t")[1] for line in done.stdout.splitlines()] == ["imported"] * 2
    assert done.returncode == 1
    assert "b.txt" in done.stderr
    assert "picture" not in done.stderr


def test_a_search_without_hits_prints_nothing(galley, library):
    done = galley("search", "nothing", "--data", library)
    assert (done.returncode, done.stdout) == (0, "")


def test_an_article_that_is_not_there_is_a_fault(galley, library):
    done = galley("export", "7", "--data", library)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1


def test_a_library_that_is_a_file_is_a_fault(galley, harbour):
    done = galley("search", "x", "--data", harbour)
    assert done.returncode == 1
    assert "no folder" in done.stderr


def test_a_file_outside_the_library_is_analysed_and_not_kept(galley, harbour, library):
    done = galley("export", harbour, "--quality", "fast", "--data", library)
    assert done.stdout.startswith("# Harbour of Karet closes\n")
    assert not (library / "galley.sqlite").exists()


def test_doubles_are_said_and_not_kept_again(galley, library, tmp_path):
    long = "".join(f"\n\nGauge {n} at pier {n} of Karet read {n * 3}.5 metres." for n in range(30))
    (tmp_path / "a.txt").write_text(f"Storm breaks the wall{long}\n", "utf-8")
    (tmp_path / "b.txt").write_bytes(
        f"Storm breaks the wall{long}\n".replace("\n", "\r\n").encode()
    )
    (tmp_path / "c.txt").write_text(f"Storm breaks the wall{long}\n\nNobody was hurt.\n", "utf-8")
    files = [tmp_path / name for name in ("a.txt", "b.txt", "c.txt")]
    done = galley("import", "--no-analysis", *files, "--data", library)
    assert [line.split("\t")[:2] for line in done.stdout.splitlines()] == [
        ["1", "imported"],
        ["1", "already there (the same text)"],
        ["2", "imported (nearly the same text as 1)"],
    ]


def test_all_articles_of_an_export_are_kept_with_tags_and_notes(galley, library, tmp_path):
    (tmp_path / "export.json").write_bytes(made.wallabag())
    done = galley("import", "--no-analysis", tmp_path / "export.json", "--data", library)
    assert [line.split("\t")[2] for line in done.stdout.splitlines()] == [
        made.TITLE,
        "wallabag: 1 saved link",
    ]
    with Library(library) as kept:
        first = kept.load(ArticleId(1))
    assert first.file == "export.json › entry 1"
    assert first.tags == ("storm",)
    assert [note.text for note in first.review.standing().notes] == ["Ask the board."]
