"""`galley extract`: text and metadata, one line a file."""

import json
import subprocess
import sys


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
