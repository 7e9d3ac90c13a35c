"""Marks become pieces with a look of their own, stacked where they overlap."""

from dataclasses import replace

from desktop_app.core.analysis import Label, NumberKind, Tier, Tone
from desktop_app.core.corrections import Judge, Verdict
from desktop_app.core.review import applied
from desktop_app.core.spans import Span
from desktop_app.ui.reading.marks import ALL_LAYERS, Layer, MarkSet
from desktop_app.ui.reading.walking import in_layers

WHOLE = Span(0, 10_000)


def roles(marks: MarkSet, layer: Layer) -> dict[str, str]:
    return {piece.mark: piece.role for piece in marks.within(WHOLE, frozenset({layer}))}


def test_each_kind_has_its_role(standing):
    marks = MarkSet(standing)
    assert roles(marks, Layer.NAMES) == {"e1": "place", "e2": "person", "e3": "organisation"}
    assert set(roles(marks, Layer.NUMBERS).values()) == {"number"}
    assert roles(marks, Layer.QUOTES) == {
        "q1": "said",
        "q2": "denied",
        "q3": "said",
        "q4": "unnamed",
        "q5": "said",
    }


def test_a_number_reaches_over_its_modifier(standing):
    marks = MarkSet(standing)
    spans = [p.span for p in marks.within(WHOLE, ALL_LAYERS) if p.mark == "n2"]
    assert [span.of(standing.article.text) for span in spans] == ["about 40 cellars"]


def test_rejected_marks_are_not_on_the_page(standing):
    marks = MarkSet(applied(standing, Judge("q1", Verdict.REJECTED)))
    assert "q1" not in roles(marks, Layer.QUOTES)
    assert marks.mark("q1") is not None
    assert not marks.stands("q1")


def test_overlapping_underlines_lie_at_different_depths(standing, article):
    analysis = standing.analysis
    inner = analysis.numbers[0]
    text = article.text
    start = text.index("Brannock")
    inner = type(inner)("nx", Span(start, start + 4), NumberKind.COUNT, 1, None, inner.origin)
    doubled = type(analysis)(analysis.entities, (inner,))
    pieces = MarkSet(type(standing)(article, doubled)).within(WHOLE, ALL_LAYERS)
    depths = {piece.mark: piece.depth for piece in pieces}
    assert depths["e1"] != depths["nx"]
    assert depths["e2"] == 0


def test_an_empty_set_answers_nothing():
    marks = MarkSet()
    assert marks.at(3, ALL_LAYERS) == ()
    assert marks.walk(None, in_layers(None, ALL_LAYERS), backward=False) is None


def test_every_label_and_tone_has_a_look(standing, theme):
    assert {label.value.lower() for label in Label} <= {
        name for name in dir(theme.roles) if not name.startswith("_")
    }
    assert Tone.DENYING in Tone


def with_claim(standing):
    quotes = tuple(
        replace(q, tier=Tier.LIGHT) if q.id == "q4" else q for q in standing.analysis.quotes
    )
    return replace(standing, analysis=replace(standing.analysis, quotes=quotes))


def test_attributed_claims_are_a_layer_of_their_own_with_the_look_of_quotes(standing):
    marks = MarkSet(with_claim(standing))
    assert roles(marks, Layer.CLAIMS) == {"q4": "unnamed"}
    assert "q4" not in roles(marks, Layer.QUOTES)


def test_walking_to_quotes_halts_at_claims_only_where_they_are_shown(standing):
    marks = MarkSet(with_claim(standing))
    third = next(s for s in standing.analysis.quotes if s.id == "q3").contents[0]
    without = ALL_LAYERS - {Layer.CLAIMS}
    shown, hidden = in_layers(Layer.QUOTES, ALL_LAYERS), in_layers(Layer.QUOTES, without)
    assert marks.walk(third, shown, backward=False).mark == "q4"
    assert marks.walk(third, hidden, backward=False).mark == "q5"
