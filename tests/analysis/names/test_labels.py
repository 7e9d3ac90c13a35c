"""A cluster's label is settled by votes and telling words."""

import pytest

from desktop_app.analysis.names.clusters import Form
from desktop_app.analysis.names.labels import settled
from desktop_app.core.analysis import Label


def form(text, count=1, **votes):
    made = Form(text, 0, tuple(text.split()), count=count)
    for label, score in votes.items():
        made.votes[Label[label]] += score
        made.shares[Label[label]] += score
    return made


def test_most_votes_win(tables):
    label, score = settled([form("Karet", count=3, PLACE=1.8, ORGANISATION=0.6)], tables)
    assert label is Label.PLACE
    assert score == pytest.approx(0.6)


def test_a_full_form_weighs_more_than_its_short_form(tables):
    forms = [form("Marlo Venn", PERSON=0.9), form("Venn", ORGANISATION=1.2)]
    assert settled(forms, tables)[0] is Label.PERSON


def test_a_telling_word_outweighs_one_vote(tables):
    assert settled([form("Karet Ministry", PLACE=0.6)], tables)[0] is Label.ORGANISATION


def test_a_country_is_a_place_and_its_people_a_group(tables):
    assert settled([form("Syria", ORGANISATION=0.9)], tables)[0] is Label.PLACE
    assert settled([form("Syrian", PLACE=0.9)], tables)[0] is Label.GROUP
