"""Find the day a page was published: stated where it can be, guessed from the address at best."""

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lxml import etree

from desktop_app.core.article import Certainty
from desktop_app.loaders.bylines import read_credit, read_date
from desktop_app.loaders.page_blocks import Block
from desktop_app.loaders.page_match import words_of

_ARTICLE_TYPE = re.compile(r"Article|Posting|Report|Review")
_DATE_METAS = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date.created",
    "parsely-pub-date",
    "sailthru.date",
    "article.published",
    "date.created",
    "cxenseparse:recs:publishtime",
    "citation_publication_date",
    "originalpublicationdate",
)
_ISO = re.compile(r"\s*(\d{4})-?(\d\d)-?(\d\d)")
_URL_DATE = re.compile(r"/((?:19|20)\d\d)/(\d\d?)/(\d\d?)(?:/|$)")
_NEAR_TITLE = 12


@dataclass(frozen=True, slots=True)
class PageData:
    """What a page says about itself: JSON-LD objects, meta tags, title and address."""

    linked: Sequence[Mapping[str, Any]]
    metas: Mapping[str, str]
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A day, where it stood and whether the page states it; all empty when there is none."""

    day: datetime.date | None = None
    origin: str = ""
    certainty: Certainty | None = None


def find_date(root: etree._Element, blocks: Sequence[Block], data: PageData) -> FoundDate:
    """Return the day of publication."""
    for value, origin in _stated(root, data):
        day = _iso_date(value) or (read_date(value) if isinstance(value, str) else None)
        if day:
            return FoundDate(day, origin, Certainty.STATED)
    day = _visible_date(blocks, data.title)
    if day:
        return FoundDate(day, "visible text", Certainty.STATED)
    match = _URL_DATE.search(data.url)
    day = _date(match) if match else None
    return FoundDate(day, "address", Certainty.GUESSED) if day else FoundDate()


def is_article(data: Mapping[str, Any]) -> bool:
    """Tell whether a JSON-LD object describes an article (schema.org types)."""
    return _ARTICLE_TYPE.search(str(data.get("@type"))) is not None


def _stated(root: etree._Element, data: PageData) -> Iterator[tuple[object, str]]:
    """Yield what may be the date with where it stood, the most explicit first."""
    articles = [d for d in data.linked if is_article(d)]
    pages = [d for d in data.linked if "WebPage" in str(d.get("@type"))]
    for described in (*articles, *pages):
        yield described.get("datePublished"), "JSON-LD"
    for key in _DATE_METAS:
        yield data.metas.get(key), f"meta {key}"
    for element in root.xpath('//*[@itemprop="datePublished"]')[:2]:
        value = element.get("datetime") or element.get("content") or "".join(element.itertext())
        yield value, "microdata"
    for element in root.xpath("//time[@datetime]")[:1]:
        yield element.get("datetime"), "time element"


def _visible_date(blocks: Sequence[Block], title: str) -> datetime.date | None:
    """Return a date that stands alone, or in a credit, on a line near the title."""
    if not title:
        return None
    at = next((i for i, b in enumerate(blocks) if _begins_alike(b.text, title)), None)
    if at is None:
        return None
    for block in blocks[max(0, at - 3) : at + _NEAR_TITLE]:
        for line in block.text.split("\n"):
            credit = read_credit(line)
            if credit and credit.published:
                return credit.published
    return None


def _begins_alike(text: str, title: str) -> bool:
    """Tell whether a block is the title, perhaps without the site's name behind it."""
    return text[:4].casefold() == title[:4].casefold() and agree(text, title)


def agree(heading: str, name: str) -> bool:
    """Tell whether an h1 and the page's name for itself are the same title."""
    short, long = sorted((words_of(heading), words_of(name)), key=len)
    return len(short) > 0 and (
        long[: len(short)] == short or (long[:6] == short[:6] and len(short) >= 6)
    )


def _iso_date(value: object) -> datetime.date | None:
    match = _ISO.match(value) if isinstance(value, str) else None
    return _date(match) if match else None


def _date(match: re.Match[str]) -> datetime.date | None:
    try:
        return datetime.date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None
