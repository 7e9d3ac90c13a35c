#!/bin/sh
# Make .venv and install the program into it from a lock file.
#
#     packaging/setup.sh runtime|dev
#
# PYTHON=/path/to/python3 chooses the interpreter; otherwise the first of python3, python3.13,
# python3.12 and python3.11 that fits is taken. The Makefile calls this when something changed.
set -eu
cd "$(dirname "$0")/.."

case "${1:-}" in
    runtime) lock=packaging/requirements.lock ;;
    dev) lock=packaging/requirements-dev.lock ;;
    *) echo "usage: packaging/setup.sh runtime|dev" >&2; exit 2 ;;
esac

fits() {
    "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null
}

can_make_environments() {
    "$1" -c 'import ensurepip, venv' 2>/dev/null
}

find_python() {
    incomplete=
    for candidate in ${PYTHON:-python3 python3.13 python3.12 python3.11}; do
        fits "$candidate" || continue
        if can_make_environments "$candidate"; then
            echo "$candidate"
            return
        fi
        incomplete=${incomplete:-$candidate}
    done
    if [ -z "$incomplete" ]; then
        echo "Galley needs Python 3.11, 3.12 or 3.13, and none was found." >&2
        echo "On Debian 12 and newer: sudo apt-get install python3 python3-venv" >&2
        echo "Elsewhere, name one: make PYTHON=/path/to/python3.12 ..." >&2
        return 1
    fi
    package=$("$incomplete" -c 'import sys; print("python3.%d-venv" % sys.version_info[1])')
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        echo "Installing $package" >&2
        apt-get update -qq >&2
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$package" >&2
        can_make_environments "$incomplete" && echo "$incomplete" && return
    fi
    echo "$incomplete cannot make virtual environments: its package $package is missing." >&2
    echo "On Debian and Ubuntu: sudo apt-get install python3-venv" >&2
    return 1
}

if ! { [ -x .venv/bin/python ] && fits .venv/bin/python && .venv/bin/python -m pip --version; } \
    >/dev/null 2>&1
then
    python=$(find_python)
    echo "Making .venv with $("$python" --version)"
    "$python" -m venv --clear .venv
fi
export PIP_DISABLE_PIP_VERSION_CHECK=1
echo "Installing from $lock"
# The lock file names everything, so nothing is resolved: pip, asked to, may weigh a newer release
# of a package with extras, refuse it for having no hash, and give up.
.venv/bin/python -m pip install --quiet --no-deps --require-hashes --requirement "$lock"
.venv/bin/python -m pip install --quiet --no-deps --no-build-isolation --editable .
.venv/bin/python -m pip check >/dev/null
touch .venv/.runtime
[ "$1" = runtime ] || touch .venv/.dev
