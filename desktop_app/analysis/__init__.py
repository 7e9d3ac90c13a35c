"""Article to Analysis: the spaCy pipeline and its components."""
