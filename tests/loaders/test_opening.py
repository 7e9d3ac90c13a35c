from desktop_app.loaders.opening import article_text
from desktop_app.loaders.plain import article_from_text

PROSE = "The harbour master told the inquiry on Thursday that the wall had been safe until then."


def test_the_article_alone_has_neither_title_nor_credits_nor_furniture():
    article = article_from_text(f"Wall broke\nBy Ida Renner\n\n{PROSE}\n\nRead more\nShare this")
    assert article_text(article) == PROSE
