"""Whom somebody turns to who is of his own side: "told *his fighters*", "exhorted *Iraqis*", "ordered *the army*".

Whoever speaks for a state or band may ask something of those he leads; no other party named in what he asks of them
("to resist *the Americans*") is spoken to.
"""

from __future__ import annotations

from dataclasses import replace

from detente.clause import Phrase
from detente.code.actorbook import load_book
from detente.code.acts import act_words
from detente.code.entities import distinct
from detente.code.learned.candidate import PEOPLE
from detente.code.match import Match
from detente.code.pairs import definite
from detente.code.resolve import Resolver
from detente.records import Entity

_ARMED = ("MIL", "COP", "PRM", "REB")
_ORGANS = frozenset({"MIL", "COP", "LEG", "JUD"})


def own_people(match: Match, actor: tuple[Entity, ...], resolver: Resolver) -> tuple[Entity, ...]:
    """Those of his own whom the actor of a demand turns to; () where it is another, or where several act."""
    codes = {e.code for e in actor}
    clause = match.clause
    if match.frame.category != "REQUEST" or len(codes) != 1 or None in codes or clause.kind != "verb" or clause.passive:
        return ()
    spoken_to = [p for p in (*clause.addressee, *clause.undergoer) if p.kind != "pronoun"]
    led = [p for p in spoken_to if _of_his(p, resolver)]
    if not led or len(led) != len(spoken_to):
        return ()
    found = distinct(e for p in led for e in resolver.entities(p, clause))
    if {e.code for e in found} != codes:
        return ()
    states = load_book().is_state  # a band is one with those it leads; a state's people are not the state
    return tuple(replace(e, sector=_followers(e) if states(e.code or "") else actor[0].sector) for e in found)


def _of_his(phrase: Phrase, resolver: Resolver) -> bool:
    """Whether a phrase tells of people by a possessive, or by a name that is a whole people's."""
    words = act_words(resolver.coreference.language).followers
    head = resolver.at(phrase.head_start, phrase.head_end)
    if head is not None and head.kind == "demonym":
        return phrase.plural is True
    possessive = any(b.person == 3 for b in phrase.belonging)
    return (possessive and phrase.head.lower() in words) or _is_organ(phrase, resolver)


def _is_organ(phrase: Phrase, resolver: Resolver) -> bool:
    """Whether a phrase tells of an arm of a state that it need not name, since it is the speaker's own."""
    plain = phrase.kind == "noun" and not phrase.belonging and definite(phrase.text.lower())
    return plain and {e.sector for e in resolver.entities(phrase)} <= _ORGANS


def _followers(entity: Entity) -> str:
    """The sector of those whom somebody of a state leads: its people, unless they are told as armed ("his troops")."""
    return entity.sector if entity.sector in _ARMED else PEOPLE
