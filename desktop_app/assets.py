"""Find the files that are bundled with the program: the one place that knows where they lie."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resources_root() -> Path:
    """Return the folder of bundled resources.

    In a wheel and in a frozen program it is `desktop_app/resources`; in a checkout, which an
    editable install points to, it is the `resources` folder beside the package.

    Raises:
        FileNotFoundError: neither folder exists; the installation is broken.
    """
    for root in (_PACKAGE / "resources", _PACKAGE.parent / "resources"):
        if root.is_dir():
            return root
    raise FileNotFoundError(f"no resources folder in or beside {_PACKAGE}")


def resource(*parts: str) -> Path:
    """Return the path of a bundled file or folder, named by its parts below the resources folder.

    Raises:
        FileNotFoundError: nothing of that name is bundled.
    """
    path = resources_root().joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError(f"no bundled resource {'/'.join(parts)} in {resources_root()}")
    return path
