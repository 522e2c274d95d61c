"""The party that goes without saying: a state's own people, and for its people and parties the state itself.

"La police a interpellé 17 000 contrevenants", "la junte a décrété le couvre-feu": an act of coercion that names nobody
of another country falls on the people of one's own. "L'opposition rejette le texte", "nurses went on strike": what
those of a country demand, refuse or protest against is put to its government.
"""

from __future__ import annotations

from dataclasses import replace

from detente.code.draft import Draft
from detente.code.sectors import STATE
from detente.records import Entity

_UPON_PEOPLE = frozenset({"COERCE"})
"""Categories in which a state that acts upon nobody named acts upon its own people."""
_UPON_STATE = frozenset({"PROTEST", "REJECT", "REQUEST", "THREATEN", "ACCUSE", "CONCEDE"})
"""Categories in which people or parties of a country who turn to nobody named turn to its government."""
_WITHIN = frozenset({"CONCEDE", "THREATEN", "REJECT", "SANCTION", "ASSAULT", "ACCUSE"})
"""Categories in which a state that turns to nobody named means its own people, where no other state is spoken of."""
_ABROAD = frozenset({None, "GOV", "MIL"})
"""Those who may act in another country; police and courts seldom do."""
_PEOPLE = "CVL"
_LENGTH_OF_STATE_CODE = 3
"""ISO alpha-3 codes; organisations and armed groups that happen to have three letters carry a sector of their own."""
_NO_STATE = frozenset({"IGO", "NGO", "MNC", "REB", "PRM"})


def own_side(draft: Draft, states: tuple[str, ...], place: str | None = None) -> tuple[Entity, ...]:
    """The recipient within the actor's own country, () where the category or the actor has none.

    `states` are those of which the dispatch speaks, `place` is the country where it was done, if the clause tells.
    """
    actor = next(
        (e for e in draft.actor if e.code and len(e.code) == _LENGTH_OF_STATE_CODE and e.sector not in _NO_STATE), None
    )
    if actor is None:
        return ()
    told = draft.recipient[0] if draft.recipient else None
    alone = draft.category in _WITHIN and states == (actor.code,)
    if (draft.category in _UPON_PEOPLE or alone) and actor.sector in STATE:
        code = place if place and draft.category in _UPON_PEOPLE and actor.sector in _ABROAD else actor.code
        return (replace(told or actor, code=code, sector=(told.sector if told else None) or _PEOPLE),)
    if draft.category in _UPON_STATE and actor.sector not in STATE:
        return (replace(actor, sector="GOV", office=None, identifier_text=None, identifier_id=None),)
    return ()
