"""Everything that makes a window work, made once its first text can be read.

Importing and building this takes longer than showing an article does; see
`MainWindow.complete`.
"""

from collections.abc import Generator
from dataclasses import dataclass, fields
from typing import Any

from PySide6.QtWidgets import QMainWindow

from desktop_app.session.session import Session
from desktop_app.ui.article_tabs import ArticleTabs
from desktop_app.ui.bar_arranging import BarArranging
from desktop_app.ui.context_menu import ContextMenu
from desktop_app.ui.date_bar import DateBar
from desktop_app.ui.deleting import Deleting
from desktop_app.ui.details.panel import DetailsPanel
from desktop_app.ui.details.views import Views, view_makers
from desktop_app.ui.file_actions import FileActions
from desktop_app.ui.finding import Finding
from desktop_app.ui.focusing import Focusing
from desktop_app.ui.frame import Frame
from desktop_app.ui.importing.importing import Importing
from desktop_app.ui.jumping import Jumping
from desktop_app.ui.keeping_place import KeepingPlace
from desktop_app.ui.keying import Keying
from desktop_app.ui.moving import Moving
from desktop_app.ui.parts import Parts
from desktop_app.ui.picturing import Picturing
from desktop_app.ui.preferences import Preferences
from desktop_app.ui.presenter import Presenter
from desktop_app.ui.printing import Printing
from desktop_app.ui.queueing import Queueing
from desktop_app.ui.reviewing import Reviewing
from desktop_app.ui.rules_window import RulesWindow
from desktop_app.ui.scaling import Scaling, Stillness
from desktop_app.ui.selecting import Selecting
from desktop_app.ui.shelves.library_panel import LibraryPanel
from desktop_app.ui.shelving import Shelving
from desktop_app.ui.tabbing import Tabbing
from desktop_app.ui.teaching import Teaching
from desktop_app.ui.theme import Theme
from desktop_app.ui.typesetting import Typesetting
from desktop_app.ui.undistracted import Undistracted
from desktop_app.ui.viewing import Viewing


@dataclass(frozen=True, slots=True)
class Workings:
    """The parts of a window and those who make them work together."""

    parts: Parts
    files: FileActions
    viewing: Viewing
    typesetting: Typesetting
    selecting: Selecting
    finding: Finding
    reviewing: Reviewing
    shelving: Shelving
    presenter: Presenter
    importing: Importing


def made_parts(frame: Frame, theme: Theme) -> Generator[None, None, Parts]:
    """Make the parts that the frame lacks and return all together; in small steps."""
    own = {field.name: getattr(frame, field.name) for field in fields(Frame)}
    library = LibraryPanel()
    yield
    views: dict[str, Any] = {}
    for name, make in view_makers(theme).items():
        views[name] = make()
        yield
    details = DetailsPanel(theme, views=Views(**views))
    yield
    return Parts(**own, library=library, details=details, date_bar=DateBar(), tabs=ArticleTabs())


def made_workings(
    window: QMainWindow,
    parts: Parts,
    session: Session,
    preferences: Preferences,
    suffixes: tuple[str, ...],
) -> Generator[None, None, Workings]:
    """Let the parts of a window work for a session, in small steps.

    `suffixes` are for the open dialog.
    """
    files = FileActions(window, session, preferences, suffixes)
    _connect_files(files, parts)
    _make_windows(window, parts, session, preferences)
    yield
    importing = Importing(window, parts.commands, session, preferences)
    yield
    Queueing(window, parts, session)
    yield
    viewing = Viewing(window, parts, session, preferences)
    typesetting = Typesetting(window, parts, preferences)
    selecting = Selecting(window, parts, session)
    finding = Finding(window, parts)
    focusing = Focusing(window, parts, session)
    _make_walking(window, parts, session, selecting)
    yield
    reviewing = Reviewing(window, parts, session, selecting)
    shelving = Shelving(window, parts, session)
    presenter = Presenter(window, parts, session, shelving, selecting, reviewing)
    presenter.shown.connect(finding.again)
    presenter.shown.connect(focusing.follow)
    Tabbing(window, parts, session, preferences)
    viewing.apply()
    typesetting.apply()
    work = (files, viewing, typesetting, selecting, finding, reviewing, shelving, presenter)
    return Workings(parts, *work, importing)


def _connect_files(files: FileActions, parts: Parts) -> None:
    files.connect_to(parts.commands)
    files.unready.connect(parts.status.show_message)
    parts.details.table_exported.connect(files.export_table)
    parts.article.open_requested.connect(files.ask_for_files)
    parts.article.paste_requested.connect(files.open_clipboard)


def _make_windows(
    window: QMainWindow, parts: Parts, session: Session, preferences: Preferences
) -> None:
    Keying(window, parts.commands, preferences)
    Deleting(window, parts, session)
    rules = parts.commands["rules"]
    rules.triggered.connect(lambda: RulesWindow(session, window).show())
    BarArranging(window, parts, preferences)
    Scaling(window, parts, preferences)
    Stillness(window, parts, preferences)
    Undistracted(window, parts)
    Printing(window, parts, session, preferences)


def _make_walking(
    window: QMainWindow, parts: Parts, session: Session, selecting: Selecting
) -> None:
    Moving(window, parts, session, selecting)
    KeepingPlace(window, parts, session)
    ContextMenu(window, parts, selecting)
    Picturing(window, parts, session)
    Teaching(window, parts)
    Jumping(window, parts, session, selecting)
