"""Bytes to text: byte-order mark, UTF-8, then a guess that is said to be one."""

import codecs
import re
from dataclasses import dataclass

from desktop_app.core.errors import LoadError
from desktop_app.loaders.foreign import refuse_foreign
from desktop_app.loaders.loader import Source

# UTF-32's little-endian mark begins with UTF-16's, so it comes first.
_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 256 * 1024
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_BINARY_SHARE = 0.02
_BROKEN_SHARE = 0.01


@dataclass(frozen=True, slots=True)
class Decoded:
    """A decoded text, not yet normalised.

    Attributes:
        text: The text, without its byte-order mark.
        encoding: Python's name of the encoding.
        guessed: Whether neither a mark nor valid UTF-8 nor the reader settled it.
        damaged: How many places could not be decoded and stand as U+FFFD.
    """

    text: str
    encoding: str
    guessed: bool = False
    damaged: int = 0

    @property
    def notices(self) -> tuple[str, ...]:
        """What the reader should know, in plain sentences."""
        found = []
        if self.guessed:
            found.append(f"The encoding was guessed: {self.encoding}.")
        if self.damaged:
            found.append(
                f"{self.damaged} damaged characters are shown as \N{REPLACEMENT CHARACTER}."
            )
        return tuple(found)


def decode(source: Source) -> Decoded:
    """Decode a source.

    Raises:
        LoadError: If the bytes are not text, or not in the encoding that the reader chose.
    """
    if source.encoding:
        return _as_chosen(source)
    refuse_foreign(source)
    found = _marked(source.data) or _unmarked_wide(source.data) or _utf8(source.data)
    found = found or _guessed(source.data)
    if found is None or looks_binary(found.text):
        raise LoadError(
            source.name,
            "This is not a text: it holds binary data.",
            "Open it in the program that made it and save or copy its text.",
        )
    return found


def looks_binary(text: str) -> bool:
    """Tell whether too many control characters stand in a text for it to be one."""
    sample = text[:_SAMPLE]
    return len(_CONTROLS.findall(sample)) > max(1, len(sample)) * _BINARY_SHARE


def _as_chosen(source: Source) -> Decoded:
    try:
        text = source.data.decode(source.encoding, "replace")
    except LookupError:
        raise LoadError(
            source.name, f"No encoding is called {source.encoding}.", "Choose another encoding."
        ) from None
    return Decoded(text.removeprefix("\ufeff"), source.encoding)


def _marked(data: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _with_damage(data[len(mark) :], encoding)
    return None


def _unmarked_wide(data: bytes) -> Decoded | None:
    """UTF-16 and UTF-32 without a mark: in Latin text the zero bytes keep to their columns."""
    sample = data[:4096]
    if len(sample) < 4 or sample.count(0) < len(sample) // 4:
        return None
    columns = [sample[i::4].count(0) / max(1, len(sample[i::4])) for i in range(4)]
    zero = "".join("0" if share > 0.7 else "x" for share in columns)
    shapes = {
        "x000": "utf-32-le",
        "000x": "utf-32-be",
        "x0x0": "utf-16-le",
        "0x0x": "utf-16-be",
    }
    encoding = shapes.get(zero)
    return _with_damage(data, encoding, guessed=True) if encoding else None


def _with_damage(data: bytes, encoding: str, *, guessed: bool = False) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding, guessed)
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
        return Decoded(text, encoding, guessed, text.count("\ufffd"))


def _utf8(data: bytes) -> Decoded | None:
    """Valid UTF-8, or UTF-8 with a few damaged places (a file cut short, a bad copy)."""
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    foreign = sum(c > "\x7f" for c in text) - damaged
    if (
        damaged <= max(1, int(foreign * 0.1))
        and foreign > 2
        and damaged < len(text) * _BROKEN_SHARE
    ):
        return Decoded(text, "utf-8", damaged=damaged)
    return None


def _guessed(data: bytes) -> Decoded | None:
    import chardet  # noqa: PLC0415  # 30 ms that valid UTF-8 need not pay

    encoding = chardet.detect(data[:_SAMPLE])["encoding"]
    if not encoding:
        return None
    try:
        return _with_damage(data, encoding, guessed=True)
    except LookupError:
        return None
