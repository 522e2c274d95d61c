"""Offices with whoever the text names as their holder, where the book has another in office by the day of the dispatch:
"le premier ministre malien *Cheick Modibo Diarra* a démissionné", "Kuwait's emir, *Sheikh Sabah*, died"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from detente.code.actorbook import ActorBook
from detente.code.mention import Mention
from detente.code.offices import ALIKE, STORED

_BEFORE_NAME = re.compile(r",? ")


def with_named_holders(
    text: str, mentions: Sequence[Mention], persons: Sequence[Mention], book: ActorBook
) -> list[Mention]:
    """The mentions, offices by the name right behind them where the one named has held the office by the book."""
    behind = {p.start: p for p in persons if p.name}
    return [_as_named(m, behind, text, book) if m.kind == "office" and m.name else m for m in mentions]


def _as_named(office: Mention, behind: Mapping[int, Mention], text: str, book: ActorBook) -> Mention:
    gap = _BEFORE_NAME.match(text, office.end)
    person = behind.get(gap.end()) if gap is not None else None
    if person is None or person.name == office.name or person.code != office.code:
        return office
    keys = {stored for key in office.offices for stored in (key, *STORED.get(key, ()), *ALIKE.get(key, ()))}
    held = book.offices_of(person.identifier_id or person.name or "", None)
    if not any(t.office in keys and t.code == office.code for t in held):
        return office
    return replace(office, name=person.name, identifier_id=person.identifier_id)
