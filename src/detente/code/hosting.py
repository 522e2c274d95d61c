"""Who is the host of talks: of two who meet in a town of one of them the other is the visitor.

PLOVER: without a clear host everybody who meets is an actor; with one the visitor is the actor, the host the recipient.
"""

from __future__ import annotations

from detente.code.actorbook import load_book
from detente.code.draft import Draft
from detente.code.entities import distinct
from detente.code.resolve import Resolver
from detente.records import Entity

_TWO = 2
_OFFICIAL = frozenset({None, "GOV", "MIL", "LEG", "IGO"})
"""Sectors of those who visit a state; its rebels and parties talk to it at home."""


def tell_host(draft: Draft, resolver: Resolver) -> None:
    """Part the two who meet into visitor and host where the place tells them apart; changes the draft in place."""
    if draft.category != "CONSULT" or any(e.code for e in draft.recipient) or _nobody_travels(draft):
        return
    where = _seat(draft, resolver) or (draft.place.country if draft.place is not None else None)
    hosts = tuple(e for e in draft.actor if e.code == where)
    visitors = distinct(e for e in draft.actor if e.code and e.code != where)
    if hosts and len({e.code for e in draft.actor}) == _TWO and all(map(_official, (*hosts, *visitors))):
        draft.actor, draft.recipient = visitors, hosts
        draft.sides = (draft.sides[0], draft.sides[0])  # the host was as likely among those who met


def _nobody_travels(draft: Draft) -> bool:
    """Whether two talk by telephone, or several at a meeting that has a host of its own."""
    summit = any("multilateral" in code.modes for code in draft.match.frame.codes)
    return summit or "phone" in draft.modes


def _seat(draft: Draft, resolver: Resolver) -> str | None:
    """The state in whose seat of power they meet: "at the *Kremlin*", "à l'*Elysée*"."""
    there = (p for p in draft.match.clause.obliques if p.preposition in resolver.coreference.located)
    seats = (m for p in there if (m := resolver.at(p.head_start, p.head_end)) is not None and m.kind == "metonym")
    return next((m.code for m in seats if m.code), None)


def _official(entity: Entity) -> bool:
    book = load_book()
    code = entity.code or ""
    return entity.sector in _OFFICIAL and (book.is_state(code) or book.sectors.get(code) == "IGO")
