"""The bundled reading models are the files that their card describes."""

import hashlib
import json

import pytest

from desktop_app.assets import resource


def stated_sums() -> dict[str, str]:
    """Return file name -> SHA-256 as the list beside the models states them."""
    lines = resource("models", "SHA256SUMS").read_text("utf-8").splitlines()
    return {name: digest for digest, name in (line.split() for line in lines)}


def test_every_file_of_a_model_is_listed():
    root = resource("models")
    files = {path.relative_to(root).as_posix() for path in root.glob("*/*")}
    assert files == set(stated_sums())


@pytest.mark.parametrize("name", sorted(stated_sums()))
def test_a_file_has_the_stated_hash(name):
    content = resource("models", *name.split("/")).read_bytes()
    assert hashlib.sha256(content).hexdigest() == stated_sums()[name]


@pytest.mark.parametrize("model", ["quotes", "names"])
def test_the_card_describes_each_model(model):
    card = resource("models", "MODEL.md").read_text("utf-8")
    assert f"`{model}`" in card
    config = json.loads(resource("models", model, "config.json").read_text("utf-8"))
    assert config["format"] == 1
