"""Corrections as JSON objects, to be kept with an article and read back unchanged.

Every object names its `kind`; the other keys are those of the correction's dataclass.
Dates and times are ISO 8601.
"""

import datetime
from collections.abc import Mapping
from typing import Any, assert_never

from desktop_app.core.analysis import Entity, Label, Mark, Modifier, Number, Quote, SourceKind
from desktop_app.core.anchors import Anchor
from desktop_app.core.corrections import (
    AddMark,
    Assign,
    Correction,
    Judge,
    NewSpeaker,
    Note,
    Qualify,
    Relabel,
    RemoveNote,
    Rename,
    Revalue,
    SetPublished,
    Verdict,
    WriteNote,
)
from desktop_app.core.wire import (
    Json,
    entity_from_wire,
    entity_to_wire,
    number_from_wire,
    number_to_wire,
    quote_from_wire,
    quote_to_wire,
)


def correction_to_wire(correction: Correction) -> Json:  # noqa: PLR0911
    """Return a correction as a JSON object with its `kind`."""
    match correction:
        case Judge(mark, verdict):
            return {"kind": "judge", "mark": mark, "verdict": verdict.value}
        case Relabel(entity, label):
            return {"kind": "relabel", "entity": entity, "label": label.value}
        case Rename(entity, name):
            return {"kind": "rename", "entity": entity, "name": name}
        case Revalue(number, value, low, high, unit):
            amount = {"value": value, "low": low, "high": high, "unit": unit}
            return {"kind": "revalue", "number": number, **amount}
        case Qualify(number, modifier, counts):
            said = {"modifier": modifier.value if modifier else None, "counts": counts}
            return {"kind": "qualify", "number": number, **said}
        case Assign(quote, speakers):
            who = [_speaker_to_wire(speaker) for speaker in speakers]
            return {"kind": "assign", "quote": quote, "speakers": who}
        case AddMark(mark):
            return {"kind": "add-mark", **_mark_to_wire(mark)}
        case WriteNote(note):
            return {"kind": "write-note", "note": note_to_wire(note)}
        case RemoveNote(note_id):
            return {"kind": "remove-note", "note": note_id}
        case SetPublished(date):
            return {"kind": "set-published", "date": date.isoformat() if date else None}
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
        case "relabel":
            return Relabel(wire["entity"], Label(wire["label"]))
        case "rename":
            return Rename(wire["entity"], wire["name"])
        case "revalue":
            amount = (wire["value"], wire["low"], wire["high"], wire["unit"])
            return Revalue(wire["number"], *amount)
        case "qualify":
            modifier = Modifier(wire["modifier"]) if wire["modifier"] else None
            return Qualify(wire["number"], modifier, wire["counts"])
        case "assign":
            return Assign(wire["quote"], _speakers_from_wire(wire))
        case "add-mark":
            return AddMark(_mark_from_wire(wire))
        case "write-note":
            return WriteNote(note_from_wire(wire["note"]))
        case "remove-note":
            return RemoveNote(wire["note"])
        case "set-published":
            date = wire["date"]
            return SetPublished(datetime.date.fromisoformat(date) if date else None)
        case unknown:
            raise ValueError(f"no kind of correction: {unknown!r}")


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


def _speaker_to_wire(speaker: str | NewSpeaker) -> Json:
    if isinstance(speaker, str):
        return {"source": speaker}
    return {"name": speaker.name, "source_kind": speaker.kind.value if speaker.kind else None}


def _speakers_from_wire(wire: Mapping[str, Any]) -> tuple[str | NewSpeaker, ...]:
    """Read speakers; a correction without the list is of the first form, with one at most."""
    found: list[str | NewSpeaker] = []
    for one in wire["speakers"] if "speakers" in wire else (wire,):
        if one.get("name") is not None:
            kind = SourceKind(one["source_kind"]) if one["source_kind"] else None
            found.append(NewSpeaker(one["name"], kind))
        elif one["source"] is not None:
            found.append(one["source"])
    return tuple(found)


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
