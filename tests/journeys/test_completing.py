"""The window grows around the first text in steps, none of which is felt."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from desktop_app.core.corrections import Rename
from desktop_app.session.events import Listed
from desktop_app.ui.theme import load_theme
from desktop_app.ui.workings import made_parts


def test_no_step_makes_more_than_a_third_of_the_parts(qtbot, start):
    frame = start().window.frame
    before = len(QApplication.allWidgets())
    made = []
    steps = made_parts(frame, load_theme("light"))
    kept = []
    while True:
        try:
            next(steps)
        except StopIteration as end:
            kept.append(end.value)
            break
        made.append(len(QApplication.allWidgets()) - before - sum(made))
    assert len(made) > 5
    assert max(made) < sum(made) / 3
    for part in (kept[0].library, kept[0].details, kept[0].date_bar, kept[0].tabs):
        qtbot.addWidget(part)


def test_a_theme_that_stands_is_not_put_on_again(start):
    details = start().parts.details
    changes = []

    class Watch(QObject):
        def eventFilter(self, _watched, event):
            if event.type() is QEvent.Type.StyleChange:
                changes.append(event)
            return False

    watch = Watch()
    details.installEventFilter(watch)
    details.set_theme(load_theme("light"))
    assert changes == []
    details.set_theme(load_theme("dark"))
    assert changes


def test_lists_are_read_once_for_all_that_is_written_together(start, monkeypatch):
    journey = start()
    library, read = journey.application.library, []
    count = library.counts
    monkeypatch.setattr(library, "counts", lambda: read.append(None) or count())
    presenter = journey.window.workings.presenter
    for _ in range(5):
        presenter.show_event(Listed())
    journey.wait(lambda: bool(read))
    assert len(read) == 1


def test_the_lists_of_a_new_analysis_come_a_turn_behind_its_marks(start, article, monkeypatch):
    journey = start()
    details, order = journey.parts.details, []
    drawn = details.selection.show_card
    monkeypatch.setattr(
        details.selection, "show_card", lambda *a: order.append("list") or drawn(*a)
    )
    journey.window.workings.presenter.shown.connect(lambda: order.append("marks"))
    journey.open_and_wait_for_marks(article)
    journey.wait(lambda: order[-1] == "list")
    assert order[-2] == "marks"


def test_lists_follow_a_correction_at_once(start, article):
    journey = start()
    journey.open_and_wait_for_marks(article)
    journey.do("tab_names")
    model = journey.parts.details.names.model
    mark = journey.session.desk.review.analysis.entities[0].id
    journey.session.correct(Rename(mark, "Somebody Else"))
    shown = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert any("Somebody Else" in str(words) for words in shown)
