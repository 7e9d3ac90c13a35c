"""The text of a `Doc` and its tokens by place, made once: spaCy makes both anew each time."""

from bisect import bisect_left

from spacy.attrs import IDX
from spacy.tokens import Doc, Token

_ORDINARY = frozenset(
    {"NOUN", "VERB", "AUX", "ADV", "PRON", "DET", "ADP", "CCONJ", "SCONJ", "INTJ"}
)


class Words:
    """What names look up in an article's `Doc`."""

    def __init__(self, doc: Doc) -> None:
        self.text: str = doc.text
        self._doc = doc
        self._starts = [int(start) for start in doc.to_array([IDX]).ravel()]

    def begins_sentence(self, start: int) -> bool:
        """Tell whether the token that starts here is the first of a sentence or a heading."""
        token = self._token(start)
        if token is None:
            return False
        at = token.i - 1
        while at >= 0 and (self._doc[at].is_quote or self._doc[at].is_space):
            if self._doc[at]._.gap:
                return True
            at -= 1
        return at < 0 or self._doc[at]._.gap or self._doc[at].text in {".", "!", "?", ":"}

    def ordinary(self, start: int) -> bool:
        """Tell whether the tagger takes the capitalised word here for an ordinary one."""
        token = self._token(start)
        return token is not None and token.pos_ in _ORDINARY and token.text[1:].islower()

    def _token(self, start: int) -> Token | None:
        at = bisect_left(self._starts, start)
        return self._doc[at] if at < len(self._starts) and self._starts[at] == start else None
