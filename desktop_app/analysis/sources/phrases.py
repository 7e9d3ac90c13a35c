"""The noun phrases of an article's own sentences that speak or act: "a Lantern correspondent"."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable

from spacy.tokens import Doc, Token

from desktop_app.analysis.source_nouns import NounKind, SourceNouns
from desktop_app.analysis.sources.mentions import PRONOUNS, Mention, is_nobody, is_subject, size_of
from desktop_app.analysis.sources.named import Named
from desktop_app.core.intervals import IntervalIndex
from desktop_app.core.spans import Span

_KINDS = frozenset({NounKind.PERSON, NounKind.COLLECTIVE})
_TELLING = frozenset({"compound", "amod", "nmod", "poss"})
# Words of the lists that point to people without saying what they are.
_VAGUE = frozenset({"few", "former", "general", "head", "many", "most", "one", "other", "several"})


class Phrases:
    """Persons and bodies that common nouns stand for, outside of what is quoted."""

    def __init__(
        self, doc: Doc, nouns: SourceNouns, named: Named, contents: IntervalIndex[str]
    ) -> None:
        self._by_lemma: dict[str, list[Token]] = defaultdict(list)
        self.persons: list[Token] = []
        self._pairs: list[int] = []
        self._first: dict[str, int] = {}
        bodies: list[Token] = []
        for token in doc:
            if token.pos_ not in {"NOUN", "PROPN"} or token._.gap:
                continue
            self._first.setdefault(token.lemma_.lower(), token.idx)
            kind = nouns.kind(token.lemma_.lower())
            if kind not in _KINDS:
                continue
            self._by_lemma[token.lemma_.lower()].append(token)
            quoted = contents.touching(Span(token.idx, token.idx + 1))
            if not quoted and _is_somebody(token, kind) and not _named(token, named):
                self.persons.append(token)
            elif not quoted and kind is NounKind.PERSON and size_of(token) > 1:
                self._pairs.append(token.idx)
            elif not quoted and kind is NounKind.COLLECTIVE and _is_body(token, named):
                bodies.append(token)
        self._starts = [t.idx for t in self.persons]
        self._bodies = bodies
        self._body_starts = [t.idx for t in bodies]

    def subjects(self, start: int, end: int) -> list[Token]:
        """Return the single unnamed persons that are subjects in a stretch of text."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [t for t in self.persons[first:last] if is_subject(t)]

    def bodies(self, start: int, end: int) -> list[Token]:
        """Return the bodies without a name in a stretch of text ("the housing trust")."""
        first, last = bisect_left(self._body_starts, start), bisect_left(self._body_starts, end)
        return self._bodies[first:last]

    def told(self, words: Iterable[str], end: int) -> bool:
        """Tell whether the article has one of some nouns before a place."""
        return any(self._first.get(word, end) < end for word in words)

    def counted(self, start: int, end: int) -> bool:
        """Tell whether a stretch of text speaks of several persons at once ("the two men")."""
        return bisect_left(self._pairs, start) < bisect_left(self._pairs, end)

    def fuller(self, mention: Mention) -> str | None:
        """Return the longer form that the article gave a noun before ("the police"), if one."""
        if mention.proper or mention.compounds:
            return None
        forms = {}
        for token in self._by_lemma.get(mention.lemma, ()):
            if token.idx >= mention.span.start:
                break
            if (token.tag_ == "NNS") == mention.plural or mention.lemma == "police":
                words = _form(token)
                if words is not None:
                    forms[words.casefold()] = words
        return next(iter(forms.values())) if len(forms) == 1 else None


def phrase_of(token: Token) -> Span:
    """Return the span of a noun with what stands before it."""
    start = token.left_edge
    return Span(start.idx, token.idx + len(token))


def _is_somebody(token: Token, kind: NounKind | None) -> bool:
    single = token.tag_ in {"NN", "NNP"} and token.lemma_.lower() not in _VAGUE
    somebody = kind is NounKind.PERSON and single and not is_nobody(token)
    # "The son of a postman, he came": the pronoun is the subject.
    pronoun = token.dep_ == "appos" and token.head.lower_ in PRONOUNS
    return somebody and token.dep_ != "compound" and not pronoun


def _is_body(token: Token, named: Named) -> bool:
    single = token.tag_ == "NN" and token.dep_ not in {"compound", "poss", "nmod"}
    return single and not _named(token, named)


def _named(token: Token, named: Named) -> bool:
    if named.at(token) is not None:
        return True
    if token.dep_ == "appos" and named.at(token.head) is not None:
        return True
    return any(
        named.at(t) is not None
        for c in token.children
        if c.dep_ in {"appos", "acl"}
        for t in c.subtree
    )


def _form(token: Token) -> str | None:
    """Return a noun with the nouns and names before it, None if there are none."""
    before = [c for c in token.children if c.i < token.i and c.dep_ in _TELLING]
    if not any(c.dep_ in {"compound", "nmod"} or c.text[:1].isupper() for c in before):
        return None
    if any(c.tag_ == "PRP$" for c in before):
        return None
    tokens = [t for c in before for t in c.subtree if t.dep_ != "det" or t.i > token.left_edge.i]
    first = min(t.i for t in tokens)
    text: str = token.doc[first : token.i + 1].text
    return text
