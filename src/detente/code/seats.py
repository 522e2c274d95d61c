"""Where the seat of a government or the house of an organisation is a place and no party.

"Near the Kremlin", "reçu à l'Elysée", "at the UN" tell where something is; "told the White House", "anger at the
Kremlin", "l'ambassadeur à l'ONU" do not.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from detente.clause import Clause
from detente.code.mention import Mention
from detente.code.scenewords import SceneWords

_REACH = 40
"""Characters before a name in which the words stand that make it a place."""
_HOUSED = frozenset({"GOV", "LEG", "JUD", "MIL"})
"""Sectors of seats: nobody stands "in" a secret service."""


def at_house(words: SceneWords, before: str) -> bool:
    """Whether what leads up to a name makes it where something is: "outside the", but not "anger at the"."""
    at = words.at_seats.search(before)
    return at is not None and words.seat_aims.search(before[: at.start()]) is None


def stands_at(
    text: str,
    mention: Mention,
    host: str,
    filling: Sequence[tuple[Clause, str]],
    words: SceneWords,
    starts: Collection[int],
) -> bool:
    """Whether a seat or an organisation only tells where something is; `host` is the noun it depends on, `filling` are
    the clauses whose slots it fills, `starts` the offsets at which sentences begin."""
    house = mention.kind == "metonym" and mention.sector in _HOUSED
    if not (house or mention.kind == "organisation") or host in words.envoys:
        return False
    before = text[max(0, mention.start - _REACH) : mention.start]
    if at_house(words, before):
        return True
    if words.at_seats.search(before):
        return False
    if house and words.behind.search(before):
        return True
    to = words.to_seats.search(before)
    if to is None:
        return False
    start = mention.start - len(before) + to.start()
    if start in starts:  # "A l'ONU, la Russie a mis son veto"
        return text.startswith(",", mention.end)
    return any(c.predicate in words.staying - words.giving for c, _ in filling)
