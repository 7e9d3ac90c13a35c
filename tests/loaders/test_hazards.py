"""Files that mean harm, each made here: refused with a reason, or read without harm."""

import gzip
import io
import socket
import zipfile

import pytest

from desktop_app.core.errors import LoadError
from desktop_app.loaders.archive import MOST_BYTES, MOST_MEMBERS, Archive
from desktop_app.loaders.client import LoadClient
from desktop_app.loaders.loader import Loaded, Source
from desktop_app.loaders.page_flat import flat_blocks
from desktop_app.loaders.worker import Limits
from tests import made_files as made
from tests.made_files import FIRST, SECOND, TITLE, zipped

LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(
        f'<!ENTITY {n} "{f"&{p};" * 10}">' for p, n in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]>"
)


@pytest.fixture(scope="module")
def client():
    with LoadClient(limits=Limits(seconds=45, memory=2 * 1024**3)) as client:
        yield client


@pytest.fixture
def opened(client, tmp_path):
    """Return a function that opens bytes under a name and returns what came of them."""

    def open_bytes(name, data):
        (tmp_path / name).write_bytes(data)
        try:
            return list(client.read(client.begin(tmp_path / name)))
        except LoadError as fault:
            return [fault]

    return open_bytes


@pytest.fixture
def refused(opened):
    """Return a function that opens bytes that must be refused with file, reason and next step."""

    def refuse(name, data):
        (fault,) = opened(name, data)
        assert isinstance(fault, LoadError)
        assert name in fault.subject
        assert fault.reason.endswith(".")
        assert fault.next_step.endswith(".")
        return fault

    return refuse


def word(doctype, words):
    document = (
        f'<?xml version="1.0"?>{doctype}<w:document xmlns:w="{made.WORD}"><w:body>'
        f"{made.word_paragraph(words)}</w:body></w:document>"
    )
    return made.docx(**{"word/document.xml": document})


def open_document(doctype, words):
    content = (
        f'<?xml version="1.0"?>{doctype}<o:document-content xmlns:o="{made.ODF}:office:1.0"'
        f' xmlns:t="{made.ODF}:text:1.0"><o:body><t:p>{words}</t:p></o:body></o:document-content>'
    )
    return made.odt(**{"content.xml": content})


def book(doctype, words):
    chapter = (
        f'<?xml version="1.0"?>{doctype}<html xmlns="http://www.w3.org/1999/xhtml"><body>'
        f"<p>{words}</p><p>{FIRST}</p></body></html>"
    )
    return made.epub(chapters=1, **{"OEBPS/c1.xhtml": chapter})


def book_package(doctype, words):
    package = f'<?xml version="1.0"?>{doctype}<package><metadata>{words}</metadata></package>'
    return made.epub(**{"OEBPS/book.opf": package})


def property_list(doctype, words):
    return (
        f'<?xml version="1.0"?>{doctype}<plist><dict><key>WebMainResource</key>'
        f"<string>{words}</string></dict></plist>"
    ).encode()


WRITTEN_IN_XML = {
    "a.docx": word,
    "a.odt": open_document,
    "package.epub": book_package,
    "a.webarchive": property_list,
}


@pytest.mark.parametrize("name", WRITTEN_IN_XML)
def test_entities_that_grow_without_end_are_refused(refused, name):
    refused(name, WRITTEN_IN_XML[name](LAUGHS, "&i;"))


def test_entities_of_a_page_in_a_book_are_left_as_they_stand(opened):
    (found,) = opened("a.epub", book(LAUGHS, "&i;"))
    assert "haha" not in found.article.text
    assert FIRST in found.article.text


@pytest.mark.parametrize("name", [*WRITTEN_IN_XML, "chapter.epub"])
@pytest.mark.parametrize("kind", ["file", "address", "parameter", "dtd"])
def test_what_a_file_names_elsewhere_is_never_fetched(opened, tmp_path, name, kind):
    secret = tmp_path / "secret.txt"
    secret.write_text("The secret of Karet")
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        address = f"http://127.0.0.1:{server.getsockname()[1]}/x"
        doctype = {
            "file": f'<!DOCTYPE x [<!ENTITY e SYSTEM "file://{secret}">]>',
            "address": f'<!DOCTYPE x [<!ENTITY e SYSTEM "{address}">]>',
            "parameter": f'<!DOCTYPE x [<!ENTITY % p SYSTEM "{address}"> %p;]>',
            "dtd": f'<!DOCTYPE x SYSTEM "{address}">',
        }[kind]
        make = WRITTEN_IN_XML.get(name, book)
        for found in opened(name, make(doctype, "&e;" if kind in ("file", "address") else "e")):
            assert isinstance(found, LoadError) or "secret of" not in found.article.text
        with pytest.raises(BlockingIOError):
            server.accept()


def bomb(size, name="word/document.xml"):
    file = io.BytesIO()
    with (
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open(name, "w") as part,
    ):
        for _ in range(size // 2**20):
            part.write(b" " * 2**20)
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "member"),
    [
        ("a.docx", "word/document.xml"),
        ("picture.docx", "word/media/picture.png"),
        ("a.odt", "content.xml"),
        ("a.epub", "META-INF/container.xml"),
        ("a.wacz", "archive/data.warc"),
    ],
)
def test_a_part_far_larger_than_its_file_is_refused(refused, name, member):
    data = bomb(300 * 2**20, member)
    if name == "a.odt":
        data = with_first(b"application/vnd.oasis.opendocument.text", data)
    assert "larger than the file" in refused(name, data).reason


def with_first(kind, data):
    """Return a zip file with a "mimetype" before the members of another one."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        new.writestr("mimetype", kind, zipfile.ZIP_STORED)
        for member in old.infolist():
            new.writestr(member, old.read(member))
    return file.getvalue()


def test_a_part_that_lies_about_its_size_is_refused(refused):
    data = bytearray(bomb(20 * 2**20, "a.txt"))
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = data.rindex(mark) + at
        data[place : place + 4] = (100).to_bytes(4, "little")
    fault = refused("files.zip", bytes(data))
    assert "a.txt" in fault.subject


def test_many_small_parts_together_are_bounded():
    part = b"Some words of it. " * 100_000
    count = MOST_BYTES // len(part) + 1
    archive = Archive(Source("a.zip", zipped({f"{n}.txt": part for n in range(count)})), "a zip")
    for n in range(count - 1):
        archive.read(f"{n}.txt")
    with pytest.raises(LoadError, match="larger than the file"):
        archive.read(f"{count - 1}.txt")


def test_too_many_parts_are_refused(refused):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for n in range(MOST_MEMBERS + 1):
            archive.writestr(f"{n}.txt", b"")
    assert "more than" in refused("files.zip", file.getvalue()).reason


@pytest.mark.parametrize(
    "name",
    ["../outside.txt", "/outside.txt", "a/../../outside.txt", "..\\outside.txt", "C:\\a.txt"],
)
def test_a_part_that_leads_out_of_the_archive_is_not_read(opened, tmp_path, name):
    bad, good = opened("files.zip", zipped({name: FIRST, "b.txt": f"{TITLE}\n\n{SECOND}"}))
    assert "leads out" in bad.reason
    assert SECOND in good.article.text
    assert {p.name for p in tmp_path.iterdir()} == {"files.zip"}


def test_a_part_that_is_a_link_is_not_followed(refused, tmp_path):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        link = zipfile.ZipInfo("a.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, str(tmp_path / "secret.txt"))
    assert "leads out" in refused("files.zip", file.getvalue()).reason


def test_a_part_without_a_name_is_passed_over(opened):
    data = zipped({"a": FIRST, "b.txt": f"{TITLE}\n\n{SECOND}"})
    at = data.index(b"PK\x01\x02") + 28
    nameless = data[:at] + b"\x00\x00" + data[at + 2 : at + 18] + data[at + 19 :]
    end = nameless.index(b"PK\x05\x06") + 12
    size = int.from_bytes(nameless[end : end + 4], "little") - 1
    nameless = nameless[:end] + size.to_bytes(4, "little") + nameless[end + 4 :]
    (found,) = opened("files.zip", nameless)
    assert SECOND in found.article.text


def test_a_part_with_a_password_says_so(refused):
    data = bytearray(zipped({"a.txt": FIRST}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at] |= 1
    assert "password" in refused("files.zip", bytes(data)).reason


def test_files_in_files_without_end_are_refused(refused):
    data = f"{TITLE}\n\n{FIRST}".encode()
    for name in ("a.txt", "b.zip", "c.zip", "d.zip", "e.zip"):
        data = zipped({name: data})
    assert "too many files deep" in refused("files.zip", data).reason


def test_a_locked_book_says_so(refused):
    assert "locked" in refused("a.epub", made.epub(**{"META-INF/rights.xml": "<x/>"})).reason


@pytest.mark.parametrize(
    ("name", "member", "reason"),
    [("a.xlsx", "xl/workbook.xml", "spreadsheet"), ("a.pptx", "ppt/slides/a.xml", "presentation")],
)
def test_an_office_file_that_is_no_text_says_what_it_is(refused, name, member, reason):
    data = made.docx(**{member: "<x/>"})
    assert reason in refused(name, data).reason


@pytest.mark.parametrize(
    ("name", "member", "reason"),
    [("a.xlsx", "xl/workbook.xml", "spreadsheet"), ("a.pptx", "ppt/presentation.xml", "present")],
)
def test_a_sheet_or_a_slide_show_is_refused_by_what_it_is(refused, name, member, reason):
    data = zipped({"[Content_Types].xml": "<Types/>", "_rels/.rels": "<x/>", member: "<x/>"})
    assert reason in refused(name, data).reason


def test_a_zip_without_an_article_says_so(refused):
    assert "no article" in refused("files.zip", zipped({"picture.png": b"\x89PNG"})).reason


def test_xml_nested_too_deep_is_refused(refused):
    deep = "<text:span>" * 5000 + "</text:span>" * 5000
    refused("a.odt", made.odt(f"<text:p>{deep}</text:p>"))
    deep = "<w:smartTag>" * 5000 + "</w:smartTag>" * 5000
    refused("a.docx", made.docx(f"<w:p>{deep}</w:p>"))


@pytest.mark.parametrize(
    "text",
    ["[" * 50_000, "*a " * 50_000, "> " * 20_000 + "a", "- " * 20_000 + "a", "`a" * 50_000],
)
def test_markdown_that_takes_parsers_long_is_read_or_given_up(opened, text):
    (found,) = opened("a.md", f"# {TITLE}\n\n{FIRST}\n\n{text}\n".encode())
    assert isinstance(found, LoadError) or FIRST in found.article.text


def test_an_rtf_of_nothing_but_paragraph_marks_is_given_up(refused):
    refused("a.rtf", b"{\\rtf1 " + b"\\par " * 400_000 + b"}")


def test_an_rtf_of_nothing_but_groups_is_read(opened):
    (found,) = opened(
        "a.rtf", b"{\\rtf1 " + b"{" * 100_000 + FIRST.encode("ascii", "ignore") + b"}"
    )
    assert isinstance(found, Loaded | LoadError)


def test_a_message_nested_too_deep_is_refused(refused):
    head = b"From: a@b.example\nSubject: x\nMIME-Version: 1.0\nMessage-ID: <1@b.example>\n"
    data = head + b"Content-Type: message/rfc822\n\n" * 3000 + b"Content-Type: text/plain\n\nHi\n"
    refused("a.eml", data)


def test_pages_in_front_of_where_a_web_archive_is_cut_are_read(opened):
    data = made.warc(packed=True)
    last = len(gzip.compress(made.warc_records()[-1]))
    first, fault = opened("a.warc.gz", data[: -last // 2])
    assert first.article.metadata.title == TITLE
    assert "missing" in fault.reason or "cut off" in fault.reason


def test_a_record_shorter_than_it_says_is_not_taken_for_a_page(opened):
    records = made.warc_records()
    first, fault = opened("a.warc", records[0] + records[-1][:-200])
    assert first.article.metadata.title == TITLE
    assert isinstance(fault, LoadError)


def test_a_web_archive_that_grows_without_end_is_refused(refused):
    record = made.warc_record(made.ADDRESS, b" " * 2**26)
    data = gzip.compress(record * 4, 9)
    assert "larger than the file" in refused("a.warc.gz", data).reason


@pytest.mark.parametrize("data", [b"bplist00WebMainResource", b"bplist00" + b"\xff" * 500])
def test_a_broken_web_archive_is_refused(refused, data):
    refused("a.webarchive", data)


def test_json_nested_too_deep_is_refused(refused):
    data = b'[{"is_archived": 0, "title": "a", "url": "b", "x": ' + b"[" * 200_000
    refused("wallabag.json", data)


def test_a_table_with_an_endless_field_is_read(opened):
    long = "word " * 200_000
    found = opened("pocket.csv", made.pocket_csv() + f'"{long}",u,1,,unread\n'.encode())
    assert all(isinstance(f, Loaded | LoadError) for f in found)


def test_links_of_an_export_that_lead_to_files_are_no_addresses(opened):
    for address in ("file:///etc/passwd", "javascript:alert(1)", "//host/share/x"):
        data = made.wallabag().replace(made.ADDRESS.encode(), address.encode())
        assert opened("wallabag.json", data)[0].article.metadata.url == ""


def test_the_text_of_a_file_is_not_that_of_files_it_names(opened, tmp_path):
    (tmp_path / "secret.txt").write_text("The secret of Karet")
    relation = (
        f'<Relationships xmlns="{made.PACKAGE}/relationships"><Relationship Id="rId9" Type='
        f'"{made.OFFICE}/image" Target="file://{tmp_path}/secret.txt" TargetMode="External"/>'
        "</Relationships>"
    )
    (found,) = opened("a.docx", made.docx(**{"word/_rels/document.xml.rels": relation}))
    assert "secret of" not in found.article.text


@pytest.mark.parametrize("odd", ["<![[[[[[", "<![if x]>", "<![CDATA[a]]>", "<!["])
def test_an_odd_declaration_in_a_page_that_breaks_the_parser_ends_nothing(odd):
    blocks = flat_blocks(f"<p>{FIRST}</p>{odd} ><p>{SECOND}</p>")
    assert [b.text for b in blocks if len(b.text) > 9] == [FIRST, SECOND]
