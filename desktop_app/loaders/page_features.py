"""Describe each block of a page in numbers: what it is, where it stands, what is around it.

`page_trees` judges by them; one that is added here is used once the trees are grown anew.
"""

import itertools
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_app.loaders.furniture import is_prose, known_phrases
from desktop_app.loaders.page_blocks import Block, path_of
from desktop_app.loaders.page_cues import cue_groups
from desktop_app.loaders.page_match import words_of

Features = dict[str, float]
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
# So much of a long text is looked at, and of its end.
_ENOUGH, _END = 1000, 40
_LEVELS = (2, 3)
_ALIKE = (1, 3, 5)
_WINDOWS = (4, 10)
_STEPS = (-1, 1)
_CORES = (0.6, 0.9)
# A box that holds this share of a page says nothing of the single blocks in it.
_WHOLE_PAGE = 0.5


@dataclass(slots=True)
class _Sum:
    """What a group of blocks holds together."""

    words: int = 0
    voted: float = 0.0
    prose: int = 0
    linked: int = 0
    characters: int = 0
    blocks: int = 0
    touched: int = 0

    def add(self, facts: "_Facts", index: int) -> None:
        words = facts.words[index]
        self.words += words
        self.voted += words * facts.share[index]
        self.prose += words * facts.prose[index]
        self.linked += facts.blocks[index].linked
        self.characters += len(facts.blocks[index].text)
        self.blocks += 1
        self.touched += facts.share[index] > 0

    def told(self, prefix: str, facts: "_Facts") -> Iterator[tuple[str, float]]:
        words = max(1, self.words)
        yield f"{prefix} words", math.log1p(self.words)
        yield f"{prefix} blocks", math.log1p(self.blocks)
        yield f"{prefix} voted", self.voted / words
        yield f"{prefix} prose", self.prose / words
        yield f"{prefix} linked", self.linked / max(1, self.characters)
        yield f"{prefix} holds of the votes", self.voted / facts.all_voted
        yield f"{prefix} holds of the page", self.words / facts.all_words
        yield f"{prefix} blocks voted", self.touched / max(1, self.blocks)


class _Facts:
    """What is counted once for a whole page."""

    def __init__(self, blocks: Sequence[Block], votes: Votes, title: str) -> None:
        self.blocks = blocks
        self.votes = votes
        self.words = [len(block.text.split()) for block in blocks]
        self.prose = [is_prose(block.text) for block in blocks]
        self.share = [sum(i in v for v in votes) / len(votes) for i in range(len(blocks))]
        self.linked = [min(1.0, b.linked / max(1, len(b.text))) for b in blocks]
        phrases = known_phrases()
        self.phrase = [phrases.match(block.text) for block in blocks]
        self.closing = [
            p and phrases.closes(b.text) for p, b in zip(self.phrase, blocks, strict=True)
        ]
        self.all_words = max(1, sum(self.words))
        self.running = [
            list(itertools.accumulate(values, initial=0.0))
            for values in (
                self.words,
                _products(self.words, self.share),
                _products(self.words, self.prose),
                _products(self.words, self.linked),
            )
        ]
        self.all_voted = sum(_products(self.words, self.share)) or 1.0
        self.texts = [words_of(block.text) for block in blocks]
        self.copies = Counter(self.texts)
        self.title = words_of(title)
        self.title_at = self._title_at()
        self.boxes: dict[int, _Sum] = defaultdict(_Sum)
        self.alike: dict[tuple[object, ...], _Sum] = defaultdict(_Sum)
        for index, block in enumerate(blocks):
            for box in block.boxes:
                self.boxes[box.number].add(self, index)
            for depth in _ALIKE:
                self.alike[path_of(block, depth)].add(self, index)

    def _title_at(self) -> int:
        exact = (i for i, words in enumerate(self.texts) if self.title and words == self.title)
        heading = (i for i, block in enumerate(self.blocks) if block.tag == "h1")
        return next(exact, next(heading, -1))

    def core(self, share: float) -> int | None:
        """Return the number of the smallest box that holds such a share of the votes."""
        best: tuple[int, int] | None = None
        for block in self.blocks:
            for box in block.boxes:
                held = self.boxes[box.number]
                if held.voted >= share * self.all_voted:
                    found = (held.words, -box.number)
                    best = found if best is None else min(best, found)
        return None if best is None else -best[1]


def block_features(blocks: Sequence[Block], votes: Votes, title: str) -> list[Features]:
    """Return the numbers of each block, in the order of the blocks.

    Args:
        blocks: All blocks of a page.
        votes: For each extraction the indices of the blocks that it chose.
        title: The article's title, or an empty text.
    """
    if not blocks:
        return []
    facts = _Facts(blocks, votes, title)
    cores = [facts.core(share) for share in _CORES]
    # Siblings of one kind share most of what is known of where they stand.
    shared: dict[object, Features] = {}
    found = []
    for index, place in enumerate(_places(facts)):
        boxes = blocks[index].boxes
        last = boxes[-1] if boxes else None
        key = (boxes[-2:-1], last and (last.tag, last.names, last.cues))
        if key not in shared:
            shared[key] = dict(itertools.chain(_cues(facts, index), _kin(facts, index)))
        single = dict(itertools.chain(_box(facts, index, 1), _core(facts, index, cores)))
        own = {**_own(facts, index), **_around(facts, index)}
        found.append({**shared[key], **single, **place, **own})
    return found


def _own(facts: _Facts, index: int) -> Features:
    block, words = facts.blocks[index], facts.words[index]
    text, length = block.text, max(1, len(block.text))
    found: Features = {
        "words": math.log1p(words),
        "prose": facts.prose[index],
        "ends as a sentence": bool(_ENDS.search(text[-_END:])),
        "linked": facts.linked[index],
        "capitals": sum(map(str.isupper, text[:_ENOUGH])) / min(length, _ENOUGH),
        "begins small": text[:1].islower(),
        "label": bool(_LABEL.match(text)),
        "appeals": len(_APPEALS.findall(text[:_ENOUGH])),
        "phrase": facts.phrase[index],
        "closing": facts.closing[index],
        "copies": min(5, facts.copies[facts.texts[index]]),
        "title": bool(facts.title) and facts.texts[index] == facts.title,
        "votes": facts.share[index],
    }
    found |= {f"is {tag}": block.tag == tag for tag in _TAGS}
    found |= {f"vote {number}": index in vote for number, vote in enumerate(facts.votes)}
    return found


def _cues(facts: _Facts, index: int) -> Iterator[tuple[str, float]]:
    boxes = facts.blocks[index].boxes
    near = {cue for box in boxes[-2:] for cue in box.cues}
    far = {
        cue
        for box in boxes
        if facts.boxes[box.number].words < _WHOLE_PAGE * facts.all_words
        and facts.boxes[box.number].voted < _WHOLE_PAGE * facts.all_voted
        for cue in box.cues
    }
    for group in cue_groups():
        yield f"cue {group}", group in far
    for group in ("caption", "author", "date", "meta", "body", "share"):
        yield f"near cue {group}", group in near
    tags = {box.tag for box in boxes}
    yield from ((f"in {tag}", tag in tags) for tag in _AROUND)
    yield "any article cue", any("article" in box.cues for box in boxes)


def _box(facts: _Facts, index: int, level: int) -> Iterator[tuple[str, float]]:
    boxes = facts.blocks[index].boxes
    box = facts.boxes[boxes[-level].number] if len(boxes) >= level else _Sum()
    return box.told(f"box {level}", facts)


def _kin(facts: _Facts, index: int) -> Iterator[tuple[str, float]]:
    for level in _LEVELS:
        yield from _box(facts, index, level)
    for depth in _ALIKE:
        yield from facts.alike[path_of(facts.blocks[index], depth)].told(f"alike {depth}", facts)


def _core(facts: _Facts, index: int, cores: Sequence[int | None]) -> Iterator[tuple[str, float]]:
    """Tell how far below the core of the article a block stands, and in what."""
    numbers = [box.number for box in facts.blocks[index].boxes]
    below = _Sum()
    for share, core in zip(_CORES, cores, strict=True):
        steps = len(numbers) - numbers.index(core) if core in numbers else -1
        yield f"below core {share}", steps
        if core in numbers:
            at = numbers.index(core)
            below = facts.boxes[numbers[min(at + 1, len(numbers) - 1)]]
    yield from below.told("branch", facts)


def _around(facts: _Facts, index: int) -> Features:
    count, found = len(facts.blocks), Features()
    for step in _STEPS:
        other = index + step
        inside = 0 <= other < count
        found[f"{step} words"] = math.log1p(facts.words[other]) if inside else -1
        found[f"{step} votes"] = facts.share[other] if inside else -1
        found[f"{step} linked"] = facts.linked[other] if inside else -1
        same = inside and facts.blocks[other].boxes[-1:] == facts.blocks[index].boxes[-1:]
        found[f"{step} in the same box"] = same
    for reach in _WINDOWS:
        found |= _window(facts, max(0, index - reach), index, f"{reach} before")
        found |= _window(facts, index + 1, min(count, index + reach + 1), f"{reach} after")
    return found


def _window(facts: _Facts, first: int, end: int, prefix: str) -> Features:
    end = max(first, end)
    words, voted, prose, linked = (sums[end] - sums[first] for sums in facts.running)
    words = max(1.0, words)
    return {
        f"{prefix} words": math.log1p(words),
        f"{prefix} voted": voted / words,
        f"{prefix} prose": prose / words,
        f"{prefix} linked": linked / words,
    }


def _products(words: Sequence[float], shares: Sequence[float]) -> list[float]:
    return [word * share for word, share in zip(words, shares, strict=True)]


def _places(facts: _Facts) -> list[Features]:
    """Tell where on the page and in the article each block stands."""
    count = len(facts.blocks)
    any_first, any_last = _ends([i for i in range(count) if facts.share[i] > 0], count)
    all_first, all_last = _ends([i for i in range(count) if facts.share[i] == 1], count)
    found, before = [], 0
    phrases = closings = heading = 0
    for index in range(count):
        if index > facts.title_at:
            phrases += facts.phrase[index]
            closings += facts.closing[index]
        heading = index if facts.blocks[index].heading else heading
        found.append(
            {
                "place": index / count,
                "words before": before / facts.all_words,
                "after the title": _distance(index - facts.title_at),
                "after the first vote": _distance(index - any_first),
                "after the last vote": _distance(index - any_last),
                "after the first common vote": _distance(index - all_first),
                "after the last common vote": _distance(index - all_last),
                "phrases before": min(20, phrases),
                "closings before": min(10, closings),
                "since the heading": math.log1p(index - heading),
                "votes of the heading": facts.share[heading],
            }
        )
        before += facts.words[index]
    return found


def _ends(places: Sequence[int], count: int) -> tuple[int, int]:
    return (places[0], places[-1]) if places else (count, -1)


def _distance(steps: int) -> float:
    return math.copysign(math.log1p(abs(steps)), steps)
