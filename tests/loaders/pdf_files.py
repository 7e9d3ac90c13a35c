"""Write small PDFs for tests: text at given places, a scan, a locked file."""

import hashlib
import itertools

_PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
_ID = b"0123456789abcdef"


def columns(left, right, top=700, size=10):
    """Return the lines of two columns: x, y, size and text of each."""
    return [(72, top - 12 * i, size, line) for i, line in enumerate(left)] + [
        (320, top - 12 * i, size, line) for i, line in enumerate(right)
    ]


def pdf(pages, password=""):
    """Return a PDF whose pages hold lines of text."""
    streams = []
    for lines in pages:
        shown = (f"/F1 {s} Tf 1 0 0 1 {x} {y} Tm ({text}) Tj" for x, y, s, text in lines)
        streams.append(("BT " + " ".join(shown) + " ET").encode("latin-1"))
    return _file(streams, password)


def scan():
    """Return a PDF with a drawing and no text."""
    return _file([b"10 10 100 100 re f"], "")


def _file(streams, password):
    key = _key(password) if password else b""
    first = 4
    kids = " ".join(f"{first + 2 * i} 0 R" for i in range(len(streams)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(streams)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for stream in streams:
        number = len(objects) + 2
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 800] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % number
        )
        data = _rc4(_object_key(key, number), stream) if key else stream
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(data), data))
    if key:
        owner, user = _owner(password), _rc4(key, _PADDING)
        objects.append(
            b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>"
            % (owner.hex().encode(), user.hex().encode())
        )
    return _written(objects, bool(key))


def _written(objects, locked):
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    more = b"/Encrypt %d 0 R /ID [<%s> <%s>]" % (
        len(objects),
        _ID.hex().encode(),
        _ID.hex().encode(),
    )
    out += b"trailer << /Size %d /Root 1 0 R %s >>\n" % (len(objects) + 1, more if locked else b"")
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % table)


# The standard security handler, revision 2 (PDF 1.7, 7.6.3): 40 bits, owner = user.


def _padded(password):
    return (password.encode() + _PADDING)[:32]


def _owner(password):
    return _rc4(hashlib.md5(_padded(password)).digest()[:5], _padded(password))


def _key(password):
    rights = (-4 & 0xFFFFFFFF).to_bytes(4, "little")
    return hashlib.md5(_padded(password) + _owner(password) + rights + _ID).digest()[:5]


def _object_key(key, number):
    return hashlib.md5(key + number.to_bytes(3, "little") + b"\0\0").digest()[:10]


def _rc4(key, data):
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out, j = bytearray(), 0
    for byte, i in zip(data, itertools.cycle([*range(1, 256), 0])):
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)
