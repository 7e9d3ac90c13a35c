"""Parse XML of other people's files: no entities, no DTDs, no network, bounded depth."""

from lxml import etree

from desktop_app.core.errors import LoadError
from desktop_app.loaders.damaged import damaged


def parse_xml(data: bytes, name: str, kind: str) -> etree._Element:
    """Return the root of an XML text.

    One that declares entities is refused: they hide text, grow without end or name other files.

    Args:
        data: The text.
        name: The file, for messages.
        kind: What the file should be, for messages.

    Raises:
        LoadError: If it is not well formed, nested too deep, or would grow without end.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        remove_comments=True,
        remove_pis=True,
        huge_tree=False,
    )
    with damaged(name, kind, etree.LxmlError):
        root = etree.fromstring(data, parser)
    dtd = root.getroottree().docinfo.internalDTD
    if dtd is not None and next(iter(dtd.iterentities()), None) is not None:
        raise LoadError(
            name,
            "It declares entities of its own, which no honest document of this kind does.",
            "Do not trust this file; ask whoever made it for another one.",
        )
    return root


def local_name(element: etree._Element) -> str:
    """Return an element's name without its namespace; an empty text for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def text_of(root: etree._Element | None, name: str) -> str:
    """Return the text of the first element with this local name that holds some."""
    if root is None:
        return ""
    for element in root.iter():
        if local_name(element) == name:
            text = " ".join("".join(element.itertext()).split())
            if text:
                return text
    return ""
