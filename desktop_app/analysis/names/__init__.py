"""Names: raw name spans of a reading model to clustered, labelled entities."""

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from desktop_app.analysis.names.component import Names
from desktop_app.analysis.names.tables import load_tables
from desktop_app.analysis.source_nouns import read_source_nouns
from desktop_app.assets import resource


def make_names(nlp: Language, name: str) -> Callable[[Doc], Doc]:  # noqa: ARG001
    """Make the component that sets `doc._.entities`."""
    nouns, given = (resource("words", f"{n}.json") for n in ("source_nouns", "names_given"))
    return Names(load_tables(), read_source_nouns(nouns, given))


Language.factory("galley_names", func=make_names)
