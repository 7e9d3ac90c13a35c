"""One article's marks as CSV (RFC 4180, but lines end in a line feed), one row a mark.

Positions are code points of the article's text. A text that a spreadsheet would take for a
formula gets an apostrophe in front.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from desktop_app.core.analysis import Entity, Mark, Number, Quote
from desktop_app.core.corrections import Note
from desktop_app.core.review import Standing
from desktop_app.core.spans import Span
from desktop_app.exports.wording import by_id, covered, one_line, speakers

COLUMNS = (
    "id",
    "layer",
    "kind",
    "name",
    "text",
    "start",
    "end",
    "spans",
    "value",
    "low",
    "high",
    "unit",
    "modifier",
    "modifier_text",
    "counts",
    "event",
    "certainty",
    "partial",
    "quote",
    "speaker",
    "status",
    "cue",
    "tier",
    "tone",
    "verdict",
    "note",
    "score",
    "component",
    "version",
)

_FORMULA = ("=", "+", "-", "@")
Cell = str | int | float | None


def to_csv(standing: Standing) -> str:
    """Return all marks, rejected ones too, in order of place, then notes on passages."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    for row in rows(standing):
        writer.writerow({key: harmless(value) for key, value in row.items()})
    return out.getvalue()


def csv_of(lines: Iterable[Sequence[Cell]]) -> str:
    """Return lines of cells as CSV."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerows([harmless(cell) for cell in line] for line in lines)
    return out.getvalue()


def rows(standing: Standing) -> Iterator[dict[str, Cell]]:
    """Yield one row a mark, its cells by column; what has no meaning for it is left out."""
    sources = by_id(standing.analysis)
    for mark in sorted(standing.analysis.marks, key=lambda m: (m.spans[0], m.id)):
        row = _shared(mark, standing)
        match mark:
            case Entity():
                row |= {"kind": mark.label.value, "name": mark.name}
            case Number():
                row |= _number(mark, standing)
            case Quote():
                row |= _quote(mark, standing)
                row["speaker"] = "; ".join(speakers(mark, sources))
        yield row
    for note in standing.notes:
        if note.mark is None:
            yield _passage(note)


def _shared(mark: Mark, standing: Standing) -> dict[str, Cell]:
    text = standing.article.text
    first = mark.spans[0]
    shown = mark.spans[:1] if isinstance(mark, Entity) else mark.spans
    return {
        "id": mark.id,
        "layer": _LAYERS[type(mark)],
        "text": covered(shown, text),
        "start": first.start,
        "end": first.end,
        "spans": _places(mark.spans),
        "verdict": standing.verdict(mark.id).value,
        "note": " | ".join(one_line(n.text) for n in standing.notes_on(mark.id)),
        "score": None if mark.score is None else round(mark.score, 3),
        "component": mark.origin.component,
        "version": mark.origin.version,
    }


def _number(number: Number, standing: Standing) -> dict[str, Cell]:
    return {
        "kind": number.kind.value,
        "text": one_line(number.span.of(standing.article.text)),
        "start": number.span.start,
        "end": number.span.end,
        "value": number.value,
        "low": number.low,
        "high": number.high,
        "unit": number.unit,
        "modifier": number.modifier.value if number.modifier else None,
        "modifier_text": number.modifier_text,
        "counts": number.counts,
        "event": number.event,
        "certainty": number.certainty.value if number.certainty else None,
        "partial": number.partial,
        "quote": number.quote,
    }


def _quote(quote: Quote, standing: Standing) -> dict[str, Cell]:
    return {
        "kind": quote.kind.value,
        "status": quote.status.value,
        "cue": one_line(quote.cue.of(standing.article.text)) if quote.cue else None,
        "tier": quote.tier.value,
        "tone": quote.tone.value,
    }


def _passage(note: Note) -> dict[str, Cell]:
    span = note.anchor.span
    return {
        "id": note.id,
        "layer": "notes",
        "text": one_line(note.anchor.exact),
        "start": span.start,
        "end": span.end,
        "spans": _places((span,)),
        "note": one_line(note.text),
    }


def _places(spans: tuple[Span, ...]) -> str:
    """Write spans as "12:20 31:40"; a colon, because a spreadsheet makes dates of hyphens."""
    return " ".join(f"{s.start}:{s.end}" for s in spans)


def harmless(cell: Cell) -> Cell:
    """Put an apostrophe before a text that a spreadsheet would run as a formula."""
    if isinstance(cell, str) and cell.lstrip().startswith(_FORMULA):
        return f"'{cell}"
    return cell


_LAYERS: dict[type, str] = {Entity: "names", Number: "numbers", Quote: "quotes"}
