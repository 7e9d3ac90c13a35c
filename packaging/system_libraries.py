"""Check the system libraries that Qt loads, and name or install the missing ones.

    python packaging/system_libraries.py [--window]

Without --window it checks what Qt needs to draw in memory (tests, pictures); with it also that
there is a display to open a window on and what that display needs. As root on a system with
apt-get the missing packages are installed, otherwise they are named.

Exit codes: 0 all is there, 1 libraries are missing, 2 there is no display.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Library:
    """A shared library: the name that the loader asks for and the Debian package that has it."""

    soname: str
    package: str


QT_NEEDS = (
    Library("libGL.so.1", "libgl1"),
    Library("libEGL.so.1", "libegl1"),
    Library("libglib-2.0.so.0", "libglib2.0-0"),
    Library("libgthread-2.0.so.0", "libglib2.0-0"),
    Library("libxkbcommon.so.0", "libxkbcommon0"),
    Library("libdbus-1.so.3", "libdbus-1-3"),
    Library("libfontconfig.so.1", "libfontconfig1"),
    Library("libfreetype.so.6", "libfreetype6"),
    Library("libX11.so.6", "libx11-6"),
)
X11_NEEDS = (
    Library("libX11-xcb.so.1", "libx11-xcb1"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    Library("libxcb-cursor.so.0", "libxcb-cursor0"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4"),
    Library("libxcb-image.so.0", "libxcb-image0"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Library("libxcb-randr.so.0", "libxcb-randr0"),
    Library("libxcb-render-util.so.0", "libxcb-render-util0"),
    Library("libxcb-shape.so.0", "libxcb-shape0"),
    Library("libxcb-shm.so.0", "libxcb-shm0"),
    Library("libxcb-sync.so.1", "libxcb-sync1"),
    Library("libxcb-util.so.1", "libxcb-util1"),
    Library("libxcb-xfixes.so.0", "libxcb-xfixes0"),
    Library("libxcb-xkb.so.1", "libxcb-xkb1"),
)
WAYLAND_NEEDS = (
    Library("libwayland-client.so.0", "libwayland-client0"),
    Library("libwayland-cursor.so.0", "libwayland-cursor0"),
)
NO_DISPLAY = """\
There is no display to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set.
Run this from a desktop session (over SSH: ssh -X), or on a virtual screen: xvfb-run -a make run
Without a window, the command line works everywhere: .venv/bin/galley analyse FILE"""


def loads(soname: str) -> bool:
    """Say whether the system's loader finds and opens the library."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def missing_packages(
    libraries: Iterable[Library], is_loadable: Callable[[str], bool] = loads
) -> list[str]:
    """Return the packages of the libraries that cannot be loaded, each once, in order."""
    missing = [lib.package for lib in libraries if not is_loadable(lib.soname)]
    return list(dict.fromkeys(missing))


def window_needs(environment: Mapping[str, str]) -> tuple[Library, ...] | None:
    """Return what the display of this environment needs beside Qt's own, or None without one."""
    if environment.get("QT_QPA_PLATFORM"):
        return ()
    if environment.get("DISPLAY"):
        return X11_NEEDS
    return WAYLAND_NEEDS if environment.get("WAYLAND_DISPLAY") else None


def install(packages: list[str]) -> bool:
    """Install the packages with apt-get; return whether that was possible and went well."""
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        return False
    print("Installing system libraries:", *packages, flush=True)
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    for step in (["apt-get", "update", "--quiet"], command):
        done = subprocess.run(step, env=quiet, stdout=subprocess.DEVNULL, check=False)
    return done.returncode == 0


def main(arguments: list[str]) -> int:
    """Check, install what can be installed, and say what is left to do."""
    needed = list(QT_NEEDS)
    if "--window" in arguments:
        display = window_needs(os.environ)
        if display is None:
            print(NO_DISPLAY, file=sys.stderr)
            return 2
        needed += display
    packages = missing_packages(needed)
    if not packages or (install(packages) and not missing_packages(needed)):
        return 0
    print(
        "Qt needs system libraries that are not installed. On Debian and Ubuntu:\n"
        f"    sudo apt-get install {' '.join(packages)}\n"
        "On other systems, install the packages that hold these files:\n"
        f"    {' '.join(lib.soname for lib in needed if not loads(lib.soname))}",
        file=sys.stderr,
    )
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
