"""`galley extract`: text and metadata, one line a file."""

import json
import subprocess
import sys

from tests import made_files as made


def test_a_file_gives_its_title_and_text_without_the_title(galley, harbour):
    (line,) = galley("extract", harbour).stdout.splitlines()
    row = json.loads(line)
    assert set(row) == {"title", "author", "date", "text"}
    assert row["title"] == "Harbour of Karet closes"
    assert row["text"].startswith("The Karet Harbour Authority")


def test_a_page_gives_its_metadata(galley, tmp_path):
    page = tmp_path / "page.html"
    body = "".join(f"<p>{s}</p>" for s in ("Tessa Venn opened the port again. " * 9,) * 4)
    page.write_text(
        "<html><head><title>Port opens</title><meta property='og:title' content='Port opens'>"
        "<meta name='author' content='Lee Moran'>"
        "<meta property='article:published_time' content='2024-05-06T10:00:00Z'></head>"
        f"<body><article><h1>Port opens</h1>{body}</article></body></html>",
        "utf-8",
    )
    row = json.loads(galley("extract", page).stdout)
    assert (row["title"], row["author"], row["date"]) == ("Port opens", "Lee Moran", "2024-05-06")


def test_plain_text_is_the_text_alone(galley, harbour):
    out = galley("extract", "--format", "text", harbour).stdout
    assert out.startswith("The Karet Harbour Authority")


def test_each_path_on_standard_input_is_answered_at_once(environment, harbour, tmp_path):
    process = subprocess.Popen(
        [sys.executable, "-m", "desktop_app", "extract", "--stdin"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env=environment,
    )
    with process:
        for path, key in ((harbour, "title"), (tmp_path / "none.txt", "error"), (harbour, "title")):
            process.stdin.write(f"{path}\n")
            process.stdin.flush()
            assert key in json.loads(process.stdout.readline())
        process.stdin.close()
        assert process.wait() == 1


def test_the_whole_article_comes_with_where_each_thing_was_read(galley, tmp_path):
    (tmp_path / "storm.md").write_bytes(made.markdown())
    row = json.loads(galley("extract", "--format", "json", tmp_path / "storm.md").stdout)
    assert row["chosen_by"] == "content"
    assert row["article"]["title"] == made.TITLE
    assert row["article"]["metadata_origins"]["authors"] == "front matter"
    assert row["article"]["paragraphs"]


def test_a_file_of_several_articles_gives_a_line_each(galley, tmp_path):
    (tmp_path / "book.epub").write_bytes(made.epub(chapters=3))
    lines = galley("extract", tmp_path / "book.epub").stdout.splitlines()
    assert [json.loads(line)["title"] for line in lines] == ["Chapter 1", "Chapter 2", "Chapter 3"]
    (one,) = galley("extract", "--books", "one", tmp_path / "book.epub").stdout.splitlines()
    assert json.loads(one)["title"] == "Karet Reader, May"


def test_tags_and_highlights_of_an_export_are_printed(galley, tmp_path):
    (tmp_path / "export.json").write_bytes(made.wallabag())
    first, _ = galley("extract", "--format", "json", tmp_path / "export.json").stdout.splitlines()
    row = json.loads(first)
    assert (row["document"], row["tags"]) == ("entry 1", ["storm"])
    assert row["highlights"][0]["note"] == "Ask the board."
