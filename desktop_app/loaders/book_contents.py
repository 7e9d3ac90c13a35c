"""Read a book's table of contents: the navigation document of EPUB 3, the NCX of EPUB 2."""

from collections.abc import Iterator

from lxml import etree

from desktop_app.loaders.safe_xml import local_name, text_of


def labels_of(root: etree._Element) -> Iterator[tuple[str, str]]:
    """Yield each reference with its label, in the order of the table."""
    for element in root.iter():
        name = local_name(element)
        if name == "a" and element.get("href"):
            label = " ".join("".join(element.itertext()).split())
            if label:
                yield element.get("href", ""), label
        elif name == "navPoint":
            label = text_of(element, "text")
            target = next((e for e in element if local_name(e) == "content"), None)
            if label and target is not None:
                yield target.get("src", ""), label
