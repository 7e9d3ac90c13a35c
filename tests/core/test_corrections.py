"""Corrections are kept as JSON and read back unchanged."""

import json

import pytest
from hypothesis import given

from desktop_app.core.corrections import Judge, Verdict
from desktop_app.core.corrections_wire import correction_from_wire, correction_to_wire
from tests.strategies import corrections

TEXT = "“It gave way,” said Maren Okafor 😀 of the port."


@given(corrections(TEXT))
def test_every_correction_comes_back_from_json(correction):
    wire = json.loads(json.dumps(correction_to_wire(correction)))
    assert correction_from_wire(wire) == correction


def test_a_correction_names_its_kind():
    wire = correction_to_wire(Judge("q12", Verdict.ACCEPTED))
    assert wire == {"kind": "judge", "mark": "q12", "verdict": "accepted"}


@pytest.mark.parametrize(
    "wire",
    [
        {"kind": "forget"},
        {"kind": "judge", "mark": "q12", "verdict": "perhaps"},
        {"kind": "add-mark", "layer": "smell", "mark": {}},
    ],
)
def test_what_is_no_correction_is_refused(wire):
    with pytest.raises(ValueError, match=r"perhaps|forget|smell"):
        correction_from_wire(wire)
