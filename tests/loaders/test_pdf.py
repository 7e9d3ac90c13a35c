import datetime

import pytest

from desktop_app.core.errors import LoadError
from desktop_app.loaders.client import LoadClient
from desktop_app.loaders.loader import Source
from desktop_app.loaders.pdf import load
from tests.loaders.pdf_files import columns, pdf, scan

LEFT = ("The mayor of Eastmoor said on", "Friday that the ferry had been in", "a state of neg-")
RIGHT = ("lect for years, and that nobody", "had asked for it to be mended.")


def read(data, password=""):
    return load(Source("a.pdf", data, password=password)).article


def texts(article):
    return [span.of(article.text) for span in article.body]


def test_a_paragraph_goes_on_in_the_next_column():
    article = read(pdf([columns(LEFT, RIGHT)]))
    assert texts(article) == [
        "The mayor of Eastmoor said on Friday that the ferry had been in a state of neglect for "
        "years, and that nobody had asked for it to be mended."
    ]


def test_the_largest_line_is_the_title_and_the_byline_gives_author_and_day():
    head = [(72, 740, 20, "The ferry is gone"), (72, 712, 10, "By Ida Renner, 14 March 2025")]
    body = [(72, 690 - 12 * i, 10, line) for i, line in enumerate((*LEFT, *RIGHT))]
    article = read(pdf([head + body]))
    assert article.metadata.title == "The ferry is gone"
    assert article.title_span.of(article.text) == "The ferry is gone"
    assert article.metadata.authors == ("Ida Renner",)
    assert article.metadata.published == datetime.date(2025, 3, 14)


def test_running_heads_and_page_numbers_are_folded_and_kept():
    pages = [
        [(72, 770, 9, "The Eastmoor Post"), *columns(LEFT, RIGHT), (300, 30, 9, f"Page {n}")]
        for n in (1, 2)
    ]
    article = read(pdf(pages))
    folded = [span.of(article.text) for span in article.boilerplate]
    assert folded == ["The Eastmoor Post", "Page 1", "Page 2"]
    assert not any("Post" in text for text in texts(article))


def test_a_scan_is_said_to_be_one():
    with pytest.raises(LoadError, match="pictures, as in a scan"):
        load(Source("a.pdf", scan()))


@pytest.mark.parametrize("damage", [lambda d: d[:20], lambda d: b"%PDF-1.7\n" + d[-30:]])
def test_a_damaged_file_is_refused_with_a_next_step(damage):
    with pytest.raises(LoadError, match=r"damaged.*viewer"):
        load(Source("a.pdf", damage(pdf([columns(LEFT, RIGHT)]))))


def test_a_locked_file_asks_for_its_password_and_opens_with_it():
    data = pdf([columns(LEFT, RIGHT)], password="tide")
    with pytest.raises(LoadError, match="locked"):
        read(data)
    with pytest.raises(LoadError, match="does not open"):
        read(data, "ebb")
    assert "mended" in read(data, "tide").text


def test_the_client_opens_a_locked_file_with_its_password(tmp_path):
    file = tmp_path / "ferry.pdf"
    file.write_bytes(pdf([columns(LEFT, RIGHT)], password="tide"))
    with LoadClient() as client:
        with pytest.raises(LoadError) as locked:
            client.load(file)
        assert locked.value.wants_password
        assert "mended" in client.unlock(file, "tide").article.text


def test_a_password_is_not_shown_with_its_source():
    assert "tide" not in repr(Source("a.pdf", b"", password="tide"))


def test_the_worker_process_reads_it(tmp_path):
    file = tmp_path / "ferry.pdf"
    file.write_bytes(pdf([columns(LEFT, RIGHT)]))
    with LoadClient() as client:
        loaded = client.load(file)
    assert (loaded.loader, loaded.article.media_type) == ("pdf", "application/pdf")
