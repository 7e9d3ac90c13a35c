"""The library keeps articles, analyses and what the reader did, and gives them back."""

import datetime
import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.analysis import Label
from desktop_app.core.anchors import anchor_of
from desktop_app.core.corrections import (
    Judge,
    Note,
    Relabel,
    Rename,
    SetPublished,
    Verdict,
    WriteNote,
)
from desktop_app.core.errors import LibraryError
from desktop_app.core.review import Review
from desktop_app.core.spans import Span
from desktop_app.library.library import Library
from desktop_app.library.records import ArticleId, ReadingStatus, SavedSearch, Shelf
from tests.library.conftest import FERRY, WALL, analysis, article
from tests.strategies import analyses, corrections, reviews


def keep(library, text, name="file.txt", **known):
    return library.save_article(article(text, **known), text.encode(), name).result().id


def reopened(library):
    library.close()
    return Library(library.path.parent)


def test_reading_an_empty_folder_finds_nothing_and_makes_nothing(folder):
    with Library(folder) as library:
        assert library.articles() == ()
        assert library.search("wall") == ()
        assert library.counts().articles == 0
        assert library.find_by_fingerprint("0" * 64) is None
    assert not folder.exists()


def test_reading_loads_no_sqlite_utils(library, wall, folder):
    library.close()
    script = (
        "import sys; from pathlib import Path; from desktop_app.library.library import Library;"
        f"library = Library(Path({str(folder)!r})); library.articles(); library.load(1);"
        "library.close(); print('sqlite_utils' in sys.modules, 'numpy' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout == "False False\n"


def test_an_article_comes_back_with_its_analysis(library, wall):
    with reopened(library) as again:
        stored = again.load(wall)
    assert stored.article == article()
    assert stored.analysis == analysis()
    assert stored.file == "wall.txt"
    assert stored.status is ReadingStatus.UNREAD


def test_an_article_that_was_not_analysed_has_no_analysis(library):
    kept = keep(library, WALL)
    stored = library.load(kept)
    assert stored.analysis is None
    assert stored.review == Review(stored.article, stored.review.analysis)


def test_the_original_bytes_are_kept(library):
    data = WALL.encode("utf-16")
    saved = library.save_article(article(), data, "wall.txt").result()
    assert library.original(saved.id) == data


def test_the_same_bytes_are_the_same_article(library, wall):
    again = library.save_article(article(), WALL.encode(), "copy.txt").result()
    assert again.id == wall
    assert again.existed
    assert library.counts().articles == 1


def test_articles_are_found_by_their_bytes_and_by_their_text(library, wall):
    assert library.find_by_fingerprint(article().fingerprint) == wall
    assert library.find_original("0" * 64) is None


@settings(max_examples=25)
@given(pair=reviews().flatmap(lambda r: st.tuples(st.just(r), analyses(r.article.text))))
def test_any_review_comes_back_and_survives_a_new_analysis(tmp_path_factory, pair):
    review, later = pair
    with Library(tmp_path_factory.mktemp("data")) as library:
        saved = library.save_article(review.article, b"bytes", "file").result()
        library.save_analysis(saved.id, review.analysis)
        library.save_review(saved.id, review)
        library.flush()
        assert library.load(saved.id).review == review
        library.save_analysis(saved.id, later).result()
        assert library.load(saved.id).review == replace(review, analysis=later)


@settings(max_examples=25)
@given(data=st.data())
def test_correcting_undoing_and_redoing_are_kept_at_every_step(tmp_path_factory, data):
    with Library(tmp_path_factory.mktemp("data")) as library:
        kept = keep(library, WALL)
        review = library.load(kept).review
        for _ in range(data.draw(st.integers(1, 8))):
            step = data.draw(st.sampled_from(["correct", "undo", "redo"]))
            if step == "correct":
                review = review.corrected(data.draw(corrections(WALL)))
            else:
                review = getattr(review, step)()
            library.save_review(kept, review).result()
            assert library.load(kept).review == review


def test_what_was_undone_can_be_redone_after_a_restart(library, wall):
    review = library.load(wall).review.corrected(Judge("q1", Verdict.ACCEPTED))
    library.save_review(wall, review.undo())
    with reopened(library) as again:
        assert again.load(wall).review.redo() == review


def test_saving_a_review_again_keeps_who_did_what_and_when(library, wall, clock):
    review = library.load(wall).review.corrected(Judge("q1", Verdict.ACCEPTED))
    library.save_review(wall, review, who="Ida Renner").result()
    clock.pass_days(1)
    review = review.corrected(Relabel("e1", Label.OTHER))
    library.save_review(wall, review, who="Tom Vale").result()
    signed = library._writer.submit(
        lambda db: db.execute("SELECT kind, mark, who, at FROM corrections ORDER BY seq").fetchall()
    ).result()
    assert signed == [
        ("judge", "q1", "Ida Renner", "2025-03-14T09:30:00.000+00:00"),
        ("relabel", "e1", "Tom Vale", "2025-03-15T09:30:00.000+00:00"),
    ]


def test_notes_can_be_read_with_any_tool(library, wall):
    anchor = anchor_of(Span(4, 8), WALL)
    note = Note(
        "note-1", "Which wall?", anchor, None, datetime.datetime(2025, 3, 14, tzinfo=datetime.UTC)
    )
    library.save_review(wall, library.load(wall).review.corrected(WriteNote(note))).result()
    rows = library._writer.submit(lambda db: list(db["notes"].rows)).result()
    assert [(row["words"], row["text"]) for row in rows] == [("wall", "Which wall?")]


def test_the_newest_article_comes_first_in_the_list(library):
    first, second = keep(library, WALL), keep(library, FERRY)
    assert [row.id for row in library.articles()] == [second, first]
    assert [row.id for row in library.articles(limit=1)] == [second]


def test_a_list_entry_says_what_the_article_is_and_who_speaks(library, wall):
    (row,) = library.articles()
    assert row.title == "The wall at Skarn Harbour gave way on Thursday."
    assert (row.sources, row.unnamed, row.analysed) == (2, 1, True)
    assert row.published is None


def test_counts_in_the_list_follow_the_corrections(library, wall):
    review = library.load(wall).review.corrected(Judge("q2", Verdict.REJECTED))
    library.save_review(wall, review).result()
    (row,) = library.articles()
    assert (row.sources, row.unnamed) == (1, 0)


def test_the_list_shows_the_readers_date_and_the_article_keeps_its_own(library):
    stated = datetime.date(2025, 3, 14)
    kept = keep(library, WALL, published=stated)
    review = library.load(kept).review.corrected(SetPublished(datetime.date(2025, 3, 13)))
    library.save_review(kept, review).result()
    assert library.articles()[0].published == datetime.date(2025, 3, 13)
    assert library.load(kept).article.metadata.published == stated
    library.save_review(kept, review.corrected(SetPublished(None))).result()
    assert library.articles()[0].published is None
    library.save_review(kept, review.undo()).result()
    assert library.articles()[0].published == stated


def test_shelves_hold_what_they_say(library, wall, clock):
    ferry = keep(library, FERRY)
    library.set_status(wall, ReadingStatus.REVIEWED)
    library.set_starred(wall, True)
    library.set_tags(ferry, ["harbour", "boats"])
    library.touch_opened(ferry)
    library.flush()

    def shelf(**which):
        return [row.id for row in library.articles(Shelf(**which))]

    assert shelf(status=ReadingStatus.REVIEWED) == [wall]
    assert shelf(status=ReadingStatus.UNREAD) == [ferry]
    assert shelf(starred=True) == [wall]
    assert shelf(opened=True) == [ferry]
    assert shelf(tag="boats") == [ferry]
    assert shelf(tag="boats", starred=True) == []
    counts = library.counts()
    assert (counts.articles, counts.unread, counts.in_review, counts.reviewed) == (2, 1, 0, 1)
    assert (counts.starred, counts.opened) == (1, 1)
    assert counts.tags == (("boats", 1), ("harbour", 1))


def test_the_article_opened_last_comes_first_among_the_recent(library, wall, clock):
    ferry = keep(library, FERRY)
    library.touch_opened(ferry)
    clock.pass_days(1)
    library.touch_opened(wall).result()
    assert [row.id for row in library.recent()] == [wall, ferry]
    assert library.recent()[0].opened == clock.time


def test_the_place_in_the_text_and_the_tags_are_kept(library, wall):
    library.set_position(wall, 42)
    library.set_tags(wall, ["harbour"]).result()
    stored = library.load(wall)
    assert (stored.position, stored.tags) == (42, ("harbour",))


def test_searches_are_kept_by_name(library):
    library.save_search("Disputed", "denied")
    library.save_search("Disputed", "denied -ferry").result()
    assert library.searches() == (SavedSearch("Disputed", "denied -ferry"),)


def test_other_articles_that_name_someone_are_found(library, wall):
    ferry = keep(library, FERRY)
    library.save_analysis(ferry, analysis(FERRY)).result()
    (there,) = library.mentions_elsewhere(["maren okafor"], not_in=wall)
    assert there.row.id == ferry
    assert there.span.of(FERRY) == there.words == "Maren Okafor"
    assert len(library.mentions_elsewhere(["Maren Okafor"])) == 2


def test_any_name_or_form_is_enough_and_an_article_comes_once(library, wall):
    ferry = keep(library, FERRY)
    library.save_analysis(ferry, analysis(FERRY)).result()
    names = ["Renamed by a reader", "Maren Okafor", "Okafor"]
    assert [e.row.id for e in library.mentions_elsewhere(names, not_in=wall)] == [ferry]
    assert library.mentions_elsewhere(["Renamed by a reader"], not_in=wall) == ()


def test_what_a_source_says_elsewhere_is_found(library, wall):
    ferry = keep(library, FERRY)
    library.save_analysis(ferry, analysis(FERRY)).result()
    (said,) = library.quotes_elsewhere("Maren Okafor", not_in=wall)
    assert (said.row.id, said.mark, said.words) == (ferry, "q1", "“No one called me back,”")
    assert said.span.of(FERRY) == said.words


def test_a_mark_that_was_rejected_is_not_shown_elsewhere(library, wall):
    review = library.load(wall).review.corrected(Judge("q1", Verdict.REJECTED))
    library.save_review(wall, review.corrected(Judge("e1", Verdict.REJECTED))).result()
    library.save_analysis(wall, analysis()).result()
    assert library.quotes_elsewhere("Maren Okafor") == ()
    assert library.mentions_elsewhere(["Maren Okafor"]) == ()


def test_a_deleted_article_leaves_nothing_behind(library, wall):
    library.save_review(wall, library.load(wall).review.corrected(Rename("e1", "M. Okafor")))
    library.set_tags(wall, ["harbour"])
    library.delete(wall).result()
    assert library.articles() == ()
    assert library.search("wall") == ()
    tables = library._writer.submit(
        lambda db: {t: db.table(t).count for t in db.table_names() if "_" not in t}
    ).result()
    assert {t: n for t, n in tables.items() if n} == {"imports": 1}


def test_deleting_tells_which_copies_still_hold_the_article(library, wall, clock):
    library.close()
    with Library(library.path.parent, clock) as again:
        clock.pass_days(1)
        again.set_starred(wall, True).result()
        again._backups.finish()
        holding = again.delete(wall).result()
    assert "galley-2025-03-15.sqlite" in [path.name for path in holding]


@pytest.mark.parametrize("ask", ["load", "original"])
def test_an_article_that_is_gone_is_said_to_be(library, wall, ask):
    library.delete(wall).result()
    with pytest.raises(LibraryError, match="no longer in the library"):
        getattr(library, ask)(wall)


def test_writing_about_an_article_that_is_gone_is_refused(library, wall):
    with pytest.raises(LibraryError, match="no longer in the library"):
        library.set_starred(ArticleId(99), True).result()
    assert library.load(wall).starred is False


def test_a_closed_library_takes_no_more(library):
    library.close()
    with pytest.raises(RuntimeError, match="closed"):
        keep(library, WALL)
