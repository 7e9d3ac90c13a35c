"""Everything that makes a window work, made once its first text can be read.

Importing and building this takes longer than showing an article does; see
`MainWindow.complete`.
"""

from dataclasses import dataclass, fields

from PySide6.QtWidgets import QMainWindow

from desktop_app.session.session import Session
from desktop_app.ui.appearance import chosen_theme
from desktop_app.ui.date_bar import DateBar
from desktop_app.ui.deleting import Deleting
from desktop_app.ui.details.panel import DetailsPanel
from desktop_app.ui.file_actions import FileActions
from desktop_app.ui.frame import Frame
from desktop_app.ui.importing.importing import Importing
from desktop_app.ui.keys_window import KeysWindow
from desktop_app.ui.parts import Parts
from desktop_app.ui.preferences import Preferences
from desktop_app.ui.presenter import Presenter
from desktop_app.ui.reviewing import Reviewing
from desktop_app.ui.rules_window import RulesWindow
from desktop_app.ui.selecting import Selecting
from desktop_app.ui.shelves.library_panel import LibraryPanel
from desktop_app.ui.shelving import Shelving
from desktop_app.ui.viewing import Viewing


@dataclass(frozen=True, slots=True)
class Workings:
    """The parts of a window and those who make them work together."""

    parts: Parts
    files: FileActions
    viewing: Viewing
    selecting: Selecting
    reviewing: Reviewing
    shelving: Shelving
    presenter: Presenter
    importing: Importing


def made_parts(frame: Frame, preferences: Preferences) -> Parts:
    """Make the parts that the frame lacks."""
    own = {field.name: getattr(frame, field.name) for field in fields(Frame)}
    theme = chosen_theme(preferences.settings)
    return Parts(**own, library=LibraryPanel(), details=DetailsPanel(theme), date_bar=DateBar())


def made_workings(
    window: QMainWindow,
    parts: Parts,
    session: Session,
    preferences: Preferences,
    suffixes: tuple[str, ...],
) -> Workings:
    """Let the parts of a window work; its session is shown from now on.

    Args:
        window: Owner of everything made.
        parts: The window's parts.
        session: What is shown.
        preferences: The reader's settings.
        suffixes: File name endings for the open dialog.
    """
    files = FileActions(window, session, preferences, suffixes)
    files.connect_to(parts.commands)
    files.unready.connect(parts.status.show_message)
    parts.details.table_exported.connect(files.export_table)
    parts.article.open_requested.connect(files.ask_for_files)
    parts.article.paste_requested.connect(files.open_clipboard)
    keys = parts.commands["keys"]
    keys.triggered.connect(lambda: KeysWindow(parts.commands, window).show())
    rules = parts.commands["rules"]
    rules.triggered.connect(lambda: RulesWindow(session, window).show())
    Deleting(window, parts, session)
    importing = Importing(window, parts.commands, session, preferences)
    viewing = Viewing(window, parts, session, preferences)
    selecting = Selecting(window, parts, session)
    reviewing = Reviewing(window, parts, session, selecting)
    shelving = Shelving(window, parts, session)
    presenter = Presenter(window, parts, session, shelving, selecting, reviewing)
    viewing.apply()
    return Workings(parts, files, viewing, selecting, reviewing, shelving, presenter, importing)
