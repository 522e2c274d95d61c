"""What detente writes: the records that every stage agrees on.

All offsets (`start`, `end`) count Unicode characters in `Dispatch.text`, half-open, so that
`dispatch.text[start:end]` is the text named beside them; `LeftOut` alone counts in the raw input.
Absent knowledge is `None` or an empty tuple, never a guess. Codes of states are ISO 3166-1 alpha-3, of
organisations their usual English acronym; sectors and categories are PLOVER's.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from typing import Any, Literal

Status = Literal["actual", "historical", "future", "hypothetical", "negated"]
Via = Literal["name", "office", "demonym", "metonym", "coreference"]
Basis = Literal["stated", "dateline", "published", "none"]
StatementKind = Literal["direct", "mixed", "indirect"]
AssertedBy = Literal["dispatch", "actor", "adversary", "other"]
"""Who asserts an event: the dispatch itself, who did it, an adversary of theirs and nobody else, or somebody else."""


@dataclass(frozen=True, slots=True)
class Entity:
    """An actor as a dispatch names it, and whom that means.

    `code` is None where the text names somebody whom the actor book does not know.
    """

    code: str | None
    sector: str | None
    entity_text: str
    start: int
    end: int
    identifier_text: str | None = None
    identifier_id: str | None = None
    office: str | None = None
    via: Via = "name"


@dataclass(frozen=True, slots=True)
class When:
    """A date as EDTF (ISO 8601-2) with its first and last possible day, and the words it stands in.

    `basis` tells whether the text states it or the dispatch's own date was taken for it.
    """

    edtf: str | None = None
    earliest: str | None = None
    latest: str | None = None
    text: str | None = None
    start: int | None = None
    end: int | None = None
    basis: Basis = "none"


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the dispatch's text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where an event happened; coordinates in decimal degrees (WGS 84), `country` ISO alpha-3."""

    name: str
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    geonameid: int | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who asserts an event when the dispatch does not do so itself; offsets are those of the cue."""

    speaker: Entity
    cue: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words an event stands in; `trigger` and `sentence` are (start, end) pairs.

    `frame` is the id of the codebook's frame, None for an event that a model proposed.
    """

    text: str
    start: int
    end: int
    trigger: tuple[int, int]
    sentence: tuple[int, int]
    frame: str | None


@dataclass(frozen=True, slots=True)
class Event:
    """One event in PLOVER (Open Event Data Alliance), with provenance. Scores are PLOVER's own."""

    id: str
    event: str
    mode: tuple[str, ...]
    context: tuple[str, ...]
    cameo: str | None
    quad_code: int
    event_scale: float
    actor: tuple[Entity, ...]
    recipient: tuple[Entity, ...]
    when: When
    status: Status
    magnitude: dict[str, int | float | str]
    reason: Passage | None
    place: Place | None
    according_to: tuple[Attribution, ...]
    confidence: float
    evidence: Evidence
    asserted_by: AssertedBy | None = None
    """What those of `according_to` are to the actor; `dispatch` where there are none; None only in records of coders
    that did not tell yet."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A quotation or reported sentence; `text` is what stands inside the quotation marks."""

    id: str
    speaker: Entity | None
    audience: tuple[Entity, ...]
    kind: StatementKind
    text: str
    start: int
    end: int
    cue: str | None
    when: When
    occasion: Passage | None = None
    """On what occasion or through what channel it was said: "lors d'une conférence de presse", "on Telegram"."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A part of the RAW input that is not in `Dispatch.text`, and why; offsets into the raw input."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where and when a dispatch was filed: `BRUXELLES, 20 octobre`; `date` is an ISO day or None."""

    place: str | None
    date: str | None


@dataclass(frozen=True, slots=True)
class RawText:
    """One input before it is read: the bytes decoded, and what came along with them."""

    source: str
    format: str
    content: str
    title: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    publisher: str | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dispatch:
    """One dispatch as read and, once coded, all that was found in it."""

    id: str
    source: str
    format: str
    language: str | None
    title: str | None
    agency: str | None
    publisher: str | None
    published: str | None
    dateline: Dateline | None
    text: str
    left_out: tuple[LeftOut, ...] = ()
    copies: int = 1
    entities: tuple[Entity, ...] = ()
    events: tuple[Event, ...] = ()
    statements: tuple[Statement, ...] = ()
    warnings: tuple[str, ...] = ()
    title_span: tuple[int, int] | None = None
    """Where the headline stands in `text`, None where it is not part of it."""
    versions: dict[str, str] = field(default_factory=dict)
    """Versions of coder, codebook and model that made the record."""

    def to_dict(self) -> dict[str, Any]:
        """The record as plain JSON types, in the field order of docs/record.md."""
        return plain(self)  # type: ignore[no-any-return]


def plain(value: Any) -> Any:
    """Dataclasses to dicts and tuples to lists, all the way down."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, (tuple, list)):
        return [plain(v) for v in value]
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items()}
    return value
