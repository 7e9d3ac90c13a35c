"""Corrections as JSON objects, to be kept with an article and read back unchanged.

Every object names its `kind`; the other keys are those of the correction's dataclass.
Dates and times are ISO 8601.
"""

import datetime
from collections.abc import Mapping
from typing import Any, assert_never

from desktop_app.core.analysis import Entity, Label, Mark, Number, Quote, SourceKind
from desktop_app.core.anchors import Anchor
from desktop_app.core.corrections import (
    AddMark,
    Assign,
    Correction,
    Field,
    Judge,
    Merge,
    NameCorrection,
    Note,
    Relabel,
    RemoveNote,
    Rename,
    Revalue,
    SetMetadata,
    SetPublished,
    Split,
    Verdict,
    WriteNote,
)
from desktop_app.core.number_wire import number_from_wire, number_to_wire
from desktop_app.core.spans import Span
from desktop_app.core.wire import (
    entity_from_wire,
    entity_to_wire,
    quote_from_wire,
    quote_to_wire,
)
from desktop_app.core.wire_parts import Json


def correction_to_wire(correction: Correction) -> Json:  # noqa: PLR0911
    """Return a correction as a JSON object with its `kind`."""
    match correction:
        case Judge(mark, verdict):
            return {"kind": "judge", "mark": mark, "verdict": verdict.value}
        case Relabel() | Rename() | Merge() | Split():
            return _name_to_wire(correction)
        case Revalue(number, value, low, high, unit):
            amount = {"value": value, "low": low, "high": high, "unit": unit}
            return {"kind": "revalue", "number": number, **amount}
        case Assign(quote, source, name, kind):
            speaker = {"source": source, "name": name, "source_kind": kind.value if kind else None}
            return {"kind": "assign", "quote": quote, **speaker}
        case AddMark(mark):
            return {"kind": "add-mark", **_mark_to_wire(mark)}
        case WriteNote(note):
            return {"kind": "write-note", "note": note_to_wire(note)}
        case RemoveNote(note_id):
            return {"kind": "remove-note", "note": note_id}
        case SetPublished(date):
            return {"kind": "set-published", "date": date.isoformat() if date else None}
        case SetMetadata(field, value):
            return {"kind": "set-metadata", "field": field.value, "value": value}
        case _:
            assert_never(correction)


def correction_from_wire(wire: Mapping[str, Any]) -> Correction:  # noqa: PLR0911
    """Read a correction back.

    Raises:
        ValueError: If the kind or one of its values is unknown.
        KeyError: If a key is missing.
    """
    match wire["kind"]:
        case "judge":
            return Judge(wire["mark"], Verdict(wire["verdict"]))
        case "relabel" | "rename" | "merge" | "split":
            return _name_from_wire(wire)
        case "revalue":
            amount = (wire["value"], wire["low"], wire["high"], wire["unit"])
            return Revalue(wire["number"], *amount)
        case "assign":
            kind = SourceKind(wire["source_kind"]) if wire["source_kind"] else None
            return Assign(wire["quote"], wire["source"], wire["name"], kind)
        case "add-mark":
            return AddMark(_mark_from_wire(wire))
        case "write-note":
            return WriteNote(note_from_wire(wire["note"]))
        case "remove-note":
            return RemoveNote(wire["note"])
        case "set-published":
            date = wire["date"]
            return SetPublished(datetime.date.fromisoformat(date) if date else None)
        case "set-metadata":
            return SetMetadata(Field(wire["field"]), wire["value"])
        case unknown:
            raise ValueError(f"no kind of correction: {unknown!r}")


def _name_to_wire(correction: NameCorrection) -> Json:
    match correction:
        case Relabel(entity, label):
            return {"kind": "relabel", "entity": entity, "label": label.value}
        case Rename(entity, name):
            return {"kind": "rename", "entity": entity, "name": name}
        case Merge(entity, into):
            return {"kind": "merge", "entity": entity, "into": into}
        case Split(entity, mentions, name):
            places = [[s.start, s.end] for s in mentions]
            return {"kind": "split", "entity": entity, "mentions": places, "name": name}
        case _:
            assert_never(correction)


def _name_from_wire(wire: Mapping[str, Any]) -> NameCorrection:
    match wire["kind"]:
        case "relabel":
            return Relabel(wire["entity"], Label(wire["label"]))
        case "rename":
            return Rename(wire["entity"], wire["name"])
        case "merge":
            return Merge(wire["entity"], wire["into"])
        case _:
            places = tuple(Span(start, end) for start, end in wire["mentions"])
            return Split(wire["entity"], places, wire["name"])


def note_to_wire(note: Note) -> Json:
    """Return a note with its anchor."""
    anchor = note.anchor
    return {
        "id": note.id,
        "text": note.text,
        "anchor": {
            "start": anchor.start,
            "exact": anchor.exact,
            "prefix": anchor.prefix,
            "suffix": anchor.suffix,
        },
        "mark": note.mark,
        "written": note.written.isoformat(),
    }


def note_from_wire(wire: Mapping[str, Any]) -> Note:
    """Read a note back."""
    return Note(
        id=wire["id"],
        text=wire["text"],
        anchor=Anchor(**wire["anchor"]),
        mark=wire["mark"],
        written=datetime.datetime.fromisoformat(wire["written"]),
    )


def _mark_to_wire(mark: Mark) -> Json:
    match mark:
        case Entity():
            return {"layer": "entity", "mark": entity_to_wire(mark)}
        case Number():
            return {"layer": "number", "mark": number_to_wire(mark)}
        case Quote():
            return {"layer": "quote", "mark": quote_to_wire(mark)}
        case _:
            assert_never(mark)


def _mark_from_wire(wire: Mapping[str, Any]) -> Mark:
    match wire["layer"]:
        case "entity":
            return entity_from_wire(wire["mark"])
        case "number":
            return number_from_wire(wire["mark"])
        case "quote":
            return quote_from_wire(wire["mark"])
        case unknown:
            raise ValueError(f"no layer of marks: {unknown!r}")
