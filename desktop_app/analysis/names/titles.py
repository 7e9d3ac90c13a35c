"""Titles and offices before a name: "Deputy Secretary of State", "Lt. Gen.", "President"."""

import re
from collections.abc import Iterable, Iterator

from desktop_app.analysis.names.tables import Tables
from desktop_app.core.spans import Span

_REACH = 60  # characters before a name in which its title begins


class Titles:
    """Finds the title in front of a name, and titles that stand alone."""

    def __init__(self, tables: Tables) -> None:
        title = (
            rf"(?:(?:{_any(tables.title_modifiers)})[\s-]+)*"
            rf"(?:{_any(tables.titles)})(?![\w-])"
        )
        office = rf"(?:\s+of\s+(?:{_any(tables.offices)}))?(?![\w-])"
        self._one = re.compile(rf"(?<![\w-]){title}{office}")
        self._behind = re.compile(rf",\s+(?:(?:the|its|their|[A-Z]\w+['’]s)\s+)?({title}{office})")
        self._back = re.compile(rf"(?<=\w)\s+(?:{title}{office})$")
        self._the = re.compile(rf"\b[Tt]he\s+({title}{office})(?!\s+(?:of\b|[A-Z]))")
        self._before = re.compile(rf"(?<![\w-])((?:{title}{office}[\s,]\s*)+)$")
        self._front = re.compile(rf"((?:{title}{office}\s+)+)(?=\S)")

    def front(self, name: str) -> int:
        """Return how many characters of a name are titles; 0 if no name would be left."""
        found = self._front.match(name)
        if found is None or not name[found.end()].isupper():
            return 0
        return found.end()

    def before(self, text: str, start: int, low: int) -> Span | None:
        """Return the title that ends right before a place, but not before `low`."""
        begin = max(low, start - _REACH)
        found = self._before.search(text[begin:start])
        if found is None or found[1].rstrip().endswith(","):
            return None
        return Span(begin + found.start(1), begin + len(found[0].rstrip()) + found.start())

    def behind(self, text: str, end: int) -> Span | None:
        """Return the title that a comma parts from a name in front: "Orl, the Chancellor"."""
        found = self._behind.match(text, end)
        return Span(*found.span(1)) if found else None

    def beside(self, text: str, name: Span) -> list[Span]:
        """Return the titles right before a name and, behind a comma, after it."""
        both = (self.before(text, name.start, 0), self.behind(text, name.end))
        return [title for title in both if title is not None]

    def back(self, name: str) -> int:
        """Return how many characters at the end of a name are a title ("Karet Sheriff")."""
        found = self._back.search(name)
        return len(found[0]) if found else 0

    def is_title(self, form: str) -> bool:
        """Tell whether a whole form is a title ("Prime Minister"), also in the plural."""
        return bool(self._one.fullmatch(form) or self._one.fullmatch(form.removesuffix("s")))

    def holds(self, text: str, name: Span, low: int) -> bool:
        """Tell whether a name is only a part of a title ("State" in "Minister of State")."""
        found = self._one.search(text, max(low, name.start - _REACH), name.end)
        while found is not None and found.end() < name.end:
            found = self._one.search(text, found.end(), name.end)
        return found is not None and found.start() < name.start and name.end <= found.end()

    def alone(self, text: str, within: Span) -> Iterator[Span]:
        """Yield the titles that follow "the" in a stretch of text, each as long as it goes."""
        for found in self._the.finditer(text, within.start, within.end):
            yield Span(*found.span(1))


def _any(words: Iterable[str]) -> str:
    """Match one of some words, the longest first, over any white space."""
    longest = sorted(words, key=lambda w: (-len(w), w))
    return "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in longest)
