"""Convert units with pint: how to express kilometres in miles, or euros a litre in nothing."""

from typing import TYPE_CHECKING

from desktop_app.core.conversion import Conversion
from desktop_app.core.units import Exchange, Units

if TYPE_CHECKING:
    from pint import UnitRegistry


class Converter:
    """Finds the conversion of each unit once; pint is loaded for the first one."""

    def __init__(self, units: Units) -> None:
        self._exchanges = units.exchanges
        self._known: dict[str, Conversion | None] = {}
        self._registry: UnitRegistry[float] | None = None

    def of(self, unit: str | None) -> Conversion | None:
        """Return how to express a unit, or a rate ("m per year"), in another common one."""
        if unit is None:
            return None
        if unit not in self._known:
            self._known[unit] = self._found(unit)
        return self._known[unit]

    def _found(self, unit: str) -> Conversion | None:
        measure, per, other = unit.partition(" per ")
        exchange = self._exchanges.get(measure)
        if exchange is None:
            return None
        below = self._exchanges.get(other) if per else None
        factor, offset = self._turned(exchange)
        if below is not None and below.other != exchange.name:
            factor /= self._turned(below)[0]
            other = below.said.removesuffix("s")
        return Conversion(f"{exchange.said}{per}{other}", factor, offset)

    def _turned(self, exchange: Exchange) -> tuple[float, float]:
        """Return factor and offset, for every conversion of units is linear."""
        registry = self._registry
        if registry is None:
            # Loading pint takes as long as reading an article; most texts convert nothing.
            from pint import UnitRegistry  # noqa: PLC0415

            registry = self._registry = UnitRegistry(cache_folder=None)
        nothing = registry.Quantity(0.0, exchange.name).to(exchange.other).magnitude
        one = registry.Quantity(1.0, exchange.name).to(exchange.other).magnitude
        return one - nothing, nothing
