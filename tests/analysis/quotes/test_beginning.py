"""A cue behind its content closes one sentence, not those before it."""

from spacy.language import Language
from spacy.tokens import Doc

from desktop_app.analysis.quotes.beginning import begun
from desktop_app.analysis.quotes.candidate import Candidate, Path
from desktop_app.analysis.quotes.marks import Passages, passages
from desktop_app.core.article import paragraphs_of
from desktop_app.core.spans import Span


def after(nlp: Language, text: str, content: str, cue: str) -> str:
    doc = Doc.from_docs([nlp(text)])
    assert doc is not None
    spans = [Span(text.index(w), text.index(w) + len(w)) for w in (content, cue)]
    candidate = Candidate((spans[0],), spans[1], (), 0.9, Path.MODEL)
    marked = Passages(passages(text, paragraphs_of(text)))
    return begun(doc, candidate, marked).contents[0].of(text)


def test_the_sentence_before_is_left_out(nlp: Language) -> None:
    content = "Nesbit has left by the back door. She will speak at ten"
    assert after(nlp, f"{content}, an aide says.", content, "says") == "She will speak at ten"


def test_a_quotation_keeps_its_sentences(nlp: Language) -> None:
    content = "“She has left. She will speak at ten,”"
    assert after(nlp, f"{content} an aide says.", content, "says") == content


def test_what_follows_the_cue_stays_whole(nlp: Language) -> None:
    content = "she has left. She will speak at ten"
    assert after(nlp, f"An aide said {content}.", content, "said") == content
