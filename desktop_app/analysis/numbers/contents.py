"""Tell what a measure is a measure of: "20 tonnes of flour", "$3m of damage"."""

from spacy.tokens import Token

from desktop_app.analysis.numbers.counted import Counted, counted_by
from desktop_app.analysis.numbers.reading import Reading

# Distances run to and from places: "within 5 miles of the plant".
_DISTANCES = frozenset({"km", "m", "mi", "ft", "yd", "nautical mile", "cm", "mm", "in"})
_DETERMINED = frozenset({"DET", "PRON", "PROPN"})


def measured_out(number: list[Token], reading: Reading) -> Counted | None:
    """Return the stuff or things behind "of", or None."""
    doc, end = number[-1].doc, number[-1].i + 1
    if end >= len(doc) or doc[end].lower_ != "of" or reading.unit == "time":
        return None
    found = counted_by(number)
    if found is None or found.head.i <= end:
        return None
    between = doc[end + 1 : found.head.i + 1]
    placed = reading.unit in _DISTANCES or (reading.unit or "").startswith("degree")
    if placed and any(t.pos_ in _DETERMINED for t in between):
        return None
    return None if any(t.like_num for t in between) else found
