"""Find the pictures that an article's own file holds; they come only when a reader asks."""

from desktop_app.core.article import Article
from desktop_app.loaders import docx, epub
from desktop_app.loaders.loader import NO, Documents, Loader, Parsed, Source

PICTURES = "pictures"
"""Name of the loader that finds pictures."""
HOLDING = ("text/html", "multipart/related", epub.MEDIA_TYPE, docx.MEDIA_TYPE)
"""Media types of the files in which it looks for them."""
_PICTURE = "picture"


def documents(source: Source) -> Documents:
    """Yield the pictures of a file, in its order; the source's name is the file's media type.

    A document's title is the picture's caption, its notice the alternative text. A LoadError
    stands for a picture that is not in the file, or is not shown.

    Raises:
        LoadError: If there is no picture in it, or the file cannot be read.
    """
    from desktop_app.loaders.picture_places import pictures_in  # noqa: PLC0415 - loads lxml

    return pictures_in(source, _PICTURE)


def load(_source: Source) -> Parsed:
    """Leave a picture as it is: it has no text, and the window decodes it within limits."""
    return Parsed(Article("", ()))


# Neither is ever chosen for a file.
LOADER = Loader(PICTURES, HOLDING, (), lambda _head, _name: NO, None, True, documents)
ONE = Loader(_PICTURE, (), (), lambda _head, _name: NO, load, True)
