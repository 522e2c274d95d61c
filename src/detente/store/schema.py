"""The tables of a store, made by named migrations. docs/store.md explains them; a test keeps the two alike."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

APPLICATION_ID = 0x64746E74
"""Stands in the header of the file ("dtnt"), so that a store is known as one before it is opened."""

_FIRST = """
CREATE TABLE migrations (
  name TEXT PRIMARY KEY,
  applied_at TEXT NOT NULL
);
CREATE TABLE dispatches (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  source TEXT NOT NULL,
  format TEXT NOT NULL,
  language TEXT,
  title TEXT,
  agency TEXT,
  publisher TEXT,
  published TEXT,
  dateline_place TEXT,
  dateline_date TEXT,
  copies INTEGER NOT NULL,
  coder TEXT,
  codebook TEXT,
  model TEXT,
  added_at TEXT NOT NULL,
  record TEXT NOT NULL,
  text TEXT GENERATED ALWAYS AS (json_extract(record, '$.text')) VIRTUAL
);
CREATE INDEX dispatches_published ON dispatches (published);
CREATE TABLE events (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  dispatch_id TEXT NOT NULL REFERENCES dispatches (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  event TEXT NOT NULL,
  mode TEXT NOT NULL,
  context TEXT NOT NULL,
  cameo TEXT,
  quad_code INTEGER NOT NULL,
  event_scale REAL NOT NULL,
  day TEXT,
  edtf TEXT,
  earliest TEXT,
  latest TEXT,
  basis TEXT NOT NULL,
  status TEXT NOT NULL,
  magnitude TEXT NOT NULL,
  reason TEXT,
  place TEXT,
  country TEXT,
  lat REAL,
  lon REAL,
  geonameid INTEGER,
  according_to TEXT NOT NULL,
  confidence REAL NOT NULL,
  evidence TEXT NOT NULL,
  evidence_start INTEGER NOT NULL,
  evidence_end INTEGER NOT NULL,
  frame TEXT,
  UNIQUE (dispatch_id, position)
);
CREATE INDEX events_day ON events (day);
CREATE INDEX events_event_day ON events (event, day);
CREATE INDEX events_status_day ON events (status, day);
CREATE INDEX events_earliest ON events (earliest);
CREATE INDEX events_latest ON events (latest);
CREATE TABLE event_actors (
  event_n INTEGER NOT NULL REFERENCES events (n) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('actor', 'recipient')),
  position INTEGER NOT NULL,
  code TEXT,
  sector TEXT,
  entity_text TEXT NOT NULL,
  identifier_text TEXT,
  identifier_id TEXT,
  office TEXT,
  via TEXT NOT NULL,
  PRIMARY KEY (event_n, role, position)
) WITHOUT ROWID;
CREATE INDEX event_actors_code ON event_actors (code, role, sector);
CREATE INDEX event_actors_name ON event_actors (identifier_text COLLATE NOCASE);
CREATE TABLE statements (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  dispatch_id TEXT NOT NULL REFERENCES dispatches (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  speaker TEXT,
  speaker_code TEXT,
  speaker_sector TEXT,
  speaker_id TEXT,
  audience TEXT NOT NULL,
  cue TEXT,
  text TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  day TEXT,
  edtf TEXT,
  earliest TEXT,
  latest TEXT,
  basis TEXT NOT NULL,
  UNIQUE (dispatch_id, position)
);
CREATE INDEX statements_day ON statements (day);
CREATE INDEX statements_speaker_code ON statements (speaker_code);
CREATE INDEX statements_speaker ON statements (speaker COLLATE NOCASE);
CREATE TABLE entities (
  dispatch_id TEXT NOT NULL REFERENCES dispatches (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  code TEXT,
  sector TEXT,
  entity_text TEXT NOT NULL,
  identifier_text TEXT,
  identifier_id TEXT,
  office TEXT,
  via TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (dispatch_id, position)
) WITHOUT ROWID;
CREATE INDEX entities_code ON entities (code);
CREATE TABLE problems (
  n INTEGER PRIMARY KEY,
  message TEXT NOT NULL UNIQUE,
  noted_at TEXT NOT NULL
);
CREATE TABLE dyad_days (
  day TEXT NOT NULL,
  actor TEXT NOT NULL,
  recipient TEXT NOT NULL,
  quad_code INTEGER NOT NULL,
  status TEXT NOT NULL,
  events INTEGER NOT NULL,
  scale_sum REAL NOT NULL,
  PRIMARY KEY (actor, recipient, day, quad_code, status)
) WITHOUT ROWID;
CREATE INDEX dyad_days_recipient ON dyad_days (recipient, day);
CREATE VIRTUAL TABLE dispatch_words USING fts5 (
  title, text, content='dispatches', content_rowid='n', tokenize='unicode61 remove_diacritics 2'
);
CREATE TRIGGER dispatches_words_in AFTER INSERT ON dispatches BEGIN
  INSERT INTO dispatch_words (rowid, title, text) VALUES (new.n, new.title, new.text);
END;
CREATE TRIGGER dispatches_words_out AFTER DELETE ON dispatches BEGIN
  INSERT INTO dispatch_words (dispatch_words, rowid, title, text) VALUES ('delete', old.n, old.title, old.text);
END;
CREATE VIRTUAL TABLE statement_words USING fts5 (
  text, content='statements', content_rowid='n', tokenize='unicode61 remove_diacritics 2'
);
CREATE TRIGGER statements_words_in AFTER INSERT ON statements BEGIN
  INSERT INTO statement_words (rowid, text) VALUES (new.n, new.text);
END;
CREATE TRIGGER statements_words_out AFTER DELETE ON statements BEGIN
  INSERT INTO statement_words (statement_words, rowid, text) VALUES ('delete', old.n, old.text);
END;
"""


def first_tables(connection: sqlite3.Connection) -> None:
    """Everything that the first release knows."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    for statement in _statements(_FIRST):
        connection.execute(statement)


def asserted_and_occasion(connection: sqlite3.Connection) -> None:
    """By whom an event is asserted, and on what occasion something was said; unknown of what was coded before."""
    connection.execute("ALTER TABLE events ADD COLUMN asserted_by TEXT")
    connection.execute("CREATE INDEX events_asserted_by ON events (asserted_by, day)")
    connection.execute("ALTER TABLE statements ADD COLUMN occasion TEXT")


MIGRATIONS: dict[str, Callable[[sqlite3.Connection], None]] = {
    "0001_first_tables": first_tables,
    "0002_asserted_and_occasion": asserted_and_occasion,
}
"""Every change of the tables in order, never edited once released, only added to."""


def migrate(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Runs what is missing, all of it and its record in one transaction; the names of what ran."""
    done = applied(connection)
    missing = [name for name in MIGRATIONS if name not in done]
    if not missing:
        return ()
    connection.execute("BEGIN EXCLUSIVE")
    try:
        done = applied(connection)  # another process may have been first
        missing = [name for name in missing if name not in done]
        for name in missing:
            MIGRATIONS[name](connection)
            connection.execute("INSERT INTO migrations VALUES (?, datetime('now'))", (name,))
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
    return tuple(missing)


def applied(connection: sqlite3.Connection) -> frozenset[str]:
    """Names of the migrations that a file has had; empty for a file without tables."""
    has_table = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'migrations'").fetchone()
    rows = connection.execute("SELECT name FROM migrations") if has_table else ()
    return frozenset(name for (name,) in rows)


def _statements(script: str) -> list[str]:
    """A script cut into statements: sqlite3's own executescript would commit the transaction it stands in."""
    statements, current = [], ""
    for line in script.splitlines(keepends=True):
        current += line
        if sqlite3.complete_statement(current):
            statements.append(current)
            current = ""
    return statements
