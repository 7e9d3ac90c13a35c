"""The look that the settings ask for."""

from dataclasses import replace

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop_app.settings import Settings
from desktop_app.settings import Theme as Choice
from desktop_app.ui.fonts import load_face
from desktop_app.ui.palette import application_palette, stylesheet
from desktop_app.ui.reading.style import ReadingStyle
from desktop_app.ui.theme import Theme, load_theme, system_theme

_PIXELS_A_POINT = 96 / 72


def chosen_theme(settings: Settings) -> Theme:
    """Return the theme that the settings ask for; the system's where they say so."""
    if settings.theme is Choice.SYSTEM:
        return system_theme(QGuiApplication.styleHints().colorScheme())
    return load_theme(settings.theme.value)


def chosen_page(settings: Settings) -> Theme:
    """Return the theme of the article: its own, or the window's."""
    return chosen_theme(settings) if settings.page == "window" else load_theme(settings.page)


def chosen_style(settings: Settings, style: ReadingStyle) -> ReadingStyle:
    """Return a style of the article's text as the settings want it; its face is made known."""
    load_face(settings.face)
    return replace(
        style,
        face=settings.face,
        size=round(settings.text_size * _PIXELS_A_POINT),
        measure=settings.measure,
        spacing=settings.leading,
        justified=settings.justified,
    )


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
