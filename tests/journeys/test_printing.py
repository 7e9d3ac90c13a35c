from pathlib import Path

from desktop_app.ui.printing import Printing
from tests.journeys.conftest import Journey


def test_the_article_is_saved_as_pdf(journey: Journey, article: Path, tmp_path: Path) -> None:
    journey.open_and_wait_for_marks(article)
    path = tmp_path / "ferry.pdf"
    journey.window.findChild(Printing).save_pdf(path)
    marked = path.read_bytes()
    assert marked.startswith(b"%PDF")
    journey.do("print_marks")
    journey.window.findChild(Printing).save_pdf(path)
    assert len(path.read_bytes()) < len(marked)


def test_a_folder_that_cannot_be_written_is_told(
    journey: Journey, article: Path, tmp_path: Path
) -> None:
    journey.open_and_wait_for_marks(article)
    journey.window.findChild(Printing).save_pdf(tmp_path / "none" / "ferry.pdf")
    assert "ferry.pdf" in journey.parts.messages.messages[-1]


def test_without_an_article_there_is_nothing_to_print(journey: Journey) -> None:
    journey.do("pdf")
    assert "Open an article first" in journey.parts.status.text()
