"""How a unit is expressed in another one."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Conversion:
    """How to express a unit in another one: times `factor`, plus `offset`, in `unit`."""

    unit: str
    factor: float
    offset: float = 0.0
