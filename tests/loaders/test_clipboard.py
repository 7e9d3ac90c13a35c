import pytest

from desktop_app.core.errors import LoadError
from desktop_app.loaders.clipboard import is_web_address, pasted_source


@pytest.mark.parametrize(
    "text",
    ["https://a.example/b", " http://a.example/b?c=d#e \n", "www.a.example/b", "HTTPS://A.example"],
)
def test_web_addresses_are_known(text):
    assert is_web_address(text)


@pytest.mark.parametrize("text", ["", "See https://a.example", "a.txt", "file:///a.txt", "www."])
def test_other_texts_are_no_web_addresses(text):
    assert not is_web_address(text)


def test_a_pasted_address_says_how_to_save_the_page():
    with pytest.raises(LoadError) as caught:
        pasted_source("https://a.example/b", "")
    assert "never goes online" in caught.value.reason
    assert "Ctrl+S" in caught.value.next_step


def test_a_copied_link_is_an_address_too():
    with pytest.raises(LoadError, match="never goes online"):
        pasted_source(
            "https://a.example/b", '<a href="https://a.example/b">https://a.example/b</a>'
        )


def test_an_empty_clipboard_is_refused():
    with pytest.raises(LoadError, match="no text in the clipboard"):
        pasted_source(" \n", "")


def test_what_a_browser_copied_goes_through_the_html_loader():
    source, loader = pasted_source("One\nTwo", "<p>One</p><p>Two</p>")
    assert (source.data, loader) == (b"<p>One</p><p>Two</p>", "pasted-html")


def test_text_alone_is_plain_text():
    source, loader = pasted_source("Ökonomie", "")
    assert (source.data.decode(), source.encoding, loader) == ("Ökonomie", "utf-8", "plain")


def test_half_a_surrogate_pair_does_no_harm():
    assert pasted_source("a\ud800b", "")[0].data.decode() == "a\ufffdb"
