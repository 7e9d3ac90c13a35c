"""Resolve dates, times and durations in words against a publication date."""

import datetime

from desktop_app.core.analysis import Number


def resolve_again(number: Number, text: str, published: datetime.date | None) -> Number:
    """Return a date, time or duration resolved against another publication date."""
    raise NotImplementedError
