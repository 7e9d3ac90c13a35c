"""Find the day a page was published: stated where it can be, guessed from the address at best."""

import datetime
import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lxml import etree

from desktop_app.core.article import Certainty
from desktop_app.loaders.bylines import dates_in, read_date
from desktop_app.loaders.page_blocks import Block
from desktop_app.loaders.page_shown_dates import (
    FEWEST_TEASERS,
    ShownDate,
    says_changed,
    shown_dates,
)

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
_CHANGED_METAS = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "last-modified",
    "dcterms.modified",
    "dc.date.modified",
)
_ISO = re.compile(r"\s*(\d{4})-?(\d\d)-?(\d\d)")
_LABEL_LENGTH = 40
_URL_DATE = re.compile(r"/((?:19|20)\d\d)/(\d\d?)/(\d\d?)(?:/|$)")


@dataclass(frozen=True, slots=True)
class PageData:
    """What a page says about itself: JSON-LD objects, meta tags, title, language and address."""

    linked: Sequence[Mapping[str, Any]]
    metas: Mapping[str, str]
    title: str
    url: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A day, where it stood and whether the page states it; all empty when there is none."""

    day: datetime.date | None = None
    origin: str = ""
    certainty: Certainty | None = None


@dataclass(frozen=True, slots=True)
class FoundDates:
    """The days on which an article was published and last changed."""

    published: FoundDate
    modified: FoundDate


def find_dates(root: etree._Element, blocks: Sequence[Block], data: PageData) -> FoundDates:
    """Return the days of publication and of the last change.

    What the page shows beside the title comes before what it says only to machines: systems
    set the hidden date anew when they publish a page again, readers and editors see the other.
    """
    shown = shown_dates(blocks, data.title, data.language in ("", "en"))
    published = next((d for d in shown if not d.changed), None)
    modified = next((d for d in shown if d.changed), None)
    stated = _first(_stated(root, data))
    if data.metas.get("og:type", "").lower() == "website" and not _is_shown(stated, blocks):
        # Such pages carry dates of the site's making as often as of an article.
        stated = FoundDate()
    changed = _first(_changed(data))
    if published and not (stated.day and published.may_be(stated.day)):
        stated = _as_found(published)
    if modified:
        changed = FoundDate(modified.day, "visible text", Certainty.STATED)
    if not stated.day:
        stated = _from_address(data.url)
    if not stated.day and modified and _calls_itself_article(data):
        stated = FoundDate(modified.day, "day of the last change", Certainty.GUESSED)
    return FoundDates(stated, changed)


def _calls_itself_article(data: PageData) -> bool:
    kind = data.metas.get("og:type", "").lower()
    return kind == "article" or any(is_article(described) for described in data.linked)


def _is_shown(found: FoundDate, blocks: Sequence[Block]) -> bool:
    """Tell whether a page shows a day anywhere, written either way."""
    return any(
        found.day == day
        for block in blocks
        for month_first in (True, False)
        for _, _, day, _ in dates_in(block.text, month_first=month_first)
    )


def _as_found(shown: ShownDate) -> FoundDate:
    certainty = Certainty.STATED if shown.certain else Certainty.GUESSED
    return FoundDate(shown.day, "visible text", certainty)


def _first(values: Iterator[tuple[object, str]]) -> FoundDate:
    for value, origin in values:
        day = _iso_date(value) or (read_date(value) if isinstance(value, str) else None)
        if day:
            return FoundDate(day, origin, Certainty.STATED)
    return FoundDate()


def _from_address(url: str) -> FoundDate:
    match = _URL_DATE.search(url)
    day = _date(match) if match else None
    return FoundDate(day, "address", Certainty.GUESSED) if day else FoundDate()


def is_article(data: Mapping[str, Any]) -> bool:
    """Tell whether a JSON-LD object describes an article (schema.org types)."""
    return _ARTICLE_TYPE.search(str(data.get("@type"))) is not None


def _stated(root: etree._Element, data: PageData) -> Iterator[tuple[object, str]]:
    """Yield what may be the date with where it stood, the most explicit first."""
    articles = [d for d in data.linked if is_article(d)]
    for described in articles:
        yield described.get("datePublished"), "JSON-LD"
    for key in _DATE_METAS:
        yield data.metas.get(key), f"meta {key}"
    for element in root.xpath('//*[@itemprop="datePublished"]')[:2]:
        value = element.get("datetime") or element.get("content") or "".join(element.itertext())
        yield value, "microdata"
    times = root.xpath("//time[@datetime]")
    for element in times[:1]:
        if not says_changed(_lead(element)) and not _is_one_of_many(element, times):
            yield element.get("datetime"), "time element"


def _is_one_of_many(element: etree._Element, times: Sequence[etree._Element]) -> bool:
    """Tell whether a time stands in a list of other articles, each with its own."""
    kind = _place_of(element)
    days = {str(e.get("datetime"))[:10] for e in times if _place_of(e) == kind}
    return len(days) >= FEWEST_TEASERS


def _place_of(element: etree._Element) -> tuple[object, ...]:
    around = list(itertools.islice(element.iterancestors(), 2))
    return tuple((e.tag, e.get("class")) for e in (element, *around))


def _lead(element: etree._Element) -> str:
    """Return what stands before an element, within its parent's parent."""
    around = element.getparent()
    outer = around.getparent() if around is not None else None
    text = (
        "".join((outer if outer is not None else around).itertext()) if around is not None else ""
    )
    return text.partition("".join(element.itertext()))[0][-_LABEL_LENGTH:]


def _changed(data: PageData) -> Iterator[tuple[object, str]]:
    """Yield what may be the day of the last change."""
    for described in data.linked:
        if is_article(described) or "WebPage" in str(described.get("@type")):
            yield described.get("dateModified"), "JSON-LD"
    for key in _CHANGED_METAS:
        yield data.metas.get(key), f"meta {key}"


def _iso_date(value: object) -> datetime.date | None:
    match = _ISO.match(value) if isinstance(value, str) else None
    return _date(match) if match else None


def _date(match: re.Match[str]) -> datetime.date | None:
    try:
        return datetime.date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None
