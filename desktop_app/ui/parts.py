"""The widgets of one window, for those who make them work together."""

from dataclasses import dataclass

from desktop_app.ui.commands import CommandSet
from desktop_app.ui.date_bar import DateBar
from desktop_app.ui.details.panel import DetailsPanel
from desktop_app.ui.message_bar import MessageBar
from desktop_app.ui.reading.pane import ArticlePane
from desktop_app.ui.shelves.library_panel import LibraryPanel
from desktop_app.ui.status_line import StatusLine
from desktop_app.ui.top_bar import TopBar


@dataclass(frozen=True, slots=True)
class Parts:
    """Every part of the window, each driven by values and telling by signals."""

    commands: CommandSet
    top_bar: TopBar
    library: LibraryPanel
    article: ArticlePane
    details: DetailsPanel
    messages: MessageBar
    date_bar: DateBar
    status: StatusLine
