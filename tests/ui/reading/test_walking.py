"""A walk halts at what is like the mark one stands on."""

from collections.abc import Callable
from dataclasses import replace

from desktop_app.core.analysis import Analysis, Mark
from desktop_app.core.review import Standing
from desktop_app.core.spans import Span
from desktop_app.ui.reading.marks import MarkSet
from desktop_app.ui.reading.walking import Wanted, of_the_kind, of_the_same

Alike = Callable[[Mark, Analysis], Wanted]


def walked(standing: Standing, alike: Alike, mark_id: str, steps: int) -> list[str]:
    marks = MarkSet(standing)
    mark = standing.analysis.mark(mark_id)
    wanted = alike(mark, standing.analysis)
    place: Span | None = mark.spans[0]
    seen = []
    for _ in range(steps):
        stop = marks.walk(place, wanted, backward=False)
        place = stop.span
        seen.append(stop.mark)
    return seen


def test_the_same_name_is_followed_from_mention_to_mention(standing):
    assert set(walked(standing, of_the_same, "e3", 3)) == {"e3"}


def test_the_same_speaker_is_followed_from_quote_to_quote(standing):
    speakers = standing.analysis.mark("q1").speakers
    others = {q.id for q in standing.analysis.quotes if set(q.speakers) & set(speakers)}
    assert set(walked(standing, of_the_same, "q1", 6)) == others


def test_quotes_by_nobody_are_followed_by_each_other(standing):
    quotes = tuple(
        replace(q, speakers=()) if q.id in {"q2", "q4"} else q for q in standing.analysis.quotes
    )
    changed = replace(standing, analysis=replace(standing.analysis, quotes=quotes))
    assert walked(changed, of_the_same, "q2", 2) == ["q4", "q2"]


def test_a_number_is_followed_by_what_counts_the_same_thing(standing):
    numbers = tuple(
        replace(n, counts="cellars") if n.id in {"n2", "n9"} else replace(n, counts="letters")
        for n in standing.analysis.numbers
    )
    changed = replace(standing, analysis=replace(standing.analysis, numbers=numbers))
    assert walked(changed, of_the_same, "n2", 2) == ["n9", "n2"]


def test_the_kind_is_the_type_of_a_name_and_the_kind_of_a_number_or_quote(standing):
    kinds = {q.id for q in standing.analysis.quotes if q.kind is standing.analysis.mark("q1").kind}
    assert set(walked(standing, of_the_kind, "q1", 6)) == kinds
    assert set(walked(standing, of_the_kind, "e2", 3)) == {"e2"}
