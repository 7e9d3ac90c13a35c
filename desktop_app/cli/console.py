"""What a command prints: results on one stream, faults on the other, each line at once."""

import io
import itertools
import json
from collections.abc import Iterable
from typing import Any, TextIO

from desktop_app.core.errors import AppError

# Line ends of Unicode, which JSON allows in a text but many a reader of lines splits at.
_LINE_ENDS = {ord(c): f"\\u{ord(c):04x}" for c in "\x85\u2028\u2029"}


class Console:
    """Prints lines, flushed, and counts faults.

    JSON holds every code point as it is, but lone surrogates and odd line ends as escapes.
    """

    def __init__(self, out: TextIO, err: TextIO) -> None:
        self._out = out
        self._err = err
        self.faults = 0
        for stream in (out, err):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")

    @property
    def exit_code(self) -> int:
        """0 when there was no fault, else 1."""
        return 1 if self.faults else 0

    def text(self, text: str) -> None:
        """Print a text as it is."""
        self._out.write(text)
        self._out.flush()

    def json(self, value: Any) -> None:  # noqa: ANN401 - whatever JSON can hold
        """Print a value as JSON on one line."""
        self.text(json.dumps(value, ensure_ascii=False).translate(_LINE_ENDS) + "\n")

    def json_array(self, values: Iterable[Any]) -> None:
        """Print values as a JSON array, one on a line, each as soon as there is one."""
        between = "["
        for value in values:
            self.text(between)
            self.json(value)
            between = ","
        self.text("]\n" if between == "," else "[]\n")

    def json_values(self, values: Iterable[Any]) -> None:
        """Print a single value as an object, several as an array, none as nothing."""
        remaining = iter(values)
        first = list(itertools.islice(remaining, 2))
        if len(first) > 1:
            self.json_array(itertools.chain(first, remaining))
        elif first:
            self.json(first[0])

    def fault(self, fault: AppError) -> None:
        """Print a fault as one line on the error stream."""
        self.faults += 1
        self.note(str(fault))

    def note(self, text: str) -> None:
        """Print one line on the error stream."""
        self._err.write(" ".join(text.split()) + "\n")
        self._err.flush()
