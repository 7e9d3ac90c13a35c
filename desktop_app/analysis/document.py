"""The spaCy `Doc` that our components share, and what they leave on it.

One `Doc` holds the whole article: each paragraph was tagged and parsed by itself, what
lies between (line breaks, page furniture, the odd white space) is one token a gap. So
`doc.text` has exactly the article's length and `token.idx` is a code point offset of
`Article.text`. Tokens of gaps have `token._.gap` True and no tag, no head but themselves.
"""

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from desktop_app.core.spans import Span


@dataclass(frozen=True, slots=True)
class RawAttribution:
    """One content that a reading model found, with the cue and source it linked to it.

    `score` is the mean probability of the content's tags, 0-1. Contents that share a cue
    are still separate here, and not yet grown to their quotation marks.
    """

    content: Span
    cue: Span | None
    source: Span | None
    score: float


@dataclass(frozen=True, slots=True)
class RawName:
    """One name that a reading model found: label PER, ORG, LOC, NORP or MISC, score 0-1.

    `shares` says how probable the model thinks each label here, so also the second best; what
    is missing to 1 is the chance that there is no name. Empty where only the label is known.
    """

    span: Span
    label: str
    score: float
    shares: tuple[tuple[str, float], ...] = ()


EXTENSIONS: dict[str, object] = {
    "article": None,  # the Article
    "raw_attributions": (),  # tuple[RawAttribution, ...] in order of content
    "raw_names": (),  # tuple[RawName, ...] in order
    "entities": (),  # tuple[Entity, ...], set by "names"
    "quotes": (),  # tuple[Quote, ...], set by "quotes", speakers filled in by "sources"
    "sources": (),  # tuple[Source, ...], set by "sources"
    "quoted_words": (),  # tuple[Span, ...], set by "quotes": scare quotes, titles, nicknames
    "numbers": (),  # tuple[Number, ...], set by "numbers"
}


def declare_extensions() -> None:
    """Make our attributes known to spaCy; calling it again changes nothing."""
    for name, default in EXTENSIONS.items():
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=default)
    if not Token.has_extension("gap"):
        Token.set_extension("gap", default=False)


def tokens_in(doc: Doc, span: Span) -> list[Token]:
    """Return the tokens that share a code point with a span, white space and gaps left out."""
    covered = doc.char_span(span.start, span.end, alignment_mode="expand")
    if covered is None:
        return []
    return [t for t in covered if not t.is_space]  # a gap is white space, too
