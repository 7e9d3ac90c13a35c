"""Read a page's metadata and say where each piece stood; nothing is invented."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lxml import etree

from desktop_app.core.article import Metadata
from desktop_app.loaders.normalise import normalise
from desktop_app.loaders.page_authors import find_authors
from desktop_app.loaders.page_blocks import Block
from desktop_app.loaders.page_dates import PageData, find_dates, is_article
from desktop_app.loaders.page_match import agree, words_of

_TITLE_END = re.compile(r"\s+[|\-–—:•·»«]\s+")


@dataclass(frozen=True, slots=True)
class _Found:
    """A value and where it stood."""

    value: str
    origin: str


def page_metadata(root: etree._Element, blocks: Sequence[Block]) -> Metadata:
    """Return what a page says about its article."""
    page = _Page(root, blocks)
    title = page.title()
    authors = find_authors(root, blocks, page.articles, page.metas)
    site, language, url = page.site(), page.language(), page.url()
    data = PageData(page.linked, page.metas, title.value, url.value, language.value)
    dates = find_dates(root, blocks, data)
    named = {
        "title": title.origin,
        "authors": authors.origin,
        "published": dates.published.origin,
        "modified": dates.modified.origin,
        "site": site.origin,
        "language": language.origin,
        "url": url.origin,
    }
    return Metadata(
        title=title.value,
        authors=authors.names,
        published=dates.published.day,
        published_from=dates.published.certainty,
        modified=dates.modified.day,
        site=site.value,
        language=language.value,
        url=url.value,
        origins=tuple((k, v) for k, v in named.items() if v),
    )


class _Page:
    """A page's explicit data, gathered once."""

    def __init__(self, root: etree._Element, blocks: Sequence[Block]) -> None:
        self._root = root
        self._blocks = blocks
        self.metas = _metas(root)
        self.linked = list(_linked_data(root))
        self.articles = [d for d in self.linked if is_article(d)]

    def title(self) -> _Found:
        """Return the h1 that agrees with what the page calls itself, else that name itself."""
        named = [
            *(_Found(_clean(d.get("headline")), "JSON-LD") for d in self.articles),
            _Found(_clean(self.metas.get("og:title")), "meta og:title"),
            _Found(_clean(self._root.findtext(".//title")), "title"),
        ]
        named = [f for f in named if f.value]
        headings = [
            b.text.replace("\n", " ") for b in self._blocks if b.tag == "h1" and len(b.text) > 3
        ]
        for heading in headings:
            if any(agree(heading, f.value) for f in named):
                return _Found(_clean(heading), "h1")
        site = self.metas.get("og:site_name", "")
        for found in named:
            return _Found(_without_site(found.value, site), found.origin)
        return _Found(_clean(headings[0]), "h1") if len(headings) == 1 else _Found("", "")

    def site(self) -> _Found:
        """Return the site's or publisher's name."""
        for key in ("og:site_name", "application-name"):
            if self.metas.get(key):
                return _Found(_clean(self.metas[key]), f"meta {key}")
        for data in self.articles:
            publisher = data.get("publisher")
            if isinstance(publisher, Mapping) and isinstance(publisher.get("name"), str):
                return _Found(_clean(publisher["name"]), "JSON-LD")
        return _Found("", "")

    def language(self) -> _Found:
        """Return the language's primary tag ("en")."""
        root = self._root.xpath("/html/@lang | /html/@xml:lang")
        for value, origin in (
            (root[0] if root else "", "html"),
            (self.metas.get("og:locale", ""), "meta og:locale"),
        ):
            tag = re.match(r"[A-Za-z]{2,3}(?![A-Za-z])", value.strip())
            if tag:
                return _Found(tag[0].lower(), origin)
        return _Found("", "")

    def url(self) -> _Found:
        """Return the page's own address."""
        canonical = self._root.xpath('//link[@rel="canonical"]/@href')
        for value, origin in (
            (canonical[0] if canonical else "", "canonical link"),
            (self.metas.get("og:url", ""), "meta og:url"),
        ):
            if re.match(r"https?://\S+$", value.strip()):
                return _Found(value.strip(), origin)
        return _Found("", "")


def _metas(root: etree._Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        key = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        value = (meta.get("content") or "").strip()
        if key and value:
            found.setdefault(key, value)
    return found


def _linked_data(root: etree._Element) -> Iterator[Mapping[str, Any]]:
    """Yield the objects of all JSON-LD scripts, those inside a graph too."""
    for script in root.xpath('//script[contains(@type, "ld+json")]/text()'):
        try:
            open_: list[Any] = [json.loads(script, strict=False)]
        except (ValueError, RecursionError):
            continue
        while open_:
            data = open_.pop(0)
            if isinstance(data, list):
                open_ += data
            elif isinstance(data, dict):
                yield data
                open_ += [
                    data[k] for k in ("@graph", "mainEntity", "mainEntityOfPage") if k in data
                ]


def _clean(value: object) -> str:
    if not isinstance(value, str):
        return ""
    return " ".join(normalise(value).split())


def _without_site(title: str, site: str) -> str:
    """Leave out the site's name behind a bar or dash at the end of a title."""
    parts = _TITLE_END.split(title)
    if len(parts) < 2:
        return title
    last = parts[-1]
    bar = title.rstrip().rfind(last)
    known = bool(site) and words_of(last) == words_of(site)
    if known or "|" in title[bar - 3 : bar]:
        return title[:bar].rstrip(" |-–—:•·»«")
    return title
