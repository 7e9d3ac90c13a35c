from desktop_app.core.article import Shape
from desktop_app.loaders.page import parse
from desktop_app.loaders.page_blocks import page_blocks
from desktop_app.loaders.page_flat import flat_blocks, holds_all


def blocks(body):
    return [(b.tag, b.text) for b in page_blocks(parse(f"<html><body>{body}</body></html>"))]


def test_inline_elements_do_not_divide_text():
    assert blocks("<p>a <b>b</b><i>c</i> <a href=x>d</a>.</p>") == [("p", "a bc d.")]


def test_text_between_blocks_is_a_block_of_what_holds_it():
    assert blocks("<div>one<p>two</p>three</div>") == [
        ("div", "one"),
        ("p", "two"),
        ("div", "three"),
    ]


def test_scripts_and_styles_are_unseen_but_what_follows_them_is():
    assert blocks("<p>a<script>x<y</script>b<style>p{}</style>c</p>") == [("p", "abc")]


def test_preformatted_text_keeps_its_lines():
    assert blocks("<pre>a\nb</pre>") == [("pre", "a\nb")]


def test_blocks_know_the_furniture_around_them():
    found = page_blocks(parse("<body><nav><ul><li>Menu</li></ul></nav><p>Text</p></body>"))
    assert [b.within for b in found] == [frozenset({"nav"}), frozenset()]


def test_comments_and_processing_instructions_are_unseen():
    assert blocks("<p>a<!-- no -->b<?php no ?>c</p>") == [("p", "abc")]


def test_the_flat_reader_finds_the_same_texts():
    body = "<h1>Title</h1><p>a &amp; <b>b</b></p><script>no</script><ul><li>c</li></ul>d"
    assert [(b.tag, b.text) for b in flat_blocks(body)][:2] == [("h1", "Title"), ("p", "a & b")]
    assert [b.text for b in flat_blocks(body)] == [text for _, text in blocks(body)]


def test_a_parser_that_lost_most_of_a_page_is_found_out():
    page = "<p>" + "word " * 100 + "</p>"
    assert holds_all(500, page)
    assert not holds_all(100, page)


def test_text_that_an_open_button_swallowed_is_read():
    html = "<button><div><div></button><p>The wall broke.</p><button>Share</button>"
    assert "The wall broke." in [block.text for block in page_blocks(parse(html))]


def test_a_block_knows_its_boxes_and_its_links():
    html = '<div class="story p12"><p>Read <a href="/x">all of it</a></p></div>'
    (block,) = page_blocks(parse(html))
    assert [(box.tag, box.names) for box in block.boxes[-2:]] == [("div", "story p"), ("p", "")]
    assert block.linked == len("all of it")


def test_lists_quotations_captions_and_tables_keep_their_shape():
    html = (
        "<ul><li>An item</li></ul><blockquote><p>A quotation</p></blockquote>"
        "<figure><img src=a><figcaption>A caption</figcaption></figure>"
        "<table><tr><td>A cell</td><td>another</td></tr></table>"
        "<p>Text</p><li><h3>A heading</h3></li>"
    )
    found = {block.text: block.shape for block in page_blocks(parse(html))}
    assert found == {
        "An item": Shape.ITEM,
        "A quotation": Shape.QUOTATION,
        "A caption": Shape.CAPTION,
        "A cell\tanother": Shape.TABLE,
        "Text": None,
        "A heading": None,
    }
