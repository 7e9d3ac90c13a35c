import os
import queue
import socket
import threading
import time
from pathlib import Path

import pytest

from desktop_app.core.errors import LoadError
from desktop_app.loaders.client import LoadClient
from desktop_app.loaders.loader import CERTAIN, Loaded, Loader, Parsed, Question, Source
from desktop_app.loaders.opening import open_pasted, open_path
from desktop_app.loaders.plain import article_from_text
from desktop_app.loaders.registry import Registry
from desktop_app.loaders.worker import Limits
from tests import made_files as made

SAMPLES = Path(__file__).parents[1] / "samples"


def misbehave(source: Source) -> Parsed:
    """Do in the worker process what the file says."""
    order = source.data.decode().split()[1]
    if order == "die":
        os._exit(3)
    if order == "hang":
        time.sleep(600)
    if order == "eat":
        bytearray(2**36)
    if order == "refuse":
        raise LoadError(source.name, "No.", "Never mind.")
    if order == "connect":
        socket.create_connection(("127.0.0.1", int(source.data.split()[2])))
    if order == "socket":
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    if order == "write":
        Path(source.data.decode().split()[2]).write_text("x")
    return Parsed(article_from_text(f"{order} {os.getpid()}"), ("a notice",))


BAD = Loader(
    "bad", ("x/bad",), (".bad",), lambda h, n: CERTAIN * (h[:3] == b"BAD"), misbehave, True
)


def write_plug_in(folder):
    info = folder / "galley_bad-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: galley-bad\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[galley.loaders]\nbad = galley_bad:BAD\n")
    (folder / "galley_bad.py").write_text(Path(__file__).read_text("utf-8"))


@pytest.fixture
def client(tmp_path, monkeypatch):
    write_plug_in(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    with LoadClient(Registry(), Limits(seconds=20)) as client:
        yield client


@pytest.fixture
def give(tmp_path):
    def write(order):
        file = tmp_path / f"{order.split()[0]}.bad"
        file.write_text(f"BAD {order}")
        return file

    return write


def test_a_plain_text_is_read_in_this_process(client):
    loaded = client.load(SAMPLES / "scrape.txt")
    assert (loaded.loader, loaded.chosen_by) == ("plain", "name")
    assert loaded.original == (SAMPLES / "scrape.txt").read_bytes()
    assert loaded.path == str(SAMPLES / "scrape.txt")
    assert client._worker._process is None


def test_a_page_is_read_in_another_process(client):
    loaded = open_path(str(SAMPLES / "ferry-page.html"), client)
    assert loaded.article.metadata.title == "Ferry operator denies overloading"
    assert client._worker._process.pid != os.getpid()


def test_one_process_serves_many_files(client, give):
    pids = {client.load(give("ok")).article.text for _ in range(3)}
    assert len(pids) == 1
    assert str(os.getpid()) not in pids.pop()


def test_notices_of_the_loader_arrive(client, give):
    assert client.load(give("ok")).notices == ("a notice",)


def test_a_refusal_arrives_as_it_was_raised(client, give):
    with pytest.raises(LoadError) as caught:
        client.load(give("refuse"))
    assert str(caught.value) == "refuse.bad: No. Never mind."


def test_a_file_that_kills_the_process_does_not_stop_the_next(client, give):
    with pytest.raises(LoadError, match=r"die\.bad: .*brought the reading process down"):
        client.load(give("die"))
    assert client.load(give("ok")).article.text.startswith("ok")


def test_a_file_that_takes_too_long_is_given_up(tmp_path, monkeypatch, give):
    write_plug_in(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    with LoadClient(Registry(), Limits(seconds=0.5)) as client:
        with pytest.raises(LoadError, match=r"longer than 0\.5 seconds"):
            client.load(give("hang"))
        assert client._worker._process is None


def test_a_file_that_needs_too_much_memory_is_refused(client, give):
    with pytest.raises(LoadError, match="more memory"):
        client.load(give("eat"))
    assert client.load(give("ok")).article.text.startswith("ok")


def test_a_loader_reaches_no_network(client, give):
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        with pytest.raises(LoadError):
            client.load(give(f"connect {server.getsockname()[1]}"))
        with pytest.raises(BlockingIOError):
            server.accept()


def test_a_loader_opens_no_socket_at_all(client, give):
    with pytest.raises(LoadError):
        client.load(give("socket"))


def test_a_loader_writes_no_file(client, give, tmp_path):
    with pytest.raises(LoadError):
        client.load(give(f"write {tmp_path / 'written'}"))
    assert not (tmp_path / "written").exists()


def test_waiting_can_be_cancelled_from_another_thread(client, give):
    client.load(give("ok"))
    process = client._worker._process
    threading.Timer(0.2, client.cancel).start()
    with pytest.raises(LoadError, match="stopped"):
        client.load(give("hang"))
    assert client._worker._process is not process


def test_submitted_files_answer_one_by_one_and_a_bad_one_stops_none(client, give, tmp_path):
    answers: queue.Queue[Loaded | LoadError] = queue.Queue()
    for path in (tmp_path / "missing.txt", give("die"), SAMPLES / "scrape.txt"):
        client.submit(path, answers.put)
    found = [answers.get(timeout=30) for _ in range(3)]
    assert [type(x).__name__ for x in found] == ["LoadError", "LoadError", "Loaded"]
    assert [x.subject for x in found[:2]] == ["missing.txt", "die.bad"]


def test_closing_ends_the_process(give, client):
    client.load(give("ok"))
    process = client._worker._process
    client.close()
    with pytest.raises(ValueError, match="closed"):
        process.is_alive()


def test_a_closed_client_starts_no_process(give, client):
    client.close()
    with pytest.raises(LoadError):
        client.load(give("ok"))


def test_a_wrong_name_is_noticed(client, tmp_path):
    page = tmp_path / "page.txt"
    page.write_bytes((SAMPLES / "ferry-page.html").read_bytes())
    loaded = client.load(page)
    assert loaded.chosen_by == "content"
    assert loaded.notices == ("Its name ends in .txt, but its content was read as text/html.",)


def test_the_size_limit_is_a_setting(tmp_path):
    (tmp_path / "a.txt").write_text("x" * 11)
    with LoadClient(size_limit=10) as client, pytest.raises(LoadError, match="larger"):
        client.load(tmp_path / "a.txt")


def test_the_chosen_encoding_is_used(client, tmp_path):
    (tmp_path / "a.txt").write_bytes("Škoda".encode("cp1250"))
    assert client.load(tmp_path / "a.txt", "cp1250").article.text == "Škoda"


def test_a_dropped_web_address_says_how_to_save_the_page(client):
    with pytest.raises(LoadError, match="never goes online"):
        open_path("https://a.example/b", client)


def test_a_pasted_selection_is_taken_whole(client):
    loaded = open_pasted(
        "Wall broke\nHello you there.", "<h1>Wall broke</h1><p>Hello <b>you</b> there.", client
    )
    assert loaded.article.text == "Wall broke\n\nHello you there."
    assert loaded.chosen_by == "clipboard"


def test_pasted_text_needs_no_process(client):
    assert open_pasted("Wall broke", "", client).article.text == "Wall broke"
    assert client._worker._process is None


def test_all_articles_of_a_file_are_opened_with_names_and_bytes_of_their_own(client, tmp_path):
    (tmp_path / "crawl.warc").write_bytes(made.warc())
    first, second = client.read(client.begin(tmp_path / "crawl.warc"))
    assert first.name == f"crawl.warc › {made.ADDRESS}"
    assert first.original == made.PAGE.encode()
    assert first.sha256 != second.sha256
    assert (first.loader, first.chosen_by) == ("warc", "content")


def test_the_documents_of_a_file_can_be_listed_and_chosen(client, tmp_path):
    (tmp_path / "crawl.warc").write_bytes(made.warc())
    contents = client.contents(client.begin(tmp_path / "crawl.warc"))
    assert contents.question is Question.PAGES
    listed = contents.entries
    assert [entry.title for entry in listed] == [made.TITLE, "Board answers the council"]
    (chosen,) = client.read(client.begin(tmp_path / "crawl.warc"), [listed[1].name])
    assert chosen.article.metadata.title == "Board answers the council"
    assert client.contents(client.begin(SAMPLES / "scrape.txt")).question is Question.NONE


def test_a_book_can_be_taken_as_one(client, tmp_path):
    (tmp_path / "book.epub").write_bytes(made.epub())
    assert client.contents(client.begin(tmp_path / "book.epub")).question is Question.BOOK
    (one,) = client.read(client.begin(tmp_path / "book.epub"), as_one=True)
    assert one.article.metadata.title == "Karet Reader, May"
    assert one.document == ""


def test_a_file_of_one_document_opens_as_an_article(client, tmp_path):
    (tmp_path / "pocket.csv").write_bytes(made.pocket_csv())
    assert client.load(tmp_path / "pocket.csv").article.metadata.title == "Pocket: 2 saved links"
    (tmp_path / "crawl.warc").write_bytes(made.warc())
    with pytest.raises(LoadError, match="several articles"):
        client.load(tmp_path / "crawl.warc")


def bundle(order):
    """Return a zip of files that the worker is to read, some of which misbehave."""
    return made.zipped({f"{n}.bad": f"BAD {word}" for n, word in enumerate(order)})


def test_a_document_that_kills_the_process_does_not_stop_those_behind_it(client, tmp_path):
    (tmp_path / "many.zip").write_bytes(bundle(["ok", "die", "ok", "refuse", "ok"]))
    found = list(client.read(client.begin(tmp_path / "many.zip")))
    assert [type(f).__name__ for f in found] == [
        "Loaded",
        "LoadError",
        "Loaded",
        "LoadError",
        "Loaded",
    ]


def test_a_file_whose_documents_all_kill_the_process_is_given_up(client, tmp_path):
    (tmp_path / "many.zip").write_bytes(bundle(["die"] * 20))
    found = list(client.read(client.begin(tmp_path / "many.zip")))
    assert [type(f).__name__ for f in found] == ["LoadError"] * 3


def test_leaving_the_articles_of_a_file_frees_the_process_for_the_next(client, give, tmp_path):
    (tmp_path / "many.zip").write_bytes(bundle(["ok"] * 5))
    documents = client.read(client.begin(tmp_path / "many.zip"))
    next(documents)
    documents.close()
    assert client.load(give("ok")).article.text.startswith("ok")


def test_an_answer_that_is_too_long_is_refused(tmp_path, monkeypatch, give):
    write_plug_in(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    limits = Limits(seconds=20, output=100)
    with LoadClient(Registry(), limits) as client, pytest.raises(LoadError, match="too long"):
        client.load(give("ok"))


def test_what_comes_with_an_article_arrives_whole(client, tmp_path):
    (tmp_path / "export.json").write_bytes(made.hypothesis())
    (found,) = client.read(client.begin(tmp_path / "export.json"))
    assert found.extras.alone
    assert found.extras.tags == ("storm",)
    first, second = found.extras.highlights
    assert (first.exact, first.prefix, first.suffix) == (made.SECOND, "2024.", "The")
    assert first.written.isoformat() == "2024-05-06T07:08:09.123456+00:00"
    assert (second.note, second.written) == ("Read again.", None)
