"""Quotations without a source go to whoever spoke right before, if nothing stands between."""

import pytest

from desktop_app.analysis.sources.inferring import inferred
from desktop_app.core.analysis import Origin, Quote, QuoteKind, Source, SourceKind, Status
from desktop_app.core.article import paragraphs_of
from desktop_app.core.spans import Span

ORIGIN = Origin("test", "1")


def quotes(text: str, kind: QuoteKind = QuoteKind.DIRECT) -> tuple[Quote, ...]:
    first, second = (
        Span(text.index(p), text.index(p) + len(p)) for p in ("“One fine day.”", "“Two fine days.”")
    )
    said = Span(text.index("said"), text.index("said") + 4)
    named = Span(text.index("Kell"), text.index("Kell") + 4)
    return (
        Quote("q1", (first,), kind, None, ORIGIN, said, (named,), ("s1",), status=Status.STATED),
        Quote("q2", (second,), QuoteKind.DIRECT, None, ORIGIN),
    )


def source(kind: SourceKind = SourceKind.PERSON) -> Source:
    return Source("s1", "Anna Kell", kind, None, (Span(0, 1),), (), 0)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("“One fine day.” Kell said. “Two fine days.”", Status.INFERRED),
        ("“One fine day.” Kell said on a Monday.\n\n“Two fine days.”", Status.INFERRED),
        ("“One fine day.” Kell said. The rain fell. “Two fine days.”", Status.NONE),
        ("“One fine day.” Kell said.\n\nThe rain fell.\n\n“Two fine days.”", Status.NONE),
    ],
)
def test_nothing_may_stand_between(text: str, status: Status) -> None:
    found = inferred(quotes(text), [source()], text, paragraphs_of(text))
    assert found[1].status is status


def test_the_reason_names_the_speaker() -> None:
    text = "“One fine day.” Kell said. “Two fine days.”"
    found = inferred(quotes(text), [source()], text, paragraphs_of(text))
    assert found[1].speakers == ("s1",)
    assert "Anna Kell" in found[1].chain[0].reason


def test_documents_do_not_go_on_speaking() -> None:
    text = "“One fine day.” Kell said. “Two fine days.”"
    found = inferred(quotes(text), [source(SourceKind.DOCUMENT)], text, paragraphs_of(text))
    assert found[1].status is Status.NONE


def test_a_report_in_other_words_is_no_reason() -> None:
    text = "“One fine day.” Kell said. “Two fine days.”"
    reported = quotes(text, QuoteKind.INDIRECT)
    assert inferred(reported, [source()], text, paragraphs_of(text))[1].status is Status.NONE
