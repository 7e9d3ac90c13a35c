"""A focus says which words stand out."""

from desktop_app.core.corrections import Judge, Verdict
from desktop_app.core.review import applied
from desktop_app.ui.reading.focus import Focus


def words(standing, focus):
    return [span.of(standing.article.text) for span in focus.spans(standing)]


def test_all_quotations_stand_out_with_cue_and_source(standing):
    found = words(standing, Focus())
    quotes = standing.stands.quotes
    assert all(s.of(standing.article.text) in found for q in quotes for s in q.contents)
    assert "said" in found


def test_a_source_stands_out_alone(standing):
    quote = standing.stands.quotes[0]
    alone = Focus(quote.speakers[0]).spans(standing)
    others = [q for q in standing.stands.quotes if quote.speakers[0] not in q.speakers]
    assert set(quote.contents) <= set(alone)
    assert not any(set(q.contents) & set(alone) for q in others)


def test_a_rejected_quotation_does_not_stand_out(standing):
    quote = standing.stands.quotes[0]
    left = applied(standing, Judge(quote.id, Verdict.REJECTED))
    assert not set(quote.contents) & set(Focus().spans(left))


def test_words_outside_the_focus_are_dimmed_and_those_in_it_are_not(reader):
    quote = reader.page.standing.stands.quotes[0].contents[0]
    paragraph = reader.page.document.article.paragraphs[1]

    def picture(span):
        box = reader.boxes(span)[0].rect.translated(0, -reader.verticalScrollBar().value())
        return reader.viewport().grab(box.toAlignedRect().adjusted(3, 3, -3, -3)).toImage()

    reader.select(None)
    clear = picture(quote), picture(paragraph)
    reader.set_focus(Focus())
    dimmed = picture(quote), picture(paragraph)
    assert dimmed[0] == clear[0]
    assert dimmed[1] != clear[1]
