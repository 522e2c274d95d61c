"""Events and statements as rows for other programs: one flat row each for CSV, the whole record for JSONL."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from typing import Any, TextIO

from detente.records import Entity, plain
from detente.store.store import DispatchHead, EventRow, StatementRow

Row = dict[str, Any]
_JOIN = ";"
"""Between the members of a list in one cell of CSV."""


def write_jsonl(rows: Iterable[EventRow | StatementRow], out: TextIO) -> None:
    """One record a line, with its dispatch beside it."""
    for row in rows:
        record = plain(row.event if isinstance(row, EventRow) else row.statement)
        out.write(json.dumps({**record, "dispatch": plain(row.dispatch)}, ensure_ascii=False) + "\n")


def write_csv(rows: Iterable[EventRow | StatementRow], out: TextIO, columns: tuple[str, ...]) -> None:
    """A header and one line for each row; docs/guide.md lists the columns."""
    writer = csv.DictWriter(out, columns, lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow(event_cells(row) if isinstance(row, EventRow) else statement_cells(row))


EVENT_COLUMNS = (
    "id",
    "date",
    "enddate",
    "edtf",
    "basis",
    "status",
    "event",
    "mode",
    "context",
    "cameo",
    "quad_code",
    "event_scale",
    "actor",
    "actor_sector",
    "actor_name",
    "recipient",
    "recipient_sector",
    "recipient_name",
    "magnitude",
    "place",
    "country",
    "lat",
    "lon",
    "reason",
    "according_to",
    "asserted_by",
    "confidence",
    "evidence",
    "frame",
    "dispatch_id",
    "title",
    "agency",
    "published",
    "language",
    "source",
)


def event_cells(row: EventRow) -> Row:
    """An event as one flat row of EVENT_COLUMNS."""
    event, place = row.event, row.event.place
    return {
        "id": event.id,
        "date": event.when.earliest,
        "enddate": event.when.latest,
        "edtf": event.when.edtf,
        "basis": event.when.basis,
        "status": event.status,
        "event": event.event,
        "mode": _JOIN.join(event.mode),
        "context": _JOIN.join(event.context),
        "cameo": event.cameo,
        "quad_code": event.quad_code,
        "event_scale": event.event_scale,
        **_side("actor", event.actor),
        **_side("recipient", event.recipient),
        "magnitude": _JOIN.join(f"{key}={value}" for key, value in event.magnitude.items()),
        "place": place.name if place else None,
        "country": place.country if place else None,
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "reason": _line(event.reason.text) if event.reason else None,
        "according_to": _JOIN.join(_name(a.speaker) for a in event.according_to),
        "asserted_by": event.asserted_by,
        "confidence": event.confidence,
        "evidence": _line(event.evidence.text),
        "frame": event.evidence.frame,
        **_head(row.dispatch),
    }


STATEMENT_COLUMNS = (
    "id",
    "date",
    "enddate",
    "kind",
    "speaker",
    "speaker_code",
    "speaker_sector",
    "speaker_office",
    "audience",
    "cue",
    "occasion",
    "text",
    "dispatch_id",
    "title",
    "agency",
    "published",
    "language",
    "source",
)


def statement_cells(row: StatementRow) -> Row:
    """A statement as one flat row of STATEMENT_COLUMNS."""
    statement, speaker = row.statement, row.statement.speaker
    return {
        "id": statement.id,
        "date": statement.when.earliest,
        "enddate": statement.when.latest,
        "kind": statement.kind,
        "speaker": _name(speaker) if speaker else None,
        "speaker_code": speaker.code if speaker else None,
        "speaker_sector": speaker.sector if speaker else None,
        "speaker_office": speaker.office if speaker else None,
        "audience": _JOIN.join(_name(entity) for entity in statement.audience),
        "cue": statement.cue,
        "occasion": _line(statement.occasion.text) if statement.occasion else None,
        "text": _line(statement.text),
        **_head(row.dispatch),
    }


def _head(dispatch: DispatchHead) -> Row:
    return {
        "dispatch_id": dispatch.id,
        "title": dispatch.title,
        "agency": dispatch.agency,
        "published": dispatch.published,
        "language": dispatch.language,
        "source": dispatch.source,
    }


def _side(role: str, entities: tuple[Entity, ...]) -> Row:
    return {
        role: _JOIN.join(entity.code or "" for entity in entities),
        f"{role}_sector": _JOIN.join(entity.sector or "" for entity in entities),
        f"{role}_name": _JOIN.join(_name(entity) for entity in entities),
    }


def _name(entity: Entity) -> str:
    return _line(entity.identifier_text or entity.entity_text)


def _line(text: str) -> str:
    """On one line: many programs that read CSV stumble over line ends inside a cell."""
    return " ".join(text.split())
