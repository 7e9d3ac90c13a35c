"""One row a mark, safe to open in a spreadsheet."""

import csv
import io
from dataclasses import replace

import pytest

from desktop_app.exports.tables import COLUMNS, to_csv


@pytest.fixture
def table(reviewed):
    return {row["id"]: row for row in csv.DictReader(io.StringIO(to_csv(reviewed)))}


def test_every_mark_and_passage_note_has_a_row(table):
    assert list(table) == ["e1", "q1", "n1", "e2", "n2", "q2", "note2"]
    assert set(table["e1"]) == set(COLUMNS)


def test_positions_are_code_points_of_the_text(table, reviewed):
    for row in table.values():
        words = reviewed.article.text[int(row["start"]) : int(row["end"])]
        assert " ".join(words.split()) == row["text"].removeprefix("'")


def test_a_number_has_its_value_modifier_and_note(table):
    row = table["n1"]
    assert (row["value"], row["modifier"], row["modifier_text"]) == ("40", "approx", "about")
    assert (row["counts"], row["quote"], row["note"]) == ("boats", "q1", "Who *counted*?")


def test_a_quote_has_its_speaker_cue_and_verdict(table):
    row = table["q1"]
    assert (row["speaker"], row["cue"], row["kind"]) == ("Tessa Venn", "said", "mixed")
    assert (row["tier"], row["status"], row["verdict"]) == ("speech", "stated", "accepted")


def test_a_rejected_mark_is_kept_and_says_so(table):
    assert table["e2"]["verdict"] == "rejected"


def test_no_text_begins_like_a_formula(table):
    assert table["e2"]["text"] == "'=SUM"
    assert table["n2"]["text"] == "'-5 crowns"
    assert table["n2"]["value"] == "-5"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", " =", "\t@"])
def test_a_name_that_begins_like_a_formula_gets_an_apostrophe(review, start):
    entity = replace(review.analysis.entities[0], name=f"{start}cmd")
    analysis = replace(review.analysis, entities=(entity,), numbers=(), quotes=())
    text = to_csv(replace(review, analysis=analysis).standing())
    (row,) = csv.DictReader(io.StringIO(text))
    assert row["name"] == f"'{start}cmd"
