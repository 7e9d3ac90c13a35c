"""Numbers: candidates of the text and of spaCy to judged and resolved figures."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from desktop_app.analysis.numbers.assemble import Assembler
from desktop_app.analysis.numbers.candidates import Finder
from desktop_app.analysis.numbers.context import Context
from desktop_app.analysis.numbers.conversion import Converter
from desktop_app.analysis.numbers.reading import Reading, Shape
from desktop_app.analysis.numbers.tables import Tables
from desktop_app.core.analysis import Number
from desktop_app.core.lexemes import Reader, lexemes
from desktop_app.core.spans import Span
from desktop_app.core.units import Units


class Numbers:
    """The component that sets `doc._.numbers`; runs after names, quotes and sources."""

    def __init__(self, units: Units, tables: Tables) -> None:
        self._finder = Finder(units)
        self._converter = Converter(units)
        self._tables = tables

    def __call__(self, doc: Doc) -> Doc:
        """Find the numbers of a `Doc`, paragraph by paragraph."""
        article = doc._.article
        context = Context(doc)
        body = article.body if article is not None else _lines(context.text)
        found: list[Number] = []
        for paragraph in body:
            found.extend(self._in_paragraph(context, paragraph))
        doc._.numbers = _with_ids(found)
        return doc

    def _in_paragraph(self, context: Context, paragraph: Span) -> Iterator[Number]:
        lx = Reader(lexemes(context.text, paragraph.start, paragraph.end))
        readings = list(self._finder.find(lx))
        readings.extend(self._beside(context, lx, readings, paragraph))
        readings.sort(key=lambda r: r.start)
        assembler = Assembler(context, lx, self._tables, self._converter)
        end = paragraph.start
        for reading in readings:
            number = None if reading.shape is Shape.NAME else assembler.number(reading)
            if number is not None and number.span.start >= end:
                end = number.span.end
                yield number

    def _beside(
        self, context: Context, lx: Reader, readings: list[Reading], paragraph: Span
    ) -> Iterator[Reading]:
        """Read again, more freely, where spaCy sees a number and the grammar saw none."""
        starts = [r.start for r in readings]
        begins, ends = [x.start for x in lx.items], [x.end for x in lx.items]
        for start, end, _ in context.entities.over(paragraph.start, paragraph.end):
            near = readings[max(0, bisect_left(starts, start) - 1) : bisect_left(starts, end)]
            if any(r.start < end and start < r.end for r in near):
                continue
            yield from self._again(lx, bisect_right(ends, start), bisect_left(begins, end))

    def _again(self, lx: Reader, first: int, last: int) -> Iterator[Reading]:
        part = Reader(lx.items[first:last])
        for reading in self._finder.find(part, lenient=True):
            yield replace(reading, first=reading.first + first, last=reading.last + first)


def _lines(text: str) -> Iterator[Span]:
    at = 0
    for line in text.split("\n"):
        yield Span(at, at + len(line))
        at += len(line) + 1


def _with_ids(found: list[Number]) -> tuple[Number, ...]:
    """Give every number an id by its first offset; a clash gets a letter."""
    seen: dict[int, int] = {}
    out = []
    for number in sorted(found, key=lambda n: n.span):
        clash = seen.get(number.span.start, 0)
        seen[number.span.start] = clash + 1
        letter = chr(ord("a") + clash) if clash else ""
        out.append(replace(number, id=f"n{number.span.start}{letter}"))
    return tuple(out)
