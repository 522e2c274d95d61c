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


def described(d: Draft, alone: bool) -> None:
    """Fill open sides with whom the clause describes without the book knowing them; changes the draft in place.

    In a dispatch only a name counts: a thing is no party, and the text goes on to tell who is meant. A sentence that
    stands `alone` has nothing else to tell it, so there any noun phrase counts.
    """
    clause = d.match.clause
    if clause.kind != "verb" and not alone:
        return
    if not d.actor:
        d.actor = _entity(clause.doer, alone)
    if not d.recipient and not d.match.frame.reciprocal:
        things = tuple(
            p
            for p in (*clause.undergoer, *clause.addressee, *d.match.things, *clause.belonging, *d.match.obliques)
            if p.kind in ("noun", "name") and not any(p.start < e.end and e.start < p.end for e in d.actor)
        )
        d.recipient = _entity(things, alone)


def _entity(phrases: tuple[Phrase, ...], alone: bool) -> tuple[Entity, ...]:
    fit = (p for p in phrases if p.end - p.start <= _LONGEST and p.preposition != "" and (alone or _named(p)))
    return tuple(Entity(None, None, p.text, p.start, p.end) for p in fit)[:1]


def _named(phrase: Phrase) -> bool:
    at = phrase.head_start - phrase.start
    return phrase.kind == "name" or phrase.text[at : at + 1].isupper()
