"""Sides of an act that the actor book does not know: a place acted upon, or somebody the text merely describes.

"suspended aid deliveries in Borno State" acts upon Nigeria; "the court ordered an investigation against Oommen
Chandy" has a recipient even though no table knows him. A place gives its country; a description gives an entity
without a code, as the record has it for somebody named and not resolved.
"""

from __future__ import annotations

from detente.clause import Phrase
from detente.code.draft import Draft
from detente.code.place import PlaceMention
from detente.records import Entity

_UPON_A_PLACE = frozenset({"AID", "ASSAULT", "MOBILIZE", "SANCTION", "RETREAT", "COERCE", "CONSULT", "AGREE"})
_LONGEST = 120


def place_acted_upon(d: Draft, places: tuple[PlaceMention, ...]) -> None:
    """Fill an open recipient with the country of the place in the clause; changes the draft in place."""
    if d.match.frame.reciprocal or any(e.code for e in d.recipient) or d.category not in _UPON_A_PLACE:
        return
    mine = {e.code for e in d.actor}
    start, end = d.match.clause.span
    for p in places:
        if start <= p.start and p.end <= end and p.place.country and p.place.country not in mine and p.locative:
            d.recipient, d.implied = (Entity(p.place.country, None, p.place.name, p.start, p.end),), True
            return


def described(d: Draft) -> None:
    """Fill open sides with whom the clause describes without the book knowing them; changes the draft in place."""
    clause = d.match.clause
    if clause.kind != "verb":
        return
    if not d.actor:
        d.actor = _entity(clause.doer)
    if not d.recipient and not d.match.frame.reciprocal:
        things = tuple(p for p in (*clause.undergoer, *clause.addressee, *d.match.things, *clause.belonging)
                       if p.kind in ("noun", "name") and not any(p.start < e.end and e.start < p.end for e in d.actor))
        d.recipient = _entity(things)


def _entity(phrases: tuple[Phrase, ...]) -> tuple[Entity, ...]:
    return tuple(Entity(None, None, p.text, p.start, p.end) for p in phrases[:1] if p.end - p.start <= _LONGEST)
