"""`galley analyse`: the wire form of files and of exact texts."""

import json

import pytest

from desktop_app.core.wire import FORMAT, analysis_from_wire, article_from_wire

EXACT = "Port  of Karet\u00a0closes\r\n\x00 🚢 “No,”\tTessa Venn said.\u2028 \ud800!\n\nRead more"


@pytest.fixture(scope="module")
def analysed(galley, harbour, tmp_path_factory):
    """Return the lines of one run over exact texts, and the ended process."""
    path = tmp_path_factory.mktemp("exact") / "in.jsonl"
    rows = [
        {"id": "one", "text": EXACT, "published": "2024-05-06"},
        {"id": 2, "text": ""},
        {"id": "no text"},
        {"id": 4, "text": "Tessa Venn came.", "published": "yesterday"},
        {"id": [5], "text": "Tessa Venn came.", "published": None},
    ]
    lines = [json.dumps(row) for row in rows]
    path.write_text("\n".join([*lines[:3], "", "{broken", *lines[3:]]), "utf-8")
    done = galley("analyse", "--from-jsonl", path, "--quality", "fast")
    return [json.loads(line) for line in done.stdout.splitlines()], done


def test_lines_come_in_order_under_their_ids(analysed):
    lines, _ = analysed
    assert [line["id"] for line in lines] == ["one", 2, [5]]
    assert all(line["format"] == FORMAT for line in lines)


def test_a_line_that_says_nothing_is_a_fault_and_the_others_go_on(analysed):
    _, done = analysed
    assert done.returncode == 1
    faults = done.stderr.splitlines()
    assert [f"line {n}" in fault for n, fault in zip((3, 5, 6), faults, strict=True)] == [True] * 3


def test_an_exact_text_keeps_every_code_point(analysed):
    article = article_from_wire(analysed[0][0]["article"])
    assert article.text == EXACT


def test_an_exact_text_has_no_title_and_no_furniture(analysed):
    article = article_from_wire(analysed[0][0]["article"])
    assert (article.metadata.title, article.title_span, article.boilerplate) == ("", None, ())
    assert [p.of(EXACT) for p in article.paragraphs][-1] == "Read more"


def test_an_exact_text_has_the_date_it_came_with(analysed):
    assert analysed[0][0]["article"]["published"] == "2024-05-06"


def test_marks_lie_in_the_exact_text(analysed):
    found = analysis_from_wire(analysed[0][0])
    names = {m.of(EXACT) for e in found.entities for m in e.mentions}
    assert "Tessa Venn" in names


def test_one_file_gives_one_object(galley, harbour):
    wire = json.loads(galley("analyse", "--quality", "fast", harbour).stdout)
    assert wire["article"]["title"] == "Harbour of Karet closes"
    assert wire["quality"] == "fast"
    assert "Karet Harbour Authority" in {e["name"] for e in wire["entities"]}


def test_several_files_give_an_array_and_a_missing_one_is_left_out(galley, harbour, tmp_path):
    done = galley("analyse", "--quality", "fast", harbour, tmp_path / "none", harbour)
    assert len(json.loads(done.stdout)) == 2
    assert done.returncode == 1


def test_jsonl_is_one_object_a_line(galley, harbour):
    done = galley("analyse", "--quality", "fast", "--jsonl", harbour, harbour)
    assert [json.loads(line)["format"] for line in done.stdout.splitlines()] == [FORMAT] * 2


def test_text_is_for_people(galley, harbour):
    done = galley("analyse", "--quality", "fast", "--format", "text", harbour)
    assert done.stdout.startswith("Harbour of Karet closes\n")
    assert "Tessa Venn" in done.stdout
