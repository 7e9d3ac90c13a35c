"""The look that the settings ask for."""

from dataclasses import replace

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop_app.settings import Settings
from desktop_app.settings import Theme as Choice
from desktop_app.ui.palette import application_palette, stylesheet
from desktop_app.ui.reading.style import ReadingStyle
from desktop_app.ui.theme import Theme, load_theme, system_theme

_PIXELS_A_POINT = 96 / 72


def chosen_theme(settings: Settings) -> Theme:
    """Return the theme that the settings ask for; the system's where they say so."""
    if settings.theme is Choice.SYSTEM:
        return system_theme(QGuiApplication.styleHints().colorScheme())
    return load_theme(settings.theme.value)


def chosen_style(settings: Settings, style: ReadingStyle) -> ReadingStyle:
    """Return a style of the article's text with the size and measure of the settings."""
    size = round(settings.text_size * _PIXELS_A_POINT)
    return replace(style, size=size, measure=settings.measure)


def dress(theme: Theme) -> None:
    """Give every window of the application the colours of a theme.

    A look that it has already is left alone: Qt would polish every widget anew.
    """
    application = QApplication.instance()
    if isinstance(application, QApplication):
        sheet = stylesheet(theme)
        if sheet != application.styleSheet():
            application.setPalette(application_palette(theme))
            application.setStyleSheet(sheet)
