"""Attributions of transcripts: paragraphs that open with a speaker and a colon."""

import re
from collections.abc import Iterator, Sequence

from desktop_app.analysis.quotes.candidate import Candidate, Path, Pattern
from desktop_app.analysis.quotes.marks import Passages
from desktop_app.core.spans import Span, trimmed

# "MARSH: ...", "Q: ...", "MAYOR ANNA MARSH: ...", also behind an opening mark.
_SPEAKER = re.compile(
    r"[\"“”'‘`]{0,2}((?:(?:MR|MRS|MS|DR|SEN|REP|GOV)\. ?)?[A-Z][A-Z.'’-]*(?: [A-Z][A-Z.'’-]*){0,4})"
    r"(?: \([^()]{1,40}\))?(:) "
)
_FEWEST_LETTERS = 3


def transcribed(
    text: str,
    paragraphs: Sequence[Span],
    passages: Passages,  # noqa: ARG001
) -> Iterator[Candidate]:
    """Yield the paragraphs that open with a speaker's name in capitals and a colon."""
    for paragraph in paragraphs:
        match = _SPEAKER.match(text, paragraph.start, paragraph.end)
        if match is None or len(match[1]) < _FEWEST_LETTERS:
            continue
        content = trimmed(Span(match.end(), paragraph.end), text)
        if len(content):
            source = Span(match.start(1), match.end(1))
            cue = Span(match.start(2), match.end(2))
            yield Candidate((content,), cue, (source,), None, Path.GRAMMAR, Pattern.TRANSCRIPT)
