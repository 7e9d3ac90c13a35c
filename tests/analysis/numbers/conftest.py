"""The component that reads numbers, made once."""

import pytest

from desktop_app.analysis.numbers import make_numbers


@pytest.fixture(scope="session")
def component(nlp):
    return make_numbers(nlp, "galley_numbers")
