"""Describe each block of a page in numbers: what it is, where it stands, what is around it.

`page_trees` judges by them; one that is added here is used once the trees are grown anew.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np

from desktop_app.loaders.furniture import is_prose, known_phrases
from desktop_app.loaders.page_blocks import Block, path_of
from desktop_app.loaders.page_cues import cue_groups
from desktop_app.loaders.page_groups import (
    Boxes,
    Column,
    Flags,
    Places,
    Table,
    group_sums,
    numbered,
    running,
    shifted,
    windows,
)
from desktop_app.loaders.page_match import words_of

Votes = Sequence[frozenset[int]]

_ENDS = re.compile(r"[.!?…。！？]\W*$")
_LABEL = re.compile(
    r"(?:image|photo|picture|source|credit|photograph|illustration|via|read|see|watch|related|more"
    r"|also|tags?|by|written|posted|published|updated|last|disclaimer|about|copyright|subscribe"
    r"|sign up|follow|share|note|editor)s?\b",
    re.IGNORECASE,
)
_APPEALS = re.compile(
    r"\b(?:newsletter|subscribe|cookies?|sign up|privacy|terms of|comment|all rights|click here"
    r"|follow (?:us|me|him|her|them)|download|affiliate|commission|contact us|read more"
    r"|learn more)\b",
    re.IGNORECASE,
)
_TAGS = ("p", "h1", "h2", "h3", "figcaption")
_AROUND = ("li", "figure", "table", "blockquote", "aside", "footer", "nav", "form", "main")
_NEAR_CUES = ("caption", "author", "date", "meta", "body", "share")
# So much of a long text is looked at, and of its end.
_ENOUGH, _END = 1000, 40
_LEVELS = (1, 2, 3)
_ALIKE = (1, 3, 5)
_WINDOWS = (4, 10)
_STEPS = (-1, 1)
_CORES = (0.6, 0.9)
# A box that holds this share of a page says nothing of the single blocks in it.
_WHOLE_PAGE = 0.5


def block_features(blocks: Sequence[Block], votes: Votes, title: str) -> Table:
    """Return the numbers of the blocks, a column for each feature.

    Args:
        blocks: All blocks of a page.
        votes: For each extraction the indices of the blocks that it chose.
        title: The article's title, or an empty text.
    """
    if not blocks:
        return {}
    page = _Page(blocks, votes, title)
    found: Table = {}
    for told in (
        page.own(),
        page.cues(),
        page.groups(),
        page.cores(),
        page.around(),
        page.places(),
    ):
        found.update(told)
    return found


Told = Iterator[tuple[str, Column]]


class _Sums:
    """What groups of blocks hold together, and how that compares with the page."""

    def __init__(self, page: "_Page", groups: Places | None) -> None:
        def held(column: Column | Flags | Places) -> Column:
            if groups is None:
                return page.boxes.sums(np.asarray(column, dtype=np.float64))
            return group_sums(groups, column)

        self._page = page
        self.words = held(page.words)
        self.voted = held(page.words * page.share)
        self._prose = held(page.words * page.prose)
        self._linked = held(page.links)
        self._characters = held(page.characters)
        self._blocks = held(np.ones(len(page.blocks)))
        self._touched = held(page.share > 0)

    def told(self, prefix: str, of: Places) -> Told:
        words = np.maximum(1, self.words)
        for name, column in (
            ("words", np.log1p(self.words)),
            ("blocks", np.log1p(self._blocks)),
            ("voted", self.voted / words),
            ("prose", self._prose / words),
            ("linked", self._linked / np.maximum(1, self._characters)),
            ("holds of the votes", self.voted / self._page.all_voted),
            ("holds of the page", self.words / self._page.all_words),
            ("blocks voted", self._touched / np.maximum(1, self._blocks)),
        ):
            yield f"{prefix} {name}", column[of]


class _Page:
    """What is counted once for a whole page."""

    def __init__(self, blocks: Sequence[Block], votes: Votes, title: str) -> None:
        self.blocks, self.votes = blocks, votes
        self.boxes = Boxes(blocks)
        self.words = _column(len(b.text.split()) for b in blocks)
        self.characters = _column(len(b.text) for b in blocks)
        self.links = _column(b.linked for b in blocks)
        self.linked = np.minimum(1.0, self.links / np.maximum(1, self.characters))
        self.prose = _column(is_prose(b.text) for b in blocks)
        self.chosen = [_column(i in vote for i in range(len(blocks))) for vote in votes]
        self.share: Column = np.mean(self.chosen, axis=0)
        phrases = known_phrases()
        matched = [phrases.match(b.text) for b in blocks]
        self.phrase = _column(matched)
        closing = (m and phrases.closes(b.text) for m, b in zip(matched, blocks, strict=True))
        self.closing = _column(closing)
        self.all_words = max(1.0, float(self.words.sum()))
        self.all_voted = float((self.words * self.share).sum()) or 1.0
        self.texts = [words_of(b.text) for b in blocks]
        self.title = words_of(title)
        self.title_at = self._title_at()
        self.held = _Sums(self, None)

    def _title_at(self) -> int:
        exact = (i for i, words in enumerate(self.texts) if self.title and words == self.title)
        heading = (i for i, block in enumerate(self.blocks) if block.tag == "h1")
        return next(exact, next(heading, -1))

    def own(self) -> Told:
        """Tell what each block is by itself."""
        texts = [block.text for block in self.blocks]
        copies = Counter(self.texts)
        yield "words", np.log1p(self.words)
        yield "prose", self.prose
        yield "ends as a sentence", _column(bool(_ENDS.search(t[-_END:])) for t in texts)
        yield "linked", self.linked
        upper = _column(sum(map(str.isupper, t[:_ENOUGH])) for t in texts)
        yield "capitals", upper / np.clip(self.characters, 1, _ENOUGH)
        yield "begins small", _column(t[:1].islower() for t in texts)
        yield "label", _column(bool(_LABEL.match(t)) for t in texts)
        yield "appeals", _column(len(_APPEALS.findall(t[:_ENOUGH])) for t in texts)
        yield "phrase", self.phrase
        yield "closing", self.closing
        yield "copies", _column(min(5, copies[words]) for words in self.texts)
        yield "title", _column(bool(self.title) and words == self.title for words in self.texts)
        yield "votes", self.share
        yield from ((f"is {tag}", _column(b.tag == tag for b in self.blocks)) for tag in _TAGS)
        yield from ((f"vote {number}", column) for number, column in enumerate(self.chosen))

    def cues(self) -> Told:
        """Tell what the boxes around each block call themselves."""
        boxes, found = self.boxes, self.boxes.found
        small = self.held.words < _WHOLE_PAGE * self.all_words
        small &= self.held.voted < _WHOLE_PAGE * self.all_voted
        inner, outer = boxes.level(1), boxes.level(2)
        for group in cue_groups():
            named = _flags(group in box.cues for box in found)
            yield f"cue {group}", boxes.any_around(named & small).astype(np.float64)
            if group in _NEAR_CUES:
                yield f"near cue {group}", (named[inner] | named[outer]).astype(np.float64)
            if group == "article":
                yield "any article cue", boxes.any_around(named).astype(np.float64)
        for tag in _AROUND:
            tagged = _flags(box.tag == tag for box in found)
            yield f"in {tag}", boxes.any_around(tagged).astype(np.float64)

    def groups(self) -> Told:
        """Tell what is in the boxes around each block, and in blocks of its kind."""
        for level in _LEVELS:
            yield from self.held.told(f"box {level}", self.boxes.level(level))
        for depth in _ALIKE:
            kinds = numbered(path_of(block, depth) for block in self.blocks)
            yield from _Sums(self, kinds).told(f"alike {depth}", kinds)

    def cores(self) -> Told:
        """Tell how far below the core of the article a block stands, and in what.

        A core is the smallest box that holds such a share of the votes.
        """
        boxes = self.boxes
        below = np.full(len(self.blocks), boxes.none, dtype=np.int64)
        steps_within = np.arange(len(boxes.numbers)) - boxes.starts[boxes.blocks]
        for share in _CORES:
            steps = np.full(len(self.blocks), -1.0)
            held = np.flatnonzero(self.held.voted[: boxes.none] >= share * self.all_voted)
            if len(held):
                numbers = np.array([boxes.found[i].number for i in held])
                core = held[np.lexsort((-numbers, self.held.words[held]))[0]]
                at = np.flatnonzero(boxes.numbers == core)
                within = boxes.blocks[at]
                steps[within] = boxes.depths[within] - steps_within[at]
                last = boxes.starts[within] + boxes.depths[within] - 1
                below[within] = boxes.numbers[np.minimum(at + 1, last)]
            yield f"below core {share}", steps
        yield from self.held.told("branch", below)

    def around(self) -> Told:
        """Tell what stands before and after each block."""
        inner = self.boxes.level(1).astype(np.float64)
        for step in _STEPS:
            yield f"{step} words", shifted(np.log1p(self.words), step, -1)
            yield f"{step} votes", shifted(self.share, step, -1)
            yield f"{step} linked", shifted(self.linked, step, -1)
            same = shifted(inner, step, -1) == inner
            yield f"{step} in the same box", same.astype(np.float64)
        sums = {
            "words": running(self.words),
            "voted": running(self.words * self.share),
            "prose": running(self.words * self.prose),
            "linked": running(self.words * self.linked),
        }
        for reach in _WINDOWS:
            for side, (first, end) in windows(len(self.blocks), reach).items():
                words = np.maximum(1.0, sums["words"][end] - sums["words"][first])
                yield f"{reach} {side} words", np.log1p(words)
                for name in ("voted", "prose", "linked"):
                    yield f"{reach} {side} {name}", (sums[name][end] - sums[name][first]) / words

    def places(self) -> Told:
        """Tell where on the page and in the article each block stands."""
        count = len(self.blocks)
        at = np.arange(count)
        below = at > self.title_at
        headed = np.where([block.heading for block in self.blocks], at, 0)
        heading = np.maximum.accumulate(headed)
        yield "place", at / count
        yield "words before", running(self.words)[:-1] / self.all_words
        yield "after the title", _distance(at - self.title_at)
        for name, chosen in (("", self.share > 0), (" common", self.share == 1)):
            places = np.flatnonzero(chosen)
            first, last = (places[0], places[-1]) if len(places) else (count, -1)
            yield f"after the first{name} vote", _distance(at - first)
            yield f"after the last{name} vote", _distance(at - last)
        yield "phrases before", np.minimum(20, np.cumsum(self.phrase * below))
        yield "closings before", np.minimum(10, np.cumsum(self.closing * below))
        yield "since the heading", np.log1p(at - heading)
        yield "votes of the heading", self.share[heading]


def _column(values: Iterator[float] | Sequence[float]) -> Column:
    return np.array([*values], dtype=np.float64)


def _flags(values: Iterator[bool]) -> Flags:
    """Return a flag for each box, and none for no box."""
    return np.array([*values, False], dtype=np.bool_)


def _distance(steps: Places) -> Column:
    return np.asarray(np.copysign(np.log1p(np.abs(steps)), steps), dtype=np.float64)
