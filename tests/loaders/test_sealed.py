"""Reading a file touches nothing else: no connection, no other file, no other program."""

import json
import socket
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from tests import made_files as made

ROOT = Path(__file__).resolve().parents[2]

# Reads every file that it is given while Python's audit events (PEP 578) are recorded.
PROGRAM = """
import json, sys
from pathlib import Path
from tests.fuzzing.reading import read_all

touched = []

def watch(event, args):
    if event == "open":
        touched.append([event, str(args[0]), str(args[1])])
    elif event.partition(".")[0] in ("socket", "subprocess", "shutil", "urllib", "ftplib", "http"):
        touched.append([event, str(args[-1]), ""])
        raise PermissionError(event)
    elif event in ("os.system", "os.exec", "os.fork", "os.posix_spawn", "os.remove", "os.rename",
                   "os.mkdir", "os.chmod", "os.link", "os.symlink", "tempfile.mkstemp"):
        touched.append([event, str(args), ""])

files = [(path.name, path.read_bytes()) for path in sorted(Path(sys.argv[1]).iterdir())]
sys.addaudithook(watch)
found = {name: read_all(name, data) for name, data in files}
print(json.dumps([found, touched]))
"""


def with_references(data: bytes, address: str, secret: Path) -> bytes:
    """Return the file with pictures, styles, frames and links to an address and to a file."""
    references = (
        f'<img src="{address}/a.png"><img src="file://{secret}"><iframe src="{address}/f"></iframe>'
        f'<link rel="stylesheet" href="{address}/s.css"><script src="{address}/j.js"></script>'
        f'<object data="file://{secret}"></object><img src="//127.0.0.1/share/x.png">'
    ).encode()
    return data.replace(b"<article>", b"<article>" + references)


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    """Return how many articles each file gave, what was touched, and whether anybody called."""
    folder = tmp_path_factory.mktemp("files")
    secret = tmp_path_factory.mktemp("secret") / "secret.txt"
    secret.write_text("The secret of Karet")
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        address = f"http://127.0.0.1:{server.getsockname()[1]}"
        for name, make in made.FILES.items():
            data = make()
            whole = data.startswith(b"bplist")  # it counts its bytes
            (folder / name).write_bytes(data if whole else with_references(data, address, secret))
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM, str(folder)],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
        with pytest.raises(BlockingIOError):
            server.accept()
    found, touched = json.loads(done.stdout)
    return found, touched


def test_every_file_is_read(record):
    found, _ = record
    assert set(found) == set(made.FILES)
    assert all(found.values())


def test_no_connection_is_made_and_no_program_started(record):
    _, touched = record
    # A library of trafilatura tries, once it is imported, whether there is IPv6; it is refused.
    harmless = ("open", "socket.__new__")
    assert [entry for entry in touched if entry[0] not in harmless] == []


def test_no_file_is_opened_but_those_of_the_program(record):
    _, touched = record
    own = {ROOT, *(Path(p) for p in sysconfig.get_paths().values()), Path(sys.base_prefix)}
    others = [
        path
        for event, path, _ in touched
        if event == "open" and not path.isdecimal() and not any(map(Path(path).is_relative_to, own))
    ]
    assert others == []


def test_no_file_is_opened_for_writing(record):
    _, touched = record
    written = [path for event, path, mode in touched if event == "open" and set(mode) & set("wax+")]
    assert [path for path in written if "__pycache__" not in path] == []
