"""E-mail: newsletters and other messages that were saved as files."""

from desktop_app.loaders.loader import CERTAIN, NO, POSSIBLE, Loader, Parsed, Source
from desktop_app.loaders.mail_head import header_names

_SUFFIXES = (".eml",)
# fmt: off
_TYPICAL = frozenset(
    (
        b"from", b"to", b"subject", b"date", b"message-id", b"mime-version", b"received",
        b"return-path", b"delivered-to", b"list-id", b"list-unsubscribe", b"content-type",
    )
)
# fmt: on
# No article begins with one of these.
_SURE = frozenset((b"message-id", b"mime-version", b"received", b"return-path", b"list-id"))


def load(source: Source) -> Parsed:
    """Read a message.

    Raises:
        LoadError: If there is no text in it.
    """
    # What takes messages apart is not needed to recognise one.
    from desktop_app.loaders.letter import read_letter  # noqa: PLC0415

    return read_letter(source)


def _sniff(head: bytes, name: str) -> float:
    names = header_names(head)
    if len(names & _TYPICAL) >= 3 and names & _SURE:
        return CERTAIN
    return POSSIBLE if names and name.lower().endswith(_SUFFIXES) else NO


LOADER = Loader("eml", ("message/rfc822",), _SUFFIXES, _sniff, load, True)
