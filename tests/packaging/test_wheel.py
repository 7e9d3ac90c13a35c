"""Bundled resources and entry points are there however the program was installed."""

import json
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BUILD_INPUT = ("pyproject.toml", "README.md", "LICENSE")
ASK = """
import importlib.metadata, json
from desktop_app import assets
config = assets.resource("models", "names", "config.json")
commands = importlib.metadata.entry_points(group="console_scripts", name="galley")
print(json.dumps({
    "package": assets.__file__,
    "resources": str(assets.resources_root()),
    "format": json.loads(config.read_text("utf-8"))["format"],
    "commands": [command.value for command in commands],
}))
"""

pytestmark = pytest.mark.install


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command that must go well, apart from this checkout and this environment."""
    apart = {name: text for name, text in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(command, cwd=cwd, env=apart, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def answer(python: Path, cwd: Path) -> dict[str, object]:
    return json.loads(run(python, "-c", ASK, cwd=cwd))


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the sources, so that building leaves nothing behind in ours."""
    copy = tmp_path_factory.mktemp("checkout")
    skipped = shutil.ignore_patterns("__pycache__")
    for folder in ("desktop_app", "resources", "packaging"):
        shutil.copytree(ROOT / folder, copy / folder, ignore=skipped)
    for name in BUILD_INPUT:
        shutil.copy(ROOT / name, copy)
    return copy


@pytest.fixture(scope="module")
def wheel(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = (sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder)
    run(*build, cwd=checkout)
    return next(folder.glob("galley_reader-*.whl"))


@pytest.fixture
def environment(tmp_path: Path) -> Path:
    """The Python of a new environment without any package but pip."""
    venv.create(tmp_path / "env", with_pip=True)
    return tmp_path / "env" / "bin" / "python"


def test_a_wheel_brings_resources_and_command(wheel, environment, tmp_path):
    run(environment, "-m", "pip", "install", "--no-deps", "--no-index", wheel, cwd=tmp_path)
    found = answer(environment, tmp_path)
    assert found["resources"] == str(Path(found["package"]).parent / "resources")
    assert str(found["package"]).startswith(str(tmp_path))
    assert found["format"] == 1
    assert found["commands"] == ["desktop_app.__main__:main"]


def test_an_editable_install_finds_resources_beside_the_package(checkout, environment, tmp_path):
    # The build backend is lent from this environment: nothing is fetched.
    backend = Path(__import__("hatchling").__file__).parents[1]
    site = Path(
        run(environment, "-c", "import site; print(site.getsitepackages()[0])", cwd=tmp_path)[:-1]
    )
    (site / "lent.pth").write_text(f"{backend}\n", "utf-8")
    options = ("--no-deps", "--no-index", "--no-build-isolation", "--editable")
    run(environment, "-m", "pip", "install", *options, checkout, cwd=tmp_path)
    (site / "lent.pth").unlink()
    found = answer(environment, tmp_path)
    assert found["resources"] == str(checkout / "resources")
    assert found["format"] == 1
    assert found["commands"] == ["desktop_app.__main__:main"]


def test_a_checkout_finds_resources_without_any_install(checkout):
    found = answer(Path(sys.executable), checkout)
    assert found["resources"] == str(checkout / "resources")
    assert found["format"] == 1


def test_a_wheel_holds_no_resource_twice(wheel, tmp_path):
    listing = run(sys.executable, "-m", "zipfile", "--list", wheel, cwd=tmp_path)
    assert listing.count("models/names/model.onnx") == 1
    assert "desktop_app/resources/models/names/model.onnx" in listing
