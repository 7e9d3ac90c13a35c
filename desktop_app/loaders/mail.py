"""Parts of a message in the form of e-mail, as MHTML and .eml files have it."""

import datetime
import email
import email.policy
from email.header import decode_header, make_header
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime

from desktop_app.loaders.damaged import damaged
from desktop_app.loaders.loader import Source

MOST_PARTS = 5_000


def message_of(source: Source, kind: str) -> Message:
    """Parse a message.

    Raises:
        LoadError: If it is too broken to be taken apart.
    """
    data = source.data.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    if data.startswith(b"From "):
        data = data.partition(b"\n")[2]
    with damaged(source.name, kind, email.errors.MessageError):
        return email.message_from_bytes(data, policy=email.policy.compat32)


def parts_of(message: Message, source: Source, kind: str) -> list[Message]:
    """Return the parts that hold something, in order, those of messages within among them.

    Raises:
        LoadError: If they are nested too deep, or too many.
    """
    with damaged(source.name, kind):
        parts = [part for part in message.walk() if not part.is_multipart()]
    if len(parts) > MOST_PARTS:
        with damaged(source.name, kind):
            raise ValueError(len(parts))
    return parts


def content_of(part: Message) -> bytes:
    """Return the bytes of a part, decoded from its transfer encoding.

    `get_content` would decode them as text, and lose what is not in the charset it is told.
    """
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def charset_of(part: Message, data: bytes) -> str:
    """Return the part's charset if it is told and right, else an empty text."""
    charset = part.get_param("charset")
    label = str(charset).strip("\"' ").lower() if charset else ""
    try:
        data.decode(label)
    except (LookupError, UnicodeError, ValueError):
        return ""
    return "" if label in ("us-ascii", "ascii") else label


def field_of(message: Message, name: str) -> str:
    """Return a field's words, decoded; damaged ones as they stand."""
    value = message.get(name)
    if value is None:
        return ""
    try:
        text = str(make_header(decode_header(str(value))))
    except (LookupError, UnicodeError, ValueError):
        text = str(value)
    shown = text.encode("utf-8", "replace").decode("utf-8")
    return " ".join(shown.split())


def sender_of(message: Message) -> str:
    """Return the sender's name, empty where there is only an address."""
    senders = getaddresses([field_of(message, "From")])
    return senders[0][0].strip("\"' ") if senders else ""


def date_of(message: Message) -> datetime.date | None:
    """Return the day of the Date field, in the sender's own zone."""
    try:
        return parsedate_to_datetime(field_of(message, "Date")).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
