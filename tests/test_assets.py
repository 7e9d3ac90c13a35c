"""Bundled resources are found by name, wherever the package was put."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from desktop_app import assets


def module_at(package: Path) -> ModuleType:
    """Load the finder as if the package lay in another folder."""
    package.mkdir(parents=True)
    copy = package / "assets.py"
    copy.write_bytes(Path(assets.__file__).read_bytes())
    spec = importlib.util.spec_from_file_location("relocated_assets", copy)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_resource_is_named_by_its_parts():
    config = assets.resource("models", "names", "config.json")
    assert config.is_file()
    assert config == assets.resources_root() / "models" / "names" / "config.json"


def test_a_folder_is_a_resource():
    assert assets.resource("models").is_dir()


def test_a_missing_resource_is_named():
    with pytest.raises(FileNotFoundError, match="models/nonesuch"):
        assets.resource("models", "nonesuch")


def test_resources_inside_the_package_come_first(tmp_path):
    module = module_at(tmp_path / "site" / "desktop_app")
    (tmp_path / "site" / "resources").mkdir()
    (tmp_path / "site" / "desktop_app" / "resources").mkdir()
    assert module.resources_root() == tmp_path / "site" / "desktop_app" / "resources"


def test_resources_beside_the_package_are_found(tmp_path):
    module = module_at(tmp_path / "checkout" / "desktop_app")
    (tmp_path / "checkout" / "resources").mkdir()
    assert module.resources_root() == tmp_path / "checkout" / "resources"


def test_a_broken_installation_is_reported(tmp_path):
    module = module_at(tmp_path / "broken" / "desktop_app")
    with pytest.raises(FileNotFoundError, match="no resources folder"):
        module.resources_root()
