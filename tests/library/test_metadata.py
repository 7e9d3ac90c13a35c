import datetime

from desktop_app.core.analysis import Analysis
from desktop_app.core.corrections import Field, SetMetadata
from desktop_app.core.review import Review
from tests.library.conftest import WALL, article


def kept(library, *said):
    saved = library.save_article(article(), WALL.encode(), "wall.txt").result()
    review = Review(article(), Analysis())
    for field, value in said:
        review = review.corrected(SetMetadata(field, value))
    library.save_review(saved.id, review).result()
    return saved.id, review


def test_lists_and_search_know_the_title_that_the_reader_set(library):
    kept(library, (Field.TITLE, "Quay collapse"), (Field.SITE, "Post"))
    (hit,) = library.search("collapse")
    assert (hit.row.title, hit.row.site) == ("Quay collapse", "Post")


def test_what_is_taken_back_gives_the_article_s_own_title_again(library):
    article_id, review = kept(library, (Field.TITLE, "Quay collapse"))
    library.save_review(article_id, review.undo()).result()
    stored = library.load(article_id)
    assert stored.review.standing().article.metadata.title == article().metadata.title
    assert not library.search("collapse")


def test_what_the_reader_said_is_there_again_with_its_origin(library):
    article_id, _ = kept(
        library, (Field.AUTHORS, "Ida Renner\nTom Vale"), (Field.MODIFIED, "2025-04-02")
    )
    known = library.load(article_id).review.standing().article.metadata
    assert known.authors == ("Ida Renner", "Tom Vale")
    assert known.modified == datetime.date(2025, 4, 2)
    assert known.origin_of("authors") == "reader"
    assert library.load(article_id).article.metadata.authors == article().metadata.authors
