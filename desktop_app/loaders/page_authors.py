"""Find who wrote a page's article: stated for machines, else named beside the title."""

import html
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lxml import etree

from desktop_app.loaders.bylines import read_credit
from desktop_app.loaders.furniture import known_phrases
from desktop_app.loaders.normalise import normalise
from desktop_app.loaders.page_blocks import Block

_AUTHOR_METAS = (
    "author",
    "article:author",
    "parsely-author",
    "dc.creator",
    "dcterms.creator",
    "sailthru.author",
    "byl",
    "citation_author",
    "og:article:author",
)
_AUTHOR_PATHS = (
    '//*[@itemprop="author"]//*[@itemprop="name"]',
    '//*[@itemprop="author"]',
    '//*[@rel="author"]',
    '//*[contains(@class, "author-name") or contains(@class, "author__name")]',
    '//*[contains(@class, "byline") or contains(@id, "byline")]',
    '//a[contains(@href, "/author/") or contains(@href, "/authors/")]',
    '//*[contains(@class, "author") or contains(@class, "Author")][not(*//p)]',
)
# Visible credits of other things than the article: forms, menus, comments.
_ELSEWHERE = frozenset(("form", "label", "nav", "footer", "button"))
_COMMENT = re.compile(r"\bcomment", re.IGNORECASE)
_NO_NAME = re.compile(
    r"https?:|www\.|@|[\d*:?!]|^(?:admin|administrator|editor|staff|guest|unknown|undefined|user"
    r"|(?:the )?authors?|writers?|written by|name|email|website|contributors?|learn more|more)$",
    re.IGNORECASE,
)
_BY = re.compile(
    r"^(?:(?:written|words|text|posted|published|authored|reviewed|created|story|articles?)\s+)?"
    r"by\b:?\s+",
    re.IGNORECASE,
)
_PEOPLE = re.compile(r"\s*(?:;|,|\||/|\band\b|&)\s*")
_EDGES = " .,·|-–—•"
_LONGEST_BYLINE = 100
_MOST_WORDS = 5


@dataclass(frozen=True, slots=True)
class FoundAuthors:
    """Names, and where they stood; both empty when there are none."""

    names: tuple[str, ...] = ()
    origin: str = ""


def find_authors(
    root: etree._Element,
    blocks: Sequence[Block],
    articles: Sequence[Mapping[str, Any]],
    metas: Mapping[str, str],
) -> FoundAuthors:
    """Return the authors that a page names; nobody where no name is beyond doubt.

    `articles` are the page's JSON-LD objects that describe an article.
    """
    for described in articles:
        names = _names(_person_names(described.get("author")))
        if names:
            return FoundAuthors(names, "JSON-LD")
    for key in _AUTHOR_METAS:
        value = metas.get(key, "")
        names = () if _NO_NAME.search(value) else _names(_PEOPLE.split(html.unescape(value)))
        if names:
            return FoundAuthors(names, f"meta {key}")
    return _visible(root, blocks)


def _visible(root: etree._Element, blocks: Sequence[Block]) -> FoundAuthors:
    for path in _AUTHOR_PATHS:
        for element in root.xpath(path)[:3]:
            text = _clean(" ".join(element.itertext()))
            if len(text) >= _LONGEST_BYLINE or _is_elsewhere(element):
                continue
            names = _names(_PEOPLE.split(_BY.sub("", text)))
            if names and not any(known_phrases().match(name, whole=True) for name in names):
                return FoundAuthors(names, "byline")
    for block in blocks:
        credit = read_credit(block.text) if block.text[:3].lower() == "by " else None
        if credit and credit.authors:
            return FoundAuthors(credit.authors, "byline")
    return FoundAuthors()


def _is_elsewhere(element: etree._Element) -> bool:
    around = (element, *element.iterancestors())
    return any(
        e.tag in _ELSEWHERE or _COMMENT.search(f"{e.get('class')} {e.get('id')}")
        for e in around
        if e.tag not in ("body", "html")
    )


def _clean(value: object) -> str:
    return " ".join(normalise(html.unescape(value)).split()) if isinstance(value, str) else ""


def _person_names(value: object) -> Iterator[str]:
    people = value if isinstance(value, list) else [value]
    for person in people:
        name = person.get("name") if isinstance(person, Mapping) else person
        for one in name if isinstance(name, list) else [name]:
            yield from re.split(r"\s*(?:;|,|\band\b|&)\s*", _clean(one))


def _names(parts: Iterable[str]) -> tuple[str, ...]:
    """Return the parts that may be names, without doubles."""
    cleaned = (_BY.sub("", _clean(part)).strip(_EDGES) for part in parts)
    good = [
        name
        for name in cleaned
        if name
        and not _NO_NAME.search(name)
        and len(name.split()) <= _MOST_WORDS
        and name[0].isalpha()
    ]
    return tuple(dict.fromkeys(good))
