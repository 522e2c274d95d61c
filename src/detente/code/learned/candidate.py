"""A candidate for a side of an act, and the sides of his state that are candidates beside him.

A state with its organs is one candidate. Whoever has offers of a state may mean its people instead ("the junta imposed
a curfew"), and, where an organ of it acts, its government ("the army overthrew the president").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from detente.code.actorbook import ActorBook, load_book
from detente.code.entities import as_side, side_of
from detente.records import Entity

Key = tuple[str, str | None]
"""Code and side: a state with its organs is one, its people or its opposition are others."""
PEOPLE = "CVL"
RULERS = "STATE"
"""Side of a state as whom another of its own organs deals with: the government that its army overthrows."""
_ACTING = frozenset({"rule actor", "rule actor implied", "doer", "doer inherited", "speaker", "by", "par"})
"""Offers of a state whose organ may act upon another of its organs."""
_NOT_RULED = ("doer", "rule actor", "speaker", "before", "behind", "place", "down", "up", "last", "subject")
"""How offers begin that do not speak for a state as whom its own organ deals with."""
_HOMES = frozenset(
    {
        "undergoer",
        "undergoer > owner",
        "undergoer > owner ~",
        "addressee",
        "addressee > owner",
        "addressee > owner ~",
        "rule actor",
        "rule actor implied",
        "doer",
        "speaker",
        "state 0",
        "dateline",
        "near",
        "recent 0",
        "place in clause",
    }
)
"""Offers of a state whose own people may be meant though nobody names them ("the junta imposed a curfew")."""
_PEOPLE_OF = {offer: f"people of {offer}" for offer in _HOMES}


@dataclass(slots=True)
class Candidate:
    """Somebody who may be a party: how the dispatch offers him, and the entity to record."""

    key: Key
    entity: Entity
    offers: set[str] = field(default_factory=set)
    heads: set[str] = field(default_factory=set)
    """By which nouns the clause names him: "=undergoer=ambassadeur"."""


def key_of(entity: Entity) -> Key:
    """What tells parties apart: a state's sides by sector; an organisation or group is one whoever speaks for it."""
    return _key(entity.code or "", entity.sector, load_book())


@lru_cache(maxsize=4096)
def _key(code: str, sector: str | None, book: ActorBook) -> Key:
    """Kept: a dispatch asks it a thousand times, of a few dozen."""
    return code, side_of(book.sectors.get(code, sector))


def sides_of_states(found: Iterable[Candidate]) -> Iterator[Candidate]:
    """The people, and the government as whom its organs deal with, of each state among the candidates."""
    is_state = load_book().is_state
    for c in found:
        code, sector = c.key
        if sector is not None or not is_state(code):
            continue
        homes = {_PEOPLE_OF[o] for o in c.offers & _PEOPLE_OF.keys()}
        if homes:
            yield Candidate((code, PEOPLE), as_side(c.entity, c.entity.code, PEOPLE), homes)
        if c.offers.isdisjoint(_ACTING):
            continue
        ruled = {f"rulers {o}" for o in c.offers if not o.startswith(_NOT_RULED)}
        if ruled:
            yield Candidate((code, RULERS), as_side(c.entity, c.entity.code, None), ruled)
