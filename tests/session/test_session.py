"""The session with a real library and real loaders; analyses run at once, in this process."""

from pathlib import Path

from desktop_app.analysis.pipeline import Pipeline
from desktop_app.core.corrections import Judge, Verdict
from desktop_app.library.library import Library
from desktop_app.library.records import ReadingStatus
from desktop_app.session.events import Changed, Kept, Listed, Opened, Refused
from tests.session.conftest import Desk


def test_the_text_is_told_before_its_marks(desk: Desk, story: Path) -> None:
    desk.open(story)
    kinds = [type(e) for e in desk.told]
    assert kinds.index(Opened) < kinds.index(Changed)


def test_what_is_opened_is_kept(desk: Desk, story: Path) -> None:
    desk.open(story)
    (row,) = desk.library.articles()
    assert row.title == "Storm night"
    assert row.analysed


def test_what_is_opened_without_keeping_is_not(desk: Desk, story: Path) -> None:
    desk.session.keep = False
    desk.open(story)
    desk.library.flush()
    assert desk.library.counts().articles == 0


def test_the_same_bytes_are_opened_with_their_review(desk: Desk, story: Path) -> None:
    desk.open(story)
    quote = desk.session.desk.standing.analysis.quotes[0]
    desk.session.correct(Judge(quote.id, Verdict.ACCEPTED))
    desk.library.flush()
    analyses = desk.analyser.jobs
    desk.session.open_paths([story])
    desk.wait(lambda: len(desk.heard(Opened)) == 2)
    assert desk.session.desk.standing.verdict(quote.id) is Verdict.ACCEPTED
    assert desk.analyser.jobs == analyses


def test_a_correction_is_told_and_then_kept(desk: Desk, story: Path) -> None:
    desk.open(story)
    desk.told.clear()
    desk.session.correct(Judge("q13", Verdict.REJECTED))
    assert isinstance(desk.told[0], Changed)
    desk.wait(lambda: bool(desk.heard(Kept)))


def test_the_first_correction_puts_an_article_in_review(desk: Desk, story: Path) -> None:
    desk.open(story)
    desk.session.correct(Judge("q13", Verdict.REJECTED))
    desk.wait(lambda: bool(desk.heard(Listed)))
    desk.library.flush()
    assert desk.library.articles()[0].status is ReadingStatus.IN_REVIEW


def test_undoing_with_nothing_done_changes_nothing(desk: Desk, story: Path) -> None:
    desk.open(story)
    before = desk.session.desk
    desk.session.undo()
    assert desk.session.desk is before


def test_corrections_survive_another_analysis(desk: Desk, story: Path) -> None:
    desk.open(story)
    quote = desk.session.desk.standing.analysis.quotes[0]
    desk.session.correct(Judge(quote.id, Verdict.ACCEPTED))
    desk.session.analyse_again()
    desk.wait(lambda: desk.session.desk.analysed)
    assert desk.session.desk.standing.verdict(quote.id) is Verdict.ACCEPTED


def test_a_missing_file_is_refused_once(desk: Desk, tmp_path: Path) -> None:
    desk.session.open_paths([tmp_path / "gone.txt"])
    desk.wait(lambda: bool(desk.heard(Refused)))
    (refused,) = desk.heard(Refused)
    assert refused.fault.subject == "gone.txt"


def test_commands_without_an_article_do_nothing(desk: Desk) -> None:
    desk.session.undo()
    desk.session.redo()
    desk.session.analyse_again()
    desk.session.correct(Judge("q1", Verdict.ACCEPTED))
    desk.session.set_starred(True)
    assert desk.told == []


def test_a_correction_made_before_the_article_was_kept_is_not_lost(
    tmp_path: Path, pipeline: Pipeline, story: Path
) -> None:
    hasty = Desk(tmp_path / "hasty", pipeline)
    hasty.session.open_paths([story])
    hasty.wait(lambda: hasty.session.desk is not None)
    hasty.session.correct(Judge("q13", Verdict.ACCEPTED))
    hasty.session.close()
    with Library(tmp_path / "hasty") as library:
        (row,) = library.articles()
        assert library.load(row.id).review.standing().verdict("q13") is Verdict.ACCEPTED


def test_what_comes_after_closing_is_left_alone(desk: Desk, story: Path) -> None:
    desk.session.open_paths([story])
    desk.wait(lambda: desk.session.desk is not None)
    desk.session.close()
    while not desk.posted.empty():
        desk.posted.get()()
