"""Tell ordinals that give a place in a row from adverbs, idioms and parts of names."""

from desktop_app.analysis.numbers.context import Context
from desktop_app.analysis.numbers.reading import Reading
from desktop_app.analysis.numbers.tables import Tables
from desktop_app.core.lexemes import APART, Reader


def orders(lx: Reader, reading: Reading, context: Context, tables: Tables) -> bool:
    """Judge an ordinal: "first" as an adverb and units of armies are none."""
    token = context.token_at(reading.start)
    if _idiom(lx, reading, tables) or _titled(lx, reading):
        return False
    if token.tag_ == "NNP" and lx[reading.last].text[:1].isupper() and token.is_title:
        return False
    if _designates(lx, reading, tables):
        return False
    if token.pos_ == "VERB":
        return False
    if token.pos_ == "ADV" or token.dep_ == "advmod":
        return context.label(reading.start, reading.end) == "ORDINAL"
    return True


def _idiom(lx: Reader, reading: Reading, tables: Tables) -> bool:
    """Tell "at first", "in the first place", "first aid" and "a second" from orders."""
    word, before, after = lx.low(reading.first), lx.low(reading.first - 1), lx.low(reading.last)
    if (before, word) == ("a", "second") and not lx.is_word(reading.last):
        return True
    if (before, word) == ("at", "first"):
        return True
    if (lx.low(reading.first - 2), before, word, after) == ("in", "the", "first", "place"):
        return True
    further = lx.low(reading.last + 1)
    phrases = {f"{word} {after}", f"{word} {after} {further}"}
    return not phrases.isdisjoint(tables.not_ordinal)


def _titled(lx: Reader, reading: Reading) -> bool:
    """Tell whether capitals make an ordinal a name: "FIRST Robotics", "Council (Second)"."""
    first, before = lx[reading.first], lx[reading.first - 1]
    if first.kind != "word" or not first.text[:1].isupper():
        return False
    around = (lx[reading.first - 1], lx[reading.last])
    shouted = any(x.kind == "word" and x.text.isupper() and len(x.text) > 2 for x in around)
    if first.text.isupper() and not shouted:
        return True
    named = lx[reading.first - 2].text[:1].isupper()
    return before.low == "(" and lx.low(reading.last) == ")" and named


def _designates(lx: Reader, reading: Reading, tables: Tables) -> bool:
    """Tell whether an ordinal is part of a name as in 4th Armoured Division."""
    if lx.low(reading.last) in tables.always_designated:
        return True
    for j in range(reading.last, reading.last + 4):
        if not lx[j].text[:1].isupper() or lx[j].gap == APART:
            return False
        if lx.low(j) in tables.designated:
            return True
    return False
