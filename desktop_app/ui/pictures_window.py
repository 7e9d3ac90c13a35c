"""The pictures that an article's own file holds, one at a time, with caption and description."""

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap, QResizeEvent
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.session.pictures import Picture
from desktop_app.ui.fonts import ui_pixels

_MOST_PIXELS = 40_000_000
_LONGEST_SIDE = 1400
_MARKS = (
    (b"\x89PNG\r\n\x1a\n", b"png"),
    (b"\xff\xd8\xff", b"jpeg"),
    (b"GIF8", b"gif"),
    (b"BM", b"bmp"),
)


def drawn(data: bytes) -> QImage | None:
    """Decode a picture, made smaller where it is very large; None if it is damaged or a trap.

    The format is told by the first bytes, and the size is asked before anything is decoded.
    Works in any thread.
    """
    kind = next((kind for mark, kind in _MARKS if data.startswith(mark)), b"")
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        kind = b"webp"
    if not kind:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > _MOST_PIXELS:
        return None
    if max(size.width(), size.height()) > _LONGEST_SIDE:
        small = size.scaled(_LONGEST_SIDE, _LONGEST_SIDE, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(small.expandedTo(QSize(1, 1)))
    image = reader.read()
    return None if image.isNull() else image


class PicturesWindow(QDialog):
    """Lists the pictures by their captions and shows the one that is chosen.

    Args:
        pictures: The pictures in the order of the file, each with its image if it could be drawn.
        why_none: What to say where there are none.
        at: The caption to begin with, if a picture has it.
        parent: The window it belongs to.
    """

    def __init__(
        self,
        pictures: Sequence[tuple[Picture, QImage | None]],
        why_none: str,
        at: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self.setWindowTitle(self.tr("Pictures of this article"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(ui_pixels(680), ui_pixels(640 if pictures else 120))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Pictures of this article"))
        self.list.setMaximumHeight(ui_pixels(140))
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.says = QLabel(why_none)
        self.says.setWordWrap(True)
        self.says.setTextFormat(Qt.TextFormat.PlainText)
        self.says.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lay_out()
        self.list.addItems([f"{n}. {p.caption}" for n, (p, _) in enumerate(pictures, 1)])
        self.list.currentRowChanged.connect(self._show)
        captions = [picture.caption for picture, _ in pictures]
        if pictures:
            self.list.setCurrentRow(captions.index(at) if at in captions else 0)
        self.list.setVisible(bool(pictures))
        self.list.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the picture into its new place."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        row = self.list.currentRow()
        image = self._pictures[row][1] if row >= 0 else None
        place = self.picture.size().expandedTo(QSize(1, 1))
        if image is None:
            self.picture.setPixmap(QPixmap())
            return
        if image.width() > place.width() or image.height() > place.height():
            image = image.scaled(
                place,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        self.picture.setPixmap(QPixmap.fromImage(image))

    def _lay_out(self) -> None:
        self.picture.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.picture.setVisible(bool(self._pictures))
        column = QVBoxLayout(self)
        column.addWidget(self.list)
        column.addWidget(self.picture, 1)
        column.addWidget(self.says)

    def _show(self, row: int) -> None:
        picture, image = self._pictures[row]
        fault = picture.fault
        if image is None and not fault:
            fault = self.tr("This picture is damaged, too large, or of a kind that is not shown.")
        self._fit()
        self.picture.setAccessibleName(picture.alternative or picture.caption)
        lines = [picture.caption, fault]
        if picture.alternative and picture.alternative != picture.caption:
            lines.insert(1, self.tr("Described as: {}").format(picture.alternative))
        self.says.setText("\n".join(line for line in lines if line))
