"""The card of a mark: what every mark says, and the way to the card of its own kind."""

from collections.abc import Sequence

from desktop_app.core.analysis import Entity, Mark, Number
from desktop_app.core.corrections import Note
from desktop_app.ui.details.facts import Card, Elsewhere, Group, Row, ToArticle, ToNote
from desktop_app.ui.details.lookup import Lookup
from desktop_app.ui.details.name_card import name_card
from desktop_app.ui.details.number_card import number_card
from desktop_app.ui.details.quote_card import quote_card
from desktop_app.ui.details.wording import Say, counted, short_date


def card_of(mark: Mark, lookup: Lookup, say: Say) -> Card:
    """Return the card of a name, number or quote."""
    match mark:
        case Entity():
            return name_card(mark, lookup, say)
        case Number():
            return number_card(mark, lookup, say)
        case _:
            return quote_card(mark, lookup, say)


def notes_group(mark_id: str, lookup: Lookup, say: Say) -> Group | None:
    """Return the notes on a mark, each leading to its own editor; None without notes."""
    notes = lookup.notes_on(mark_id)
    rows = tuple(Row("•", n.text, _written(n), ToNote(n.id)) for n in notes)
    return Group(say("Notes"), rows) if rows else None


def elsewhere_group(items: Sequence[Elsewhere], lookup: Lookup, say: Say) -> Group | None:
    """Return what the library holds on the shown mark; None when it holds nothing."""
    published = lookup.standing.article.metadata.published
    year = published.year if published else None
    if not items:
        return None
    articles = len({item.article_id for item in items})
    heading = f"{say('In your library')} · {counted(articles, say('article'), say('articles'))}"
    rows = tuple(
        Row(
            short_date(item.date, year) if item.date else say("undated"),
            item.text,
            soft=item.title,
            target=ToArticle(item.article_id),
        )
        for item in items
    )
    return Group(heading, rows)


def _written(note: Note) -> str:
    return short_date(note.written.date())
