"""Pictures come from the article's own file, in the real worker, and from nowhere else."""

import base64
import email.message
import email.policy

import pytest

from desktop_app.core.errors import LoadError
from desktop_app.loaders.client import LoadClient
from desktop_app.loaders.loader import Source
from desktop_app.loaders.pictures import PICTURES
from tests import made_files as made

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
DATA = "data:image/png;base64," + base64.b64encode(PNG).decode()
EPUB = "application/epub+zip"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.fixture(scope="module")
def client():
    with LoadClient() as client:
        yield client


def found(client, media_type, data):
    return list(client.load_all_as(Source(media_type, data), PICTURES, "original"))


def page(body, head=""):
    return f"<html><head>{head}</head><body><p>The ferry was late.</p>{body}</body></html>".encode()


def test_a_picture_in_a_page_has_its_caption_and_description(client):
    figure = f'<figure><img src="{DATA}" alt="A ferry"><figcaption>At Karet</figcaption></figure>'
    (picture,) = found(client, "text/html", page(figure))
    assert picture.original == PNG
    assert picture.article.metadata.title == "At Karet"
    assert picture.notices == ("A ferry",)


def test_a_picture_that_singlefile_keeps_in_its_styles_is_found(client):
    style = f"<style>:root{{--sf-img-3:url({DATA})}}</style>"
    image = '<img src="data:image/svg+xml,<svg/>" style="background-image:var(--sf-img-3)">'
    (picture,) = found(client, "text/html", page(image.replace("<svg/>", "x"), style))
    assert picture.original == PNG


@pytest.mark.parametrize(
    "address", ["https://a.example/a.png", "page_files/a.png", "file:///a.png"]
)
def test_a_picture_elsewhere_is_said_to_be_elsewhere(client, address):
    (fault,) = found(client, "text/html", page(f'<img src="{address}" alt="A ferry">'))
    assert isinstance(fault, LoadError)
    assert fault.subject.endswith("A ferry")
    assert "not in the article's file" in fault.reason


def test_a_drawing_is_not_shown(client):
    (fault,) = found(client, "text/html", page('<img src="data:image/svg+xml,%3Csvg%3E">'))
    assert "SVG" in fault.reason


def test_a_page_without_pictures_says_so(client):
    with pytest.raises(LoadError, match="no pictures"):
        found(client, "text/html", page(""))


@pytest.mark.parametrize("reference", ["cid:one@karet", "https://karet.example/a.png", "a.png"])
def test_a_picture_of_an_mhtml_file_is_one_of_its_parts(client, reference):
    whole = email.message.EmailMessage(policy=email.policy.SMTP)
    html = page(f'<img src="{reference}" alt="A ferry">')
    whole.set_content(html, maintype="text", subtype="html", cte="quoted-printable")
    whole["Content-Location"] = "https://karet.example/news.html"
    whole.add_related(PNG, "image", "png", cid="<one@karet>")
    list(whole.iter_parts())[-1]["Content-Location"] = "https://karet.example/a.png"
    (picture,) = found(client, "multipart/related", whole.as_bytes())
    assert picture.original == PNG


def test_a_picture_of_a_book_is_one_of_its_members(client):
    chapter = page('<img src="img/a.png" alt="A ferry"/>').decode()
    book = made.epub(**{"OEBPS/c1.xhtml": chapter, "OEBPS/img/a.png": PNG})
    cover, picture = found(client, EPUB, book)
    assert "not in the article's file" in cover.reason
    assert picture.original == PNG


@pytest.mark.parametrize("mode", ["", ' TargetMode="External"'])
def test_a_picture_of_a_word_file_is_taken_from_the_file_alone(client, mode):
    office = "http://schemas.openxmlformats.org"
    drawing = (
        f'<w:p><w:r><w:drawing><docPr xmlns="urn:x" descr="A ferry"/>'
        f'<a:blip xmlns:a="{office}/drawingml/2006/main"'
        f' xmlns:r="{office}/officeDocument/2006/relationships" r:embed="rId9"/>'
        f"</w:drawing></w:r></w:p>"
    )
    relations = (
        f'<Relationships xmlns="{office}/package/2006/relationships"><Relationship Id="rId9"'
        f' Type="image" Target="media/a.png"{mode}/></Relationships>'
    )
    body = drawing + made.word_paragraph("At Karet", "Caption")
    more = {"word/_rels/document.xml.rels": relations, "word/media/a.png": PNG}
    (picture,) = found(client, DOCX, made.docx(body, **more))
    if mode:
        assert "not in the article's file" in picture.reason
    else:
        assert (picture.original, picture.article.metadata.title) == (PNG, "At Karet")
