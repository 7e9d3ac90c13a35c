"""Small files of every format that is read, made here: nobody else's samples are kept."""

import email.message
import email.policy
import gzip
import io
import json
import plistlib
import zipfile
from collections.abc import Mapping

TITLE = "Storm breaks the wall of Karet"
FIRST = "“The wall gave way at four,” said Tessa Venn of the harbour board on 3 May 2024."
SECOND = "About 120 people left their houses in Lower Karet, and nobody was hurt."
THIRD = "The board had asked for a new wall in 2019, it says in a letter to the council."
BODY = f"<h1>{TITLE}</h1><p>{FIRST}</p><h2>Left in the dark</h2><p>{SECOND}</p><p>{THIRD}</p>"
PAGE = (
    f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{TITLE}</title></head>'
    f"<body><article>{BODY}</article></body></html>"
)
ADDRESS = "https://karet-post.example/storm"


def zipped(members: Mapping[str, bytes | str], *, stored: tuple[str, ...] = ("mimetype",)) -> bytes:
    """Return a zip file with these members."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            kind = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(name, data, kind)
    return file.getvalue()


def markdown() -> bytes:
    return (
        f'---\ntitle: "{TITLE}"\nauthor: Lee Moran\ndate: 2024-05-04\n---\n\n'
        f"{FIRST}\n\n## Left in the dark\n\n{SECOND} See [the map](https://a.example/map).\n\n"
        f"> {THIRD}\n\n| gauge | height |\n| --- | --- |\n| north | 4.1 m |\n"
    ).encode()


def single_file() -> bytes:
    comment = (
        f"<!--\n Page saved with SingleFile \n url: {ADDRESS} \n saved date: Sat May 04 2024 \n-->"
    )
    return PAGE.replace('<html lang="en">', f'<html lang="en">{comment}').encode()


def browser_page() -> bytes:
    comment = f"<!-- saved from url=({len(ADDRESS):04}){ADDRESS} -->"
    return PAGE.replace("<!DOCTYPE html>", f"<!DOCTYPE html>\n{comment}\n").encode()


def mhtml(page: str = PAGE, charset: str = "") -> bytes:
    whole = email.message.EmailMessage(policy=email.policy.SMTP)
    whole["From"] = "<Saved by Blink>"
    whole["Snapshot-Content-Location"] = ADDRESS
    whole["Subject"] = TITLE
    whole["Date"] = "Sat, 4 May 2024 10:00:00 -0000"
    data = page.encode(charset or "utf-8")
    whole.set_content(data, maintype="text", subtype="html", cte="quoted-printable")
    if charset:
        whole.set_param("charset", charset)
    whole["Content-Location"] = ADDRESS
    whole.make_related()
    whole.add_related(b"\x89PNG", maintype="image", subtype="png", cid="<picture@mhtml>")
    whole.set_param("type", "text/html")
    return whole.as_bytes()


def letter(*, newsletter: bool = False, plain: str = "", attach: bool = False) -> bytes:
    whole = email.message.EmailMessage(policy=email.policy.SMTP)
    whole["From"] = "Karet Post <post@karet.example>"
    whole["To"] = "reader@example.org"
    whole["Subject"] = TITLE
    whole["Date"] = "Sat, 4 May 2024 23:30:00 +0900"
    whole["Message-ID"] = "<1@karet.example>"
    if newsletter:
        whole["List-Id"] = "Karet Post <news.karet.example>"
    whole.set_content(plain or f"{FIRST}\n\n{SECOND}\n")
    if not plain:
        whole.add_alternative(PAGE, subtype="html")
    if attach:
        whole.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="map.pdf")
    return whole.as_bytes()


def webarchive(form: plistlib.PlistFormat = plistlib.FMT_BINARY, page: str = PAGE) -> bytes:
    main = {
        "WebResourceData": page.encode(),
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "UTF-8",
        "WebResourceURL": ADDRESS,
    }
    return plistlib.dumps({"WebMainResource": main}, fmt=form)


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TYPES = (
    f'<?xml version="1.0"?><Types xmlns="{PACKAGE}/content-types">'
    f'<Default Extension="rels" ContentType="{_RELS_TYPE}"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_WORD_TYPE}"/>'
    "</Types>"
)
_RELATIONS = (
    '<?xml version="1.0"?><Relationships'
    ' xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
    "</Relationships>"
)
_CORE = (
    '<?xml version="1.0"?><cp:coreProperties'
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
    f"<dc:title>{TITLE}</dc:title><dc:creator>Lee Moran</dc:creator></cp:coreProperties>"
)


def word_paragraph(text: str, style: str = "") -> str:
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{look}<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def docx(body: str | None = None, **more: bytes | str) -> bytes:
    if body is None:
        inserted = f'<w:p><w:ins w:id="1"><w:r><w:t>{THIRD}</w:t></w:r></w:ins>'
        inserted += '<w:del w:id="2"><w:r><w:delText>Gone.</w:delText></w:r></w:del></w:p>'
        cells = "".join(f"<w:tc>{word_paragraph(t)}</w:tc>" for t in ("north", "4.1 m"))
        body = (
            word_paragraph(FIRST)
            + word_paragraph("Left in the dark", "Heading2")
            + word_paragraph(SECOND)
            + inserted
            + f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
        )
    styles = (
        f'<w:styles xmlns:w="{WORD}"><w:style w:type="paragraph" w:styleId="Heading2">'
        '<w:name w:val="heading 2"/></w:style></w:styles>'
    )
    document = (
        f'<?xml version="1.0"?><w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    )
    relations = _RELATIONS.replace('officeDocument"', 'styles"').replace(
        "word/document.xml", "styles.xml"
    )
    return zipped(
        {
            "[Content_Types].xml": _TYPES,
            "_rels/.rels": _RELATIONS,
            "word/document.xml": document,
            "word/styles.xml": styles,
            "word/_rels/document.xml.rels": relations,
            "docProps/core.xml": _CORE,
            **more,
        }
    )


ODF = "urn:oasis:names:tc:opendocument:xmlns"


def odt(body: str | None = None, **more: bytes | str) -> bytes:
    if body is None:
        cells = "".join(
            f"<table:table-cell><text:p>{text}</text:p></table:table-cell>"
            for text in ("north", "4.1 m")
        )
        body = (
            f"<text:tracked-changes><text:p>Gone.</text:p></text:tracked-changes>"
            f"<text:p>{FIRST}</text:p>"
            '<text:h text:outline-level="2">Left in the dark</text:h>'
            f"<text:p>{SECOND.replace(' ', '<text:s/>', 1)}"
            "<office:annotation><text:p>Sure?</text:p></office:annotation></text:p>"
            f"<text:list><text:list-item><text:p>{THIRD}</text:p></text:list-item></text:list>"
            f"<table:table><table:table-row>{cells}</table:table-row></table:table>"
        )
    content = (
        f'<?xml version="1.0"?><office:document-content xmlns:office="{ODF}:office:1.0"'
        f' xmlns:text="{ODF}:text:1.0" xmlns:table="{ODF}:table:1.0"><office:body><office:text>'
        f"{body}</office:text></office:body></office:document-content>"
    )
    meta = (
        f'<?xml version="1.0"?><office:document-meta xmlns:office="{ODF}:office:1.0"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>'
        f"<dc:title>{TITLE}</dc:title><dc:creator>Lee Moran</dc:creator></office:meta>"
        "</office:document-meta>"
    )
    kind = "application/vnd.oasis.opendocument.text"
    return zipped({"mimetype": kind, "content.xml": content, "meta.xml": meta, **more})


def rtf() -> bytes:
    def written(text: str) -> str:
        return "".join(c if c < "\x7f" else f"\\u{ord(c)}?" for c in text)

    link = '{\\field{\\*\\fldinst{HYPERLINK "https://a.example/map"}}{\\fldrslt{the map}}}'
    return (
        "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times;}}"
        f"{{\\info{{\\title {TITLE}}}{{\\author Lee Moran}}}}"
        f"{{\\pict\\pngblip {'89504e47' * 200}}}"
        f"{TITLE}\\par {written(FIRST)}\\par {written(SECOND)} See {link}.\\par {THIRD}\\par}}"
    ).encode("ascii")


def epub(*, navigation: bool = True, chapters: int = 2, **more: bytes | str) -> bytes:
    texts = [
        (f"Chapter {n}", f"<p>{FIRST} ({n})</p><p>{SECOND}</p><p>{THIRD}</p>")
        for n in range(1, chapters + 1)
    ]
    pages = {
        f"OEBPS/c{n}.xhtml": '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head>'
        f"<title>Karet Reader</title></head><body>{body}</body></html>"
        for n, (_, body) in enumerate(texts, 1)
    }
    items = "".join(
        f'<item id="c{n}" href="c{n}.xhtml" media-type="application/xhtml+xml"/>'
        for n in range(1, chapters + 1)
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(1, chapters + 1))
    links = "".join(
        f'<li><a href="c{n}.xhtml">{label}</a></li>' for n, (label, _) in enumerate(texts, 1)
    )
    nav = (
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">'
        f'<head><title>x</title></head><body><nav epub:type="toc"><ol>{links}</ol></nav>'
        "</body></html>"
    )
    package = (
        '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<dc:title>Karet Reader, May</dc:title><dc:creator>Lee Moran</dc:creator>"
        "<dc:language>en</dc:language><dc:date>2024-05-04</dc:date>"
        "<dc:publisher>Karet Press</dc:publisher></metadata><manifest>"
        '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
        '<item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>'
        f'{items}</manifest><spine><itemref idref="cover"/><itemref idref="nav"/>{spine}</spine>'
        "</package>"
    )
    container = (
        '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
        '<rootfiles><rootfile full-path="OEBPS/book.opf"'
        ' media-type="application/oebps-package+xml"/></rootfiles></container>'
    )
    cover = '<html xmlns="http://www.w3.org/1999/xhtml"><body><img src="c.png"/></body></html>'
    members = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": container,
        "OEBPS/book.opf": package,
        "OEBPS/cover.xhtml": cover,
        **({"OEBPS/nav.xhtml": nav} if navigation else {}),
        **pages,
        **more,
    }
    return zipped(members)


def warc_record(
    url: str,
    page: bytes,
    kind: str = "text/html; charset=utf-8",
    status: str = "200 OK",
    *,
    chunked: bool = False,
) -> bytes:
    fields = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n"
    if chunked:
        page = b"%x\r\n" % len(page) + page + b"\r\n0\r\n\r\n"
        fields += "Transfer-Encoding: chunked\r\n"
    block = fields.encode() + b"\r\n" + page
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\n"
        "WARC-Date: 2024-05-04T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:0>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def warc_records() -> list[bytes]:
    other = PAGE.replace(TITLE, "Board answers the council")
    return [
        warc_record(ADDRESS, PAGE.encode(), chunked=True),
        warc_record("https://karet-post.example/style.css", b"p{}", "text/css"),
        warc_record("https://karet-post.example/gone", PAGE.encode(), status="404 Not Found"),
        warc_record("https://karet-post.example/board", other.encode()),
    ]


def warc(*, packed: bool = False) -> bytes:
    records = warc_records()
    return b"".join(map(gzip.compress, records)) if packed else b"".join(records)


def wacz() -> bytes:
    listed = {"id": "1", "url": "https://karet-post.example/board", "title": "Board"}
    lines = [json.dumps({"format": "json-pages-1.0", "id": "pages"}), json.dumps(listed)]
    return zipped(
        {
            "archive/data.warc.gz": warc(packed=True),
            "pages/pages.jsonl": "\n".join(lines),
            "datapackage.json": "{}",
        }
    )


def pocket_csv() -> bytes:
    return (
        "title,url,time_added,tags,status\n"
        f'"{TITLE}",{ADDRESS},1714816800,storm|karet,unread\n'
        "https://a.example/b,https://a.example/b,1714816801,,archive\n"
    ).encode()


def pocket_html() -> bytes:
    return (
        "<!DOCTYPE html><html><!--So long and thanks for all the fish--><head>"
        "<title>Pocket Export</title></head><body><h1>Unread</h1><ul>"
        f'<li><a href="{ADDRESS}" time_added="1714816800" tags="storm,karet">{TITLE}</a></li></ul>'
        "<h1>Read Archive</h1><ul>"
        '<li><a href="https://a.example/b" time_added="1714816801" tags="">'
        "Tide &amp; time</a></li></ul></body></html>"
    ).encode()


def instapaper() -> bytes:
    return (
        "URL,Title,Selection,Folder,Timestamp,Tags\n"
        f'{ADDRESS},"{TITLE}","nobody was hurt",Unread,1714816800,"[""storm"",""karet""]"\n'
        "https://a.example/b,Tide,,Archive,1714816801,[]\n"
    ).encode()


def readwise() -> bytes:
    return (
        "Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\n"
        f"\"{TITLE}\",{ADDRESS},01h,\"['storm', 'karet']\",2024-05-04 10:00:00+00:00,0,new,True\n"
    ).encode()


def omnivore() -> bytes:
    entries = [
        {
            "slug": "storm",
            "title": TITLE,
            "author": "Lee Moran",
            "url": ADDRESS,
            "state": "Active",
            "labels": ["storm"],
            "savedAt": "2024-05-05T08:00:00.000Z",
            "publishedAt": "2024-05-04T08:00:00.000Z",
        },
        {"slug": "bare", "title": "Tide", "url": "https://a.example/b", "labels": []},
    ]
    return zipped(
        {
            "metadata_0_to_1.json": json.dumps(entries),
            "content/storm.html": f"<div><p>{FIRST}</p><p>{SECOND}</p></div>",
            "highlights/storm.md": f"> {SECOND}\n\nAsk the board.\n",
        }
    )


def wallabag() -> bytes:
    entries = [
        {
            "is_archived": 0,
            "is_starred": 0,
            "tags": ["storm"],
            "title": TITLE,
            "url": ADDRESS,
            "content": f"<p>{FIRST}</p><p>{SECOND}</p>",
            "language": "en",
            "domain_name": "karet-post.example",
            "published_at": "2024-05-04T08:00:00+0000",
            "published_by": ["Lee Moran"],
            "annotations": [{"text": "Ask the board.", "quote": SECOND, "ranges": []}],
        },
        {"is_archived": 1, "title": "Tide", "url": "https://a.example/b", "content": ""},
    ]
    return json.dumps(entries).encode()


def hypothesis() -> bytes:
    quote = {"type": "TextQuoteSelector", "exact": SECOND, "prefix": "2024.", "suffix": "The"}
    annotation = {
        "created": "2024-05-06T07:08:09.123456+00:00",
        "uri": ADDRESS,
        "text": "Ask the board.",
        "tags": ["storm"],
        "document": {"title": [TITLE]},
        "target": [{"source": ADDRESS, "selector": [{"type": "RangeSelector"}, quote]}],
    }
    page_note = {"uri": ADDRESS, "text": "Read again.", "tags": [], "target": [{}]}
    export = {"export_date": "2024-05-07", "client_version": "1", "annotations": [annotation]}
    export["annotations"].append(page_note)
    return json.dumps(export).encode()


def bookmarks() -> bytes:
    return (
        "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<META HTTP-EQUIV='Content-Type'>\n"
        "<TITLE>Bookmarks</TITLE>\n<H1>Bookmarks</H1>\n<DL><p>\n"
        '<DT><H3 ADD_DATE="1">News</H3>\n<DL><p>\n'
        f'<DT><A HREF="{ADDRESS}" ADD_DATE="1714816800" TAGS="storm">{TITLE}</A>\n</DL><p>\n'
        '<DT><A HREF="https://a.example/b">Tide</A>\n</DL><p>\n'
    ).encode()


def zip_of_files() -> bytes:
    return zipped(
        {
            "news/storm.html": PAGE,
            "news/storm_files/frame.html": PAGE,
            "news/note.txt": f"Board answers\n\n{THIRD}",
            "news/picture.png": b"\x89PNG",
            "__MACOSX/._note.txt": b"\x00",
        }
    )


# A whole file of every format, by the name it would have.
FILES = {
    "storm.md": markdown,
    "single.html": single_file,
    "browser.html": browser_page,
    "page.html": PAGE.encode,
    "storm.txt": f"{TITLE}\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}\n".encode,
    "storm.mhtml": mhtml,
    "letter.eml": letter,
    "storm.webarchive": webarchive,
    "storm.docx": docx,
    "storm.odt": odt,
    "storm.rtf": rtf,
    "book.epub": epub,
    "crawl.warc": warc,
    "crawl.warc.gz": lambda: warc(packed=True),
    "crawl.wacz": wacz,
    "files.zip": zip_of_files,
    "pocket.csv": pocket_csv,
    "ril_export.html": pocket_html,
    "instapaper.csv": instapaper,
    "reader.csv": readwise,
    "omnivore.zip": omnivore,
    "wallabag.json": wallabag,
    "hypothesis.json": hypothesis,
    "bookmarks.html": bookmarks,
}
