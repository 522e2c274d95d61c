"""From mentions to entities: as the text names them, each once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from detente.clause import Phrase
from detente.code.actorbook import load_book
from detente.code.mention import Mention
from detente.code.sectors import STATE
from detente.records import Attribution, Entity, Via

VIA: dict[str, Via] = {"demonym": "demonym", "metonym": "metonym", "capital": "metonym", "office": "office"}
"""How a mention of a kind tells its actor; all others by name."""
_STATE_SECTORS = STATE | {"IGO"}
_LONGEST_ENTITY_TEXT = 90
"""Longer phrases carry whole clauses; the mention inside is then the better name of the actor."""
_NAME = re.compile(r"(?:[A-ZÀ-Þ][\w’'\-]+\s+)(?:(?:de|da|al|el|ben|bin|van|von|di|du|le|la)[\s-]+)*[A-ZÀ-Þ][\w’'\-]+")


def entity_of(mention: Mention) -> Entity:
    """A mention as an entity, as the text names it."""
    m = mention
    code, sector, name = _known_as(m)
    return Entity(code, sector, m.text, m.start, m.end, name, m.identifier_id, m.office)


def _known_as(mention: Mention) -> tuple[str | None, str | None, str | None]:
    """Code and sector in events, and the name: of a body that is coded as its country, the body's own."""
    book = load_book()
    code, sector = book.coded(mention.code, mention.sector)
    own = mention.code if code != mention.code else None
    return code, sector, mention.name or book.titles.get(own or "")


def as_side(entity: Entity, code: str | None, sector: str | None) -> Entity:
    """The same words for another side or country; `dataclasses.replace` takes thrice as long, and a dispatch asks
    hundreds of times."""
    e = entity
    return Entity(code, sector, e.entity_text, e.start, e.end, e.identifier_text, e.identifier_id, e.office, e.via)


def as_source(entity: Entity) -> Attribution:
    """Somebody as who asserts an event, by the words that name him."""
    return Attribution(entity, entity.entity_text, entity.start, entity.end)


def side(entity: Entity) -> str | None:
    """The organs of a state are the state itself; everybody else in a country is somebody else."""
    return side_of(entity.sector)


def side_of(sector: str | None) -> str | None:
    """The same, from a sector alone."""
    return None if sector in _STATE_SECTORS else sector


def distinct(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """One entity for each (code, sector), the first one named."""
    several = tuple(entities)
    if len(several) < 2:  # as nearly always
        return several
    seen: dict[tuple[str | None, str | None, str | None], Entity] = {}
    for e in several:
        seen.setdefault((e.code, e.sector, None if e.code else e.entity_text), e)
    return tuple(seen.values())


def as_told(mention: Mention, phrase: Phrase | None) -> Entity:
    """A mention as an entity, by the words of the phrase that it heads."""
    text, start, end = mention.text, mention.start, mention.end
    if phrase is not None and phrase.end - phrase.start <= _LONGEST_ENTITY_TEXT:
        text, start, end = phrase.text, phrase.start, phrase.end
    code, sector, name = _known_as(mention)
    return Entity(
        code=code,
        sector=sector,
        entity_text=text,
        start=start,
        end=end,
        identifier_text=name,
        identifier_id=mention.identifier_id,
        office=mention.office,
        via=VIA.get(mention.kind, "name"),
    )


def from_mention(mention: Mention, phrase: Phrase | None) -> tuple[Entity, ...]:
    """Everybody whom a mention means: several for a collective ("the Nordic countries")."""
    if mention.members and mention.code is None:
        return tuple(replace(as_told(mention, phrase), code=c, sector=None) for c in mention.members)
    return (as_told(mention, phrase),)


def proper_name(phrase: Phrase, text: str) -> str | None:
    """A personal name that stands as apposition in the phrase, as the text writes it."""
    return next((name for a in phrase.appositions if (name := full_name(text, a.start, a.end))), None)


def full_name(text: str, start: int, end: int) -> str | None:
    """The first personal name of two words or more between two offsets, as the text writes it."""
    match = _NAME.search(text, start, end)
    return match.group() if match else None
