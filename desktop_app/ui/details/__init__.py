"""The right-hand pane of the window: the selected mark and lists of what was found."""

from desktop_app.ui.details.facts import Elsewhere
from desktop_app.ui.details.panel import DetailsPanel

__all__ = ["DetailsPanel", "Elsewhere"]
