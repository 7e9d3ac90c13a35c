"""What a start loads: the text must be on the screen before anything heavy."""

import os
import subprocess
import sys
import tempfile
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
    "desktop_app.cli.arguments",
    "multiprocessing",
    "desktop_app.ui.workings",
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
            print(*sorted(n for n, m in sys.modules.items() if m is not None), sep="\\n")
            self.reader.viewport().removeEventFilter(self)
            QTimer.singleShot(0, self.application.window.close)
        return False

watches = []
sys.exit(run(launch.files, launch.data, launch.quality, lambda a: watches.append(Watch(a))))
"""


def ran(program: str, folder: Path) -> str:
    homes = {"XDG_CONFIG_HOME": str(folder / "config"), "XDG_DATA_HOME": str(folder / "data")}
    done = subprocess.run(
        [sys.executable, "-c", program, str(SAMPLE)],
        cwd=ROOT,
        env={**os.environ, **homes, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def modules_at_first_paint(folder: Path) -> set[str]:
    return set(ran(PROGRAM, folder).split())


def test_nothing_heavy_is_loaded_before_the_text_is_on_the_screen(tmp_path):
    loaded = modules_at_first_paint(tmp_path)
    assert "desktop_app.ui.main_window" in loaded
    assert loaded & HEAVY == set()


def test_what_was_opened_is_kept_though_the_window_closes_at_once(tmp_path):
    modules_at_first_paint(tmp_path)
    assert (tmp_path / "data" / "galley" / "galley.sqlite").exists()


def test_the_windows_text_starts_as_large_as_the_settings_want(tmp_path):
    folder = tmp_path / "config" / "galley"
    folder.mkdir(parents=True)
    (folder / "settings.json").write_text('{"scale": 200}', "utf-8")
    asked = "watches[0].application.window.frame.status.font().pixelSize()"
    program = PROGRAM.replace("*sorted(n for n, m in sys.modules.items() if m is not None)", asked)
    assert asked in program
    assert ran(program, tmp_path).split() == ["26"]


GARBAGE = """
import gc, sys
from desktop_app.app import run
from PySide6.QtCore import QTimer

def started(application):
    print(gc.isenabled())
    def look():
        if not gc.isenabled():
            QTimer.singleShot(5, look)
            return
        print(application.window._workings is not None, gc.get_freeze_count() > 0)
        application.window.close()
    look()

sys.exit(run(sys.argv[1:], None, None, started))
"""


def test_garbage_is_looked_for_only_once_the_window_is_complete(tmp_path):
    assert ran(GARBAGE, tmp_path).split() == ["False", "True", "True"]


FIRST = """
import sys
from desktop_app.app import run
from desktop_app.session.events import Opened

def started(application):
    def hear(event):
        if isinstance(event, Opened):
            print(event.desk.article.title, flush=True)
            application.window.close()
    application.session.listen(hear)
    begin = application._begin_listening
    def listening():
        begin()
        print("listening", flush=True)
    application._begin_listening = listening

sys.exit(run([], None, None, started))
"""


def test_a_second_start_hands_its_files_to_the_first(tmp_path):
    with tempfile.TemporaryDirectory() as runtime:
        own = {
            "XDG_CONFIG_HOME": str(tmp_path / "config"),
            "XDG_DATA_HOME": str(tmp_path / "data"),
            "XDG_RUNTIME_DIR": runtime,
            "QT_QPA_PLATFORM": "offscreen",
        }
        environment = os.environ | own
        with subprocess.Popen(
            [sys.executable, "-c", FIRST],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        ) as first:
            assert first.stdout.readline() == "listening\n"
            second = subprocess.run(
                [sys.executable, "-m", "desktop_app", str(SAMPLE)],
                cwd=ROOT,
                env=environment,
                check=False,
            )
            assert second.returncode == 0
            assert first.stdout.readline().startswith("Harbour wall")
            assert first.wait() == 0
