"""What a reader types becomes the smallest correction that says it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.analysis import Label, Number, NumberKind, Origin, SourceKind
from desktop_app.core.corrections import Assign, Relabel, Rename, Revalue
from desktop_app.core.spans import Span
from desktop_app.ui.details.edits import (
    ValueFormatError,
    assignment,
    renaming,
    revaluation,
    typed_value,
    value_from,
)

COUNT = Number("n", Span(0, 1), NumberKind.COUNT, 60, None, Origin("numbers", "1"))
DATE = Number("n", Span(0, 1), NumberKind.DATE, "2025-03-13", None, Origin("numbers", "1"))


@pytest.mark.parametrize(
    ("typed", "value"),
    [("60", 60), ("1,200", 1200), ("1 200 000", 1_200_000), ("3.5", 3.5), ("-4", -4), ("", None)],
)
def test_amounts_are_read_with_separators(typed, value):
    assert value_from(typed, COUNT) == value


@pytest.mark.parametrize("typed", ["many", "1,2", "12x", "1.2.3", "nan", "inf"])
def test_what_is_no_amount_is_refused(typed):
    with pytest.raises(ValueFormatError):
        value_from(typed, COUNT)


@pytest.mark.parametrize("typed", ["2025", "2025-03", "2025-03-13", "2025-W11", "2025-03/2025-04"])
def test_dates_are_read_as_far_as_they_are_known(typed):
    assert value_from(typed, DATE) == typed


@pytest.mark.parametrize("typed", ["13 March", "2025-02-30", "03/13/2025", "2025-3-1"])
def test_what_is_no_date_is_refused(typed):
    with pytest.raises(ValueFormatError):
        value_from(typed, DATE)


@given(
    st.one_of(st.integers(-(10**12), 10**12), st.floats(0.001, 10**6).map(lambda f: round(f, 3)))
)
def test_a_value_typed_back_is_the_same_value(value):
    assert value_from(typed_value(value), COUNT) == value


def test_an_unchanged_number_makes_no_correction():
    assert revaluation(COUNT, "60", "", "", "") is None


def test_a_number_becomes_a_range():
    assert revaluation(COUNT, "", "50", "70", "") == Revalue("n", None, 50, 70, None)


def test_a_value_and_a_range_exclude_each_other():
    with pytest.raises(ValueFormatError, match="not both"):
        revaluation(COUNT, "60", "50", "70", "")


def test_a_range_does_not_run_backwards():
    with pytest.raises(ValueFormatError, match="ends before"):
        revaluation(COUNT, "", "70", "50", "")


def test_a_name_changes_only_where_it_was_changed(lookup):
    entity = lookup.mark("e-npa")
    assert renaming(entity, Label.ORGANISATION, entity.name) == ()
    assert renaming(entity, Label.GROUP, " Northern  Ports ") == (
        Relabel("e-npa", Label.GROUP),
        Rename("e-npa", "Northern Ports"),
    )


def test_an_empty_name_is_no_name(lookup):
    assert renaming(lookup.mark("e-npa"), Label.ORGANISATION, "  ") == ()


def test_a_known_name_assigns_its_source(lookup):
    sources = lookup.stands.sources
    new = assignment(lookup.mark("q-lost"), sources, "northern ports authority", SourceKind.PERSON)
    assert new == Assign("q-lost", source="s-npa")


def test_a_new_name_makes_a_new_source_of_a_kind(lookup):
    new = assignment(
        lookup.mark("q-lost"), lookup.stands.sources, "Harbour Watch", SourceKind.GROUP
    )
    assert new == Assign("q-lost", name="Harbour Watch", kind=SourceKind.GROUP)


def test_no_source_takes_the_speaker_away(lookup):
    sources = lookup.stands.sources
    assert assignment(lookup.mark("q-lost"), sources, None, SourceKind.PERSON) == Assign("q-lost")
    assert assignment(lookup.mark("q-nobody"), sources, None, SourceKind.PERSON) is None


def test_the_same_speaker_again_changes_nothing(lookup):
    sources = lookup.stands.sources
    assert assignment(lookup.mark("q-lost"), sources, "Maren Okafor", SourceKind.PERSON) is None
