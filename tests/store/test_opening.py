"""Files that are no store are refused, and left as they are."""

import sqlite3
from pathlib import Path

import pytest

from detente import Dispatch, Store, StoreError
from detente.store import schema


def refused(path: Path, **options: bool) -> str:
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(StoreError) as caught:
        Store(path, **options)
    assert (path.read_bytes() if path.is_file() else None) == before
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith(f"{path}: ")
    return str(caught.value)


def test_a_text_file(tmp_path):
    path = tmp_path / "notes.txt"
    path.write_text("not a store " * 20)
    assert "is not a detente store" in refused(path)


def test_the_database_of_another_program(tmp_path):
    path = tmp_path / "bookmarks.sqlite"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE events (id)")
    other.close()
    assert "of another program" in refused(path)


def test_a_newer_store(tmp_path, french: Dispatch):
    path = tmp_path / "events.db"
    with Store(path) as store:
        store.add(french)
    newer = sqlite3.connect(path)
    newer.execute("INSERT INTO migrations VALUES ('9999_moons', '2040-01-01')")
    newer.commit()
    newer.close()
    assert "newer detente (it has 9999_moons); upgrade" in refused(path)


def test_a_damaged_store(tmp_path, french: Dispatch):
    path = tmp_path / "events.db"
    with Store(path) as store:
        store.add(french)
    whole = path.read_bytes()
    path.write_bytes(whole[:100] + b"\xff" * 3000 + whole[3100:])
    assert "damaged" in refused(path)


def test_a_folder_and_a_folder_that_is_not_there(tmp_path):
    assert "is a folder" in refused(tmp_path)
    assert "does not exist" in refused(tmp_path / "no" / "events.db")


def test_a_query_makes_no_store(tmp_path):
    assert "make one with: detente code" in refused(tmp_path / "events.db", create=False)


def test_an_empty_file_becomes_a_store(tmp_path):
    path = tmp_path / "events.db"
    path.touch()
    with Store(path) as store:
        assert list(store.events()) == []
        assert store._connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_migration_that_fails_leaves_the_store_as_it_was(tmp_path, french: Dispatch, monkeypatch):
    path = tmp_path / "events.db"
    with Store(path) as store:
        store.add(french)

    def half(connection: sqlite3.Connection) -> None:
        connection.execute("ALTER TABLE events RENAME TO happenings")
        connection.execute("SELECT * FROM no_such_table")

    monkeypatch.setitem(schema.MIGRATIONS, "0003_half", half)
    with pytest.raises(StoreError, match="no such table"):
        Store(path)
    monkeypatch.delitem(schema.MIGRATIONS, "0003_half")
    with Store(path) as store:
        assert store.dispatch("fr1abc") == french
        assert len(list(store.events())) == 2


def test_a_migration_runs_once_and_is_noted(tmp_path, monkeypatch):
    path = tmp_path / "events.db"
    Store(path).close()
    monkeypatch.setitem(schema.MIGRATIONS, "0003_stories", lambda db: db.execute("CREATE TABLE stories (n)"))
    Store(path).close()
    Store(path).close()
    direct = sqlite3.connect(path)
    assert [name for (name,) in direct.execute("SELECT name FROM migrations ORDER BY name")] == [
        "0001_first_tables",
        "0002_asserted_and_occasion",
        "0003_stories",
    ]
    direct.close()
