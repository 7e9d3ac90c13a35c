"""Read one amount with what it is measured in: "$3.2bn", "55-km", "half an hour", "-3°C"."""

from dataclasses import dataclass, replace

from desktop_app.analysis.numbers.cues import cues
from desktop_app.core.amounts import Amount, read_amount
from desktop_app.core.analysis import NumberKind
from desktop_app.core.lexemes import APART, SPACED, TOUCHING, Reader
from desktop_app.core.units import Unit, Units

_MINUS = ("-", "−", "–")
_HYPHENS = ("-", "‑")
_SCALE_LETTERS = {"C": "degC", "F": "degF"}


@dataclass(frozen=True, slots=True)
class Side:
    """One amount with what it is measured in, ending before lexeme `last`."""

    amount: Amount
    unit: Unit | None
    last: int

    @property
    def plain(self) -> bool:
        """Whether it is a number without scale word and unit."""
        return self.unit is None and self.amount.scale == 1


def read_side(lx: Reader, i: int, units: Units) -> Side | None:
    """Read an amount with currency, unit or neither that begins at a lexeme."""
    prefix = units.prefix_at(lx, i)
    start = prefix[1] if prefix else i
    found = read_amount(lx, start, money=prefix is not None)
    if found is None:
        return None
    amount, j = found
    if prefix is not None:
        return Side(amount, Unit(prefix[0], NumberKind.MONEY), j)
    millions = _million(lx, j, amount, units)
    if millions is not None:
        amount, j = millions, j + 1
    unit = _unit(lx, j, amount, units) or _thermometer(lx, i, j)
    return Side(amount, unit[0], unit[1]) if unit else Side(amount, None, j)


def read_signed(lx: Reader, i: int, units: Units) -> Side | None:
    """Read an amount that may have a minus, which only a measured one can have."""
    sign = _minus(lx, i)
    side = read_side(lx, i + 1 if sign else i, units)
    if side is None or (sign and side.unit is None):
        return None
    if sign and side.amount.value is not None:
        return replace(side, amount=replace(side.amount, value=-side.amount.value))
    return side


def _million(lx: Reader, j: int, amount: Amount, units: Units) -> Amount | None:
    """Read the m of "2m tonnes" and "5m euros", which is no metre before another unit."""
    if not lx.joined(j, "m") or amount.value is None or lx[j + 1].gap != SPACED:
        return None
    measured = units.unit_at(lx, j + 1) or units.money_at(lx, j + 1, large=True)
    return amount.times(1_000_000) if measured and lx.low(j + 1) not in ("a", "an") else None


def _minus(lx: Reader, i: int) -> bool:
    if lx.low(i) == "minus":
        return lx.is_numeral(i + 1) and lx.low(i - 1) != "or"  # "plus or minus 3 points"
    alone = lx[i].gap != TOUCHING and not lx.is_numeral(i - 1)
    return lx.low(i) in _MINUS and alone and lx.is_numeral(i + 1) and lx[i + 1].gap == TOUCHING


def _unit(lx: Reader, j: int, amount: Amount, units: Units) -> tuple[Unit, int] | None:
    """Read the unit behind an amount: after a blank, a hyphen, "of" or "a" where they fit."""
    k = j
    if lx.joined(j, "-") and lx.joined(j + 1, "plus"):
        k = j + 2
    elif lx.joined(j, "+") or (lx.low(j) in _HYPHENS and lx[j].gap == TOUCHING == lx[j + 1].gap):
        k = j + 1
    elif _below_one(amount) and lx.low(j) == "of" and lx.low(j + 1) in ("a", "an", "one"):
        k = j + 2
    elif (lx.low(j) == "of" and amount.vague) or (amount.fraction and lx.low(j) in ("a", "an")):
        k = j + 1
    if lx[k].gap == APART:
        return None
    found = units.money_at(lx, k, large=amount.large) or units.unit_at(lx, k)
    if found is None and k == j and lx.low(j) in cues().between and lx[j + 1].gap != APART:
        found = units.unit_at(lx, j + 1)
        if found is not None and found[0].kind is NumberKind.PERCENT:
            return None
    return found


def _below_one(amount: Amount) -> bool:
    """Tell whether "of a second" may follow: of a half, or of 0.3."""
    return amount.fraction or (amount.value is not None and 0 < amount.value < 1)


def _thermometer(lx: Reader, i: int, j: int) -> tuple[Unit, int] | None:
    """Read "30C" and "86F", but not the seat 14C."""
    name = _SCALE_LETTERS.get(lx[j].text)
    before = lx[i - 1]
    if name is None or lx[j].gap != TOUCHING or before.low in cues().rooms:
        return None
    follower = lx[j + 1]
    named = before.kind == "word" and before.text[:1].isupper() and lx[i - 2].gap != APART
    if named or (follower.gap == TOUCHING and follower.kind != "sign"):
        return None
    return Unit(name, NumberKind.QUANTITY), j + 1
