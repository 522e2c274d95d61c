"""Who is the host of talks: of two who meet in a town of one of them the other is the visitor.

PLOVER: without a clear host everybody who meets is an actor; with one the visitor is the actor, the host the recipient.
"""

from __future__ import annotations

from detente.code.actorbook import load_book
from detente.code.draft import Draft
from detente.code.entities import distinct
from detente.records import Entity

_TWO = 2
_FROM_AFAR = frozenset({"phone", "multilateral"})
"""Modes of meetings to which nobody travels, or which have a host of their own."""
_OFFICIAL = frozenset({None, "GOV", "MIL", "LEG", "IGO"})
"""Sectors of those who visit a state; its rebels and parties talk to it at home."""


def tell_host(draft: Draft) -> None:
    """Part the two who meet into visitor and host where the place tells them apart; changes the draft in place."""
    where = draft.place.country if draft.place is not None else None
    alone = not any(e.code for e in draft.recipient)
    if draft.category != "CONSULT" or where is None or not alone or _FROM_AFAR & set(draft.modes):
        return
    hosts = tuple(e for e in draft.actor if e.code == where)
    visitors = distinct(e for e in draft.actor if e.code and e.code != where)
    if hosts and len({e.code for e in draft.actor}) == _TWO and all(map(_official, (*hosts, *visitors))):
        draft.actor, draft.recipient = visitors, hosts
        draft.sides = (draft.sides[0], draft.sides[0])  # the host was as likely among those who met


def _official(entity: Entity) -> bool:
    book = load_book()
    code = entity.code or ""
    return entity.sector in _OFFICIAL and (book.is_state(code) or book.sectors.get(code) == "IGO")
