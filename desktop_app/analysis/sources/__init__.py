"""Sources: who the speakers of an article's quotes are, with the steps that lead there."""

import json
from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from desktop_app.analysis.source_nouns import read_source_nouns
from desktop_app.analysis.sources.component import Sources
from desktop_app.assets import resource


def make_sources(nlp: Language, name: str) -> Callable[[Doc], Doc]:  # noqa: ARG001
    """Make the component that sets `doc._.sources` and the speakers of `doc._.quotes`."""
    nouns = read_source_nouns(
        resource("words", "source_nouns.json"), resource("words", "names_given.json")
    )
    roles = json.loads(resource("words", "transcript_roles.json").read_text(encoding="utf-8"))
    return Sources(nouns, roles)


Language.factory("galley_sources", func=make_sources)
