"""What the window and the loading process say to each other.

Requests are pickled: they come from us. Answers are JSON, and bytes of the file as they are:
a parser that a hostile file has taken over must not reach the process that asked.
"""

import datetime
import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from desktop_app.core.errors import LoadError
from desktop_app.core.wire import article_from_wire, article_to_wire
from desktop_app.loaders.loader import Entry, Extras, Highlight, Parsed, Source
from desktop_app.loaders.unpack import Unpacked

END = json.dumps({"end": True}).encode()


class Task(StrEnum):
    """What is asked about a file: its one article, a list of its documents, or all of them."""

    WHOLE = "whole"
    LIST = "list"
    EACH = "each"


@dataclass(frozen=True, slots=True)
class Request:
    """A file to read and how; `wanted` names documents, `skip` leaves out the first of them."""

    loader: str
    source: Source
    task: Task = Task.WHOLE
    wanted: tuple[str, ...] | None = None
    skip: int = 0


def entry_answer(entry: Entry) -> bytes:
    """Return the answer that is one line of a list."""
    return _encoded({"entry": [entry.name, entry.title, entry.size]})


def unpacked_answer(unpacked: Unpacked) -> bytes:
    """Return the answer that is one document; its original bytes are to follow."""
    result = unpacked.result
    wire: dict[str, Any] = {"name": unpacked.name, "loader": unpacked.loader}
    if isinstance(result, LoadError):
        wire["error"] = [result.subject, result.reason, result.next_step]
    else:
        wire |= {"article": article_to_wire(result.article), "notices": list(result.notices)}
    wire["tags"] = list(unpacked.extras.tags)
    wire["highlights"] = [highlight_to_wire(h) for h in unpacked.extras.highlights]
    wire["alone"] = unpacked.extras.alone
    return _encoded(wire)


def error_answer(fault: LoadError) -> bytes:
    """Return the answer that refuses the file."""
    return _encoded({"refused": [fault.subject, fault.reason, fault.next_step]})


def read_answer(answer: bytes, original: bytes) -> Entry | Unpacked:
    """Read an answer other than END.

    Raises:
        LoadError: If the file was refused.
    """
    wire: Mapping[str, Any] = json.loads(answer)
    if "refused" in wire:
        raise LoadError(*wire["refused"])
    if "entry" in wire:
        return Entry(*wire["entry"])
    result: Parsed | LoadError
    if "error" in wire:
        result = LoadError(*wire["error"])
    else:
        result = Parsed(article_from_wire(wire["article"]), tuple(wire["notices"]))
    highlights = tuple(_highlight_from_wire(h) for h in wire["highlights"])
    extras = Extras(tuple(wire["tags"]), highlights, wire["alone"])
    return Unpacked(wire["name"], result, original, wire["loader"], extras)


def has_original(answer: bytes) -> bool:
    """Tell whether a document's bytes follow an answer."""
    return answer.startswith(b'{"name"')


def highlight_to_wire(highlight: Highlight) -> dict[str, Any]:
    """Return a highlight as a JSON object."""
    written = highlight.written
    return {
        "exact": highlight.exact,
        "note": highlight.note,
        "prefix": highlight.prefix,
        "suffix": highlight.suffix,
        "written": written.isoformat() if written else None,
    }


def _encoded(wire: Mapping[str, Any]) -> bytes:
    return json.dumps(wire).encode("ascii")


def _highlight_from_wire(wire: Mapping[str, Any]) -> Highlight:
    written = wire["written"]
    at = datetime.datetime.fromisoformat(written) if written else None
    return Highlight(wire["exact"], wire["note"], wire["prefix"], wire["suffix"], at)
