from desktop_app.core.article import Article, Shape, paragraphs_of
from desktop_app.core.wire import article_from_wire, article_to_wire


def test_shapes_come_back_from_the_wire() -> None:
    text = "Text\nAn item"
    first, second = paragraphs_of(text)
    article = Article(text, (first, second), shapes=((second, Shape.ITEM),))
    wire = article_to_wire(article)
    assert wire["shapes"] == [[5, 12, "item"]]
    assert article_from_wire(wire) == article


def test_an_article_that_was_kept_without_shapes_has_none() -> None:
    article = Article("Text", paragraphs_of("Text"))
    assert article_from_wire({**article_to_wire(article), "shapes": None}).shapes == ()
