"""A dispatch as rows of the store's tables. Lists and keyed values are JSON text in one column."""

from __future__ import annotations

import json
from typing import Any

from detente.records import Dispatch, Entity, Event, Statement, When

Row = dict[str, Any]


def dispatch_row(dispatch: Dispatch) -> Row:
    """The row of `dispatches`, the whole record in its column `record`.

    Versions beside those of coder and codebook are of models.
    """
    dateline, versions = dispatch.dateline, dispatch.versions
    return {
        "id": dispatch.id,
        "source": dispatch.source,
        "format": dispatch.format,
        "language": dispatch.language,
        "title": dispatch.title,
        "agency": dispatch.agency,
        "publisher": dispatch.publisher,
        "published": dispatch.published,
        "dateline_place": dateline.place if dateline else None,
        "dateline_date": dateline.date if dateline else None,
        "copies": dispatch.copies,
        "coder": versions.get("coder"),
        "codebook": versions.get("codebook"),
        "model": " ".join(
            f"{name} {version}" for name, version in sorted(versions.items()) if name not in ("coder", "codebook")
        )
        or None,
        "record": as_json(dispatch.to_dict()),
    }


def event_row(dispatch: Dispatch, position: int, event: Event) -> Row:
    """The row of `events` for the event at `position` of the dispatch."""
    place, evidence = event.place, event.evidence
    return {
        "id": event.id,
        "dispatch_id": dispatch.id,
        "position": position,
        "event": event.event,
        "mode": as_json(event.mode),
        "context": as_json(event.context),
        "cameo": event.cameo,
        "quad_code": event.quad_code,
        "event_scale": event.event_scale,
        **_when(dispatch, event.when),
        "status": event.status,
        "magnitude": as_json(event.magnitude),
        "reason": event.reason.text if event.reason else None,
        "place": place.name if place else None,
        "country": place.country if place else None,
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "geonameid": place.geonameid if place else None,
        "according_to": as_json([name_of(a.speaker) for a in event.according_to]),
        "asserted_by": event.asserted_by,
        "confidence": event.confidence,
        "evidence": evidence.text,
        "evidence_start": evidence.start,
        "evidence_end": evidence.end,
        "frame": evidence.frame,
    }


def actor_rows(event_n: int, event: Event) -> list[Row]:
    """The rows of `event_actors`: both sides of one event."""
    return [
        {"event_n": event_n, "role": role, "position": position, **_who(entity)}
        for role, entities in (("actor", event.actor), ("recipient", event.recipient))
        for position, entity in enumerate(entities)
    ]


def statement_row(dispatch: Dispatch, position: int, statement: Statement) -> Row:
    """The row of `statements` for the statement at `position` of the dispatch."""
    speaker = statement.speaker
    return {
        "id": statement.id,
        "dispatch_id": dispatch.id,
        "position": position,
        "kind": statement.kind,
        "speaker": name_of(speaker) if speaker else None,
        "speaker_code": speaker.code if speaker else None,
        "speaker_sector": speaker.sector if speaker else None,
        "speaker_id": speaker.identifier_id if speaker else None,
        "audience": as_json([name_of(entity) for entity in statement.audience]),
        "cue": statement.cue,
        "occasion": statement.occasion.text if statement.occasion else None,
        "text": statement.text,
        "start": statement.start,
        "end": statement.end,
        **_when(dispatch, statement.when),
    }


def entity_row(dispatch: Dispatch, position: int, entity: Entity) -> Row:
    """The row of `entities` for one mention of an actor."""
    return {"dispatch_id": dispatch.id, "position": position, **_who(entity), "start": entity.start, "end": entity.end}


def name_of(entity: Entity) -> str:
    """The person's name where it is known, else the words of the text."""
    return entity.identifier_text or entity.entity_text


def as_json(value: Any) -> str:
    """JSON on one line with letters as they are, so that a column can be read and searched."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _who(entity: Entity) -> Row:
    return {
        "code": entity.code,
        "sector": entity.sector,
        "entity_text": entity.entity_text,
        "identifier_text": entity.identifier_text,
        "identifier_id": entity.identifier_id,
        "office": entity.office,
        "via": entity.via,
    }


def day_of(dispatch: Dispatch, when: When) -> str | None:
    """The day that lists are sorted and days counted by: the first possible one; that of publication where it lies
    within a longer stretch ("this month") or nothing else is known."""
    published = dispatch.published[:10] if dispatch.published else None
    if published and when.earliest and when.latest and when.earliest < published <= when.latest:
        return published
    return when.earliest or when.latest or published


def _when(dispatch: Dispatch, when: When) -> Row:
    return {
        "day": day_of(dispatch, when),
        "edtf": when.edtf,
        "earliest": when.earliest,
        "latest": when.latest,
        "basis": when.basis,
    }
