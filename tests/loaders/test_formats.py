"""What each format gives, and how it is recognised."""

import datetime
import plistlib

import pytest

from desktop_app.core.errors import LoadError
from desktop_app.loaders.html import LEFT_OUT
from desktop_app.loaders.loader import Source
from desktop_app.loaders.registry import Registry
from desktop_app.loaders.unpack import each, entries, whole
from tests import made_files as made
from tests.made_files import ADDRESS, FIRST, SECOND, THIRD, TITLE

REGISTRY = Registry()
# What is known by its name alone: nothing in a short plain text says what it is.
BY_NAME = {"storm.txt"}


def read(name, data):
    """Return the article, as the program would open the file."""
    source = Source(name, data)
    return whole(REGISTRY.choose(source).loader, source).article


def documents(name, data):
    source = Source(name, data)
    return list(each(REGISTRY.choose(source).loader, source, REGISTRY))


def lines(article):
    return [span.of(article.text) for span in article.paragraphs]


@pytest.mark.parametrize("name", made.FILES)
def test_every_format_is_recognised_by_its_content(name):
    data = made.FILES[name]()
    expected = REGISTRY.choose(Source(name, data))
    assert expected.by == ("name" if name in BY_NAME else "content")
    renamed = REGISTRY.choose(Source("article.bin", data))
    if name not in BY_NAME:
        assert renamed.loader is expected.loader


@pytest.mark.parametrize(
    "name",
    ["storm.md", "letter.eml", "storm.docx", "storm.odt", "storm.rtf", "storm.mhtml",
     "storm.webarchive", "single.html"],
)  # fmt: skip
def test_a_file_gives_title_and_paragraphs_in_order(name):
    article = read(name, made.FILES[name]())
    assert article.metadata.title == TITLE
    assert article.title_span.of(article.text) == TITLE
    found = lines(article)
    assert found[:2] == [TITLE, FIRST]
    assert [n for n, line in enumerate(found) if line.startswith(SECOND)]
    assert THIRD in found


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("storm.md", "text/markdown"),
        ("letter.eml", "message/rfc822"),
        ("storm.odt", "application/vnd.oasis.opendocument.text"),
        ("storm.rtf", "application/rtf"),
        ("storm.mhtml", "multipart/related"),
        ("storm.webarchive", "application/x-webarchive"),
    ],
)
def test_the_article_knows_its_format(name, media_type):
    assert read(name, made.FILES[name]()).media_type == media_type


@pytest.mark.parametrize("name", ["storm.md", "storm.docx", "storm.odt"])
def test_headings_are_kept(name):
    article = read(name, made.FILES[name]())
    assert [span.of(article.text) for span in article.headings] == ["Left in the dark"]


@pytest.mark.parametrize("name", ["storm.docx", "storm.odt", "storm.rtf"])
def test_properties_name_the_author_and_say_so(name):
    known = read(name, made.FILES[name]()).metadata
    assert known.authors == ("Lee Moran",)
    assert known.origin_of("authors") == "document properties"


def test_front_matter_is_metadata_and_no_text():
    article = read("a.md", made.markdown())
    known = article.metadata
    assert (known.authors, known.published) == (("Lee Moran",), datetime.date(2024, 5, 4))
    assert known.origin_of("published") == "front matter"
    assert "author:" not in article.text


def test_a_list_of_authors_in_front_matter_is_read():
    text = b"---\ntitle: T\nauthors:\n  - Lee Moran\n  - Ann Poe\n---\n\nSome words here.\n"
    assert read("a.md", text).metadata.authors == ("Lee Moran", "Ann Poe")


def test_a_text_without_marks_stays_a_plain_text():
    text = b"# 1 in the charts again\n\nThe band from Karet plays on."
    assert REGISTRY.choose(Source("a.txt", text)).loader.name == "plain"


@pytest.mark.parametrize(
    ("name", "origin"),
    [
        ("single.html", "SingleFile comment"),
        ("browser.html", "browser's comment"),
        ("storm.mhtml", "MHTML header"),
        ("storm.webarchive", "web archive"),
    ],
)
def test_a_saved_page_knows_its_address(name, origin):
    known = read(name, made.FILES[name]()).metadata
    assert (known.url, known.origin_of("url")) == (ADDRESS, origin)


def test_letters_that_no_charset_names_are_not_lost():
    page = made.PAGE.replace("nobody was hurt", "José Núñez was hurt")
    assert "José Núñez" in read("a.mhtml", made.mhtml(page)).text
    assert "José Núñez" in read("a.mhtml", made.mhtml(page, "cp1252")).text


def test_an_xml_web_archive_is_read():
    data = made.webarchive(plistlib.FMT_XML)
    assert REGISTRY.choose(Source("a", data)).by == "content"
    assert read("a", data).metadata.title == TITLE


def test_a_letter_has_its_writer_as_author_and_its_own_day():
    known = read("a.eml", made.letter()).metadata
    assert known.authors == ("Karet Post",)
    assert known.published == datetime.date(2024, 5, 4)


def test_a_newsletter_comes_from_its_sender():
    known = read("a.eml", made.letter(newsletter=True)).metadata
    assert (known.authors, known.site) == ((), "Karet Post")


def test_wrapped_lines_of_a_plain_letter_are_joined():
    wrapped = (
        "The harbour board of Karet has asked the council for a new wall\n"
        "since the storm of 2019, and the council has not answered until\n"
        "this week, when a letter came that nobody on the board had seen\n"
        "coming.\n\nIt promises money.\n"
    )
    article = read("a.eml", made.letter(plain=wrapped))
    assert "for a new wall since the storm" in article.text
    assert lines(article)[-1] == "It promises money."


def test_attachments_are_named_and_not_opened():
    source = Source("a.eml", made.letter(attach=True))
    parsed = whole(REGISTRY.choose(source).loader, source)
    assert parsed.notices == ("Attachments are not opened: map.pdf.",)


def test_inserted_words_of_a_word_file_are_text_and_deleted_ones_are_not():
    text = read("a.docx", made.docx()).text
    assert THIRD in text
    assert "Gone." not in text


def test_comments_and_deleted_passages_of_an_odt_are_left_out():
    text = read("a.odt", made.odt()).text
    assert "Gone." not in text
    assert "Sure?" not in text
    assert SECOND in text


def test_pictures_and_addresses_of_an_rtf_are_left_out():
    text = read("a.rtf", made.rtf()).text
    assert "89504e47" not in text
    assert "https://" not in text
    assert "See the map." in text


def test_characters_beyond_the_basic_plane_come_whole_out_of_an_rtf():
    data = rb"{\rtf1 The wall\par It broke \u-10180?\u-8434? at four.}"
    assert "broke \N{EARTH GLOBE AMERICAS} at" in read("a.rtf", data).text


def test_a_book_is_one_article_or_one_for_each_document():
    data = made.epub(chapters=3)
    one = read("book.epub", data)
    assert one.metadata.title == "Karet Reader, May"
    assert [span.of(one.text) for span in one.headings] == ["Chapter 1", "Chapter 2", "Chapter 3"]
    found = documents("book.epub", data)
    assert [d.result.article.metadata.title for d in found] == [
        "Chapter 1",
        "Chapter 2",
        "Chapter 3",
    ]
    assert {d.result.article.metadata.site for d in found} == {"Karet Reader, May"}


def test_a_book_without_a_table_of_contents_is_read():
    assert len(documents("book.epub", made.epub(navigation=False))) == 2


def test_a_chapter_with_names_for_characters_is_read_as_a_browser_would():
    chapter = (
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN"'
        ' "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd"><html xmlns="http://www.w3.org/1999/xhtml">'
        f"<head><title>x</title></head><body><p>{FIRST}&nbsp;&mdash; so</p><p>{SECOND}</p>"
        "</body></html>"
    )
    (found,) = documents("a.epub", made.epub(chapters=1, **{"OEBPS/c1.xhtml": chapter}))
    assert f"{FIRST}\xa0\u2014 so" in found.result.article.text
    assert SECOND in found.result.article.text


def test_a_chapter_whose_title_is_an_empty_element_is_read_whole():
    chapter = (
        '<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><a id="a"/>'
        f"<p>{FIRST}</p><div/><p>{SECOND}</p></body></html>"
    )
    (found,) = documents("a.epub", made.epub(chapters=1, **{"OEBPS/c1.xhtml": chapter}))
    assert lines(found.result.article) == ["Chapter 1", FIRST, SECOND]


def test_a_message_in_the_form_of_browsers_before_multipart_is_read():
    data = (
        b"From: <Saved by an older browser>\r\nSubject: Storm\r\nMIME-Version: 1.0\r\n"
        b"Content-Type: text/html;\r\n\tcharset=utf-8\r\n"
        b"Content-Transfer-Encoding: 8bit\r\n\r\n" + made.PAGE.encode()
    )
    assert FIRST in read("a.mht", data).text


def test_the_documents_of_a_file_are_listed_with_name_and_title():
    source = Source("crawl.warc", made.warc())
    listed = list(entries(REGISTRY.choose(source).loader, source, REGISTRY))
    assert [(e.name, e.title) for e in listed] == [
        (ADDRESS, TITLE),
        ("https://karet-post.example/board", "Board answers the council"),
    ]


def test_only_wanted_documents_are_read():
    source = Source("crawl.warc", made.warc())
    loader = REGISTRY.choose(source).loader
    (found,) = each(loader, source, REGISTRY, {"https://karet-post.example/board"})
    assert found.result.article.metadata.title == "Board answers the council"


@pytest.mark.parametrize("packed", [False, True])
def test_pages_of_a_web_archive_are_read_and_other_records_are_not(packed):
    found = documents("a.warc", made.warc(packed=packed))
    assert [d.result.article.metadata.url for d in found] == [
        ADDRESS,
        "https://karet-post.example/board",
    ]


def test_a_wacz_gives_the_pages_that_it_lists():
    (found,) = documents("a.wacz", made.wacz())
    assert found.name == "https://karet-post.example/board"


@pytest.mark.parametrize(
    ("name", "service"),
    [
        ("pocket.csv", "Pocket"),
        ("ril_export.html", "Pocket"),
        ("instapaper.csv", "Instapaper"),
        ("reader.csv", "Readwise Reader"),
        ("bookmarks.html", "Bookmarks"),
    ],
)
def test_links_without_texts_are_one_list_that_says_so(name, service):
    (found,) = documents(name, made.FILES[name]())
    article = found.result.article
    assert article.metadata.title.startswith(f"{service}: ")
    assert ADDRESS in article.text
    assert TITLE in article.text
    assert "saved 2024-05-04" in article.text
    assert "#storm" in article.text
    assert any("Titles and links only" in notice for notice in found.result.notices)


@pytest.mark.parametrize("name", ["omnivore.zip", "wallabag.json"])
def test_saved_articles_come_with_metadata_tags_and_highlights(name):
    article, links = documents(name, made.FILES[name]())
    known = article.result.article.metadata
    assert (known.title, known.authors, known.url) == (TITLE, ("Lee Moran",), ADDRESS)
    assert known.published == datetime.date(2024, 5, 4)
    assert known.origin_of("authors").endswith("export")
    assert article.extras.tags == ("storm",)
    (highlight,) = article.extras.highlights
    assert (highlight.exact, highlight.note) == (SECOND, "Ask the board.")
    assert "https://a.example/b" in links.result.article.text


def test_highlights_of_hypothesis_are_an_article_and_notes():
    (found,) = documents("a.json", made.hypothesis())
    assert found.result.article.metadata.url == ADDRESS
    assert SECOND in found.result.article.text
    first, second = found.extras.highlights
    assert (first.exact, first.prefix, first.note) == (SECOND, "2024.", "Ask the board.")
    assert first.written.year == 2024
    assert (second.exact, second.note) == ("", "Read again.")
    assert "Highlights and notes only" in found.result.notices[0]


def test_a_zip_gives_its_articles_and_nothing_else():
    found = documents("files.zip", made.zip_of_files())
    assert [d.name for d in found] == ["news/storm.html", "news/note.txt"]


def test_a_zip_in_a_zip_is_opened():
    data = made.zipped({"inner.zip": made.zip_of_files()})
    assert [d.name for d in documents("outer.zip", data)] == [
        "inner.zip/news/storm.html",
        "inner.zip/news/note.txt",
    ]


def test_one_bad_file_in_a_zip_stops_none_behind_it():
    data = made.zipped({"a.docx": b"PK\x03\x04 broken", "b.txt": f"Board\n\n{THIRD}"})
    bad, good = documents("files.zip", data)
    assert isinstance(bad.result, LoadError)
    assert bad.result.subject.startswith("a.docx")
    assert THIRD in good.result.article.text


def test_documents_of_one_name_get_names_of_their_own():
    records = made.warc_records()
    found = documents("a.warc", records[0] + records[0])
    assert [d.name for d in found] == [ADDRESS, f"{ADDRESS} (2)"]


def test_a_file_of_many_articles_is_no_single_article():
    source = Source("crawl.warc", made.warc())
    with pytest.raises(LoadError, match="several articles"):
        whole(REGISTRY.choose(source).loader, source)


@pytest.mark.parametrize(
    ("wrap", "media_type"),
    [
        (made.mhtml, "multipart/related"),
        (lambda page: made.webarchive(page=page), "application/x-webarchive"),
        (lambda page: page.encode(), "text/html"),
    ],
)
def test_what_is_left_out_of_a_page_is_found_in_the_file_around_it(wrap, media_type):
    prose = "<p>The ferry was late again, said the harbour master of the small town.</p>" * 4
    menu = "<nav class='menu'><ul><li><a href='/'>All our news</a></li></ul></nav>"
    data = wrap(f"<html><body>{menu}<article>{prose}</article></body></html>")
    left = REGISTRY.named(LEFT_OUT).load(Source(media_type, data)).article
    assert left.text == "All our news"
