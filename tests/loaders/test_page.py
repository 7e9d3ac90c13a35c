import datetime
from pathlib import Path

import pytest

from desktop_app.core.article import Certainty, Shape
from desktop_app.core.errors import LoadError
from desktop_app.loaders.loader import Source
from desktop_app.loaders.page import decode_page, read_fragment, read_left_out, read_page

SAMPLES = Path(__file__).parents[1] / "samples"
PROSE = (
    "<p>The harbour master told the inquiry on {} that the wall had been safe until that day.</p>"
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")


def page(body="", head="", **attributes):
    lang = attributes.get("lang", "en")
    text = "".join(PROSE.format(day) for day in DAYS)
    return (
        f"<!DOCTYPE html><html lang={lang}><head>{head}</head><body><article>{body}{text}"
        "</article></body></html>"
    )


def read(html):
    data = html if isinstance(html, bytes) else html.encode()
    return read_page(Source("page.html", data))


def texts(article):
    return [span.of(article.text) for span in article.paragraphs]


@pytest.fixture(scope="module")
def ferry():
    return read_page(Source("ferry-page.html", (SAMPLES / "ferry-page.html").read_bytes())).article


def test_the_article_alone_is_taken_from_a_page(ferry):
    joined = ferry.text
    assert "The company that runs the ferry" in joined
    for left_out in ("Sign in", "Related stories", "Privacy policy", "console.log", "Weather"):
        assert left_out not in joined


def test_the_title_stands_above_the_text_once(ferry):
    assert texts(ferry)[0] == "Ferry operator denies overloading"
    assert texts(ferry).count("Ferry operator denies overloading") == 1
    assert ferry.title_span == ferry.paragraphs[0]


def test_headings_are_paragraphs_of_their_own(ferry):
    assert [span.of(ferry.text) for span in ferry.headings] == ["What the list shows"]


def test_a_repeated_paragraph_is_kept(ferry):
    assert texts(ferry).count("Nobody was hurt.") == 2


def test_invisible_characters_and_emoji_are_kept(ferry):
    assert "Sound\u00a0Lines" in ferry.text
    assert "coast\u00adguard" in ferry.text
    assert "🛟" in ferry.text


def test_metadata_and_where_they_were_read(ferry):
    known = ferry.metadata
    assert known.authors == ("Jonas Lind", "Priya Raman")
    assert known.published == datetime.date(2025, 3, 11)
    assert known.published_from is Certainty.STATED
    assert known.site == "The Tidewater Ledger"
    assert known.language == "en"
    assert known.url == "https://ledger.example/2025/03/11/ferry-operator-denies-overloading"
    assert dict(known.origins) == {
        "title": "h1",
        "authors": "JSON-LD",
        "published": "JSON-LD",
        "modified": "JSON-LD",
        "site": "meta og:site_name",
        "language": "html",
        "url": "canonical link",
    }


def test_all_equal_paragraphs_stay():
    article = read(page(PROSE.format("Sunday") * 4)).article
    assert sum("Sunday" in text for text in texts(article)) == 4


def test_two_line_breaks_divide_paragraphs_and_one_does_not():
    html = page("<div>One line of the poem here,<br>and another line of it.<br><br>The next.</div>")
    found = texts(read_fragment(Source("a", html.encode())).article)
    assert found[:2] == ["One line of the poem here,\nand another line of it.", "The next."]


def test_white_space_collapses_as_in_a_browser_but_no_break_spaces_stay():
    found = texts(read_fragment(Source("a", b"<p>a \n\t b&nbsp;&nbsp;c</p>")).article)
    assert found == ["a b\u00a0\u00a0c"]


def test_a_table_row_is_one_paragraph():
    html = b"<table><tr><td>One</td><td>11</td></tr><tr><td>Two</td><td>12</td></tr></table>"
    assert texts(read_fragment(Source("a", html)).article) == ["One\t11", "Two\t12"]


def test_spans_fit_the_text(ferry):
    assert "\n\n".join(texts(ferry)) == ferry.text


@pytest.mark.parametrize("depth", [300, 3000, 20000])
def test_text_at_any_depth_is_kept_and_what_follows_it(depth):
    html = "<div>" * depth + PROSE.format("Monday") + "</div>" * depth + PROSE.format("Friday")
    text = read(f"<html><body>{html}</body></html>").article.text
    assert "Monday" in text
    assert "Friday" in text


def test_a_paragraph_of_eleven_megabytes_is_kept_and_what_follows_it():
    parsed = read(f"<html><body><p>{'word ' * 2_200_000}</p>{PROSE.format('Friday')}")
    assert len(parsed.article.text) > 11_000_000
    assert "Friday" in parsed.article.text
    assert "too long" in parsed.notices[0]


def test_zero_bytes_and_separators_are_normalised():
    text = read(
        page("<p>Before\x00after &#8232; the storm the wall was safe and sound.</p>")
    ).article.text
    assert "\x00" not in text
    assert "\u2028" not in text
    assert "Before\ufffdafter" in text


def test_a_page_in_which_no_article_is_found_is_shown_whole_with_a_notice():
    parsed = read("<html><body><ul><li>One</li><li>Two</li></ul></body></html>")
    assert "One" in parsed.article.text
    assert "Two" in parsed.article.text


def test_a_page_without_text_is_refused():
    with pytest.raises(LoadError, match="shows no text"):
        read("<html><head><title>Only a title</title></head><body><script>1</script></body></html>")


def test_a_page_whose_scripts_would_reveal_its_text_is_read():
    html = (
        page()
        .replace("<article>", "<div hidden><article>")
        .replace("</article>", "</article></div>")
    )
    assert "Wednesday" in read(html).article.text


@pytest.mark.parametrize(
    ("declared", "really"),
    [("iso-8859-1", "cp1252"), ("windows-1251", "cp1251"), ("gb2312", "gb18030")],
)
def test_a_declared_encoding_is_read_as_browsers_do(declared, really):
    text = {"cp1252": "„Über“ – said", "cp1251": "Гавань", "gb18030": "港口"}[really]
    data = f'<html><head><meta charset="{declared}"></head><body><p>{text}</p>'.encode(really)
    assert text in decode_page(Source("a.html", data)).text


def test_utf8_beats_a_wrong_declaration():
    data = '<html><meta charset="iso-8859-1"><body><p>Škoda „ß“</p>'.encode()
    assert "Škoda „ß“" in decode_page(Source("a.html", data)).text


def test_entities_of_xml_are_not_expanded_from_files(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("never shown")
    html = f'<!DOCTYPE html [<!ENTITY x SYSTEM "{secret.as_uri()}">]>' + page("<p>&x;</p>")
    assert "never shown" not in read(html).article.text


def test_what_is_left_out_of_the_article_can_be_read():
    teaser = "<aside class='related'><h3>Related stories</h3><a href='/b'>A bridge fell</a></aside>"
    html = page(f"<article>{PROSE.format('Sunday') * 3}</article>{teaser}").encode()
    shown = texts(read_page(Source("a.html", html)).article)
    left = texts(read_left_out(Source("a.html", html)).article)
    assert "Related stories" in left
    assert "A bridge fell" in left
    assert not set(left) & set(shown)


def test_a_caption_that_is_no_part_of_the_text_is_folded_where_its_picture_stands():
    figure = (
        "<figure><img src=a><figcaption>The wall in spring. Photo: Ida Renner</figcaption></figure>"
    )
    prose = PROSE.format("Sunday")
    html = page(f"<article>{prose * 2}{figure}{PROSE.format('Friday') * 2}</article>")
    article = read(html).article
    (caption,) = [span for span, shape in article.shapes if shape is Shape.CAPTION]
    assert caption.of(article.text).startswith("The wall in spring")
    assert article.paragraphs[0] < caption < article.paragraphs[-1]
    left_out = read_left_out(Source("page.html", html.encode())).article
    assert "The wall in spring" not in left_out.text


def test_a_long_run_of_one_paragraph_is_kept_to_its_end():
    same = "<p>The keeper of the mill, who had seen the water rise, rang the bell twice.</p>" * 40
    body = "".join(f"<h2>Section {name}</h2>{same}" for name in "ABCD")
    page = f"<html><body><h1>The mill</h1><article>{body}</article></body></html>"
    article = read_page(Source("a.html", page.encode())).article
    assert article.text.count("keeper") == 160
    assert len(article.headings) == 4
