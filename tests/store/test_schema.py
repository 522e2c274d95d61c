"""docs/store.md and the tables say the same."""

import re
import sqlite3
from pathlib import Path

import pytest

from detente import Store
from detente.store.schema import APPLICATION_ID, MIGRATIONS

DOCS = (Path(__file__).parents[2] / "docs" / "store.md").read_text("utf-8")


@pytest.fixture
def tables(tmp_path: Path) -> dict[str, list[str]]:
    path = tmp_path / "events.db"
    Store(path).close()
    db = sqlite3.connect(path)
    names = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    shadow = re.compile(r"(dispatch|statement)_words_\w+")  # where FTS5 keeps its index
    found = {
        name: [row[1] for row in db.execute(f"PRAGMA table_xinfo({name})") if row[6] != 1]
        for name in names
        if not shadow.fullmatch(name)
    }
    db.close()
    return found


def documented() -> dict[str, list[str]]:
    sections = re.split(r"^### (\w+)\n", DOCS, flags=re.MULTILINE)[1:]
    return {
        name: re.findall(r"^\| `(\w+)` \| \S", body, flags=re.MULTILINE)
        for name, body in zip(sections[::2], sections[1::2], strict=True)
    }


def test_every_table_and_column_is_documented(tables):
    assert documented() == tables


def test_the_queries_of_the_docs_run(tmp_path):
    path = tmp_path / "events.db"
    Store(path).close()
    db = sqlite3.connect(path)
    [script] = re.findall(r"```sql\n(.*?)```", DOCS, flags=re.DOTALL)
    queries = [query for query in script.split(";") if query.strip()]
    assert len(queries) == 2
    for query in queries:
        assert db.execute(query).fetchall() == []
    db.close()


def test_names_of_migrations_are_frozen():
    assert list(MIGRATIONS) == ["0001_first_tables", "0002_asserted_and_occasion"]
    assert int.from_bytes(b"dtnt", "big") == APPLICATION_ID


@pytest.mark.parametrize(
    ("where", "index"),
    [
        ("SELECT * FROM events WHERE event = 'SANCTION' ORDER BY day DESC LIMIT 5", "events_event_day"),
        ("SELECT * FROM events ORDER BY day DESC LIMIT 5", "events_day"),
        ("SELECT event_n FROM event_actors WHERE code = 'RUS' AND role = 'actor'", "event_actors_code"),
        ("SELECT * FROM statements WHERE speaker_code = 'RUS'", "statements_speaker_code"),
        ("SELECT * FROM dyad_days WHERE actor = 'RUS' AND recipient = 'UKR' ORDER BY day", "PRIMARY KEY"),
    ],
)
def test_filters_have_an_index(tmp_path, where, index):
    with Store(tmp_path / "events.db") as store:
        plan = " ".join(row[3] for row in store._connection.execute(f"EXPLAIN QUERY PLAN {where}"))
    assert index in plan
    assert "TEMP B-TREE" not in plan
