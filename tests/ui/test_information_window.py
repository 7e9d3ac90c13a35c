import datetime

import pytest

from desktop_app.core.article import Article, Certainty, Metadata
from desktop_app.core.corrections import Field, SetMetadata, SetPublished
from desktop_app.ui.information_window import InformationWindow

KNOWN = Metadata(
    title="The wall broke",
    authors=("Ida Renner", "Tom Vale"),
    published=datetime.date(2025, 3, 14),
    published_from=Certainty.GUESSED,
    origins=(("title", "h1"), ("authors", "JSON-LD"), ("published", "address")),
)


@pytest.fixture
def window(qtbot):
    window = InformationWindow(Article("Text.", (), KNOWN))
    qtbot.addWidget(window)
    return window


def said(window):
    heard = []
    window.said.connect(heard.append)
    window.accept()
    return heard


def test_each_piece_says_where_it_was_read_and_how_sure_that_is(window):
    origins = {name: label.text() for name, label in window.origins.items()}
    assert origins["title"] == "stated in: h1"
    assert origins["published"] == "guessed from: address"
    assert origins["site"] == "not stated in the article"


def test_only_what_was_changed_is_said(window):
    assert said(window) == []


def test_changed_fields_are_corrections_of_their_own(window):
    window.fields["authors"].setText("Ida Renner; Ann Poe")
    window.fields["published"].setText("15 March 2025")
    window.fields["modified"].setText("2 April 2025")
    window.fields["title"].setText("")
    assert set(said(window)) == {
        SetMetadata(Field.TITLE, ""),
        SetMetadata(Field.AUTHORS, "Ida Renner\nAnn Poe"),
        SetPublished(datetime.date(2025, 3, 15)),
        SetMetadata(Field.MODIFIED, "2025-04-02"),
    }


def test_a_day_that_is_none_is_not_taken(window):
    window.fields["published"].setText("some day")
    assert said(window) == []
    assert "no whole date" in window.says.text()
