"""The store that users open: add dispatches, ask for events, statements and dispatches."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Self

from detente.errors import StoreError
from detente.records import AssertedBy, Dispatch, Event, Statement, Status
from detente.store import query, rows
from detente.store.opening import connect, explained
from detente.store.query import Conditions
from detente.store.restore import restore
from detente.store.summaries import add_days

Added = Literal["added", "replaced", "already stored"]


@dataclass(frozen=True, slots=True)
class DispatchHead:
    """What there is to say of a dispatch beside an event or statement found in it."""

    id: str
    source: str
    language: str | None
    title: str | None
    agency: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event found in the store, and the dispatch it stands in."""

    dispatch: DispatchHead
    event: Event


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement found in the store, and the dispatch it stands in."""

    dispatch: DispatchHead
    statement: Statement


@dataclass(frozen=True, slots=True)
class DyadDay:
    """What one actor did to another on one day: how many events and the sum of their PLOVER scores.

    `recipient` is '' where an event had none that is known.
    """

    day: str
    actor: str
    recipient: str
    quad_code: int
    status: str
    events: int
    scale_sum: float


_HEAD = "d.id, d.source, d.language, d.title, d.agency, d.published"


class Store:
    """A store of coded dispatches: one SQLite file, see docs/store.md. Use it in a `with`.

    `create` makes the file where there is none. Every method raises StoreError where the file cannot be
    read or written.
    """

    def __init__(self, path: str | Path, *, create: bool = True) -> None:
        self.path = Path(path)
        self._connection = connect(self.path, create=create)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Closes the file; everything added is in it already."""
        self._connection.close()

    def add(self, dispatch: Dispatch) -> Added:
        """Stores one coded dispatch, whole or not at all.

        A dispatch whose id is there stays one: it is replaced where other versions of coder, codebook or
        model made it, and left alone ("already stored") where the same did.
        """
        with self._transaction() as db:
            stored = db.execute("SELECT record FROM dispatches WHERE id = ?", (dispatch.id,)).fetchone()
            if stored is not None:
                before = restore(Dispatch, json.loads(stored[0]))
                if before.versions == dispatch.versions:
                    return "already stored"
                add_days(db, before, -1)
                db.execute("DELETE FROM dispatches WHERE id = ?", (dispatch.id,))
            self._insert(db, dispatch)
            return "added" if stored is None else "replaced"

    def add_problem(self, message: str) -> None:
        """Notes an input that could not be coded; the same message twice is one, with its last time."""
        with self._transaction() as db:
            db.execute(
                "INSERT INTO problems (message, noted_at) VALUES (?, datetime('now')) "
                "ON CONFLICT DO UPDATE SET noted_at = excluded.noted_at",
                (message,),
            )

    def problems(self) -> list[str]:
        """The message of every input that failed, the input's name first in it; oldest first."""
        return [message for (message,) in self._rows("SELECT message FROM problems ORDER BY n")]

    def events(
        self,
        *,
        actor: str | None = None,
        recipient: str | None = None,
        category: str | Iterable[str] | None = None,
        since: str | None = None,
        until: str | None = None,
        status: str | Iterable[str] | None = None,
        asserted: str | Iterable[str] | None = None,
        dispatch: str | None = None,
        limit: int | None = None,
    ) -> Iterator[EventRow]:
        """Events that meet every filter given, latest first.

        actor, recipient: a code (RUS), code and sector (RUS:MIL), a sector (:REB) or part of a name.
        category, status, asserted (by the dispatch, the actor, an adversary alone, another): one or several.
        since, until: ISO day, month or year; an event counts where its possible days touch that time, and one
        without any date then never does. dispatch: an id.
        """
        conditions = Conditions()
        for role, who in (("actor", actor), ("recipient", recipient)):
            if who:
                query.add_who(conditions, role, who)
        query.add_choice(conditions, "e.event", category)
        query.add_choice(conditions, "e.status", query.chosen(status, "status", Status))
        query.add_choice(conditions, "e.asserted_by", query.chosen(asserted, "asserter", AssertedBy))
        query.add_choice(conditions, "e.dispatch_id", dispatch)
        query.add_dates(conditions, since, until)
        sql = (
            f"SELECT {_HEAD}, json_extract(d.record, '$.events[' || e.position || ']') FROM events e "
            f"JOIN dispatches d ON d.id = e.dispatch_id {conditions.where()} ORDER BY e.day DESC, e.n LIMIT ?"
        )
        for *head, record in self._rows(sql, *conditions.values, _limit(limit)):
            yield EventRow(DispatchHead(*head), restore(Event, json.loads(record)))

    def statements(
        self,
        *,
        speaker: str | None = None,
        word: str | None = None,
        occasion: str | None = None,
        since: str | None = None,
        until: str | None = None,
        limit: int | None = None,
    ) -> Iterator[StatementRow]:
        """Statements that meet every filter given, latest first.

        speaker: a code (RUS) or part of a name. word: words in the statement, "a phrase" or a beginning*;
        accents do not matter. occasion: part of what tells the occasion or channel. since, until: by the
        day it was said, else the day of publication.
        """
        conditions = Conditions()
        if speaker:
            conditions.add("(s.speaker_code = ? OR s.speaker LIKE ? ESCAPE '\\')", speaker, query.contains(speaker))
        if word:
            conditions.add(
                "s.n IN (SELECT rowid FROM statement_words WHERE statement_words MATCH ?)", query.words(word)
            )
        if occasion:
            conditions.add("s.occasion LIKE ? ESCAPE '\\'", query.contains(occasion))
        if since:
            conditions.add("s.day >= ?", query.first_day(since))
        if until:
            conditions.add("s.day <= ?", query.last_day(until))
        sql = (
            f"SELECT {_HEAD}, json_extract(d.record, '$.statements[' || s.position || ']') FROM statements s "
            f"JOIN dispatches d ON d.id = s.dispatch_id {conditions.where()} ORDER BY s.day DESC, s.n LIMIT ?"
        )
        for *head, record in self._rows(sql, *conditions.values, _limit(limit)):
            yield StatementRow(DispatchHead(*head), restore(Statement, json.loads(record)))

    def dispatch(self, id: str) -> Dispatch:
        """The dispatch of that id or of the only id that begins so; StoreError where there is none or are several."""
        found = (
            list(
                self._rows(
                    "SELECT record, id, title FROM dispatches WHERE substr(id, 1, length(?1)) = ?1 "
                    "ORDER BY id = ?1 DESC, id LIMIT 4",
                    id,
                )
            )
            if id
            else []
        )
        if not found:
            raise StoreError(
                f"{self.path}: no dispatch has the id '{id}'; list the ids with: detente events --store {self.path}"
            )
        if len(found) > 1 and found[0][1] != id:
            raise StoreError(
                f"{self.path}: several ids begin with '{id}': {', '.join(row[1] for row in found[:3])}"
                f"{' ...' if len(found) > 3 else ''}; write more of it"
            )
        return restore(Dispatch, json.loads(found[0][0]))

    def dispatches(
        self, *, word: str | None = None, since: str | None = None, until: str | None = None, limit: int | None = None
    ) -> Iterator[Dispatch]:
        """Whole dispatches in the order stored; word searches title and text, since and until go by publication."""
        conditions = Conditions()
        if word:
            conditions.add("d.n IN (SELECT rowid FROM dispatch_words WHERE dispatch_words MATCH ?)", query.words(word))
        if since:
            conditions.add("substr(d.published, 1, 10) >= ?", query.first_day(since))
        if until:
            conditions.add("substr(d.published, 1, 10) <= ?", query.last_day(until))
        sql = f"SELECT d.record FROM dispatches d {conditions.where()} ORDER BY d.n LIMIT ?"
        for (record,) in self._rows(sql, *conditions.values, _limit(limit)):
            yield restore(Dispatch, json.loads(record))

    def dyads(
        self,
        *,
        actor: str | None = None,
        recipient: str | None = None,
        since: str | None = None,
        until: str | None = None,
    ) -> list[DyadDay]:
        """The day summaries of a pair of codes, or of all pairs; an event of several days counts on its first."""
        conditions = Conditions()
        query.add_choice(conditions, "actor", actor)
        query.add_choice(conditions, "recipient", recipient)
        if since:
            conditions.add("day >= ?", query.first_day(since))
        if until:
            conditions.add("day <= ?", query.last_day(until))
        sql = (
            "SELECT day, actor, recipient, quad_code, status, events, scale_sum FROM dyad_days "
            f"{conditions.where()} ORDER BY day, actor, recipient, quad_code, status"
        )
        return [DyadDay(*row) for row in self._rows(sql, *conditions.values)]

    def _rows(self, sql: str, *values: Any) -> Iterator[tuple[Any, ...]]:
        try:
            # no `yield from`: it would close the cursor of rows left unread, behind a closed file
            for row in self._connection.execute(sql, values):  # noqa: UP028
                yield row
        except sqlite3.Error as error:
            raise explained(self.path, error) from error

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        """All that happens inside is written, or none of it."""
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")
        except sqlite3.Error as error:
            raise explained(self.path, error) from error

    @staticmethod
    def _insert(db: sqlite3.Connection, dispatch: Dispatch) -> None:
        columns = rows.dispatch_row(dispatch)
        marks = ", ".join(f":{name}" for name in columns)
        db.execute(
            f"INSERT INTO dispatches (added_at, {', '.join(columns)}) VALUES (datetime('now'), {marks})", columns
        )
        for position, event in enumerate(dispatch.events):
            event_n = _insert_row(db, "events", rows.event_row(dispatch, position, event))
            for row in rows.actor_rows(event_n, event):
                _insert_row(db, "event_actors", row)
        for position, statement in enumerate(dispatch.statements):
            _insert_row(db, "statements", rows.statement_row(dispatch, position, statement))
        for position, entity in enumerate(dispatch.entities):
            _insert_row(db, "entities", rows.entity_row(dispatch, position, entity))
        add_days(db, dispatch)


def _insert_row(db: sqlite3.Connection, table: str, row: rows.Row) -> int:
    columns = ", ".join(f'"{name}"' for name in row)
    cursor = db.execute(f"INSERT INTO {table} ({columns}) VALUES ({', '.join(f':{name}' for name in row)})", row)
    return cursor.lastrowid or 0


def _limit(limit: int | None) -> int:
    return -1 if limit is None else limit
