"""What a start loads: the text must be on the screen before anything heavy."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "resources" / "samples" / "harbour-wall.txt"
HEAVY = {
    "spacy",
    "onnxruntime",
    "tokenizers",
    "numpy",
    "sqlite_utils",
    "trafilatura",
    "lxml",
    "chardet",
    "mammoth",
    "markdown_it",
    "striprtf",
    "warcio",
}

# Runs the program as its entry does, and closes it at the first paint of the article.
PROGRAM = """
import sys
from desktop_app import cli
launch = cli.launch_of(sys.argv[1:])
from desktop_app.app import run
from PySide6.QtCore import QEvent, QObject, QTimer

class Watch(QObject):
    def __init__(self, application):
        super().__init__()
        self.application = application
        self.reader = application.window.frame.article.reader
        self.reader.viewport().installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint and self.reader.page.document is not None:
            print(*sorted(sys.modules), sep="\\n")
            self.reader.viewport().removeEventFilter(self)
            QTimer.singleShot(0, self.application.window.close)
        return False

watches = []
sys.exit(run(launch.files, launch.data, launch.quality, lambda a: watches.append(Watch(a))))
"""


def modules_at_first_paint(folder: Path) -> set[str]:
    homes = {"XDG_CONFIG_HOME": str(folder / "config"), "XDG_DATA_HOME": str(folder / "data")}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(SAMPLE)],
        cwd=ROOT,
        env={**os.environ, **homes, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_nothing_heavy_is_loaded_before_the_text_is_on_the_screen(tmp_path):
    loaded = modules_at_first_paint(tmp_path)
    assert "desktop_app.ui.main_window" in loaded
    assert loaded & HEAVY == set()


def test_what_was_opened_is_kept_though_the_window_closes_at_once(tmp_path):
    modules_at_first_paint(tmp_path)
    assert (tmp_path / "data" / "galley" / "galley.sqlite").exists()
