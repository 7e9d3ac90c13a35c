from desktop_app.ui.history import History, Place


def history(*positions: int) -> History:
    made = History()
    for position in positions:
        made.visit(Place(1, position))
    return made


def test_back_and_forward_walk_the_places() -> None:
    walked = history(1, 2, 3)
    assert walked.back() == Place(1, 2)
    assert walked.back() == Place(1, 1)
    assert walked.forward() == Place(1, 2)


def test_there_is_nothing_before_the_first_place() -> None:
    walked = history(1)
    assert not walked.can_go_back
    assert walked.back() is None


def test_a_new_place_forgets_what_lay_ahead() -> None:
    walked = history(1, 2)
    walked.back()
    walked.visit(Place(1, 9))
    assert not walked.can_go_forward


def test_the_same_place_again_is_no_step() -> None:
    walked = history(1, 1)
    assert not walked.can_go_back


def test_the_oldest_places_are_forgotten() -> None:
    walked = History(longest=2)
    for position in (1, 2, 3):
        walked.visit(Place(1, position))
    walked.back()
    assert not walked.can_go_back
