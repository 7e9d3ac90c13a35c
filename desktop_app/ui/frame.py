"""What of the window is needed to read a first text; the other parts come behind it."""

from dataclasses import dataclass

from desktop_app.ui.command_set import CommandSet
from desktop_app.ui.message_bar import MessageBar
from desktop_app.ui.reading.pane import ArticlePane
from desktop_app.ui.status_line import StatusLine
from desktop_app.ui.top_bar import TopBar


@dataclass(frozen=True, slots=True)
class Frame:
    """Commands, bars, the article and the status line."""

    commands: CommandSet
    top_bar: TopBar
    article: ArticlePane
    messages: MessageBar
    status: StatusLine
