"""Label a page's own blocks by what an extractor found, so that nothing of them is lost.

Extractors drop repeated paragraphs and invisible characters and rewrite white space. So their
text is only used to tell which blocks belong to the article.
"""

import re
from collections import Counter
from collections.abc import Sequence

from desktop_app.loaders.furniture import is_prose
from desktop_app.loaders.page_blocks import Block

_WORD = re.compile(r"\w+")
_SHINGLE = 4
# A block with as many words can be recognised for itself; shorter ones need their neighbours.
_ANCHOR_WORDS = 8
_COVERED = 0.6
_NEAR = 3
_MOST_PROSE = 0.7

Words = tuple[str, ...]


def words_of(text: str) -> Words:
    """Return the words of a text, case folded."""
    return tuple(_WORD.findall(text.casefold()))


def article_blocks(blocks: Sequence[Block], extracted: str) -> list[int]:
    """Return the indices of the blocks that the extracted text covers, in order."""
    words = [words_of(block.text) for block in blocks]
    known = _shingles(words_of(extracted))
    lines = Counter(words_of(line) for line in extracted.splitlines())
    anchors = [
        i
        for i, w in enumerate(words)
        if len(w) >= _ANCHOR_WORDS and _coverage(w, known) >= _COVERED
    ]
    anchors = _without_strays(anchors, words)
    if not anchors:
        return [i for i, w in enumerate(words) if w and w in lines]
    for index in anchors:
        lines[words[index]] -= 1
    return sorted({*anchors, *_short_ones(words, lines, known, anchors)})


def densest_blocks(blocks: Sequence[Block]) -> list[int]:
    """Return what stands in the smallest box with most of a page's prose, links left out.

    An extraction of our own that knows nothing but density, after Kohlschütter et al.,
    "Boilerplate detection using shallow text features" (2010).
    """
    held: Counter[int] = Counter()
    size: Counter[int] = Counter()
    total = 0
    for block in blocks:
        words = len(block.text.split())
        dense = words * (is_prose(block.text) and not _is_linked(block))
        total += dense
        for box in block.boxes:
            held[box.number] += dense
            size[box.number] += words
    enough = [number for number, words in held.items() if words and words >= total * _MOST_PROSE]
    if not enough:
        return []
    best = min(enough, key=lambda number: (size[number], -number))
    return [
        i
        for i, block in enumerate(blocks)
        if not _is_linked(block) and any(box.number == best for box in block.boxes)
    ]


def _is_linked(block: Block) -> bool:
    return block.linked * 2 > len(block.text)


def with_headings(blocks: Sequence[Block], chosen: Sequence[int]) -> list[int]:
    """Return chosen blocks and the headings that stand between two of them in one box."""
    taken = set(chosen)
    for index in range(1, len(blocks) - 1):
        heading, before = blocks[index], blocks[index - 1]
        if heading.heading and {index - 1, index + 1} <= taken:
            taken |= {index} if _box_of(heading) == _box_of(before) else set()
    return sorted(taken)


def with_copies(blocks: Sequence[Block], chosen: Sequence[int]) -> list[int]:
    """Return chosen blocks and the prose in the same boxes that repeats one of them word by word.

    What tells such paragraphs apart is their place alone, and a place says little of long runs.
    """
    known = {(_box_of(blocks[i]), blocks[i].text) for i in chosen if is_prose(blocks[i].text)}
    copies = (i for i, block in enumerate(blocks) if (_box_of(block), block.text) in known)
    return sorted({*chosen, *copies})


def _box_of(block: Block) -> tuple[int, ...]:
    """Return the number of the box that a block's own element stands in."""
    return tuple(box.number for box in block.boxes[-2:-1])


def agree(heading: str, name: str) -> bool:
    """Tell whether an h1 and the page's name for itself are the same title."""
    short, long = sorted((words_of(heading), words_of(name)), key=len)
    return len(short) > 0 and (
        long[: len(short)] == short or (long[:6] == short[:6] and len(short) >= 6)
    )


def coverage(blocks: Sequence[Block], extracted: str) -> float:
    """Return the share of the extracted words that stand in the blocks, 0 to 1."""
    wanted = Counter(words_of(extracted))
    if not wanted:
        return 0.0
    found = Counter(word for block in blocks for word in words_of(block.text))
    return sum((wanted & found).values()) / sum(wanted.values())


def _shingles(words: Words) -> frozenset[Words]:
    return frozenset(words[i : i + _SHINGLE] for i in range(len(words) - _SHINGLE + 1))


def _coverage(words: Words, known: frozenset[Words]) -> float:
    own = [words[i : i + _SHINGLE] for i in range(len(words) - _SHINGLE + 1)]
    return sum(shingle in known for shingle in own) / max(1, len(own))


def _without_strays(anchors: Sequence[int], words: Sequence[Words]) -> list[int]:
    """Leave out copies of a paragraph that stand far from the article (menus, summaries)."""
    counts = Counter(words[i] for i in anchors)
    kept = {i for i in anchors if counts[words[i]] == 1}
    if not kept:
        return list(anchors)
    for order in (anchors, list(reversed(anchors))):
        last = None
        for i in order:
            if i in kept or (last is not None and abs(i - last) <= _NEAR):
                kept.add(i)
                last = i
    return sorted(kept)


def _short_ones(
    words: Sequence[Words], lines: Counter[Words], known: frozenset[Words], anchors: Sequence[int]
) -> list[int]:
    """Return the short blocks that are lines of the extracted text, the nearest first."""
    first, last = anchors[0], anchors[-1]
    taken = set(anchors)
    left = [i for i, w in enumerate(words) if w and len(w) < _ANCHOR_WORDS and i not in taken]
    left.sort(key=lambda i: (max(first - i, i - last, 0), i))
    found = []
    for index in left:
        inside = first < index < last
        own = words[index]
        if lines[own] > 0:
            lines[own] -= 1
            found.append(index)
        elif inside and len(own) >= _SHINGLE and _coverage(own, known) >= 1.0:
            found.append(index)
    return found
