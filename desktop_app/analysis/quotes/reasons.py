"""Says in plain words what spoke for an attribution; only features with words are told."""

from collections.abc import Iterable, Iterator

_MOST = 3
# By the beginning of a feature's name; the first that fits tells it.
_WORDS = {
    "the model's belief": "the reading model sees an attribution here",
    "grammar shows: clause": "the clause belongs to the cue",
    "grammar shows: parenthetical": "the cue is an aside in its sentence",
    "grammar shows: according": "“according to” governs the sentence",
    "grammar shows: noun": "a noun of saying has this clause",
    "grammar shows: charge": "somebody is accused of it",
    "grammar shows: beside": "the cue stands beside the quotation",
    "grammar shows: transcript": "the paragraph opens with a name and a colon",
    "grammar shows: dash": "a name stands behind a dash",
    "cue of speech": "the cue is a word of speech",
    "cue of thought": "the cue is a word of thought, wish or demand",
    "direct": "it stands in quotation marks",
    "mixed": "a part of it stands in quotation marks",
}
TURN = "it is a turn of a transcript, which names its speaker"
OWN_CUE = "it has a cue of its own"
SUBJECT = "the subject of the cue is the source"
SENTENCE = "the cue closes this sentence"
MARKS = "it is a whole sentence in quotation marks"


def told(features: Iterable[str]) -> tuple[str, ...]:
    """Return at most three reasons for features, given with the strongest first."""
    found = dict.fromkeys(words for name in features for words in _said(name))
    return tuple(found)[:_MOST]


def _said(name: str) -> Iterator[str]:
    words = next((w for start, w in _WORDS.items() if name.startswith(start)), None)
    if words is not None:
        yield words
