"""Say of a file that its parser stumbled over it."""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from desktop_app.core.errors import LoadError

# What parsers raise over bytes that are not what they should be. A fault of another kind, and
# memory that runs out, is not the file's alone and goes on.
_FAULTS: tuple[type[Exception], ...] = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
    zlib.error,
)
NEXT_STEP = "Save it again in the program that made it, and open the new file."


@contextmanager
def damaged(name: str, kind: str, *more: type[Exception]) -> Iterator[None]:
    """Turn what a parser raises into a refusal of the file.

    To be put around calls of parsers that are not ours, and nothing else.

    Args:
        name: The file.
        kind: What it should be ("a Word document").
        more: What this parser raises besides Python's usual faults.

    Raises:
        LoadError: In the place of the parser's fault.
    """
    try:
        yield
    except LoadError:
        raise
    except (*_FAULTS, *more) as fault:
        reason = f"It should be {kind}, but it is damaged ({type(fault).__name__})."
        raise LoadError(name, reason, NEXT_STEP) from fault
