"""`galley report`: who speaks in articles."""

import json


def test_text_is_what_it_prints_by_default(galley, harbour):
    done = galley("report", "--quality", "fast", harbour)
    assert done.stdout.startswith("Harbour of Karet closes\n  ")
    assert done.returncode == 0


def test_one_file_gives_an_object_and_several_an_array(galley, harbour):
    one = json.loads(galley("report", "--quality", "fast", "--format", "json", harbour).stdout)
    assert one["format"] == "galley-report/1"
    two = galley("report", "--quality", "fast", "--format", "json", harbour, harbour)
    assert json.loads(two.stdout) == [one, one]


def test_a_file_that_cannot_be_read_is_a_fault_and_the_next_one_follows(galley, harbour, tmp_path):
    missing = tmp_path / "none.txt"
    done = galley("report", "--quality", "fast", "--format", "markdown", missing, harbour)
    assert done.stdout.startswith("# Harbour of Karet closes\n")
    assert "none.txt" in done.stderr
    assert done.returncode == 1


def test_without_a_file_it_is_not_understood(galley):
    assert galley("report").returncode == 2
