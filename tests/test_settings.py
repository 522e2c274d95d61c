"""Settings: the file, the environment over it, and what is said of wrong ones."""

import pytest

from detente import UsageError
from detente.settings import Settings, load_settings


@pytest.fixture
def config(tmp_path):
    path = tmp_path / "detente.toml"

    def load(text: str, **variables: str) -> Settings:
        path.write_text(text, "utf-8")
        return load_settings({"DETENTE_CONFIG": str(path), **variables})

    return load


def test_without_anything(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert load_settings({}) == Settings(store="detente.db", batch_size=64, language="")


def test_a_file_in_the_current_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "detente.toml").write_text('store = "sahel.db"')
    assert load_settings({}).store == "sahel.db"


def test_the_environment_wins(config):
    settings = config('store = "sahel.db"\nbatch_size = 8', DETENTE_BATCH_SIZE="16")
    assert (settings.store, settings.batch_size) == ("sahel.db", 16)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("stor = 'x'", "unknown setting 'stor'; there are store, batch_size"),
        ("batch_size = 0", "batch_size must be a number above 0, is '0'"),
        ("batch_size = true", "batch_size must be a number above 0"),
        ("store = 3", "store must be text"),
        ("store =", "settings are no TOML"),
    ],
)
def test_wrong_settings_name_the_file(config, text, message):
    with pytest.raises(UsageError, match=message) as caught:
        config(text)
    assert "detente.toml: " in str(caught.value)


def test_wrong_variables_name_themselves(config):
    with pytest.raises(UsageError, match="DETENTE_BATCH_SIZE: batch_size must be a number above 0, is 'many'"):
        config("", DETENTE_BATCH_SIZE="many")


def test_a_settings_file_that_is_not_there():
    with pytest.raises(UsageError, match="correct DETENTE_CONFIG"):
        load_settings({"DETENTE_CONFIG": "/nowhere/detente.toml"})
