"""Keys under which spellings of one name are the same."""

import re
import unicodedata
from collections.abc import Iterator

_POSSESSIVE = re.compile(r"(?<=\w)['’]s\b|(?<=s)['’](?=\s|$)")
_DROPPED = re.compile(r"[\s.'’‘ʼ`´‐‑-]")
_SHORTENED = {
    "bros": "brothers",
    "co": "company",
    "corp": "corporation",
    "dept": "department",
    "ft": "fort",
    "govt": "government",
    "intl": "international",
    "mt": "mount",
    "st": "saint",
    "univ": "university",
    "utd": "united",
}
_AMERICAN = (
    ("isation", "ization"),
    ("defence", "defense"),
    ("centre", "center"),
    ("labour", "labor"),
    ("harbour", "harbor"),
    ("programme", "program"),
    ("theatre", "theater"),
)
_SURE_LENGTH = 9  # letters from which two changed over are a slip of the pen


def spelling_key(form: str) -> str:
    """Return what stays the same when only hyphens, apostrophes, dots or accents differ.

    So do British and American spelling, and "Co." and "Company". Short forms keep their case,
    so that "US" and "Us" stay two.
    """
    words = folded(_POSSESSIVE.sub("", form)).split()
    if len(words) > 1:
        words = [_SHORTENED.get(w.rstrip(".").lower(), w) for w in words]
    plain = _DROPPED.sub("", "".join(words))
    if len(plain) <= 4:
        return plain
    plain = plain.casefold()
    for british, american in _AMERICAN:
        plain = plain.replace(british, american)
    return plain


def folded(word: str) -> str:
    """Return a word without accents and with plain apostrophes; its case stays."""
    plain = unicodedata.normalize("NFKD", word.replace("’", "'"))
    return "".join(c for c in plain if not unicodedata.combining(c))


def without_small_words(form: str, small: frozenset[str]) -> str:
    """Return the telling words of a long name ("Standards of Orl and Venn"), or nothing."""
    words = form.split()
    telling = [w for w in words if w.lower() not in small]
    return spelling_key("".join(telling)) if len(telling) > 2 else ""


def transposed(form: str) -> Iterator[str]:
    """Yield a long form's letters, and each way to change two neighbours over.

    Two forms share a key where one is the other with two neighbouring letters changed over.
    """
    letters = form.casefold()
    if len(letters) < _SURE_LENGTH or not letters.replace(" ", "").isalpha():
        return
    for at in range(1, len(letters) - 1):
        one, other = letters[at], letters[at + 1]
        if one != other and " " not in (one, other):
            # The pair in order of the alphabet: both spellings give the same key.
            pair = min(one, other) + max(one, other)
            yield f"{letters[:at]}{pair}{letters[at + 2 :]}|{at}"
