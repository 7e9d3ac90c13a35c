"""Units are converted by pint, once a unit."""

import pytest

from desktop_app.analysis.numbers.conversion import Converter
from desktop_app.core.units import units


@pytest.fixture(scope="module")
def converter():
    return Converter(units())


@pytest.mark.parametrize(
    ("unit", "value", "other", "converted"),
    [
        ("km", 55, "mi", 34.175),
        ("mi", 26.2, "km", 42.165),
        ("degC", -12, "°F", 10.4),
        ("degF", 212, "°C", 100),
        ("hectare", 20, "acres", 49.42),
        ("stone", 17, "kg", 107.95),
        ("barrel", 2, "litres", 317.97),
        ("km/h", 120, "mph", 74.56),
        ("m per year", 3, "ft per year", 9.843),
        ("kg per hectare", 100, "lb per acre", 89.22),
        ("troy ounce", 1, "g", 31.103),
    ],
)
def test_a_unit_is_expressed_in_another_one(converter, unit, value, other, converted):
    found = converter.of(unit)
    assert found.unit == other
    assert value * found.factor + found.offset == pytest.approx(converted, rel=1e-3)


@pytest.mark.parametrize("unit", [None, "USD", "percent", "time", "magnitude", "USD per barrel"])
def test_what_is_no_measure_is_not_converted(converter, unit):
    assert converter.of(unit) is None


def test_every_unit_with_a_conversion_is_known_to_pint(converter):
    for unit in units().exchanges:
        there = converter.of(unit)
        assert there is not None
        assert there.factor > 0
