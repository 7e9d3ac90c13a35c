"""Numbers: figures, amounts and dates with value, unit, limits and what they count."""

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from desktop_app.analysis.numbers.component import Numbers
from desktop_app.analysis.numbers.tables import load_tables
from desktop_app.core.units import units


def make_numbers(nlp: Language, name: str) -> Callable[[Doc], Doc]:  # noqa: ARG001
    """Make the component that sets `doc._.numbers`."""
    return Numbers(units(), load_tables())


Language.factory("galley_numbers", func=make_numbers)
