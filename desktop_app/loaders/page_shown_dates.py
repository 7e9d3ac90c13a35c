"""Read the dates that a page shows its readers beside the title: published, and changed."""

import datetime
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_app.loaders.bylines import dates_in
from desktop_app.loaders.furniture import is_prose, is_sentence
from desktop_app.loaders.page_blocks import Block, path_of
from desktop_app.loaders.page_match import agree

_CHANGED = re.compile(
    r"\b(?:updated?|modified|revised|reviewed|changed|edited|checked)\b", re.IGNORECASE
)
_LABELLED = re.compile(
    r"\W*(?:by|published|posted|issued|written|released|date|last|updated?|modified|reviewed)\b",
    re.IGNORECASE,
)
_LONGEST_LINE = 30
_LONGEST_LABEL = 4
_ABOVE, _BELOW = 6, 16
# The date stands above the article; a standfirst may come before it, a second paragraph not.
_MOST_PROSE = 2
# So many days in blocks of one kind are those of other articles, which a page announces.
FEWEST_TEASERS = 3
_KIND_DEPTH = 3


@dataclass(frozen=True, slots=True)
class ShownDate:
    """A day as the page shows it.

    Attributes:
        day: The day.
        changed: Whether the page says of it that something was changed then.
        certain: Whether day and month can be told apart ("3/4/2025" leaves that open).
    """

    day: datetime.date
    changed: bool
    certain: bool

    def may_be(self, day: datetime.date) -> bool:
        """Tell whether it is that day, read either way where it can be read two ways."""
        own, other = self.day, day
        swapped = (own.year, own.day, own.month) == (other.year, other.month, other.day)
        return own == other or (swapped and not self.certain)


def shown_dates(blocks: Sequence[Block], title: str, english: bool) -> list[ShownDate]:
    """Return the dates on lines near the title, in the order of the page.

    `english` tells to read "3/4/2025" with the month first.
    """
    at = title_place(blocks, title)
    if at is None:
        return []
    teasers = _teasers(blocks)
    below = [i for i in range(at, _reach(blocks, at)) if i not in teasers]
    above = [i for i in range(max(0, at - _ABOVE), at) if i not in teasers]
    return list(_dates(blocks, below, english)) or list(_dates(blocks, above, english))


def title_place(blocks: Sequence[Block], title: str) -> int | None:
    """Return the index of the block that shows the title, a level-one heading first."""
    alike = [i for i, b in enumerate(blocks) if _begins_alike(b.text, title)] if title else []
    headings = [i for i in alike if blocks[i].tag == "h1"]
    if headings or alike:
        return (headings or alike)[0]
    return next((i for i, b in enumerate(blocks) if b.tag == "h1"), None)


def _teasers(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the blocks whose dates are of other articles: many of one kind, of different days."""
    days: defaultdict[object, set[datetime.date]] = defaultdict(set)
    dated: defaultdict[object, list[int]] = defaultdict(list)
    for index, block in enumerate(blocks):
        if block.boxes and len(block.text.split()) <= _LONGEST_LINE:
            for _, _, day, _ in dates_in(block.text, month_first=True):
                kind = path_of(block, _KIND_DEPTH)
                days[kind].add(day)
                dated[kind].append(index)
    many = (kind for kind, found in days.items() if len(found) >= FEWEST_TEASERS)
    return frozenset(index for kind in many for index in dated[kind])


def _reach(blocks: Sequence[Block], at: int) -> int:
    prose = 0
    for index in range(at + 1, min(len(blocks), at + _BELOW)):
        prose += is_prose(blocks[index].text)
        if prose > _MOST_PROSE:
            return index
    return min(len(blocks), at + _BELOW)


def _dates(blocks: Sequence[Block], places: Sequence[int], english: bool) -> Iterator[ShownDate]:
    label = ""
    for index in places:
        block = blocks[index]
        if "nav" in block.within:
            continue
        for line in block.text.split("\n"):
            if _may_date_the_article(line):
                yield from _line_dates(line, label, english)
            label = line if len(line.split()) <= _LONGEST_LABEL else ""


def _may_date_the_article(line: str) -> bool:
    """Tell whether a line is no sentence of the article; "Published on 1 May 2025." is none."""
    if len(line.split()) > _LONGEST_LINE or is_prose(line):
        return False
    return not is_sentence(line) or bool(_LABELLED.match(line))


def says_changed(text: str) -> bool:
    """Tell whether a label says that something was changed ("Last updated:")."""
    return bool(_CHANGED.search(text))


def _line_dates(line: str, label: str, english: bool) -> Iterator[ShownDate]:
    before = 0
    for start, end, day, certain in dates_in(line, month_first=english):
        lead = line[before:start] if line[before:start].strip() else (label if not before else "")
        yield ShownDate(day, says_changed(lead), certain)
        before = end


def _begins_alike(text: str, title: str) -> bool:
    """Tell whether a block is the title, perhaps without the site's name behind it."""
    return text[:4].casefold() == title[:4].casefold() and agree(text, title)
