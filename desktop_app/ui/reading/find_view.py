"""Finding on the page: all places are marked, one is the current."""

from collections.abc import Iterator

from desktop_app.core.spans import Span
from desktop_app.ui.reading.find import BadPatternError, Found, Search, find_all, next_hit
from desktop_app.ui.reading.page_view import PageView


class FindView(PageView):
    """A page in which words are looked for by calls."""

    def find_words(self, search: Search, *, backward: bool = False) -> Found:
        """Show every place of what is looked for and go to the next; nothing clears them."""
        page, before = self.page, self.page.hits
        fault = self._look_for(search)
        again = page.hits == before and page.hit is not None
        start = page.hit.start if page.hit else self.top_place()
        page.hit = next_hit(page.hits, start + (again and not backward), backward=backward)
        if page.hit is not None:
            self.reveal(page.hit)
        self._changed()
        return self._found(fault)

    def find_again(self, search: Search) -> Found:
        """Show every place of what is looked for without going anywhere."""
        page = self.page
        fault = self._look_for(search)
        start = page.hit.start if page.hit else self.top_place()
        page.hit = next_hit(page.hits, start, backward=False)
        self._changed()
        return self._found(fault)

    def _look_for(self, search: Search) -> str:
        document = self.page.document
        self.page.hits = ()
        try:
            if document is not None:
                self.page.hits = find_all(document.article.text, search, self._quoted())
        except BadPatternError as bad:
            return str(bad)
        return ""

    def _found(self, fault: str) -> Found:
        hits, hit = self.page.hits, self.page.hit
        return Found(len(hits), hits.index(hit) + 1 if hit else 0, fault)

    def _quoted(self) -> Iterator[Span]:
        quotes = self.page.standing.stands.quotes if self.page.standing else ()
        return (span for quote in quotes for span in quote.contents)
