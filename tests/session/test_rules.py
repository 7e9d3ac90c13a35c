"""A correction of a name becomes a rule that later articles stand under."""

import queue

import pytest

from desktop_app.analysis.client import AnalysisClient
from desktop_app.core.analysis import Analysis, Entity, Label, Origin
from desktop_app.core.article import Article, paragraphs_of
from desktop_app.core.corrections import Judge, Relabel, Verdict
from desktop_app.core.name_rules import DropRule
from desktop_app.core.spans import Span
from desktop_app.library.library import Library
from desktop_app.loaders.client import LoadClient
from desktop_app.session.events import Changed, Ruled
from desktop_app.session.session import Session

TEXT = "Vell moved on Monday."
VELL = Entity("e0", Label.PLACE, "Vell", (Span(0, 4),), 0.9, Origin("names", "1"))


class Reader:
    """A session on a library, with what it told; what is posted runs when it is waited for."""

    def __init__(self, folder):
        self.posted = queue.SimpleQueue()
        self.library = Library(folder)
        client = AnalysisClient(self.posted.put)
        self.session = Session(self.library, LoadClient(), client, self.posted.put)
        self.told = []
        self.session.listen(self.told.append)

    def keep(self, name):
        article = Article(TEXT, paragraphs_of(TEXT))
        kept = self.library.save_article(article, name.encode(), name).result().id
        self.library.save_analysis(kept, Analysis((VELL,))).result()
        return kept

    @property
    def label(self):
        return self.session.desk.standing.analysis.mark("e0").label

    def close(self):
        self.session.close()


@pytest.fixture
def reader(tmp_path):
    made = Reader(tmp_path / "library")
    yield made
    made.close()


def test_a_rule_holds_in_another_article(reader):
    one, other = reader.keep("one.txt"), reader.keep("other.txt")
    reader.session.open_stored(one)
    reader.session.correct_everywhere(Relabel("e0", Label.ORGANISATION))
    assert reader.label is Label.ORGANISATION
    reader.session.open_stored(other)
    assert reader.label is Label.ORGANISATION
    assert reader.session.desk.review.corrections == ()


def test_a_correction_of_this_article_alone_is_no_rule(reader):
    one, other = reader.keep("one.txt"), reader.keep("other.txt")
    reader.session.open_stored(one)
    reader.session.correct(Relabel("e0", Label.ORGANISATION))
    reader.session.open_stored(other)
    assert reader.label is Label.PLACE


def test_an_undone_rule_lets_go_at_once_and_can_come_back(reader):
    reader.session.open_stored(reader.keep("one.txt"))
    reader.session.correct_everywhere(Judge("e0", Verdict.REJECTED))
    reader.session.undo()
    assert reader.session.desk.standing.verdict("e0") is Verdict.REJECTED
    reader.session.rules.undo()
    assert reader.session.desk.standing.verdict("e0") is Verdict.UNCHECKED
    reader.session.rules.redo()
    assert reader.session.desk.standing.verdict("e0") is Verdict.REJECTED


def test_rules_outlive_the_program_with_what_was_undone(reader, tmp_path):
    kept = reader.keep("one.txt")
    reader.session.open_stored(kept)
    reader.session.correct_everywhere(Relabel("e0", Label.GROUP))
    reader.session.correct_everywhere(Relabel("e0", Label.OTHER))
    reader.session.rules.undo()
    reader.close()
    again = Reader(tmp_path / "library")
    again.session.open_stored(kept)
    assert [r.label for r in again.session.rules.book.rules] == [Label.GROUP]
    again.session.rules.redo()
    assert len(again.session.rules.book.rules) == 2
    again.close()


def test_every_change_of_rules_is_told(reader):
    reader.session.open_stored(reader.keep("one.txt"))
    reader.session.correct_everywhere(Relabel("e0", Label.GROUP))
    rule = reader.session.rules.book.rules[0]
    reader.session.rules.change([DropRule(rule.id)])
    assert [len(e.book.rules) for e in reader.told if isinstance(e, Ruled)] == [1, 0]
    assert isinstance(reader.told[-2], Changed)


def test_what_makes_no_rule_only_corrects(reader):
    reader.session.open_stored(reader.keep("one.txt"))
    reader.session.correct_everywhere(Judge("e0", Verdict.ACCEPTED))
    assert reader.session.rules.book.rules == ()
    assert reader.session.desk.standing.verdict("e0") is Verdict.ACCEPTED
