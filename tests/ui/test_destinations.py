from desktop_app.ui.destinations import Destination, matching


def found(typed: str, *words: str, kind: str = "command") -> list[str]:
    return [d.words for d in matching([Destination(w, kind, "", list) for w in words], typed)]


def test_nothing_typed_shows_all() -> None:
    assert found("", "Open", "Quit") == ["Open", "Quit"]


def test_every_typed_part_must_fit() -> None:
    assert found("next quo", "Next quote", "Next name", "Previous quote") == ["Next quote"]


def test_what_begins_so_comes_before_what_has_a_word_that_does() -> None:
    assert found("mark", "Unmarked", "Next mark", "Mark as name") == [
        "Mark as name",
        "Next mark",
        "Unmarked",
    ]


def test_the_kind_can_be_typed_too() -> None:
    assert found("person ada", "Ada Lindqvist", kind="person") == ["Ada Lindqvist"]


def test_capitals_do_not_matter() -> None:
    assert found("HOLM", "Holm") == ["Holm"]
