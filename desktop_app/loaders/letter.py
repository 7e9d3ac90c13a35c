"""Read a message: its HTML where there is some, else its plain text."""

import html
import re
from collections.abc import Sequence
from dataclasses import replace
from email.message import Message

from desktop_app.core.article import Metadata
from desktop_app.core.errors import LoadError
from desktop_app.loaders import mail
from desktop_app.loaders.as_page import filled, read_body, stated
from desktop_app.loaders.decode import Decoded, decode
from desktop_app.loaders.lines import paragraph_spans
from desktop_app.loaders.loader import Parsed, Source
from desktop_app.loaders.normalise import normalise

VERSION = "eml/1"
_KIND = "an e-mail"
# format=flowed (RFC 3676): a line that ends in a space goes on in the next.
_FLOWED = re.compile(r" \n(?!-- \n)")


def read_letter(source: Source) -> Parsed:
    """Read a message; a newsletter's sender is the site it comes from, another's its author.

    Raises:
        LoadError: If there is no text in it.
    """
    message = mail.message_of(source, _KIND)
    parts = mail.parts_of(message, source, _KIND)
    shown = [part for part in parts if part.get_content_disposition() != "attachment"]
    for media_type in ("text/html", "text/plain"):
        for part in shown:
            if part.get_content_type() == media_type and mail.content_of(part).strip():
                parsed = _read(source, part, _known(message))
                return replace(parsed, notices=parsed.notices + _attachments(parts))
    raise LoadError(
        source.name, "There is no text in this e-mail.", "Open its attachments one by one."
    )


def _read(source: Source, part: Message, known: Metadata) -> Parsed:
    data = mail.content_of(part)
    decoded = decode(Source(source.name, data, mail.charset_of(part, data)))
    plain = part.get_content_type() == "text/plain"
    body = _paragraphs(decoded, part) if plain else decoded.text
    first = replace(known, authors=(), site="")
    parsed = read_body(source, body, first, "message/rfc822", VERSION)
    return Parsed(filled(parsed.article, known), decoded.notices + parsed.notices)


def _paragraphs(decoded: Decoded, part: Message) -> str:
    """Set plain text as paragraphs of HTML, wrapped lines joined."""
    text = normalise(decoded.text)
    if str(part.get_param("format") or "").lower() == "flowed":
        text = _FLOWED.sub(" ", text)
    found = [" ".join(span.of(text).split("\n")) for span in paragraph_spans(text)]
    return "".join(f"<p>{html.escape(paragraph)}</p>\n" for paragraph in found)


def _known(message: Message) -> Metadata:
    sender = mail.sender_of(message)
    newsletter = any(message.get(f) for f in ("List-Id", "List-Unsubscribe", "List-Post"))
    return stated(
        "e-mail header",
        Metadata(
            title=mail.field_of(message, "Subject"),
            authors=() if newsletter or not sender else (sender,),
            published=mail.date_of(message),
            site=sender if newsletter else "",
            language=mail.field_of(message, "Content-Language"),
            url=mail.field_of(message, "Archived-At").strip("<>"),
        ),
    )


def _attachments(parts: Sequence[Message]) -> tuple[str, ...]:
    attached = [p for p in parts if p.get_content_disposition() == "attachment"]
    names = [" ".join(str(p.get_filename() or "").split())[:60] for p in attached]
    shown = ", ".join(name for name in names if name)
    return (f"Attachments are not opened: {shown}.",) if shown else ()
