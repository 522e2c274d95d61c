"""Whom only the charge names when somebody is sentenced or arrested: "jailed for spying *for Jordan*"."""

from __future__ import annotations

from collections.abc import Collection

from detente.code.draft import Draft
from detente.records import Entity

_PUNISHED = frozenset({"convict", "arrest"})
_OUTSIDE = frozenset(
    {"doer", "by", "par", "undergoer", "undergoer > owner", "undergoer > origin", "rule actor", "rule recipient"}
)
"""Offers of those whom the clause names elsewhere too."""


def only_in_charge(draft: Draft, entity: Entity, offers: Collection[str] = ()) -> bool:
    """Whether somebody stands in the grounds of a sentence or an arrest, so that he is no party to it; `offers` tell
    where else the dispatch has him."""
    why = draft.reason
    if why is None or _PUNISHED.isdisjoint(draft.modes) or not _OUTSIDE.isdisjoint(offers):
        return False
    return why.start <= entity.start and entity.end <= why.end


def leave_out_charges(draft: Draft) -> None:
    """Take those out of a draft's recipients whom only the charge names."""
    draft.recipient = tuple(e for e in draft.recipient if not only_in_charge(draft, e))
