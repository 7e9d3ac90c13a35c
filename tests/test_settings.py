"""Settings are kept as JSON, whole or not at all, and survive damage."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.settings import RECENT, Settings, Theme, data_directory, settings_file


@pytest.fixture
def path(tmp_path):
    return tmp_path / "config" / "settings.json"


def test_without_a_file_all_is_at_its_default(path):
    assert Settings.load(path) == Settings()


def test_choices_are_read_back_as_they_were_saved(path):
    chosen = Settings(
        quality="fast",
        theme=Theme.DARK,
        keep_opened=False,
        text_size=18.0,
        measure=72,
        layers=("quotes",),
        recent_files=("/home/ida/wall.html",),
        geometry="AdnQywAD",
        layout="AAAA/w==",
        reader="Ida Renner",
        max_file_size=1_000,
    )
    chosen.save(path)
    assert Settings.load(path) == chosen


def test_keys_of_another_version_are_kept(path):
    path.parent.mkdir()
    path.write_text('{"margin": {"left": 3}, "measure": 70}')
    replace(Settings.load(path), measure=60).save(path)
    assert json.loads(path.read_text())["margin"] == {"left": 3}
    assert Settings.load(path).measure == 60


@pytest.mark.parametrize("damage", ["", "{", "[1, 2]", "null", '"text"'])
def test_a_damaged_file_is_put_aside(path, damage):
    path.parent.mkdir()
    path.write_text(damage)
    assert Settings.load(path) == Settings()
    assert not path.exists()
    assert path.with_name("settings.json.damaged").read_text() == damage


def test_a_file_that_is_no_text_is_put_aside(path):
    path.parent.mkdir()
    path.write_bytes(b"\xff\xfe\x00")
    assert Settings.load(path) == Settings()
    assert path.with_name("settings.json.damaged").exists()


@pytest.mark.parametrize(
    "entry",
    [
        {"quality": "best"},
        {"theme": "pink"},
        {"theme": ["dark"]},
        {"keep_opened": 1},
        {"text_size": "large"},
        {"text_size": 9_000},
        {"measure": True},
        {"measure": -5},
        {"layers": "quotes"},
        {"recent_files": [1]},
        {"reader": None},
        {"max_file_size": float("nan")},
    ],
)
def test_a_value_that_makes_no_sense_has_its_default(path, entry):
    path.parent.mkdir()
    path.write_text(json.dumps({"geometry": "AdnQywAD", **entry}))
    assert Settings.load(path) == Settings(geometry="AdnQywAD")


json_values = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)


@given(value=json_values, name=st.sampled_from(sorted(Settings.__dataclass_fields__)))
def test_any_json_value_can_be_read(tmp_path_factory, value, name):
    path = tmp_path_factory.mktemp("config") / "settings.json"
    path.write_text(json.dumps({name: value}))
    loaded = Settings.load(path)
    assert type(getattr(loaded, name)) is type(getattr(Settings(), name))


def test_a_save_that_fails_leaves_the_old_file_alone(path):
    Settings(measure=70).save(path)
    with pytest.raises(TypeError):
        Settings(unknown=(("broken", object()),)).save(path)
    assert Settings.load(path).measure == 70
    assert [p.name for p in path.parent.iterdir()] == ["settings.json"]


def test_the_newest_of_the_recent_files_comes_first_and_only_once():
    settings = Settings(recent_files=("a", "b")).with_recent("c").with_recent("b")
    assert settings.recent_files == ("b", "c", "a")


def test_only_some_recent_files_are_remembered():
    settings = Settings()
    for number in range(RECENT + 5):
        settings = settings.with_recent(str(number))
    assert len(settings.recent_files) == RECENT
    assert settings.recent_files[0] == str(RECENT + 4)


def test_files_lie_where_the_system_wants_them(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert settings_file() == tmp_path / "config" / "galley" / "settings.json"
    assert data_directory() == tmp_path / "data" / "galley"
