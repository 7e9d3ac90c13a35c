"""The analysis components, ours and those of plug-ins, in the order in which they run."""

import importlib
from collections.abc import Callable, Iterator
from importlib.metadata import entry_points

from spacy.language import Language
from spacy.tokens import Doc

Component = Callable[[Doc], Doc]
GROUP = "galley.analysers"

BUILT_IN = (
    ("names", "desktop_app.analysis.names:make_names"),
    ("quotes", "desktop_app.analysis.quotes:make_quotes"),
    ("sources", "desktop_app.analysis.sources:make_sources"),
    ("numbers", "desktop_app.analysis.numbers:make_numbers"),
)


def components(nlp: Language) -> Iterator[Component]:
    """Make every component: ours in their order, then the plug-ins' by name.

    A plug-in is an entry point of the group "galley.analysers": a function that takes the
    spaCy pipeline and the component's name and returns a `Doc -> Doc`.
    """
    for name, place in BUILT_IN:
        module, _, function = place.partition(":")
        try:
            make = getattr(importlib.import_module(module), function)
        except (ModuleNotFoundError, AttributeError):
            continue
        yield make(nlp, f"galley_{name}")
    ours = {name for name, _ in BUILT_IN}
    for entry in sorted(entry_points(group=GROUP), key=lambda e: e.name):
        if entry.name not in ours:
            yield entry.load()(nlp, f"galley_{entry.name}")
