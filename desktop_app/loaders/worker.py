"""The process that runs parsers of other people's files: limited, sealed, replaceable."""

from __future__ import annotations

import logging
import signal
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop_app.core.errors import LoadError
from desktop_app.loaders.messages import (
    END,
    Request,
    Task,
    entry_answer,
    error_answer,
    has_original,
    unpacked_answer,
)
from desktop_app.loaders.registry import Registry
from desktop_app.loaders.unpack import Unpacked, each, entries, whole

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

# What a parser never needs; Python asks before each (PEP 578).
_FORBIDDEN = frozenset(
    (
        "socket.__new__",
        "socket.connect",
        "socket.bind",
        "socket.getaddrinfo",
        "socket.gethostbyname",
        "socket.sendto",
        "subprocess.Popen",
        "os.exec",
        "os.fork",
        "os.forkpty",
        "os.posix_spawn",
        "os.remove",
        "os.rename",
        "os.system",
        "shutil.rmtree",
    )
)


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading one article may cost.

    Attributes:
        seconds: Wall time of one answer; the process is killed after it.
        memory: Address space of the process, in bytes.
        output: Length of one answer, in bytes.
    """

    seconds: float = 60.0
    memory: int = 4 * 1024**3
    output: int = 256 * 1024**2


def serve(connection: Connection, limits: Limits) -> None:
    """Answer requests until the other end is closed. Entry point of the process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    logging.disable(logging.CRITICAL)
    _limit_memory(limits.memory)
    registry = Registry()
    sys.addaudithook(_refuse)
    while True:
        try:
            request = connection.recv()
        except (EOFError, OSError):
            return
        for answer, original in _answers(request, registry):
            fits = max(len(answer), len(original)) <= limits.output
            connection.send_bytes(answer if fits else error_answer(_too_long(request)))
            if fits and has_original(answer):
                connection.send_bytes(original)
        connection.send_bytes(END)


def _answers(request: Request, registry: Registry) -> Iterator[tuple[bytes, bytes]]:
    """Yield each answer and the bytes that go with it."""
    loader, source = registry.named(request.loader), request.source
    try:
        match request.task:
            case Task.WHOLE:
                unpacked = Unpacked(source.name, whole(loader, source), loader=loader.name)
                yield unpacked_answer(unpacked), b""
            case Task.LIST:
                for entry in entries(loader, source, registry):
                    yield entry_answer(entry), b""
            case Task.EACH:
                wanted = None if request.wanted is None else frozenset(request.wanted)
                for unpacked in each(loader, source, registry, wanted, request.skip):
                    yield unpacked_answer(unpacked), unpacked.original
    except LoadError as fault:
        yield error_answer(fault), b""
    except MemoryError:
        reason = "Reading it needs more memory than a file may use."
        too_much = LoadError(source.name, reason, "Copy the article's text and paste it.")
        yield error_answer(too_much), b""


def _too_long(request: Request) -> LoadError:
    return LoadError(
        request.source.name,
        "What is in it is too long to be an article.",
        "Copy the part that matters and paste it.",
    )


def _limit_memory(memory: int) -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  # not on every system

    for kind, most in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_CORE, 0)):
        _, hard = resource.getrlimit(kind)
        wanted = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (wanted, hard))


def _refuse(event: str, args: tuple[Any, ...]) -> None:
    if event in _FORBIDDEN:
        raise PermissionError(f"a loader may not do this: {event}")
    if event == "open" and isinstance(args[1], str) and set(args[1]) & set("wax+"):
        raise PermissionError("a loader may not write files")
