"""Files made a little wrong: bytes changed, lost, doubled or taken from another file."""

import io
import random
import zipfile

# What parsers count by, nest by or end by.
TOKENS = (
    b"\x00",
    b"\xff\xff\xff\xff",
    b"\x7f\xff\xff\xff",
    b"<",
    b">",
    b"</",
    b"<!--",
    b"]]>",
    b"&",
    b"&#x",
    b"<!DOCTYPE x [<!ENTITY a 'b'>]>",
    b"{",
    b"}",
    b"[" * 300,
    b'"',
    b"'",
    b"\\",
    b"\\u-1?",
    b"\\bin99999 ",
    b"\r\n\r\n",
    b"\n--",
    b"=?x?q?=\n",
    b"=",
    b"=3D=",
    b"-1",
    b"99999999999999999999",
    b"1e999",
    b"NaN",
    b"null",
    b"\xef\xbb\xbf",
    b"\xfe\xff",
    b"\xed\xa0\x80",
    b"\xe2\x80\xae",
    b"../",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"\x1f\x8b\x08",
    b"Content-Length: 0\r\n",
    b"Transfer-Encoding: chunked\r\n",
    b"charset=nothing",
    b"encoding='utf-7'",
    b"Content-Transfer-Encoding: uuencode\n",
)
_MOST_CHANGES = 6


def mutated(data: bytes, other: bytes, dice: random.Random) -> bytes:
    """Return a changed copy; of a zip file often a sound one with a changed part.

    Args:
        data: The file.
        other: Another file, to take pieces from.
        dice: Decides; the same dice make the same file.
    """
    if data.startswith(b"PK") and dice.random() < 0.7:
        return _with_changed_part(data, other, dice)
    return _changed(data, other, dice)


def _with_changed_part(data: bytes, other: bytes, dice: random.Random) -> bytes:
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        members = old.infolist()
        chosen = dice.choice(members).filename
        for member in members:
            part = old.read(member)
            if member.filename == chosen:
                part = _changed(part, other, dice)
            if member.filename != chosen or dice.random() < 0.95:
                new.writestr(member, part)
    return file.getvalue()


def _changed(data: bytes, other: bytes, dice: random.Random) -> bytes:
    made = bytearray(data)
    for _ in range(dice.randint(1, _MOST_CHANGES)):
        _change(made, other, dice)
    return bytes(made)


def _change(made: bytearray, other: bytes, dice: random.Random) -> None:
    at = dice.randrange(len(made) + 1)
    end = min(len(made), at + dice.choice((1, 2, 8, 64, 1000)))
    match dice.randrange(7):
        case 0 if at < len(made):
            made[at] ^= 1 << dice.randrange(8)
        case 1:
            del made[at:end]
        case 2:
            made[at:at] = made[at:end] * dice.choice((1, 2, 50))
        case 3:
            made[at:at] = dice.choice(TOKENS) * dice.choice((1, 1, 1, 30))
        case 4:
            made[at:end] = dice.choice(TOKENS)
        case 5:
            del made[at:]
        case _:
            start = dice.randrange(len(other) + 1)
            made[at:at] = other[start : start + (end - at)]
