"""Read the text of a page without building its tree, for pages that break the parser.

libxml2 gives up at some two thousand levels and loses what follows; this reader has no levels.
"""

import re
from html.parser import HTMLParser

from desktop_app.loaders.page_blocks import BLOCK_TAGS, UNSEEN_TAGS, Block, block_texts

_TAGS = re.compile(r"<(script|style)\b.*?</\1\s*>|<[^<>]*>", re.IGNORECASE | re.DOTALL)
# Tags that hide what is between them and are reliably closed.
_HIDING = frozenset(("script", "style", "title", "template", "textarea", "svg")) & UNSEEN_TAGS
_HELD = 0.6


def holds_all(kept: int, text: str) -> bool:
    """Tell whether a parser that kept so many characters of a page can have kept all of its text.

    References like `&nbsp;` and white space shrink in parsing, so some loss is allowed.
    """
    return kept >= len(_TAGS.sub("", text).strip()) * _HELD


def flat_blocks(text: str) -> list[Block]:
    """Return the blocks of a page, divided wherever a block element begins or ends."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    reader.end_block()
    return reader.blocks


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self._pieces: list[str] = []
        self._tag = "p"
        self._hiding = ""

    def handle_starttag(self, tag: str, *_: object) -> None:
        if tag in _HIDING and not self._hiding:
            self._hiding = tag
        elif tag in BLOCK_TAGS or tag == "br":
            self.end_block()
            self._tag = tag

    def handle_endtag(self, tag: str) -> None:
        if tag == self._hiding:
            self._hiding = ""
        elif tag in BLOCK_TAGS:
            self.end_block()

    def handle_data(self, data: str) -> None:
        if not self._hiding:
            self._pieces.append(data)

    def parse_html_declaration(self, i: int) -> int:
        """Pass over `<![…>` as browsers do; Python's reader would give up at an odd one."""
        if self.rawdata.startswith("<![", i):
            return self.parse_bogus_comment(i)
        return super().parse_html_declaration(i)

    def end_block(self) -> None:
        """End the block that is being gathered."""
        self.blocks += [Block(text, self._tag) for text in block_texts("".join(self._pieces))]
        self._pieces = []
