"""The process that runs parsers of other people's files: limited, sealed, replaceable."""

from __future__ import annotations

import json
import logging
import signal
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop_app.core.errors import LoadError
from desktop_app.core.wire import article_from_wire, article_to_wire
from desktop_app.loaders.loader import Loader, Parsed, Source
from desktop_app.loaders.registry import Registry

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

# What a parser never needs; Python asks before each (PEP 578).
_FORBIDDEN = frozenset(
    (
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
    """What reading one file may cost.

    Attributes:
        seconds: Wall time; the process is killed after it.
        memory: Address space of the process, in bytes.
    """

    seconds: float = 60.0
    memory: int = 4 * 1024**3


@dataclass(frozen=True, slots=True)
class Request:
    """A file to read and the loader to read it with."""

    loader: str
    source: Source


def serve(connection: Connection, memory: int) -> None:
    """Answer requests until the other end is closed. Entry point of the process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    logging.disable(logging.CRITICAL)
    _limit_memory(memory)
    registry = Registry()
    sys.addaudithook(_refuse)
    while True:
        try:
            request = connection.recv()
        except (EOFError, OSError):
            return
        connection.send_bytes(_answer(registry.named(request.loader), request.source))


def parsed_from(answer: bytes) -> Parsed:
    """Read an answer of the worker. It is JSON: a broken parser must not reach this process.

    Raises:
        LoadError: If the loader refused the file.
    """
    wire: Mapping[str, Any] = json.loads(answer)
    if "error" in wire:
        raise LoadError(*wire["error"])
    return Parsed(article_from_wire(wire["article"]), tuple(wire["notices"]))


def _answer(loader: Loader, source: Source) -> bytes:
    try:
        parsed = loader.load(source)
    except LoadError as fault:
        wire: dict[str, Any] = {"error": [fault.subject, fault.reason, fault.next_step]}
    except MemoryError:
        reason = "Reading it needs more memory than a file may use."
        wire = {"error": [source.name, reason, "Copy the article's text and paste it."]}
    else:
        wire = {"article": article_to_wire(parsed.article), "notices": list(parsed.notices)}
    return json.dumps(wire).encode("utf-8")


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
