"""What a reader has chosen, kept as JSON in the user's configuration folder."""

import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

APP = "galley"
MEGABYTE = 1_000_000
RECENT = 12


class Theme(StrEnum):
    """The colours of the window; SYSTEM follows the desktop's."""

    SYSTEM = "system"
    LIGHT = "light"
    SEPIA = "sepia"
    DARK = "dark"
    BLACK = "black"
    HIGH_CONTRAST = "high-contrast"


@dataclass(frozen=True, slots=True)
class Settings:
    """A reader's choices; frozen, changed by `dataclasses.replace`.

    `quality` is "accurate" or "fast". `text_size` is in points, `measure` in characters a line,
    `leading` in hundredths of the text size, `max_file_size` in bytes, `scale` of the window's own
    text in hundredths; `still` says that nothing may move by itself. `page` is the theme of the
    article, "window" for the window's own; `intensity` says in hundredths how strongly marks are
    drawn. `keys` holds commands with keys of the reader's own ("find=Ctrl+F"); `tool_bar` holds the
    items of the reader's own bar in their order. `geometry`, `details_geometry` and `layout` are
    Qt's own window states as base64 text; `shut_panes` names those that the reader shut;
    `details_apart` says whether the details stand in a window of their own. `layers` names the
    layers of marks that are shown; "claims" are the quotes of the light tier. `reader` is the name
    written beside corrections. `open_articles` are the tabs ("12 Title", the front one with a star
    before it). `books` says what an EPUB is opened as: "each" of its documents, "one" article, or
    empty to ask. `unknown` holds the keys of another version, kept as read.
    """

    quality: str = "accurate"
    theme: Theme = Theme.SYSTEM
    keep_opened: bool = True
    text_size: float = 13.5
    measure: int = 66
    face: str = "Literata"
    leading: int = 161
    justified: bool = False
    page: str = "window"
    intensity: int = 100
    keys: tuple[str, ...] = ()
    tool_bar: tuple[str, ...] = ()
    scale: int = 100
    still: bool = False
    print_marks: bool = True
    print_notes: bool = True
    layers: tuple[str, ...] = ("names", "numbers", "quotes", "claims")
    recent_files: tuple[str, ...] = ()
    open_articles: tuple[str, ...] = ()
    geometry: str = ""
    layout: str = ""
    shut_panes: tuple[str, ...] = ()
    details_apart: bool = False
    details_geometry: str = ""
    reader: str = ""
    books: str = ""
    max_file_size: int = 50 * MEGABYTE
    unknown: tuple[tuple[str, Any], ...] = ()

    @classmethod
    def load(cls, path: Path) -> "Settings":
        """Read settings; what is missing or makes no sense has its default.

        A file that is no JSON object is put aside with ".damaged" behind its name, and the
        defaults are returned.

        Raises:
            OSError: If the file is there but cannot be read.
        """
        try:
            read = json.loads(path.read_text("utf-8"))
        except FileNotFoundError:
            return cls()
        except ValueError:
            read = None
        if not isinstance(read, dict):
            path.replace(path.with_name(path.name + ".damaged"))
            return cls()
        return _from_json(read)

    def save(self, path: Path) -> None:
        """Write settings so that a crash leaves either the old file or the new one.

        Raises:
            OSError: If the file cannot be written.
        """
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=path.name, dir=path.parent)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(_to_json(self), file, indent=2, ensure_ascii=False)
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise

    def with_recent(self, file: str) -> "Settings":
        """Return settings with a file put first among the recent ones."""
        others = (f for f in self.recent_files if f != file)
        return replace(self, recent_files=(file, *others)[:RECENT])


def settings_file() -> Path:
    """Return where settings are kept on this system."""
    import platformdirs  # noqa: PLC0415 - costs start-up time, so only when asked

    return Path(platformdirs.user_config_dir(APP, appauthor=False)) / "settings.json"


def data_directory() -> Path:
    """Return where the library is kept on this system, unless the user names another place."""
    import platformdirs  # noqa: PLC0415 - as above

    return Path(platformdirs.user_data_dir(APP, appauthor=False))


def _to_json(settings: Settings) -> dict[str, Any]:
    known = asdict(settings)
    del known["unknown"]
    return dict(settings.unknown) | known


def _from_json(read: Mapping[str, Any]) -> Settings:
    default = Settings()
    names = {f.name for f in fields(Settings)} - {"unknown"}
    known = {n: _checked(n, read[n], getattr(default, n)) for n in names & read.keys()}
    unknown = tuple((k, v) for k, v in read.items() if k not in names)
    return Settings(**known, unknown=unknown)


def _checked(name: str, value: Any, default: Any) -> Any:  # noqa: ANN401 - JSON is of any type
    """Return a value read if it is of the default's kind and in range, else the default."""
    match default:
        case Theme():
            return Theme(value) if value in tuple(Theme) else default
        case bool():
            return value if isinstance(value, bool) else default
        case int() | float():
            low, high = _RANGES[name]
            fits = isinstance(value, int | float) and not isinstance(value, bool)
            return type(default)(value) if fits and low <= value <= high else default
        case tuple():
            texts = isinstance(value, list) and all(isinstance(v, str) for v in value)
            return tuple(value) if texts else default
        case _:
            fits = isinstance(value, str) and value in _CHOICES.get(name, (value,))
            return value if fits else default


_CHOICES = {
    "quality": ("accurate", "fast"),
    "books": ("", "each", "one"),
    "page": ("window", *(theme.value for theme in Theme if theme is not Theme.SYSTEM)),
}
_RANGES = {
    "text_size": (6, 72),
    "measure": (30, 140),
    "leading": (110, 260),
    "intensity": (30, 170),
    "scale": (90, 200),
    "max_file_size": (1, 2_000 * MEGABYTE),
}
