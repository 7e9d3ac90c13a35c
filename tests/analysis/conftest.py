"""Models for the tests of the analysis, loaded once a session."""

import pytest
from spacy.language import Language

from desktop_app.analysis.document import declare_extensions
from desktop_app.analysis.nlp import load_nlp
from desktop_app.analysis.pipeline import Pipeline, load_pipeline
from desktop_app.core.analysis import Quality


@pytest.fixture(scope="session")
def nlp() -> Language:
    declare_extensions()
    return load_nlp()


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    return load_pipeline(Quality.ACCURATE)


@pytest.fixture(scope="session")
def fast_pipeline() -> Pipeline:
    return load_pipeline(Quality.FAST)
