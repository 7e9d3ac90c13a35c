"""The widgets of one window, for those who make them work together."""

from dataclasses import dataclass

from desktop_app.ui.article_tabs import ArticleTabs
from desktop_app.ui.date_bar import DateBar
from desktop_app.ui.details.panel import DetailsPanel
from desktop_app.ui.frame import Frame
from desktop_app.ui.shelves.library_panel import LibraryPanel


@dataclass(frozen=True, slots=True)
class Parts(Frame):
    """Every part of the window, each driven by values and telling by signals."""

    library: LibraryPanel
    details: DetailsPanel
    date_bar: DateBar
    tabs: ArticleTabs
